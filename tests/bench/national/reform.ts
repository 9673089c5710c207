import type { Apparatus, ListedPlace, Sources } from "./sources.js";

const levels = ["province", "district", "commune"] as const;
/** Commune offices of after that did not exist before, and the one that does their work on 1 July. */
const stand = new Map([
  ["x-vp", "xb-vptk"],
  ["x-hcc", "xb-vptk"],
  ["x-kt", "xb-dcxd"],
  ["x-vhxh", "xb-vhxh"],
  ["x-ttct", "xb-dang"],
  ["x-bxdd", "xb-dang"],
  ["x-ubkt", "xb-dang"],
]);

/**
 * A whole country on the eve of 1 July 2025, and that day: island districts become communes, the district level ends, provinces are
 * merged, then communes. Every place has the offices of its level, each a kind of its own, and every task is required everywhere.
 */
export function nationalReform(sources: Sources): { readonly model: object; readonly scenario: object } {
  return { model: countryBefore(sources), scenario: { polity: 1, title: "1 July 2025", from: "2025-06-30", until: "2025-07-02", steps: [{ id: "two-tiers", on: "2025-07-01", do: operations(sources) }] } };
}

function countryBefore({ before, apparatus }: Sources): object {
  const offices = apparatus.agencies.filter(({ existsBefore }) => existsBefore);
  const levelOf = new Map(offices.map(({ id, level }) => [id, level]));
  const leads = new Map<string, string[]>(offices.map(({ id }) => [id, []]));
  for (const { id, before: { leads: agencies } } of apparatus.tasks) for (const agency of agencies) leads.get(agency)?.push(id);
  const childless = new Set(before.filter(({ level }) => level === 2).map(({ id }) => id));
  for (const { parentId } of before) if (parentId !== null) childless.delete(parentId);
  const parents = new Map(before.map(({ id, parentId }) => [id, parentId]));
  const agencies = before.flatMap((place) =>
    offices.filter(({ level }) => level === levels[place.level - 1] || (level === "commune" && childless.has(place.id))).map(({ id, label, level, parent }, index) => ({
      id: `${id}@${place.id}`,
      title: { ...label, vi: `${label["vi"] ?? id} ${place.name}` },
      kind: id,
      jurisdiction: place.id,
      ...superior(parent === null ? undefined : { office: parent, level: levelOf.get(parent) }, place, parents),
      staffing: [{ category: level === "commune" ? "commune" : "civil-servant", funding: "budget", quota: 1 + ((index * 7 + place.id.length) % 9) }],
      leads: leads.get(id) ?? [],
    })),
  );
  return {
    polity: 1,
    title: "Every province, district and commune",
    asOf: "2025-06-30",
    levels: levels.map((id) => ({ id, title: id })),
    jurisdictions: before.map(({ id, level, parentId, name }) => ({ id, level: levels[level - 1], ...(parentId !== null && { parent: parentId }), title: name })),
    tasks: apparatus.tasks.map(({ id, label }) => ({ id, title: label })),
    agencies,
  };
}

/** The superior office, in the same place or in one above. */
function superior(above: { readonly office: string; readonly level: string | undefined } | undefined, place: ListedPlace, parents: ReadonlyMap<string, string | null>): { parent?: string } {
  const rank = levels.findIndex((level) => level === above?.level) + 1;
  if (above === undefined || rank === 0 || rank > place.level) return {};
  let at: string | null | undefined = place.id;
  for (let level = place.level; level > rank; level -= 1) at = parents.get(at ?? "");
  return at === null || at === undefined ? {} : { parent: `${above.office}@${at}` };
}

function operations({ before, after, mapping, apparatus }: Sources): object[] {
  const names = new Map(after.map((place) => [place.id, place]));
  const levelOf = new Map(before.map(({ id, level }) => [id, level]));
  const childless = new Set(before.filter(({ level }) => level === 2).map(({ id }) => id));
  for (const { parentId } of before) if (parentId !== null) childless.delete(parentId);
  const peopled = new Map<string, number>();
  for (const { from, population } of mapping) if (population !== "none") peopled.set(from, (peopled.get(from) ?? 0) + 1);
  const divided = new Set(mapping.filter(({ partial }) => partial).map(({ from }) => from));
  const entries = (level: number, parent: boolean): object[] => {
    const sources = new Map<string, (string | { id: string; share: number })[]>();
    for (const { from, to, level: at, population } of mapping) {
      // Land that a district holds itself, outside its communes, is no place of the model.
      if (at !== level || (level === 2 && !childless.has(from))) continue;
      const list = sources.get(to) ?? [];
      sources.set(to, list);
      list.push(divided.has(from) && (peopled.get(from) ?? 0) > 0 ? { id: from, share: population === "none" ? 0 : 1 / (peopled.get(from) ?? 1) } : from);
    }
    return [...sources].map(([id, from]) => {
      const place = names.get(id);
      return { id, title: place?.name ?? id, level: level === 1 ? "province" : "commune", ...(parent && place?.parentId && { parent: place.parentId }), from };
    });
  };
  const provinceOf = (id: string): string | null | undefined => before.find((place) => place.id === id)?.parentId;
  const islands = entries(2, false).map((entry) => ({ ...entry, parent: provinceOf((entry as { from: string[] }).from[0] ?? "") }));
  const districts = before.some(({ id, level }) => level === 2 && !childless.has(id) && levelOf.has(id));
  return [
    ...(islands.length > 0 ? [{ op: "redraw", jurisdictions: islands }] : []),
    ...(districts ? [{ op: "abolish-level", level: "district", agencies: clauses(apparatus) }] : []),
    { op: "redraw", jurisdictions: entries(1, false) },
    { op: "redraw", jurisdictions: entries(3, true) },
  ];
}

/** Where the tasks of each district office go: to the office that has them afterwards, or to the one that does its work. */
function clauses({ agencies, tasks }: Apparatus): object[] {
  const officeOf = new Map(agencies.map((office) => [office.id, office]));
  const upTo = agencies.find(({ id }) => id === "so-xd")?.id ?? agencies.find(({ level, existsBefore }) => level === "province" && existsBefore)?.id ?? "";
  return agencies.filter(({ level, existsBefore }) => level === "district" && existsBefore).map(({ id, existsAfter }) => {
    if (existsAfter) return { kind: id, keep: true };
    const goes = new Map<string, { up?: string; down?: string; tasks: string[] }>();
    for (const task of tasks.filter(({ before }) => before.leads.includes(id))) {
      const receiver = receiverOf(task.after.leads[0], officeOf) ?? { up: upTo };
      const known = goes.get(JSON.stringify(receiver)) ?? { ...receiver, tasks: [] };
      known.tasks.push(task.id);
      goes.set(JSON.stringify(receiver), known);
    }
    const to = [...goes.values()];
    const [only] = to;
    return to.length === 0 || only === undefined ? { kind: id, to: [{ up: upTo }] } : { kind: id, to, staff: only.up === undefined ? "down" : "up" };
  });
}

function receiverOf(lead: string | undefined, officeOf: ReadonlyMap<string, Apparatus["agencies"][number]>): { up?: string; down?: string } | undefined {
  const office = officeOf.get(stand.get(lead ?? "") ?? lead ?? "");
  if (!office?.existsBefore || office.level === "district") return undefined;
  return office.level === "commune" ? { down: office.id } : { up: office.id };
}
