import { PolityError } from "../findings/result.js";
import type { Problem } from "../findings/wording.js";
import type { Records } from "../model/model.js";
import type { Kind } from "../model/model.js";
import type { Judgement, Look, ModelRule, RecordRule, Rule } from "./rule.js";

/** What a rule says of one record, as problems. */
export function judgeRecord(rule: RecordRule, record: Records[Kind], look: Look): Problem[] {
  return guarded(rule, () => [...rule.check(record, look)].map((judgement) => problemOf(rule, judgement)));
}

/** What a rule says of a whole model, as problems. */
export function judgeModel(rule: ModelRule, look: Look): Problem[] {
  return guarded(rule, () => [...rule.check(look)].map((judgement) => problemOf(rule, judgement)));
}

/** The problem that a judgement of a rule is. */
export function problemOf(rule: Rule, { at, data }: Judgement): Problem {
  return { code: rule.code, severity: rule.severity, at, data, message: rule.message, ...(rule.help && { help: rule.help }) };
}

/** A rule that fails, possibly a user's own, fails as one error that names it. */
function guarded<T>(rule: Rule, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof PolityError) throw error;
    throw new PolityError(`The rule ${JSON.stringify(rule.code)} failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}
