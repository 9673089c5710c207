import type { Mentioned } from "./operation.js";

/** Ids marked with their kind, each once: records of different kinds may bear the same. */
export function marked(mentioned: Mentioned | undefined): Set<string> {
  const ids = new Set<string>();
  for (const [kind, list] of Object.entries(mentioned ?? {}) as [keyof Mentioned, readonly string[]][]) for (const id of list) ids.add(`${kind} ${id}`);
  return ids;
}

/** The kind and the id of a marked id. */
export function unmarked(mark: string): readonly [kind: keyof Mentioned, id: string] {
  const end = mark.indexOf(" ");
  return [mark.slice(0, end) as keyof Mentioned, mark.slice(end + 1)]; // As `marked` made it.
}

/** The places for which an id may stand that has the form `kind/place`: both may have a slash in them. */
export function* placesInId(agency: string): Generator<string> {
  for (let at = agency.indexOf("/"); at >= 0; at = agency.indexOf("/", at + 1)) yield agency.slice(at + 1);
}
