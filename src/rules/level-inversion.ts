import type { Agency } from "../model/agency.js";
import type { Model } from "../model/model.js";
import { defineRule } from "./rule.js";

/** Subordination runs from higher levels to lower ones. */
export const levelInversion = defineRule({
  code: "level-inversion",
  severity: "warning",
  summary: "An agency that is subordinate to an agency of a lower level.",
  each: "agencies",
  reads: [["agencies.parent"], ["agencies.parent", "agencies.jurisdiction"], ["agencies.jurisdiction"], "table:levels"],
  looked: (agency) => (agency.parent === undefined ? 0 : 1),
  *check(agency, { model }) {
    const superior = agency.parent === undefined ? undefined : model.agencies.get(agency.parent);
    if (!superior) return;
    const [own, above] = [levelOf(agency, model), levelOf(superior, model)];
    if (own === undefined || above === undefined || model.levels.slotOf(own) >= model.levels.slotOf(above)) return;
    yield { at: [{ agency: agency.id }], data: { superior: superior.id, level: own, superiorLevel: above } };
  },
  message: {
    en: ({ agencies, superior, level, superiorLevel, titleOf }) => `${agencies[0]} (level ${titleOf({ level })}) is subordinate to ${titleOf({ agency: superior })}, of the lower level ${titleOf({ level: superiorLevel })}.`,
    vi: ({ agencies, superior, level, superiorLevel, titleOf }) => `${agencies[0]} (${titleOf({ level })}) trực thuộc ${titleOf({ agency: superior })} ở cấp thấp hơn (${titleOf({ level: superiorLevel })}).`,
  },
  help: {
    en: () => "Transfer it to a superior of its own level or above.",
    vi: () => "Chuyển cơ quan về trực thuộc cấp ngang bằng hoặc cao hơn.",
  },
});

function levelOf(agency: Agency, model: Model): string | undefined {
  return agency.jurisdiction === undefined ? undefined : model.jurisdictions.get(agency.jurisdiction)?.level;
}
