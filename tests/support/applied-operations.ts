import ts from "typescript";

/** The operations that the TypeScript of a page applies, as data, in the order of the text; those whose result is called `refused` are left out. */
export function appliedOperations(code: string): unknown[] {
  const found: unknown[] = [];
  const source = ts.createSourceFile("page.ts", code, ts.ScriptTarget.ES2022, true);
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === "apply" && node.arguments[1] && !isRefused(node)) found.push(dataOf(node.arguments[1]));
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

function isRefused({ parent }: ts.Node): boolean {
  return ts.isVariableDeclaration(parent) && parent.name.getText() === "refused";
}

/** A literal as the data that it stands for. */
function dataOf(node: ts.Expression): unknown {
  if (ts.isStringLiteral(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.NullKeyword) return null;
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(dataOf);
  if (!ts.isObjectLiteralExpression(node)) throw new Error(`${node.getText()} is no plain data.`);
  return Object.fromEntries(node.properties.map((property) => {
    if (!ts.isPropertyAssignment(property)) throw new Error(`${property.getText()} is no plain data.`);
    return [property.name.getText(), dataOf(property.initializer)];
  }));
}
