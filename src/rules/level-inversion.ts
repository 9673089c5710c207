import type { Agency } from "../model/agency.js";
import type { Model } from "../model/model.js";
import { defineRule } from "./rule.js";

/** Subordination runs from higher levels to lower ones. */
export const levelInversion = defineRule({
  code: "level-inversion",
  severity: "warning",
  each: "agencies",
  reads: [["agencies.parent"], ["agencies.parent", "agencies.jurisdiction"], ["agencies.jurisdiction"], "table:levels"],
  looked: (agency, { model }) => (levelsOf(agency, model) ? 1 : 0),
  *check(agency, { model }) {
    const pair = levelsOf(agency, model);
    if (!pair || model.levels.slotOf(pair.level) >= model.levels.slotOf(pair.superiorLevel)) return;
    yield { at: [{ agency: agency.id }], data: pair };
  },
  message: ({ agencies, superior, level, superiorLevel, titleOf }) => `${agencies[0]} (level ${titleOf({ level })}) is subordinate to ${titleOf({ agency: superior })}, of the lower level ${titleOf({ level: superiorLevel })}.`,
  help: "Transfer it to a superior of its own level or above.",
});

/** An agency's level beside that of its superior; nothing when one of them has no place. */
function levelsOf(agency: Agency, model: Model): { readonly superior: string; readonly level: string; readonly superiorLevel: string } | undefined {
  const superior = agency.parent === undefined ? undefined : model.agencies.get(agency.parent);
  if (!superior) return undefined;
  const [level, superiorLevel] = [levelOf(agency, model), levelOf(superior, model)];
  return level === undefined || superiorLevel === undefined ? undefined : { superior: superior.id, level, superiorLevel };
}

function levelOf(agency: Agency, model: Model): string | undefined {
  return agency.jurisdiction === undefined ? undefined : model.jurisdictions.get(agency.jurisdiction)?.level;
}
