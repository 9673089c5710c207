import type { Model } from "../../src/model/model.js";
import type { OperationInput } from "../../src/operations/registry.js";
import type { Choices } from "./choices.js";
import { leavesOf } from "./obvious-cover.js";

/** A redrawing of a few places, mostly leaves, into a few: ids kept or new, whole or divided, sometimes with shares, parents, levels and titles. */
export function randomRedraw(random: Choices, model: Model, fresh: () => string): OperationInput {
  const places = [...model.jurisdictions];
  const near = random.of(places)?.parent;
  const candidates = places.filter((place) => place.parent === near || random.chance(15)).filter((place) => leavesOf(model.jurisdictions).includes(place.id) || random.chance(40));
  const sources = [...new Set(Array.from({ length: 1 + random.below(3) }, () => random.of(candidates)?.id ?? "nowhere"))];
  const count = 1 + random.below(3);
  const from: string[][] = Array.from({ length: count }, () => []);
  for (const source of sources) {
    const into = new Set([random.below(count), ...(random.chance(40) ? [random.below(count)] : [])]);
    for (const index of into) from[index]?.push(source);
  }
  const taken = new Set<string>();
  const divided = (source: string): number => from.filter((list) => list.includes(source)).length;
  const shared = sources.filter((source) => divided(source) === 2 && random.chance(30));
  const jurisdictions = from.map((list, index) => {
    const own = random.chance(45) ? list.find((id) => !taken.has(id)) : undefined;
    if (own !== undefined) taken.add(own);
    const first = (source: string): boolean => from.findIndex((each) => each.includes(source)) === index;
    const parent = random.chance(15) ? (random.chance(30) ? null : random.of(places)?.id) : undefined;
    return {
      id: own ?? fresh(),
      ...(random.chance(own === undefined ? 90 : 30) && { title: random.of(["New place", "place1", { en: "Place", vi: "Nơi" }]) ?? "New" }),
      ...(parent !== undefined && { parent }),
      ...(random.chance(10) && { level: random.of([...model.levels])?.id ?? "nothing" }),
      from: list.map((id) => (shared.includes(id) ? { id, share: first(id) ? 0.25 : "3/4" } : id)),
    };
  });
  const kept = jurisdictions.filter(({ id, from: list }) => list.length > 0 || random.chance(20) || taken.has(id));
  return { op: "redraw", jurisdictions: kept.length > 0 ? kept : jurisdictions, ...(random.chance(15) && { merge: random.some(["office", "school"], 2) }) };
}

/** The end of a level, with a clause for each kind that has an agency there: mostly one whose places all have places within. */
export function randomAbolition(random: Choices, model: Model): OperationInput {
  const parents = new Set([...model.jurisdictions].map(({ parent }) => parent));
  const whole = [...model.levels].filter(({ id }) => {
    const places = [...model.jurisdictions].filter(({ level }) => level === id);
    return places.length > 0 && places.every((place) => parents.has(place.id));
  });
  const level = (random.chance(85) ? random.of(whole) : random.of([...model.levels]))?.id ?? "nothing";
  const places = new Set([...model.jurisdictions].filter((place) => place.level === level).map(({ id }) => id));
  const kinds = [...new Set([...model.agencies].flatMap(({ kind, jurisdiction }) => (kind !== undefined && places.has(jurisdiction ?? "nothing") ? [kind] : [])))];
  const tasks = [...model.tasks].map(({ id }) => id);
  const target = (): { up: string } | { down: string } => {
    const kind = random.of(["office", "school"]) ?? "office";
    return random.chance(60) ? { up: kind } : { down: kind };
  };
  const agencies = kinds.map((kind) => {
    if (random.chance(20)) return { kind, keep: true as const };
    const to = [...(random.chance(80) ? [target()] : []), ...(random.chance(25) ? [{ ...target(), tasks: [random.of(tasks) ?? "nothing"] }] : [])];
    const ways = new Set(to.flatMap((each) => Object.keys(each).filter((key) => key !== "tasks")));
    const staff = random.chance(30) ? random.of(["cut" as const, ...(ways.has("up") ? ["up" as const] : []), ...(ways.has("down") ? ["down" as const] : [])]) : undefined;
    return { kind, to, ...(random.chance(50) && { ends: random.some(tasks, 2) }), ...(staff !== undefined && { staff }) };
  });
  return { op: "abolish-level", level, agencies: random.chance(90) ? agencies : agencies.slice(1) };
}
