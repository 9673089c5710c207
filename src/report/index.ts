/**
 * Results as text for a terminal, as Markdown, and as JSON.
 *
 * @module
 */
export { escapeMarkdown } from "./escape-markdown.js";
export { escapeTerminal } from "./escape-terminal.js";
export { noPaint, type Paint } from "./paint.js";
export { report, type Reportable, type ReportedChange, type ReportOptions } from "./report.js";
