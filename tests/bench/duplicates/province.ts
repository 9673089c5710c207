import { type DuplicateGroup, duplicates } from "../../../src/duplicates/index.js";
import { type Model, parseModel, unwrap } from "../../../src/index.js";

interface Province {
  readonly agencies: readonly { id: string; label: Record<string, string>; level: string; existsBefore: boolean }[];
  readonly tasks: readonly { id: string; label: Record<string, string>; field: string; level: string; before?: { leads?: readonly string[]; support?: readonly string[] } }[];
  readonly issues: readonly { id: string; type: string; phase: string; tasks: readonly string[]; agencies: readonly string[]; namedByOfficialSource: string }[];
}

const levels = ["central", "province", "district", "commune"];

/** At each grade: how many of the overlaps that people flagged are found at it, how many of these an official source names, and how many groups are told, of them about none that was flagged. */
type Found = ReadonlyMap<string, { readonly flagged: number; readonly official: number; readonly groups: number; readonly others: number }>;

/** The province before its reform, as a model of who leads and supports what. */
function modelOfProvince({ agencies, tasks }: Province): Model {
  const before = agencies.filter(({ existsBefore }) => existsBefore);
  const known = new Set(before.map(({ id }) => id));
  const placeOf = (level: string): { jurisdiction: string } => ({ jurisdiction: levels.includes(level) ? level : "province" });
  const led = tasks.filter(({ before: state }) => (state?.leads ?? []).some((id) => known.has(id)));
  const assignments = led.flatMap((task) => (["lead", "support"] as const).flatMap((role) => ((role === "lead" ? task.before?.leads : task.before?.support) ?? []).filter((id) => known.has(id)).map((agency) => ({ agency, task: task.id, role, ...placeOf(task.level) }))));
  return unwrap(parseModel({
    polity: 1,
    title: "A province before its reform",
    levels: levels.map((id) => ({ id, title: id })),
    jurisdictions: levels.map((id, at) => ({ id, title: id, level: id, ...(at > 0 && { parent: levels[at - 1] }) })),
    agencies: before.map(({ id, label, level }) => ({ id, title: label, ...placeOf(level) })),
    tasks: [...[...new Set(led.map(({ field }) => field))].map((field) => ({ id: `field-${field}`, title: field })), ...led.map(({ id, label, field, level }) => ({ id, title: label, parent: `field-${field}`, ...placeOf(level) }))],
    assignments,
  }));
}

/** A province before its reform, and how many of the overlaps that people flagged in it are found. */
export function provinceQuality(text: string): Found {
  const province = JSON.parse(text) as Province; // Facts gathered for this project; a wrong shape fails below.
  const { groups } = duplicates(modelOfProvince(province), { resolve: 0 });
  const flagged = province.issues.filter(({ phase, type }) => phase === "before" && ["overlap", "duplication", "fragmentation"].includes(type));
  // Where all of a field has the same leads, the field is told.
  const fieldOf = new Map(province.tasks.map(({ id, field }) => [id, `field-${field}`]));
  const tells = (group: DuplicateGroup, issue: (typeof flagged)[number]): boolean => issue.tasks.some((task) => group.tasks.includes(task) || group.tasks.includes(fieldOf.get(task) ?? task)) && issue.agencies.filter((agency) => group.agencies.includes(agency)).length > 1;
  const at = flagged.map((issue) => groups.find((group) => tells(group, issue))?.grade ?? "not found");
  return new Map(["duplication", "overlap", "fragmentation", "not found"].map((grade) => {
    const told = groups.filter((group) => group.grade === grade);
    return [grade, {
      flagged: at.filter((each) => each === grade).length,
      official: flagged.filter(({ namedByOfficialSource }, number) => at[number] === grade && namedByOfficialSource === "yes").length,
      groups: told.length,
      others: told.filter((group) => !flagged.some((issue) => tells(group, issue))).length,
    }];
  }));
}

/** The same as a table. */
export function provinceTable(text: string): string[] {
  const found = provinceQuality(text);
  const all = (of: "flagged" | "official" | "groups" | "others"): number => [...found.values()].reduce((sum, each) => sum + each[of], 0);
  return [
    "| the worst grade at which an overlap is found | of those flagged before the reform | of these, named by an official source | groups reported at this grade | of these, about none that was flagged |",
    "|---|---|---|---|---|",
    ...[...found].map(([grade, { flagged, official, groups, others }]) => `| ${grade} | ${flagged} | ${official} | ${groups} | ${others} |`),
    `| all | ${all("flagged")} | ${all("official")} | ${all("groups")} | ${all("others")} |`,
  ];
}
