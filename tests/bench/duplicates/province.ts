import type { DuplicateGroup } from "../../../src/duplicates/index.js";
import { duplicates } from "../../../src/duplicates/index.js";
import { parseModel, unwrap } from "../../../src/index.js";

interface Province {
  readonly agencies: readonly { id: string; label: Record<string, string>; level: string; existsBefore: boolean }[];
  readonly tasks: readonly { id: string; label: Record<string, string>; field: string; level: string; before?: { leads?: readonly string[]; support?: readonly string[] } }[];
  readonly issues: readonly { id: string; type: string; phase: string; tasks: readonly string[]; agencies: readonly string[]; namedByOfficialSource: string }[];
}

const levels = ["central", "province", "district", "commune"];

/** A province before its reform, and how many of the overlaps that people flagged in it are found. */
export function provinceTable(text: string): string[] {
  const { agencies, tasks, issues } = JSON.parse(text) as Province; // Facts gathered for this project; a wrong shape fails below.
  const before = agencies.filter(({ existsBefore }) => existsBefore);
  const known = new Set(before.map(({ id }) => id));
  const placeOf = (level: string): { jurisdiction: string } => ({ jurisdiction: levels.includes(level) ? level : "province" });
  const led = tasks.filter(({ before: state }) => (state?.leads ?? []).some((id) => known.has(id)));
  const assignments = led.flatMap((task) => (["lead", "support"] as const).flatMap((role) => ((role === "lead" ? task.before?.leads : task.before?.support) ?? []).filter((id) => known.has(id)).map((agency) => ({ agency, task: task.id, role, ...placeOf(task.level) }))));
  const model = unwrap(parseModel({
    polity: 1,
    title: "A province before its reform",
    levels: levels.map((id) => ({ id, title: id })),
    jurisdictions: levels.map((id, at) => ({ id, title: id, level: id, ...(at > 0 && { parent: levels[at - 1] }) })),
    agencies: before.map(({ id, label, level }) => ({ id, title: label, ...placeOf(level) })),
    tasks: [...[...new Set(led.map(({ field }) => field))].map((field) => ({ id: `field-${field}`, title: field })), ...led.map(({ id, label, field, level }) => ({ id, title: label, parent: `field-${field}`, ...placeOf(level) }))],
    assignments,
  }));
  const { groups } = duplicates(model, { resolve: 0 });
  const flagged = issues.filter(({ phase, type }) => phase === "before" && ["overlap", "duplication", "fragmentation"].includes(type));
  const tells = (group: DuplicateGroup, issue: (typeof issues)[number]): boolean => issue.tasks.some((task) => group.tasks.includes(task)) && issue.agencies.filter((agency) => group.agencies.includes(agency)).length > 1;
  const official = flagged.filter(({ namedByOfficialSource }) => namedByOfficialSource === "yes");
  const best = (issue: (typeof issues)[number]): string => groups.find((group) => tells(group, issue))?.grade ?? "not found";
  const count = (list: typeof flagged, grade: string): number => list.filter((issue) => best(issue) === grade).length;
  const reported = (grade: string): DuplicateGroup[] => groups.filter((group) => group.grade === grade);
  return [
    "| the worst grade at which an overlap is found | of those flagged before the reform | of these, named by an official source | groups reported at this grade | of these, about none that was flagged |",
    "|---|---|---|---|---|",
    ...["duplication", "overlap", "fragmentation"].map((grade) => `| ${grade} | ${count(flagged, grade)} | ${count(official, grade)} | ${reported(grade).length} | ${reported(grade).filter((group) => !flagged.some((issue) => tells(group, issue))).length} |`),
    `| not found | ${count(flagged, "not found")} | ${count(official, "not found")} | | |`,
    `| all | ${flagged.length} | ${official.length} | ${groups.length} | |`,
  ];
}
