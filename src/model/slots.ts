/** The trace that a deleted record leaves: its id stays used for ever. */
export class Ended {
  constructor(readonly id: string) {
    Object.freeze(this);
  }
}

/** What stands in a slot: a record, or the trace of one. */
export type Entry<T> = T | Ended;
/** Ids to slots. */
export interface Layers {
  /** Newest first, each at least twice as large as the next newer one (Bentley & Saxe 1980). */
  readonly maps: readonly ReadonlyMap<string, number>[];
  /** No slot below this number was ever forgotten: what a layer says of it is so. */
  readonly sure: number;
}

/** A layer may name ids that were forgotten since: such a slot counts only when the id still stands there. */
export function slotIn<T extends { readonly id: string }>({ maps, sure }: Layers, entries: { get(index: number): Entry<T> | undefined }, id: string): number {
  for (const map of maps) {
    const slot = map.get(id);
    if (slot !== undefined && (slot < sure || entries.get(slot)?.id === id)) return slot;
  }
  return -1;
}

/** The layers with one more; small ones are merged into it, so that there are only logarithmically many. */
export function joined(added: ReadonlyMap<string, number>, { maps, sure }: Layers): Layers {
  const older = [...maps];
  let newest = added;
  for (let next = older[0]; next && next.size < 2 * newest.size; next = older[0]) {
    const both = new Map(next);
    for (const [id, slot] of newest) both.set(id, slot);
    newest = both;
    older.shift();
  }
  return { maps: [newest, ...older], sure };
}
