import { identityOf } from "../findings/finding.js";
import type { Problem } from "../findings/wording.js";
import type { Day } from "../model/date.js";
import { referenceNamed, referrers } from "../model/lookups.js";
import { kinds, type Kind, type Model, type Records } from "../model/model.js";
import type { Changes } from "../model/patches.js";
import { present } from "../model/present.js";
import type { ReferenceName } from "../model/references.js";
import type { RecordChange } from "../model/table.js";
import { judgeRecord } from "./judge.js";
import type { Look, Path, RecordRule } from "./rule.js";

/** Two versions of a model, what differs, and the days for which acts are looked at. */
export interface Comparison {
  readonly before: Model;
  readonly after: Model;
  readonly changes: Changes;
  readonly onBefore?: Day;
  readonly onAfter?: Day;
}

/** What is found after and was not before, and the reverse. */
export interface Difference {
  readonly introduced: readonly Problem[];
  readonly resolved: readonly Problem[];
}

/** What a change introduced and resolved by the rules that judge single records: only records that the change may have touched are judged again. */
export function recheckRecords(rules: readonly RecordRule[], comparison: Comparison): Difference {
  const introduced: Problem[] = [];
  const resolved: Problem[] = [];
  for (const rule of rules) {
    const ids = touched(rule, comparison);
    if (ids.size === 0) continue;
    const before = judged(rule, ids, lookAt(comparison.before, comparison.onBefore));
    const after = judged(rule, ids, lookAt(comparison.after, comparison.onAfter));
    for (const [identity, problem] of after) if (!before.has(identity)) introduced.push(problem);
    for (const [identity, problem] of before) if (!after.has(identity)) resolved.push(problem);
  }
  return { introduced, resolved };
}

function lookAt(model: Model, on: Day | undefined): Look {
  return present({ model, on });
}

function judged(rule: RecordRule, ids: Iterable<string>, look: Look): Map<string, Problem> {
  const found = new Map<string, Problem>();
  for (const id of ids) {
    const record: Records[Kind] | undefined = look.model[rule.each].find(id);
    if (record) for (const problem of judgeRecord(rule, record, look)) found.set(identityOf(problem), problem);
  }
  return found;
}

/** The ids of the records that a rule may judge otherwise than before. */
function touched(rule: RecordRule, comparison: Comparison): Set<string> {
  const { before, after, changes } = comparison;
  const ids = new Set<string>();
  const everything = (rule.dated === true && comparison.onBefore !== comparison.onAfter) || (rule.reads ?? []).some((path) => typeof path === "string" && tableChanged(path, changes));
  if (everything) {
    for (const model of [before, after]) for (const record of model[rule.each]) ids.add(record.id);
    return ids;
  }
  for (const change of changes[rule.each]) ids.add(change.id);
  for (const path of rule.reads ?? []) {
    if (typeof path === "string") continue;
    for (const model of [before, after]) for (const id of readers(model, rule.each, path, changes)) ids.add(id);
  }
  return ids;
}

function tableChanged(path: Extract<Path, string>, changes: Changes): boolean {
  const kind = kinds.find((each) => path === `table:${each}`);
  return kind !== undefined && changes[kind].length > 0;
}

/** The records of a kind that read a changed record along a path: each step is gone back, from every record changed on the way. */
function readers(model: Model, kind: Kind, path: Exclude<Path, string>, changes: Changes): Set<string> {
  const reached: Kind[] = [kind];
  for (const step of path) reached.push(step.startsWith("<") ? referenceNamed(step.slice(1) as ReferenceName).from : referenceNamed(step as ReferenceName).to); // A step is a name, or a name after "<".
  let ids = new Set<string>();
  for (let at = path.length; at > 0; at -= 1) {
    const step = path[at - 1] ?? "";
    for (const change of changes[reached[at] ?? kind] as readonly RecordChange<Records[Kind]>[]) ids.add(change.id);
    const back = new Set<string>();
    for (const id of ids) for (const reader of stepBack(model, step, id)) back.add(reader);
    ids = back;
  }
  return ids;
}

/** Who comes to a record by one step: those that name it, or, for a step "to whoever names me", those it names. */
function stepBack(model: Model, step: string, id: string): Iterable<string> {
  if (!step.startsWith("<")) return referrers(model, step as ReferenceName, id).map((record) => record.id); // Steps are names of references.
  const reference = referenceNamed(step.slice(1) as ReferenceName);
  const record: Records[Kind] | undefined = model[reference.from].find(id);
  return record ? reference.of(record) : [];
}
