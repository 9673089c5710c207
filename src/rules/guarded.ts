import type { RefKind, Severity } from "../findings/finding.js";
import { PolityError } from "../findings/result.js";
import type { Wording } from "../findings/wording.js";
import { kinds } from "../model/model.js";
import { isRecord } from "../model/plain-data.js";
import { isWording, type Judgement, type Look, type Rule } from "./rule.js";

const refKinds: ReadonlySet<string> = new Set<RefKind>(["level", "jurisdiction", "task", "agency", "post", "act", "step"]);

/**
 * A rule from outside, made safe to run among ours: whatever it throws, in judging or in wording, comes out as one error that names it.
 *
 * @throws PolityError at once when it is no rule: no code, an unknown severity, nothing it judges, or no sentence
 */
export function guarded(rule: Rule): Rule {
  const flaw = flawOf(rule);
  if (flaw !== undefined) throw new PolityError(`The rule ${JSON.stringify(rule.code) ?? "without code"} ${flaw}.`);
  const call = <T>(run: () => T): T => {
    try {
      return run();
    } catch (error) {
      throw new PolityError(`The rule ${JSON.stringify(rule.code)} failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const judged = (judgements: Iterable<Judgement>): Judgement[] =>
    [...judgements].map((each) => {
      if (isJudgement(each)) return each;
      throw new Error("what it yields must be { at, data }, with a list of records such as [{ agency: agency.id }] in `at` and named facts in `data`");
    });
  // With its languages beside it, so that no pack speaks for a rule that is not ours.
  const said = <F>(wording: string | Wording<F>): Wording<F> => {
    const { en, vi } = typeof wording === "object" ? wording : { en: typeof wording === "string" ? () => wording : wording };
    return { en: (facts) => call(() => en(facts)), ...(vi && { vi: (facts) => call(() => vi(facts)) }) };
  };
  const words = { message: said(rule.message), ...(rule.help !== undefined && { help: said(rule.help) }) };
  if (rule.each === "cell") return { ...rule, ...words, wrong: (leads) => call(() => rule.wrong(leads)) };
  if (rule.each === "model") return { ...rule, ...words, check: (look: Look) => call(() => judged(rule.check(look))), looked: (look: Look) => call(() => rule.looked(look)) };
  const { looked, leftAside } = rule;
  return {
    ...rule,
    ...words,
    check: (record, look) => call(() => judged(rule.check(record, look))),
    ...(looked && { looked: (record, look) => call(() => looked(record, look)) }),
    ...(leftAside && { leftAside: (record, look) => call(() => leftAside(record, look)) }),
  };
}

/** What keeps a value from being a rule; a program without types can pass anything. */
function flawOf(rule: Rule): string | undefined {
  if (typeof rule.code !== "string" || rule.code === "") return "has no code";
  if (!isSeverity(rule.severity)) return "has a severity that is none of error, warning, info";
  if (![...kinds, "cell", "model"].some((each) => each === rule.each)) return "does not say what it judges";
  return isWording(rule.message) ? undefined : "lacks its sentence in English";
}

/** Whether what a rule yields can become a finding. */
function isJudgement(value: unknown): value is Judgement {
  if (!isRecord(value) || !Array.isArray(value["at"]) || !isRecord(value["data"])) return false;
  const isRef = (ref: unknown): boolean => isRecord(ref) && Object.keys(ref).length === 1 && Object.entries(ref).every(([kind, id]) => refKinds.has(kind) && typeof id === "string");
  return value["at"].every(isRef) && (value["severity"] === undefined || isSeverity(value["severity"]));
}

/** Whether a word is a severity. */
export function isSeverity(word: unknown): word is Severity {
  return word === "error" || word === "warning" || word === "info";
}
