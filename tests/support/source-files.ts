import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** One import or re-export, as written in a source file. */
export interface Import {
  /** File that imports, relative to the root, with `/`. */
  from: string;
  /** Imported file relative to the root when it is ours, else the name of the package (`node:` kept). */
  to: string;
  own: boolean;
  /** Nothing of it is left when the program runs. */
  typeOnly: boolean;
}

/** All files below a folder with one of these endings, relative to the root, sorted. */
export function filesBelow(folder: string, endings: string[]): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** Every import, re-export and dynamic import of one TypeScript file. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const imports: Import[] = [];
  const add = (specifier: string, typeOnly: boolean): void => {
    const own = specifier.startsWith(".");
    const to = own ? posix.join(dirname(file), specifier).replace(/\.js$/, ".ts") : packageOf(specifier);
    imports.push({ from: file, to, own, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) add(node.moduleSpecifier.text, onlyTypes(node.importClause));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) add(node.moduleSpecifier.text, onlyTypes(node));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) add(node.argument.literal.text, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier && ts.isStringLiteral(specifier)) add(specifier.text, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return imports;
}

function onlyTypes(node: ts.ImportClause | ts.ExportDeclaration | undefined): boolean {
  if (node === undefined) return false;
  if (node.isTypeOnly) return true;
  const named = ts.isExportDeclaration(node) ? node.exportClause : node.name === undefined ? node.namedBindings : undefined;
  if (named === undefined || ts.isNamespaceImport(named) || ts.isNamespaceExport(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function packageOf(specifier: string): string {
  if (specifier.startsWith("node:")) return specifier;
  return specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
}
