import type { LanguagePack, Sentences } from "../findings/language.js";
import { inputSentences } from "./input-sentences.js";
import { largeRefusalSentences } from "./large-refusal-sentences.js";
import { refusalSentences } from "./refusal-sentences.js";
import { ruleSentences } from "./rule-sentences.js";

const messages = { ...inputSentences, ...refusalSentences, ...largeRefusalSentences };

/**
 * Vietnamese: pass it as `lang`, and findings and reports speak it.
 *
 * @example
 * import { vi } from "polity/vi";
 *
 * check(model, { lang: vi }).findings[0]?.message; // → "Không có cơ quan nào chủ trì An toàn thực phẩm tại Hội An."
 */
export const vi: LanguagePack = Object.freeze({
  tag: "vi",
  // Each sentence declares the facts of its own code, and a finding of that code has them: every test of a refusal or a rule sees to it.
  sentences: new Map<string, unknown>([...Object.entries(ruleSentences), ...Object.entries(messages).map(([code, message]) => [code, { message }] as const)]) as ReadonlyMap<string, Sentences>,
  everyTask: "mọi nhiệm vụ",
  everywhere: "mọi nơi",
  andMore: (count: number) => (count === Infinity ? "và nhiều nơi khác" : `và ${count} nơi khác`),
});
