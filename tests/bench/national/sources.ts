import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A place of the official lists. Levels: 1 province, 2 district, 3 commune. */
export interface ListedPlace {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly level: number;
}

/** Where land and people of an old place went. */
export interface Passed {
  readonly from: string;
  readonly to: string;
  readonly level: number;
  readonly partial: boolean;
  readonly population?: string | null;
}

/** The offices and tasks that every province, its districts and its communes have. */
export interface Apparatus {
  readonly agencies: readonly { readonly id: string; readonly label: Readonly<Record<string, string>>; readonly level: string; readonly parent: string | null; readonly existsBefore: boolean; readonly existsAfter: boolean }[];
  readonly tasks: readonly { readonly id: string; readonly label: Readonly<Record<string, string>>; readonly level: string; readonly before: { readonly leads: readonly string[] }; readonly after: { readonly leads: readonly string[] } }[];
}

/** What the case is made from: the lists of before and after with the mapping, and the apparatus. */
export interface Sources {
  readonly before: readonly ListedPlace[];
  readonly after: readonly ListedPlace[];
  readonly mapping: readonly Passed[];
  readonly apparatus: Apparatus;
}

const folder = new URL("../../../../shared/data/", import.meta.url);
const fileOf = (name: string): string => fileURLToPath(new URL(name, folder));
const read = (name: string): unknown => JSON.parse(readFileSync(fileOf(name), "utf8"));

/** The official lists of Viet Nam, read in place; `undefined` when they are not at hand. */
export function officialSources(): Sources | undefined {
  if (!existsSync(fileOf("vn-2025/mapping.json")) || !existsSync(fileOf("vn-r18/province.json"))) return undefined;
  return {
    before: read("vn-2025/before.json") as ListedPlace[],
    after: read("vn-2025/after.json") as ListedPlace[],
    mapping: read("vn-2025/mapping.json") as Passed[],
    apparatus: read("vn-r18/province.json") as Apparatus,
  };
}

/** Only some provinces of before, by their names, with what they became. */
export function someProvinces(sources: Sources, names: readonly string[]): Sources {
  const provinces = new Set(sources.before.filter(({ level, name }) => level === 1 && names.includes(name)).map(({ id }) => id));
  const parents = new Map(sources.before.map(({ id, parentId }) => [id, parentId]));
  const provinceOf = (id: string): string => {
    for (let at = id; ; ) {
      const parent = parents.get(at);
      if (parent === null || parent === undefined) return at;
      at = parent;
    }
  };
  const before = sources.before.filter(({ id }) => provinces.has(provinceOf(id)));
  const old = new Set(before.map(({ id }) => id));
  const mapping = sources.mapping.filter(({ from }) => old.has(from));
  const now = new Set(mapping.map(({ to }) => to));
  return { ...sources, before, mapping, after: sources.after.filter(({ id }) => now.has(id)) };
}
