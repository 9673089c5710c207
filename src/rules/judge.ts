import type { Ref } from "../findings/finding.js";
import type { Problem } from "../findings/wording.js";
import type { Kind, Records } from "../model/model.js";
import type { Judgement, Look, ModelRule, RecordRule, Rule } from "./rule.js";

/** What a rule says of one record, as problems. */
export function judgeRecord(rule: RecordRule, record: Records[Kind], look: Look): Problem[] {
  return Array.from(rule.check(record, look), (judgement) => problemOf(rule, judgement));
}

/** What a rule says of a whole model, as problems. */
export function judgeModel(rule: ModelRule, look: Look): Problem[] {
  return Array.from(rule.check(look), (judgement) => problemOf(rule, judgement));
}

/** The problem that a judgement of a rule is; place and facts are frozen copies. */
export function problemOf(rule: Rule, { at, data, severity = rule.severity }: Judgement): Problem {
  const place = at.map((ref): Ref => Object.freeze({ ...ref }));
  return { code: rule.code, severity, at: Object.freeze(place), data: Object.freeze({ ...data }), message: rule.message, ...(rule.help !== undefined && { help: rule.help }) };
}
