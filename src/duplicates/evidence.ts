import type { Model } from "../model/model.js";
import { treeOf, upward } from "../model/tree.js";
import type { Evidence, FoundBy } from "./duplicate-group.js";
import { sharedWords } from "./shared-words.js";
import type { Reading } from "./title-tokens.js";

/** What shows that tasks belong together: shared words, branch, beneficiaries, acts. */
export function evidenceOf(model: Model, slots: readonly number[], foundBy: FoundBy, reading: Reading): Evidence {
  const tasks = slots.flatMap((slot) => model.tasks.at(slot) ?? []);
  const branch = branchOf(model, slots);
  return {
    foundBy,
    words: foundBy === "title" ? sharedWords(tasks, reading) : {},
    ...(branch !== undefined && { branch }),
    beneficiaries: inAll(tasks.map((task) => task.beneficiaries)),
    acts: inAll(tasks.map((task) => task.acts)),
  };
}

/** The lowest task above all of them; of one task, itself. */
function branchOf({ tasks }: Model, slots: readonly number[]): string | undefined {
  const tree = treeOf(tasks);
  const [first = -1, ...others] = slots;
  let common = [...upward(tree, first)];
  for (const slot of others) {
    const above = new Set(upward(tree, slot));
    common = common.filter((each) => above.has(each));
  }
  return common[0] === undefined ? undefined : tasks.at(common[0])?.id;
}

function inAll(lists: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = lists.map((list) => new Set(list));
  return [...first].filter((each) => others.every((set) => set.has(each)));
}
