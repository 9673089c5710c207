import { type DuplicateGroup, duplicates, type Grade } from "../../../src/duplicates/index.js";
import { type Model, parseModel, unwrap } from "../../../src/index.js";
import { normalise } from "../../../src/similarity/normalise.js";

interface Clause {
  readonly agency: string;
  readonly text: string;
}

/** A government of charters: each agency leads its clauses, everywhere. Task `7` is clause 7. */
function modelOfCharters(clauses: readonly Clause[], language: string): Model {
  const leads = new Map<string, string[]>();
  clauses.forEach(({ agency }, number) => leads.set(agency, [...(leads.get(agency) ?? []), String(number)]));
  return unwrap(parseModel({
    polity: 1,
    title: "Charters",
    tasks: clauses.map(({ text }, number) => ({ id: String(number), title: { [language]: text } })),
    agencies: [...leads].map(([agency, tasks]) => ({ id: agency, title: agency, leads: tasks })),
  }));
}

/** The clauses of several agencies that say the same word for word, by number. */
function wordForWord(clauses: readonly Clause[]): number[][] {
  const byText = new Map<string, number[]>();
  clauses.forEach(({ text }, number) => byText.set(normalise(text), [...(byText.get(normalise(text)) ?? []), number]));
  return [...byText.values()].filter((numbers) => new Set(numbers.map((number) => clauses[number]!.agency)).size > 1);
}

/** What became of the clauses that stand word for word under several agencies. */
const fates = ["told as duplication", "told as overlap", "told as boilerplate", "told as shared coordination (“phối hợp …”), without a grade", "not found"] as const;

/** How many groups there are of a grade. */
const counted = (groups: readonly DuplicateGroup[], asked: Grade): number => groups.filter(({ grade }) => grade === asked).length;

/** The statutory tasks of Vietnamese agencies: which clauses that stand under several are found, and whether coordination is kept out. */
export function functionsQuality(text: string): { readonly clauses: number; readonly shared: ReadonlyMap<string, number>; readonly coordinating: number; readonly groups: readonly DuplicateGroup[] } {
  const clauses = JSON.parse(text) as Clause[]; // As published; a wrong shape fails below.
  const { groups, boilerplate, coordination } = duplicates(modelOfCharters(clauses, "vi"), { resolve: 0 });
  const within = (numbers: number[], tasks: readonly string[]): boolean => numbers.filter((number) => tasks.includes(String(number))).length > 1;
  const graded = (numbers: number[], grade: Grade): boolean => groups.some((group) => group.grade === grade && within(numbers, group.tasks));
  const fateOf = (numbers: number[]): (typeof fates)[number] => {
    if (graded(numbers, "duplication")) return fates[0];
    if (graded(numbers, "overlap")) return fates[1];
    if (boilerplate.some(({ tasks }) => within(numbers, tasks))) return fates[2];
    return coordination.some(({ tasks }) => within(numbers, tasks)) ? fates[3] : fates[4];
  };
  const shared = new Map<string, number>(fates.map((fate) => [fate, 0]));
  for (const numbers of wordForWord(clauses)) shared.set(fateOf(numbers), (shared.get(fateOf(numbers)) ?? 0) + 1);
  const begins = (task: string): boolean => /^phối hợp/i.test(clauses[Number(task)]!.text.normalize("NFC").trim());
  return { clauses: clauses.length, shared, coordinating: groups.filter(({ grade, tasks }) => grade === "duplication" && tasks.some(begins)).length, groups };
}

/** The same as a table. */
export function functionsTable(text: string): string[] {
  const { clauses, shared, coordinating, groups } = functionsQuality(text);
  const all = [...shared.values()].reduce((sum, count) => sum + count, 0);
  return [
    `${clauses} clauses; ${all} stand word for word under several agencies:`,
    "",
    "| | clauses |",
    "|---|---|",
    ...[...shared].map(([fate, count]) => `| ${fate} | ${count} |`),
    `| **found, of ${all}** | **${all - (shared.get("not found") ?? 0)}** |`,
    `| “phối hợp …” among the duplications | ${coordinating} |`,
    `| groups in all: duplication, overlap | ${counted(groups, "duplication")}, ${counted(groups, "overlap")} |`,
  ];
}

/** The functions of Sri Lanka's ministries: boilerplate is told once, and nothing of it is paired. */
export function ministriesQuality(text: string): { readonly ministries: number; readonly clauses: number; readonly everywhere: readonly number[]; readonly paired: number; readonly boilerplate: readonly number[]; readonly groups: readonly DuplicateGroup[] } {
  const { ministries } = JSON.parse(text) as { ministries: { name: string; functions: { text: string }[] }[] }; // As published; a wrong shape fails below.
  const clauses = ministries.flatMap(({ name, functions }) => functions.map((each) => ({ agency: name, text: each.text })));
  const { groups, boilerplate } = duplicates(modelOfCharters(clauses, "en"), { resolve: 0 });
  const everywhere = wordForWord(clauses).filter((numbers) => numbers.length * 3 >= ministries.length);
  const paired = everywhere.filter((numbers) => groups.some(({ grade, tasks }) => grade !== "fragmentation" && numbers.some((number) => tasks.includes(String(number)))));
  return { ministries: ministries.length, clauses: clauses.length, everywhere: everywhere.map((numbers) => numbers.length), paired: paired.length, boilerplate: boilerplate.map(({ agencies }) => agencies.length), groups };
}

/** The same as a table. */
export function ministriesTable(text: string): string[] {
  const { ministries, clauses, everywhere, paired, boilerplate, groups } = ministriesQuality(text);
  return [
    "| | |",
    "|---|---|",
    `| functions of ministries | ${clauses} of ${ministries} |`,
    `| clauses word for word in a third of the ministries or more | ${everywhere.length}, in ${everywhere.join(", ")} |`,
    `| of these, in a group | ${paired} |`,
    `| boilerplate told once, in all its wordings | ${boilerplate.length} clauses, of ${boilerplate.join(", ")} ministries |`,
    `| groups in all: duplication, overlap | ${counted(groups, "duplication")}, ${counted(groups, "overlap")} |`,
  ];
}
