import type { Agency } from "../model/agency.js";
import { textIn } from "../model/text.js";
import { normalise } from "../similarity/normalise.js";

/** Offices that come to stand side by side in the merged agency, such as two inspectorates. */
export interface SideBySide {
  readonly agencies: readonly string[];
  /** The class or the kind that they share (`inspectorate`, `division/office`), or, when they name none, their title. */
  readonly alike: string;
}

/** An office, and the agency that it stood under before the merger. */
export interface Office {
  readonly superior: string;
  readonly office: Agency;
}

/** Offices of several superiors that are of one kind, or of one class of which each superior has one. */
export function sideBySide(offices: readonly Office[]): SideBySide[] {
  const alike = (likeness: (office: Agency) => string | undefined, single: boolean): SideBySide[] => {
    const groups = new Map<string, { agencies: string[]; superiors: Set<string> }>();
    for (const { superior, office } of offices) {
      const key = likeness(office);
      if (key === undefined) continue;
      const group = groups.get(key) ?? { agencies: [], superiors: new Set<string>() };
      group.agencies.push(office.id);
      group.superiors.add(superior);
      groups.set(key, group);
    }
    return [...groups].flatMap(([key, { agencies, superiors }]) => (superiors.size > 1 && (!single || agencies.length === superiors.size) ? [Object.freeze({ agencies: Object.freeze(agencies), alike: key })] : []));
  };
  const byClass = alike(({ kind }) => kind?.split("/")[0], true);
  const named = new Set(byClass.flatMap(({ agencies }) => agencies));
  const others = (likeness: (office: Agency) => string | undefined): SideBySide[] => alike((office) => (named.has(office.id) ? undefined : likeness(office)), false);
  return [...byClass, ...others(({ kind }) => kind), ...others(({ kind, title }) => (kind === undefined ? normalise(textIn(title, "en")) : undefined))];
}
