import { PolityError } from "../findings/result.js";
import type { Wording } from "../findings/wording.js";
import { kinds } from "../model/model.js";
import { isWording, type Look, type Rule } from "./rule.js";

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
  // With its languages beside it, so that no pack speaks for a rule that is not ours.
  const said = <F>(wording: string | Wording<F>): Wording<F> => {
    const { en, vi } = typeof wording === "object" ? wording : { en: typeof wording === "string" ? () => wording : wording };
    return { en: (facts) => call(() => en(facts)), ...(vi && { vi: (facts) => call(() => vi(facts)) }) };
  };
  const words = { message: said(rule.message), ...(rule.help !== undefined && { help: said(rule.help) }) };
  if (rule.each === "cell") return { ...rule, ...words, wrong: (leads) => call(() => rule.wrong(leads)) };
  if (rule.each === "model") return { ...rule, ...words, check: (look: Look) => call(() => [...rule.check(look)]), looked: (look: Look) => call(() => rule.looked(look)) };
  const { looked, leftAside } = rule;
  return {
    ...rule,
    ...words,
    check: (record, look) => call(() => [...rule.check(record, look)]),
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

/** Whether a word is a severity. */
export function isSeverity(word: unknown): word is Rule["severity"] {
  return word === "error" || word === "warning" || word === "info";
}
