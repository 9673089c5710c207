import type { Model } from "../model/model.js";
import type { Task } from "../model/task.js";
import { treeOf, upward } from "../model/tree.js";
import type { Evidence, FoundBy } from "./duplicate-group.js";
import { meantIn, noLanguage, type Reading, titlesByLanguage } from "./title-tokens.js";

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

/** By language, the words that stand in every title, as the first has them. */
function sharedWords(tasks: readonly Task[], reading: Reading): Record<string, readonly string[]> {
  const titles = tasks.map(titlesByLanguage);
  const languages = new Set(titles.flatMap((each) => [...each.keys()]));
  if (languages.size > 1) languages.delete(noLanguage);
  const shared: [string, readonly string[]][] = [];
  for (const language of languages) {
    const texts = titles.flatMap((each) => each.get(language) ?? each.get(noLanguage) ?? []);
    if (texts.length < titles.length) continue;
    const [first = [], ...others] = texts.map((text) => meantIn(text, language, reading));
    const sets = others.map((meant) => new Set(meant.map(({ meaning }) => meaning)));
    const words = first.filter(({ meaning }) => sets.every((set) => set.has(meaning))).map(({ words: said }) => said.join(" "));
    if (words.length > 0) shared.push([language, [...new Set(words)]]);
  }
  // Built from entries: a language tag is the user's.
  return Object.fromEntries(shared);
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
