import type { Ref } from "../findings/finding.js";
import { type Language, languageOf, tagOf } from "../findings/language.js";
import { type Model, mustBeModel } from "../model/model.js";
import { titlesOf } from "../model/titles.js";
import { type Change, changeKinds, type Difference } from "./change.js";
import { leadDifferences } from "./diff-leads.js";
import { recordDifferences } from "./diff-records.js";
import { roleDifferences } from "./diff-roles.js";
import { changeMessage } from "./diff-wording.js";
import { continues, sameHistory } from "./history.js";
import { Heirs } from "../scenario/heirs.js";

/**
 * What changed between two models, in words of the field: merged, renamed, moved, lead of a task moved from one agency to another.
 * When the second has events beyond those of the first, what became of its agencies and tasks is told from them; else from the records.
 *
 * @param a the model before
 * @param b the model after; any model, not only one made from `a`
 * @param options `lang`: the language of the messages, default English
 * @returns the changes, by kind; none when the models are the same but for the order of their records
 * @example
 * diff(before, after).map((change) => change.message);
 */
export function diff(a: Model, b: Model, options: { readonly lang?: Language } = {}): readonly Change[] {
  mustBeModel(a);
  mustBeModel(b);
  const lang = languageOf(options);
  const heirs = continues(a, b) ? new Heirs(a, b) : undefined;
  const leads = leadDifferences(a, b, heirs !== undefined);
  const told = [...recordDifferences(a, b, heirs), ...leads, ...roleDifferences(a, b, leads, heirs)];
  const differences = told.length > 0 || sameHistory(a, b) ? told : [historyDifference(a, b)];
  const titles = titlesOf(b, a);
  const titleOf = (ref: Ref): string => titles(ref, tagOf(lang)) ?? Object.values(ref)[0] ?? "";
  const rank = new Map(changeKinds.map((kind, index) => [kind, index]));
  const sorted = differences.map((difference, index) => ({ difference, index })).sort((x, y) => (rank.get(x.difference.kind) ?? 0) - (rank.get(y.difference.kind) ?? 0) || x.index - y.index);
  return sorted.map(({ difference }) => ({ ...difference, message: changeMessage(difference, tagOf(lang), titleOf) }));
}

/** Two models may be the same today and have another past; what events did is told by the rest of a diff, where there is any. */
function historyDifference(a: Model, b: Model): Difference {
  return { kind: "history-changed", at: [], data: { before: a.events.size, after: b.events.size } };
}
