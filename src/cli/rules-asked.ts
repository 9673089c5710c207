import { duplicateFunction } from "../duplicates/index.js";
import { type Rule, rules, type Severity } from "../index.js";
import { CallError } from "./call-error.js";
import { printedPath } from "./printed-path.js";
import type { RuleOption } from "./options.js";
import type { Words } from "./words.js";

/**
 * The rules that the command line asks beside those of the core, and what `--rule` says of all of them, as `check` and `plan` take it.
 *
 * @throws CallError for a rule that does not exist
 */
export function rulesAsked({ rule }: RuleOption, words: Words): { readonly rules: readonly Rule[]; readonly severity?: Readonly<Record<string, Severity | "off">> } {
  const more = [duplicateFunction];
  if (rule === undefined) return { rules: more };
  const codes = [...rules, ...more].map(({ code }) => code);
  const unknown = Object.keys(rule).find((code) => !codes.includes(code));
  if (unknown !== undefined) throw new CallError(words.unknownRule(printedPath(unknown), codes.join(", ")));
  return { rules: more, severity: rule };
}
