import type { RefKind } from "../findings/finding.js";
import type { Problem } from "../findings/wording.js";
import { type DataPath, inputProblem, pathText } from "./input-problems.js";
import { idProblem } from "./id.js";
import { isRecord } from "./plain-data.js";
import { nearest } from "./suggestion.js";

/** After so many unknown ids, suggestions are no longer looked for: each costs a walk over all known ids. */
const mostSuggestions = 200;

/** The ids that a file gives to its records, with the place where each is given first. */
export class DeclaredIds {
  private readonly byKind = new Map<RefKind, Map<string, { readonly path: DataPath; readonly written: string }>>();
  private suggestions = 0;

  /** Notes the ids of a list of records, malformed records included, and reports those given twice. */
  declare(kind: RefKind, rows: readonly unknown[], listPath: DataPath): Problem[] {
    const problems: Problem[] = [];
    const ids = this.byKind.get(kind) ?? new Map<string, { readonly path: DataPath; readonly written: string }>();
    this.byKind.set(kind, ids);
    rows.forEach((row, index) => {
      const written: unknown = isRecord(row) && Object.hasOwn(row, "id") ? row["id"] : undefined;
      if (typeof written !== "string" || idProblem(written)) return;
      const id = written.normalize("NFC");
      const path = [...listPath, index, "id"];
      const first = ids.get(id);
      if (!first) ids.set(id, { path, written });
      else problems.push(inputProblem("duplicate-id", path, { kind, id, first: pathText(first.path.slice(0, -1)), firstPath: first.path, ...(first.written !== written && { otherForm: true }) }));
    });
    return problems;
  }

  /** Adds ids that are known from elsewhere. */
  know(kind: RefKind, ids: Iterable<string>): void {
    const known = this.byKind.get(kind) ?? new Map<string, { readonly path: DataPath; readonly written: string }>();
    this.byKind.set(kind, known);
    for (const id of ids) if (!known.has(id)) known.set(id, { path: [], written: id });
  }

  has(kind: RefKind, id: string): boolean {
    return this.byKind.get(kind)?.has(id) ?? false;
  }

  /** The problem of an id that no record of these kinds bears, or none. */
  unknown(kinds: readonly RefKind[], id: string, path: DataPath): Problem[] {
    if (kinds.some((kind) => this.has(kind, id))) return [];
    this.suggestions += 1;
    const suggestion = this.suggestions > mostSuggestions ? undefined : kinds.map((kind) => nearest(id, this.byKind.get(kind)?.keys() ?? [])).find((near) => near !== undefined);
    return [inputProblem("unknown-reference", path, { kind: kinds.join(" or "), id, ...(suggestion !== undefined && { suggestion }) })];
  }
}
