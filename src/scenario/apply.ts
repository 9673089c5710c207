import { type Language, languageOf } from "../findings/language.js";
import type { Finding } from "../findings/finding.js";
import { failure, PolityError, type Result, success } from "../findings/result.js";
import { type Problem, worded } from "../findings/wording.js";
import { originsOf, type Transition, transitionBetween } from "../coverage/transition.js";
import type { Day } from "../model/date.js";
import { frozen } from "../model/frozen.js";
import { inputFinding } from "../model/input-finding.js";
import type { Event } from "../model/event.js";
import { type Ids, type Model, mustBeModel } from "../model/model.js";
import { type Patch, patchesBetween } from "../model/patches.js";
import { plainCopy } from "../model/plain-data.js";
import { present } from "../model/present.js";
import { titlesOf } from "../model/titles.js";
import type { OperationOf, WithNew } from "../operations/literal.js";
import type { Operation } from "../operations/registry.js";
import type { Circumstances } from "../operations/run.js";
import { type Listed, runList } from "../operations/run-list.js";
import { findingBudget, problemsOfFault } from "../rules/faults.js";
import { recheckRecords } from "../rules/recheck.js";
import { type RuleOptions, type Selection, selectRules } from "../rules/select.js";
import { sortProblems } from "../rules/sort.js";
import { FaultFollower } from "./follow.js";
import { readOperation } from "./read-operation.js";

/** How operations are applied and judged. */
export interface ApplyOptions extends RuleOptions, Circumstances {
  /** The language of the messages; default English. */
  readonly lang?: Language;
}

/** What operations made of a model. */
export interface Applied<I extends Ids = Ids> {
  /** The model after; it knows the ids of new agencies and tasks, too. */
  readonly model: Model<I>;
  readonly events: readonly Event[];
  /** The patches that lead from the model before to the one after, and back: content, order and used ids. */
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  /** What is wrong after and was not before, and the reverse; rules that need the whole model are not asked. */
  readonly introduced: readonly Finding[];
  readonly resolved: readonly Finding[];
}

/**
 * Applies an operation, or several in order: all of them, or none.
 *
 * @param model the model before; it is not changed
 * @param operations one operation or a list, as plain data; nothing of it is kept. Ids that the model knows at compile time, and those
 *   of agencies and tasks that the list itself makes, are checked by the compiler
 * @param options day, step and legal basis for the events; language; rules and severities
 * @returns the model after, events, patches both ways, what it introduced and resolved; or every reason for refusal
 * @throws PolityError when a rule is called by a code that does not exist, or a rule of your own fails
 * @example
 * const { model: after, resolved } = unwrap(apply(model, { op: "merge", agencies: ["transport"], into: "construction" }));
 */
export function apply<I extends Ids, const A extends string = never, const T extends string = never, const J extends string = never, const P extends string = never>(
  model: Model<I>,
  operations: OperationOf<I, A, T, J, P> | readonly OperationOf<I, A, T, J, P>[],
  options: ApplyOptions = {},
): Result<Applied<WithNew<I, A, T, J, P>>> {
  return applyPlain(model, operations, options); // The model after bears these ids, and no others.
}

function applyPlain(model: Model, operations: unknown, options: ApplyOptions): Result<Applied> {
  mustBeModel(model);
  const lang = languageOf(options);
  const read = readOperations(operations, lang);
  if (!read.ok) return read;
  const selection = selectRules(options);
  const circumstances: Circumstances = present({ on: options.on, step: options.step, basis: options.basis ?? [] });
  const left = read.value.entries();
  const next = (): Listed | undefined => {
    const [index = 0, operation] = left.next().value ?? [];
    return operation && { operation, circumstances, ...(Array.isArray(operations) && { path: [index] }) };
  };
  const run = runList(model, next);
  if (!run.ok) return failure(wordedBy(run.problems, model, model, lang));
  const after = run.model;
  const events = run.events.map(({ event }) => event);
  const transition = run.transition ?? transitionBetween(model, after);
  const { introduced, resolved } = judge(transition, selection, options.on);
  return success(
    frozen({
      model: after,
      events,
      patches: patchesBetween(model, after, transition.changes),
      inverse: patchesBetween(after, model),
      introduced: wordedBy(introduced, after, model, lang),
      resolved: wordedBy(resolved, model, after, lang),
    }),
  );
}

function readOperations(operations: unknown, lang: Language): Result<readonly Operation[]> {
  const copy = plainCopy(operations);
  if (!copy.copied) throw new PolityError("The operations are no plain data.");
  const single = !Array.isArray(copy.value);
  const list: readonly unknown[] = Array.isArray(copy.value) ? copy.value : [copy.value];
  const readings = list.map((each, index) => readOperation(each, single ? [] : [index]));
  const problems = readings.flatMap((reading) => reading.problems);
  if (problems.length > 0) return failure(problems.map((problem) => inputFinding(problem, lang)));
  return success(readings.flatMap((reading) => reading.value ?? []));
}

function judge(transition: Transition, selection: Selection, on: Day | undefined): { readonly introduced: Problem[]; readonly resolved: Problem[] } {
  const { before, after, changes, dirty, passage } = transition;
  const records = recheckRecords(selection.record, present({ before, after, changes, onBefore: on ?? before.asOf, onAfter: on ?? after.asOf }));
  const follower = new FaultFollower(selection.cell, before, originsOf(transition));
  const cells = follower.advance(on ?? "0001-01-01", after, dirty, passage);
  const budget = findingBudget();
  return {
    introduced: [...cells.introduced.flatMap((group) => problemsOfFault(after, group, {}, budget)), ...records.introduced],
    resolved: [...cells.resolved.flatMap((group) => problemsOfFault(before, group, {}, budget)), ...records.resolved],
  };
}

function wordedBy(problems: readonly Problem[], model: Model, other: Model, lang: Language): Finding[] {
  const titles = titlesOf(model, other);
  return sortProblems(problems).map((problem) => (problem.path ? inputFinding : worded)(problem, lang, titles));
}
