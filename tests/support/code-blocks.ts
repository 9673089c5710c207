import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./source-files.js";

/** One fenced block of a page. */
export interface CodeBlock {
  file: string;
  /** Line of the opening fence, from 1. */
  line: number;
  language: string;
  /** The words after the language: `fragment`, `continued`, `file=ward.yaml`. */
  words: string[];
  text: string;
}

/** Every fenced code block of a Markdown page, from top to bottom. */
export function blocksOf(file: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: { fence: string; indent: string; block: CodeBlock; lines: string[] } | undefined;
  for (const [index, line] of readFileSync(join(root, file), "utf8").split("\n").entries()) {
    const [, indent = "", fence = "", info = ""] = /^(\s*)(`{3,}|~{3,})\s*(.*?)\s*$/.exec(line) ?? [];
    if (open !== undefined) {
      if (fence.startsWith(open.fence) && info === "") {
        blocks.push({ ...open.block, text: open.lines.join("\n") });
        open = undefined;
      } else open.lines.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line);
    } else if (fence !== "") {
      const [language = "", ...words] = info.split(/\s+/);
      open = { fence, indent, block: { file, line: index + 1, language, words, text: "" }, lines: [] };
    }
  }
  if (open !== undefined) throw new Error(`${file}:${open.block.line}: the code block is never closed.`);
  return blocks;
}

/** One command of a shell block with the output shown below it, if any is shown. */
export interface ShellCommand {
  line: number;
  command: string;
  output: string[];
}

/** `$ command` followed by its output; in a block without a single `$`, every line is a command and no output is shown. */
export function commandsOf(block: CodeBlock): ShellCommand[] {
  const commands: ShellCommand[] = [];
  const prompted = /^\$ /m.test(block.text);
  let unfinished = false;
  for (const [index, line] of block.text.split("\n").entries()) {
    const last = commands.at(-1);
    if (unfinished && last !== undefined) last.command += `\n${line}`;
    else if (prompted && !line.startsWith("$ ")) {
      last?.output.push(line);
      continue;
    } else if (line.trim() === "" || line.startsWith("#")) continue;
    else commands.push({ line: block.line + index + 1, command: prompted ? line.slice(2) : line, output: [] });
    unfinished = line.endsWith("\\");
  }
  for (const { output } of commands) while (output.at(-1)?.trim() === "") output.pop();
  return commands;
}
