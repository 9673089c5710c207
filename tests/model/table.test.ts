import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PolityError } from "../../src/findings/result.js";
import { Table } from "../../src/model/table.js";

interface Item {
  readonly id: string;
  readonly value: number;
}

/** The obvious table: an array of slots, copied whole at every change. */
type Obvious = readonly ({ readonly id: string; readonly item?: Item } | undefined)[];

const ids = ["a", "b", "__proto__", "constructor", "s\u1edf", ...Array.from({ length: 60 }, (_, index) => `id${index}`)];
const change = fc.record({ kind: fc.constantFrom("add", "update", "remove", "reserve", "forget", "restore"), id: fc.constantFrom(...ids), value: fc.nat(9), branch: fc.nat(5) });

function stateOf(table: Table<Item>): Obvious {
  return Array.from({ length: table.slots }, (_, slot) => {
    const item = table.at(slot);
    return item ? { id: item.id, item } : { id: ids.find((id) => table.slotOf(id) === slot) ?? "?" };
  });
}

function changed(table: Table<Item>, state: Obvious, { kind, id, value }: { kind: string; id: string; value: number }): [Table<Item>, Obvious] {
  const slot = state.findIndex((entry) => entry?.id === id);
  const has = slot >= 0 && state[slot]?.item !== undefined;
  const legal = { add: slot < 0, update: has, remove: has, reserve: true, forget: slot >= 0 && slot === state.length - 1 && !has, restore: slot >= 0 && !has }[kind];
  const draft = table.draft();
  const run = (): void => {
    if (kind === "add") draft.add({ id, value });
    if (kind === "update") draft.update(id, (item) => void (item.value = value));
    if (kind === "remove") draft.remove(id);
    if (kind === "reserve") draft.reserve(id);
    if (kind === "forget") draft.forget(id);
    if (kind === "restore") draft.restore({ id, value });
  };
  if (!legal) {
    expect(run).toThrow(PolityError);
    return [table, state];
  }
  run();
  const put = (entry: NonNullable<Obvious[number]>): Obvious => state.map((each, index) => (index === slot ? entry : each));
  const after: Obvious =
    kind === "add" ? [...state, { id, item: { id, value } }] : kind === "remove" ? put({ id }) : kind === "reserve" ? (slot < 0 ? [...state, { id }] : state) : kind === "forget" ? state.slice(0, -1) : put({ id, item: { id, value } });
  return [draft.finish(), after];
}

describe("a table", () => {
  it("agrees with an array over random histories with branches and undo", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 120 }), (changes) => {
        const versions: [Table<Item>, Obvious][] = [[Table.empty<Item>(), []]];
        for (const each of changes) {
          // Any of the last versions goes on, so that branches grow beside each other.
          const from = versions[Math.max(0, versions.length - 1 - each.branch)];
          if (from) versions.push(changed(...from, each));
        }
        for (const [table, state] of versions) {
          expect(stateOf(table)).toEqual(state);
          expect(table.size).toBe(state.filter((entry) => entry?.item).length);
          expect([...table]).toEqual(state.flatMap((entry) => entry?.item ?? []));
          for (const id of ids) expect([table.used(id), table.get(id)]).toEqual([state.some((entry) => entry?.id === id), state.find((entry) => entry?.id === id)?.item]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("keeps untouched records the same objects, and finds what differs between two versions", () => {
    const draft = Table.empty<Item>().draft();
    for (let index = 0; index < 3000; index += 1) draft.add({ id: `id${index}`, value: index });
    const before = draft.finish();
    const edit = before.draft();
    edit.update("id7", (item) => void (item.value = -1));
    edit.remove("id2999");
    edit.add({ id: "new", value: 1 });
    const after = edit.finish();
    expect(Table.changes(before, after).map(({ slot, id, before: old, after: now }) => [slot, id, old?.value, now?.value])).toEqual([[7, "id7", 7, -1], [2999, "id2999", 2999, undefined], [3000, "new", undefined, 1]]);
    expect(after.get("id8")).toBe(before.get("id8"));
    expect(before.get("id7")?.value).toBe(7);
    expect(Object.isFrozen(after.get("new"))).toBe(true);
    expect(before.draft().finish()).toBe(before);
  });
});
