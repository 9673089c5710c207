import type { RefKind } from "../findings/finding.js";
import type { Problem } from "../findings/wording.js";
import { type DataPath, inputProblem, pathText } from "./input-problems.js";
import { idProblem, isPlainId } from "./id.js";
import { isRecord } from "./plain-data.js";
import { nearest } from "./suggestion.js";

/** So many known ids are compared with unknown ones; after that, suggestions are no longer looked for. */
const mostCompared = 1_000_000;

/** The ids that a file gives to its records, each with the index of the record in its list; -1 for an id that is known from elsewhere. */
export class DeclaredIds {
  private readonly byKind = new Map<RefKind, Map<string, number>>();
  private readonly listed = new Map<RefKind, readonly (string | undefined)[]>();
  private compared = 0;

  /** The ids of a kind. */
  of(kind: RefKind): Map<string, number> {
    const known = this.byKind.get(kind);
    if (known) return known;
    const ids = new Map<string, number>();
    this.byKind.set(kind, ids);
    return ids;
  }

  /** The ids of a kind by the index of their record. */
  list(kind: RefKind): readonly (string | undefined)[] {
    return this.listed.get(kind) ?? [];
  }

  /** Notes the ids of a list of records, malformed records included, and reports those given twice. */
  declare(kind: RefKind, rows: readonly unknown[], listPath: DataPath): Problem[] {
    const ids = this.of(kind);
    const list = rows.map(idOf);
    this.listed.set(kind, list);
    let count = 0;
    list.forEach((id, index) => {
      if (id === undefined) return;
      ids.set(id, index);
      count += 1;
    });
    return ids.size === count ? [] : this.givenTwice(kind, rows, listPath);
  }

  /** Goes through the list again, slowly, when some ids came more than once. */
  private givenTwice(kind: RefKind, rows: readonly unknown[], listPath: DataPath): Problem[] {
    const ids = this.of(kind);
    ids.clear();
    return rows.flatMap((row, index) => {
      const id = idOf(row);
      if (id === undefined) return [];
      const first = ids.get(id);
      if (first === undefined) ids.set(id, index);
      if (first === undefined) return [];
      const firstPath = [...listPath, first];
      return [inputProblem("duplicate-id", [...listPath, index, "id"], { kind, id, first: pathText(firstPath), firstPath: [...firstPath, "id"], ...(writtenId(rows[first]) !== writtenId(row) && { otherForm: true }) })];
    });
  }

  /** Adds ids that are known from elsewhere. */
  know(kind: RefKind, ids: Iterable<string>): void {
    const known = this.of(kind);
    for (const id of ids) if (!known.has(id)) known.set(id, -1);
  }

  has(kind: RefKind, id: string): boolean {
    return this.byKind.get(kind)?.has(id) ?? false;
  }

  /** The problem of an id that no record of these kinds bears, or none. */
  unknown(kinds: readonly RefKind[], id: string, path: DataPath): Problem[] {
    if (kinds.some((kind) => this.has(kind, id))) return [];
    const isTooMuch = this.compared > mostCompared;
    for (const kind of kinds) this.compared += this.byKind.get(kind)?.size ?? 0;
    const suggestion = isTooMuch ? undefined : kinds.map((kind) => nearest(id, this.byKind.get(kind)?.keys() ?? [])).find((near) => near !== undefined);
    return [inputProblem("unknown-reference", path, { kind: kinds.join(" or "), id, ...(suggestion !== undefined && { suggestion }) })];
  }
}

function writtenId(row: unknown): unknown {
  return isRecord(row) && Object.hasOwn(row, "id") ? row["id"] : undefined;
}

/** The id of a row as it is kept, or `undefined` when it has none. */
function idOf(row: unknown): string | undefined {
  const id = writtenId(row);
  if (isPlainId(id)) return id;
  return typeof id !== "string" || idProblem(id) ? undefined : id.normalize("NFC");
}
