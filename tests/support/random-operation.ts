import { addNumbered, draftOf } from "../../src/model/draft.js";
import type { Model } from "../../src/model/model.js";
import type { OperationInput } from "../../src/operations/registry.js";
import type { Choices } from "./choices.js";
import { randomAbolition, randomRedraw } from "./random-places.js";
import { randomReform } from "./random-reform.js";
import { randomOrganisation } from "./random-organisation.js";

const roles = ["lead", "support", "advise", "execute", "supervise"] as const;

/** A random organisation that a file could hold: levels in order, staff and links. */
export function staffedOrganisation(random: Choices): Model {
  const model = randomOrganisation(random);
  const ids = [...model.agencies].map((agency) => agency.id);
  const more = draftOf(model);
  const depthOf = (id: string): number => {
    const parent = model.jurisdictions.find(id)?.parent;
    return parent === undefined ? 0 : depthOf(parent) + 1;
  };
  for (let depth = 0; depth < 10; depth += 1) more.levels.add({ id: `depth${depth}`, title: `Depth ${depth}` });
  for (const { id } of model.jurisdictions) more.jurisdictions.update(id, (place) => void (place.level = `depth${depthOf(id)}`));
  // An office of one kind in each place of a level, so that something can be delegated.
  const seated = random.chance(60) ? random.below(3) : -1;
  for (const { id } of model.jurisdictions) if (depthOf(id) === seated) more.agencies.add({ id: `seat-${id}`, title: "Seat", kind: "seat", branch: "state", jurisdiction: id, staffing: [], assignments: [] });
  for (const id of ids) {
    if (random.chance(50)) more.agencies.update(id, (agency) => void (agency.staffing = [{ category: random.of(["civil", "public"]) ?? "civil", quota: random.below(20), ...(random.chance(50) && { funding: "budget" }) }]));
    if (random.chance(60)) more.agencies.update(id, (agency) => void (agency.kind = random.of(["office", "school"]) ?? "office"));
    const to = random.of(ids);
    if (to !== undefined && to !== id && random.chance(40)) addNumbered(more.links, (number) => ({ id: number, from: id, to, kind: random.of(["guides", "supervises"]) ?? "guides" }));
  }
  return more.finish();
}

/** Any operation on any records: most of it is refused, which is the point. `fresh` makes ids that no record bears. */
export function randomOperation(random: Choices, model: Model, fresh: () => string): OperationInput {
  const agencies = [...model.agencies].map(({ id }) => id);
  const tasks = [...model.tasks].map(({ id }) => id);
  const places = [...model.jurisdictions].map(({ id }) => id);
  const agency = (): string => (random.chance(5) ? "nobody" : (random.of(agencies) ?? "nobody"));
  const task = (): string => (random.chance(5) ? "nothing" : (random.of(tasks) ?? "nothing"));
  const someTasks = (): string[] => [task(), ...random.some(tasks, 1)];
  const maybe = <K extends string, V>(key: K, make: () => V | undefined, percent = 50): { [P in K]?: V } => {
    const value = random.chance(percent) ? make() : undefined;
    return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V }; // One optional key.
  };
  const newAgency = () => ({
    id: random.chance(10) ? agency() : fresh(),
    title: "New",
    ...maybe("kind", () => "department/new", 60),
    ...maybe("branch", () => "state" as const, 60),
    ...maybe("jurisdiction", () => random.of(places) ?? null, 70),
    ...maybe("parent", () => (random.chance(40) ? null : agency()), 80),
    ...maybe("leads", () => [task()], 20),
    ...maybe("staffing", () => 3, 20),
  });
  if (random.chance(30)) return randomReform(random, model, { agency, task, newAgency, maybe, fresh });
  switch (random.below(14)) {
    case 0:
      return { op: "establish", agency: newAgency() };
    case 1:
      return { op: "merge", agencies: [agency(), ...random.some(agencies, 2)], into: random.chance(50) ? agency() : newAgency(), ...maybe("staffing", () => 7, 20) };
    case 2:
      return { op: "dissolve", agency: agency(), ...maybe("to", agency, 60), ...maybe("tasks", () => [{ task: task(), to: agency() }], 30), ...maybe("ends", () => [task()], 30), ...maybe("subordinates", () => (random.chance(50) ? "parent" : agency()), 40) };
    case 3: {
      const [from, to] = [random.chance(80) ? agency() : undefined, random.chance(80) ? agency() : undefined];
      return { op: "reassign", tasks: someTasks(), ...(from !== undefined && { from }), ...(to !== undefined || from === undefined ? { to: to ?? agency() } : {}), ...maybe("jurisdiction", () => random.of(places), 40), ...maybe("role", () => random.of(roles), 20), ...maybe("keep", () => random.of(roles), 20) };
    }
    case 4:
      return random.chance(50) ? { op: "rename", agency: agency(), title: "Renamed" } : { op: "rename", task: task(), title: "Renamed" };
    case 5:
      return { op: "transfer", agency: agency(), parent: random.chance(30) ? null : agency() };
    case 6:
      return { op: "convert", agency: agency(), kind: "company", ...maybe("branch", () => "enterprise" as const), ...maybe("funding", () => "own") };
    case 7:
      return { op: "introduce", task: { id: random.chance(10) ? task() : fresh(), title: "New task", ...maybe("parent", task, 60), ...maybe("jurisdiction", () => random.of(places), 30) }, ...maybe("lead", agency) };
    case 8:
      return randomAbolition(random, model);
    case 9:
    case 10:
      return randomRedraw(random, model, fresh);
    case 11: {
      const [from, to] = [random.chance(75) ? agency() : undefined, random.chance(75) ? agency() : undefined];
      const line = random.of(model.agencies.find(from ?? to ?? "")?.staffing ?? []);
      const stated = line && random.chance(70) ? { category: line.category ?? null, funding: line.funding ?? null } : {};
      return { op: "restaff", ...(from !== undefined && { from }), ...(to !== undefined || from === undefined ? { to: to ?? agency() } : {}), ...stated, ...maybe("funding", () => random.of(["budget", "own"]), 10), quota: 1 + random.below(random.chance(50) ? 3 : 15) };
    }
    case 12: {
      const posts = [...model.posts].map(({ id }) => id);
      const known = posts.length > 0 && random.chance(60);
      return { op: "appoint", post: known ? (random.of(posts) ?? "none") : random.chance(10) ? "nothing" : { id: fresh(), agency: agency(), title: "Post", ...maybe("rank", () => "head") }, holder: random.chance(30) ? null : (random.of(["one", "two"]) ?? "one") };
    }
    default:
      return { op: "retire", tasks: someTasks() };
  }
}
