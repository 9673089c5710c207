import { listIn } from "../model/list-in.js";
import { treeOf } from "../model/tree.js";
import type { LedTasks } from "./led-tasks.js";
import type { Meant } from "./task-language.js";
import { languagesOf, meantIn, noLanguage, onlyCoordinates, type Reading, saysLittle, titlesByLanguage } from "./title-tokens.js";

/** A title in one language, and what its words stand for: first its own, then, where it says little alone, those of the title above. */
export interface ReadTitle {
  readonly text: string;
  readonly meant: readonly Meant[];
  /** How many of these are its own. */
  readonly own: number;
}

/** A title as it is compared, in every language it has, and the tasks that bear it. */
export interface Title {
  /** The slots of the tasks, in the order of the tree; one at least. */
  readonly tasks: readonly number[];
  readonly read: ReadonlyMap<string, ReadTitle>;
  /** True for a title that names no language: it is read in each, and is in one. */
  readonly plain: boolean;
}

/** The titles that are compared, each once, and the languages they are compared in. */
export interface Titles {
  readonly list: readonly Title[];
  readonly languages: readonly string[];
  /** The slots of the tasks that are left out because they only coordinate; those whose titles say the same together. */
  readonly coordinating: readonly (readonly number[])[];
}

/**
 * The titles of the tasks that are led. Tasks whose titles say the same share one; a title that says little alone is read with the one above.
 *
 * @param asWritten only titles that are written the same share one, whatever they say
 */
export function titlesOf(led: LedTasks, reading: Reading, asWritten: boolean): Titles {
  const { model } = led;
  const languages = languagesOf(model);
  const titles = new Map<string, { tasks: number[]; read: Title["read"]; plain: boolean }>();
  const coordinating = new Map<string, number[]>();
  for (const slot of led.slots) {
    const task = model.tasks.at(slot);
    if (!task) continue;
    const read = new Map(languages.flatMap((language) => readIn(led, slot, language, reading, asWritten)));
    // A title without a word, such as a sign, is like no other.
    if (read.size === 0) continue;
    const key = JSON.stringify([...read].map(([language, { text, meant }]) => [language, asWritten ? text : [...new Set(meant.map(({ meaning }) => meaning))].sort()]));
    if (onlyCoordinates(task)) {
      listIn(coordinating, key).push(slot);
      continue;
    }
    const title = titles.get(key);
    if (title) title.tasks.push(slot);
    else titles.set(key, { tasks: [slot], read, plain: typeof task.title === "string" });
  }
  return { list: [...titles.values()], languages, coordinating: [...coordinating.values()] };
}

function readIn(led: LedTasks, slot: number, language: string, reading: Reading, asWritten: boolean): [string, ReadTitle][] {
  const textAt = (at: number): string | undefined => {
    const task = led.model.tasks.at(at);
    const texts = task && titlesByLanguage(task);
    return texts?.get(language) ?? texts?.get(noLanguage);
  };
  const text = textAt(slot);
  if (text === undefined) return [];
  const meant = meantIn(text, language, reading);
  const above = saysLittle(meant, text, language, reading) ? textAt(treeOf(led.model.tasks).parent[slot] ?? -1) : undefined;
  const all = above === undefined ? meant : [...meant, ...meantIn(above, language, reading)];
  return all.length > 0 || asWritten ? [[language, { text, meant: all, own: meant.length }]] : [];
}
