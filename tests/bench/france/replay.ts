import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

interface Commune {
  readonly code: string;
  readonly name: string;
  readonly departement: string;
}

interface CommuneEvent {
  readonly date: string;
  readonly edges: readonly { readonly fromType: string; readonly from: string; readonly toType: string; readonly to: string; readonly toName: string }[];
}

/** A place of the replay: a code may end and come back as another place, so the place has an id of its own. */
interface Entry {
  readonly id: string;
  readonly title: string;
  readonly parent: string;
  readonly level: "commune";
  readonly from: readonly string[];
}

/** The communes of 2016, all that happened to them until 2025, and what the list of 2025 says. */
export interface Replay {
  readonly model: object;
  readonly scenario: object;
  /** Code and name of each commune at the end, and the id that its place has by then. */
  readonly expected: readonly { readonly id: string; readonly name: string }[];
}

const folder = new URL("../../../../shared/data/fr-communes/", import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(fileURLToPath(new URL(name, folder)), "utf8"));

/**
 * France from 2016 to 2025: some 800 events of merging, splitting, renaming and moving to another département, on 35,885 communes, each with
 * a town hall. `undefined` when the lists are not at hand.
 *
 * @param departements only these; left out: all
 */
export function franceReplay(departements?: readonly string[]): Replay | undefined {
  if (!existsSync(fileURLToPath(new URL("events-1943-2025.json", folder)))) return undefined;
  const isIn = (code: string): boolean => departements === undefined || departements.some((each) => code.startsWith(each));
  const before = (read("before-2016-01-01.json") as Commune[]).filter(({ code }) => isIn(code));
  const after = (read("after-2025-01-01.json") as Commune[]).filter(({ code }) => isIn(code));
  const events = (read("events-1943-2025.json") as CommuneEvent[])
    .filter(({ date }) => date > "2016-01-01" && date <= "2025-01-01")
    .map(({ date, edges }) => ({ date, edges: edges.filter(({ fromType, toType, from, to }) => fromType === "COM" && toType === "COM" && isIn(from) && isIn(to)) }))
    .filter(({ edges }) => edges.length > 0);
  const place = new Map(before.map(({ code }) => [code, code]));
  const used = new Set(place.keys());
  const steps = [...new Set(events.map(({ date }) => date))].map((date) => ({ id: date, on: date, do: operationsOn(date, events.filter((event) => event.date === date), place, used) }));
  return {
    model: modelOf(before, new Set([...before, ...after].map(({ departement }) => departement))),
    scenario: { polity: 1, title: "France, 2016 to 2025", steps },
    expected: after.map(({ code, name }) => ({ id: place.get(code) ?? code, name })),
  };
}

function modelOf(communes: readonly Commune[], departements: ReadonlySet<string>): object {
  return {
    polity: 1,
    title: "Communes of France",
    asOf: "2016-01-01",
    levels: [{ id: "departement", title: "Département" }, { id: "commune", title: "Commune" }],
    jurisdictions: [...[...departements].map((id) => ({ id: `D${id}`, level: "departement", title: id })), ...communes.map(({ code, name, departement }) => ({ id: code, level: "commune", parent: `D${departement}`, title: name }))],
    tasks: [{ id: "local", title: "Local services" }, { id: "civil-status", title: "Civil status", parent: "local" }, { id: "roads", title: "Local roads", parent: "local" }, { id: "control", title: "Control of legality" }],
    agencies: [
      ...[...departements].map((id) => ({ id: `prefecture-${id}`, title: `Préfecture ${id}`, kind: "prefecture", jurisdiction: `D${id}`, leads: ["control"] })),
      ...communes.map(({ code, name, departement }, index) => ({ id: `mairie-${code}`, title: `Mairie de ${name}`, kind: "mairie", jurisdiction: code, parent: `prefecture-${departement}`, staffing: 1 + (index % 5), leads: ["local"] })),
    ],
  };
}

/** What happened on a day, in as few redrawings as can be: what takes from a place that the day made comes after it. */
function operationsOn(date: string, events: readonly CommuneEvent[], place: Map<string, string>, used: Set<string>): object[] {
  const operations: object[] = [];
  let batch = new Map<string, Entry>();
  let made = new Set<string>();
  const flush = (): void => {
    if (batch.size > 0) operations.push({ op: "redraw", jurisdictions: [...batch.values()] });
    batch = new Map<string, Entry>();
    made = new Set<string>();
  };
  const left = [...events];
  while (left.length > 0) {
    const ready = left.findIndex(({ edges }) => edges.every(({ from }) => place.has(from)));
    const [event] = left.splice(Math.max(0, ready), 1);
    if (!event) break;
    const edges = event.edges.filter(({ from }) => place.has(from));
    if (edges.some(({ from }) => made.has(from))) flush();
    const [sources, targets] = [new Set(edges.map(({ from }) => from)), new Set(edges.map(({ to }) => to))];
    const ids = new Map([...sources].map((code) => [code, place.get(code) ?? code]));
    for (const code of sources) if (!targets.has(code)) place.delete(code);
    for (const code of targets) {
      const own = edges.filter(({ to }) => to === code);
      const lives = sources.has(code) && own.some(({ from }) => from === code);
      // The code of a place that ended may come back for another one.
      const id = lives ? (ids.get(code) ?? code) : used.has(code) ? `${code}@${date}` : code;
      place.set(code, id);
      used.add(id);
      made.add(code);
      batch.set(id, { id, title: own[0]?.toName ?? code, parent: `D${departementOf(code)}`, level: "commune", from: [...new Set(own.map(({ from }) => ids.get(from) ?? from))] });
    }
  }
  flush();
  return operations;
}

function departementOf(code: string): string {
  return code.slice(0, code.startsWith("97") ? 3 : 2);
}
