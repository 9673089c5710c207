import { actNotInForce } from "./act-not-in-force.js";
import { ambiguousTitle } from "./ambiguous-title.js";
import { idleAgency } from "./idle-agency.js";
import { leadContested } from "./lead-contested.js";
import { leadMissing } from "./lead-missing.js";
import { leadNotRequired } from "./lead-not-required.js";
import { levelInversion } from "./level-inversion.js";
import { outsideJurisdiction } from "./outside-jurisdiction.js";
import type { Rule } from "./rule.js";
import { vacantHead } from "./vacant-head.js";

/** Every rule of Polity, one line each. */
export const rules: readonly Rule[] = Object.freeze([
  leadMissing,
  leadContested,
  levelInversion,
  outsideJurisdiction,
  idleAgency,
  vacantHead,
  actNotInForce,
  ambiguousTitle,
  leadNotRequired,
]);
