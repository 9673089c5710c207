import { PolityError } from "../findings/result.js";
import type { Wording } from "../findings/wording.js";
import { kinds } from "../model/model.js";
import type { Look, Rule } from "./rule.js";

/**
 * A rule from outside, made safe to run among ours: whatever it throws, in judging or in wording, comes out as one error that names it.
 *
 * @throws PolityError at once when it is no rule: no code, an unknown severity, nothing it judges, or a language without a sentence
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
  const said = <F>(wording: Wording<F>): Wording<F> => ({ en: (facts) => call(() => wording.en(facts)), vi: (facts) => call(() => wording.vi(facts)) });
  const words = { message: said(rule.message), ...(rule.help && { help: said(rule.help) }) };
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
  return (["en", "vi"] as const).every((lang) => typeof rule.message?.[lang] === "function") ? undefined : "lacks a sentence in English or Vietnamese";
}

/** Whether a word is a severity. */
export function isSeverity(word: unknown): word is Rule["severity"] {
  return word === "error" || word === "warning" || word === "info";
}
