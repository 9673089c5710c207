import { rules, type Severity } from "../index.js";
import { CallError } from "./call-error.js";
import { printedPath } from "./printed-path.js";
import type { RuleOption } from "./options.js";
import type { Words } from "./words.js";

/**
 * What `--rule` asks for, as `check` and `plan` take it.
 *
 * @throws CallError for a rule that does not exist
 */
export function severitiesOf({ rule }: RuleOption, words: Words): { readonly severity?: Readonly<Record<string, Severity | "off">> } {
  if (rule === undefined) return {};
  const codes = rules.map(({ code }) => code);
  const unknown = Object.keys(rule).find((code) => !codes.includes(code));
  if (unknown !== undefined) throw new CallError(words.unknownRule(printedPath(unknown), codes.join(", ")));
  return { severity: rule };
}
