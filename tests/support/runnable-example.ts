import ts from "typescript";
import type { CodeBlock } from "./code-blocks.js";

/** One TypeScript block of a page as a JavaScript module in which every `// → value` is an assertion. */
export function runnableExample(block: CodeBlock): string {
  const source = ts.createSourceFile("block.mts", block.text, ts.ScriptTarget.ES2022, true);
  const lines = block.text.split("\n");
  const edits: { start: number; end: number; text: string }[] = [];
  for (const [index, line] of lines.entries()) {
    const [, before = "", said = ""] = /^(.*?)\/\/ →\s*(.*)$/.exec(line) ?? [];
    if (said === "") continue;
    const place = `${block.file}:${block.line + index + 1}`;
    const endLine = before.trim() === "" ? lastLineOfCode(lines, index) : index;
    const statement = source.statements.find((one) => source.getLineAndCharacterOfPosition(one.end).line === endLine);
    if (statement === undefined) throw new Error(`${place}: no statement ends before this \`// →\`.`);
    const promise = [said, ...continuationOf(lines, index)].join(" ");
    const value = valueOf(statement, place);
    const assertion = `__expectShown(${value}, ${JSON.stringify(promise)}, ${JSON.stringify(place)});`;
    // A declaration stays and is looked at after; a bare expression is looked at where it stands, so that it runs once.
    if (ts.isVariableStatement(statement)) edits.push({ start: statement.end, end: statement.end, text: ` ${assertion}` });
    else edits.push({ start: statement.getStart(), end: statement.end, text: assertion });
  }
  let text = block.text;
  for (const { start, end, text: inserted } of edits.reverse()) text = text.slice(0, start) + inserted + text.slice(end);
  const { outputText } = ts.transpileModule(`import { expectShown as __expectShown } from "./shown-value.mjs";\n${text}`, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
  });
  return outputText;
}

function valueOf(statement: ts.Statement, place: string): string {
  if (ts.isVariableStatement(statement)) {
    const name = statement.declarationList.declarations.at(-1)?.name;
    if (name !== undefined && ts.isIdentifier(name)) return name.text;
  }
  if (ts.isExpressionStatement(statement)) {
    const { expression } = statement;
    const [printed] = ts.isCallExpression(expression) && expression.expression.getText() === "console.log" ? expression.arguments : [];
    return (printed ?? expression).getText();
  }
  throw new Error(`${place}: \`// →\` must follow an expression or \`const name = …\`.`);
}

/** A value too long for one line goes on in comments that are indented further. */
function continuationOf(lines: string[], index: number): string[] {
  const rest: string[] = [];
  for (const line of lines.slice(index + 1)) {
    const [, text] = /^\s*\/\/ {2,}(\S.*)$/.exec(line) ?? [];
    if (text === undefined) break;
    rest.push(text);
  }
  return rest;
}

function lastLineOfCode(lines: string[], index: number): number {
  for (let line = index - 1; line >= 0; line -= 1) if (!/^\s*(\/\/.*)?$/.test(lines[line] ?? "")) return line;
  return -1;
}
