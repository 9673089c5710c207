import type { Leads } from "./led-tasks.js";

/** The level of the place of an agency; empty for one that is everywhere. */
export function levelOf({ model }: Pick<Leads, "model">, agency: number): string {
  const place = model.agencies.at(agency)?.jurisdiction;
  return (place !== undefined && model.jurisdictions.get(place)?.level) || "";
}

/** The levels of the agencies that lead some tasks. */
export function levelsOf(led: Leads, tasks: readonly number[]): string[] {
  return [...new Set(tasks.flatMap((task) => led.leadsOf(task).map(({ agency }) => levelOf(led, agency))))];
}

/** The leads of the agencies of one level. */
export function onLevel(led: Leads, level: string): Pick<Leads, "leadsOf"> {
  return { leadsOf: (task) => led.leadsOf(task).filter(({ agency }) => levelOf(led, agency) === level) };
}
