/** The trace that a deleted record leaves: its id stays used for ever. */
export class Ended {
  constructor(readonly id: string) {
    Object.freeze(this);
  }
}

/** What stands in a slot: a record, or the trace of one. */
export type Entry<T> = T | Ended;
/** Ids to slots, newest layer first, each at least twice as large as the next newer one (Bentley & Saxe 1980). */
export type Layers = readonly ReadonlyMap<string, number>[];

/** A layer may name ids that were forgotten since: a slot counts only when the id still stands there. */
export function slotIn<T extends { readonly id: string }>(layers: Layers, entries: { get(index: number): Entry<T> | undefined }, id: string): number {
  for (const layer of layers) {
    const slot = layer.get(id);
    if (slot !== undefined && entries.get(slot)?.id === id) return slot;
  }
  return -1;
}

/** The layers with one more; small ones are merged into it, so that there are only logarithmically many. */
export function joined(added: ReadonlyMap<string, number>, layers: Layers): Layers {
  const older = [...layers];
  let newest = added;
  for (let next = older[0]; next && next.size < 2 * newest.size; next = older[0]) {
    const both = new Map(next);
    for (const [id, slot] of newest) both.set(id, slot);
    newest = both;
    older.shift();
  }
  return [newest, ...older];
}
