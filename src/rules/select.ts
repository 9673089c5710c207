import type { Severity } from "../findings/finding.js";
import { PolityError } from "../findings/result.js";
import { guarded, isSeverity } from "./guarded.js";
import { rules as ours } from "./registry.js";
import type { CellRule, ModelRule, RecordRule, Rule } from "./rule.js";

/** Which rules run, and how bad what they find is. */
export interface RuleOptions {
  /** Rules of your own that run beside ours. */
  readonly rules?: readonly Rule[];
  /** For a rule, by code: another severity, or `off`. */
  readonly severity?: Readonly<Record<string, Severity | "off">>;
}

/** The rules that run, by what they judge; each with the severity asked for. */
export interface Selection {
  readonly all: readonly Rule[];
  readonly cell: readonly CellRule[];
  readonly record: readonly RecordRule[];
  readonly model: readonly ModelRule[];
}

/**
 * The rules that run under some options.
 *
 * @throws PolityError for two rules of one code, for a severity of a rule that does not exist, and for an unknown severity
 */
export function selectRules(options: RuleOptions = {}): Selection {
  const byCode = new Map<string, Rule>();
  for (const rule of [...ours, ...(options.rules ?? []).map(guarded)]) {
    if (byCode.has(rule.code)) throw new PolityError(`Two rules are called ${JSON.stringify(rule.code)}.`);
    byCode.set(rule.code, rule);
  }
  const codes = [...byCode.keys()];
  for (const [code, severity] of Object.entries(options.severity ?? {})) {
    const rule = byCode.get(code);
    if (!rule) throw new PolityError(`There is no rule ${JSON.stringify(code)}; the rules are ${codes.join(", ")}.`);
    if (severity === "off") byCode.delete(code);
    else if (isSeverity(severity)) byCode.set(code, { ...rule, severity });
    else throw new PolityError(`The severity of ${JSON.stringify(code)} is off, info, warning or error, not ${JSON.stringify(severity)}.`);
  }
  const all = [...byCode.values()];
  return {
    all,
    cell: all.filter((rule): rule is CellRule => rule.each === "cell"),
    record: all.filter((rule): rule is RecordRule => rule.each !== "cell" && rule.each !== "model"),
    model: all.filter((rule): rule is ModelRule => rule.each === "model"),
  };
}
