import { cut } from "./cut.js";
import { escapeTerminal } from "./escape-terminal.js";

const longest = 5_000;

/**
 * A text made safe inside Markdown, in a table cell too: nothing of it becomes a link, an image, HTML, emphasis or a new cell.
 *
 * @example
 * escapeMarkdown("a | ![b](http://c)"); // → "a \\| !\\[b\\](http\\://c)"
 */
export function escapeMarkdown(text: string): string {
  return escapeTerminal(cut(text, longest))
    .replace(/[\\`*_[\]#|~$@]|:(?=\/\/)/g, "\\$&")
    .replace(/\b(mailto|xmpp):/gi, "$1\\:")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/^(\s*)([-+=])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/, "$1\\$2")
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`);
}
