import { duplicates } from "../../../src/duplicates/index.js";
import { onlyCoordinates } from "../../../src/duplicates/title-tokens.js";
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

/** The statutory tasks of Vietnamese agencies: which clauses that stand under several are found, and whether coordination is kept out. */
export function functionsTable(text: string): string[] {
  const clauses = JSON.parse(text) as Clause[]; // As published; a wrong shape fails below.
  const model = modelOfCharters(clauses, "vi");
  const { groups, boilerplate } = duplicates(model, { resolve: 0 });
  const shared = wordForWord(clauses);
  const within = (numbers: number[], tasks: readonly string[]): boolean => numbers.filter((number) => tasks.includes(String(number))).length > 1;
  const graded = (numbers: number[], grade: string): boolean => groups.some((group) => group.grade === grade && within(numbers, group.tasks));
  const coordinates = (number: number): boolean => onlyCoordinates(model.tasks.get(String(number))!);
  const kinds: [string, (numbers: number[]) => boolean][] = [
    ["told as duplication", (numbers) => graded(numbers, "duplication")],
    ["told as overlap", (numbers) => graded(numbers, "overlap")],
    ["told as boilerplate", (numbers) => boilerplate.some(({ tasks }) => within(numbers, tasks))],
    ["seen to coordinate only (“phối hợp …”), and left out", (numbers) => numbers.every(coordinates)],
  ];
  const kindOf = (numbers: number[]): string => kinds.find(([, is]) => is(numbers))?.[0] ?? "not found";
  const wrong = groups.filter(({ grade, tasks }) => grade === "duplication" && tasks.some((task) => /^phối hợp/i.test(clauses[Number(task)]!.text.normalize("NFC").trim())));
  return [
    `${clauses.length} clauses; ${shared.length} stand word for word under several agencies:`,
    "",
    "| | clauses |",
    "|---|---|",
    ...[...kinds.map(([name]) => name), "not found"].map((name) => `| ${name} | ${shared.filter((numbers) => kindOf(numbers) === name).length} |`),
    `| “phối hợp …” among the duplications | ${wrong.length} |`,
    `| groups in all: duplication, overlap | ${groups.filter(({ grade }) => grade === "duplication").length}, ${groups.filter(({ grade }) => grade === "overlap").length} |`,
  ];
}

/** The functions of Sri Lanka's ministries: boilerplate is told once, and nothing of it is paired. */
export function ministriesTable(text: string): string[] {
  const { ministries } = JSON.parse(text) as { ministries: { name: string; functions: { text: string }[] }[] }; // As published; a wrong shape fails below.
  const clauses = ministries.flatMap(({ name, functions }) => functions.map((each) => ({ agency: name, text: each.text })));
  const { groups, boilerplate } = duplicates(modelOfCharters(clauses, "en"), { resolve: 0 });
  const everywhere = wordForWord(clauses).filter((numbers) => numbers.length * 3 >= ministries.length);
  const paired = everywhere.filter((numbers) => groups.some(({ grade, tasks }) => grade !== "fragmentation" && numbers.some((number) => tasks.includes(String(number)))));
  return [
    "| | |",
    "|---|---|",
    `| functions of ministries | ${clauses.length} of ${ministries.length} |`,
    `| clauses word for word in a third of the ministries or more | ${everywhere.length}, in ${everywhere.map((numbers) => numbers.length).join(", ")} |`,
    `| of these, in a group | ${paired.length} |`,
    `| boilerplate told once, in all its wordings | ${boilerplate.length} clauses, of ${boilerplate.map(({ agencies }) => agencies.length).join(", ")} ministries |`,
    `| groups in all: duplication, overlap | ${groups.filter(({ grade }) => grade === "duplication").length}, ${groups.filter(({ grade }) => grade === "overlap").length} |`,
  ];
}
