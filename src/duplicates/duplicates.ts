import { frozen } from "../model/frozen.js";
import { type Model, mustBeModel } from "../model/model.js";
import { treeOf, upward, within } from "../model/tree.js";
import { AcceptedGroups } from "./accepted-groups.js";
import { alikeTitles } from "./alike-titles.js";
import type { Candidate } from "./candidate.js";
import { commonClauses } from "./common-clauses.js";
import { contestedTasks } from "./contested-tasks.js";
import { type DuplicateGroup, type Duplicates, grades, type SharedClause } from "./duplicate-group.js";
import { evidenceOf } from "./evidence.js";
import { fragmentedFields } from "./fragmented-fields.js";
import { LedTasks } from "./led-tasks.js";
import { meetingOf } from "./meeting.js";
import { namedPlaces } from "./named-places.js";
import { defaultMin, type DuplicatesOptions, type Settings, settingsOf } from "./options.js";
import { resolutionsOf } from "./resolutions.js";
import { sameBeneficiaries } from "./same-beneficiaries.js";
import { type Reading, readingOf } from "./title-tokens.js";
import { titlePairs } from "./title-pairs.js";
import { type Titles, titlesOf } from "./titles.js";

/**
 * The functions that several agencies duplicate, graded, each with what shows it and what would resolve it.
 *
 * Not reported: tasks of one agency; tasks whose places do not meet, as the same task of two provinces; support, advice and supervision, and
 * clauses that only coordinate; boilerplate; and what the model accepts. Of these the result tells the clauses that several
 * agencies share, each once.
 *
 * @param model the model
 * @param options thresholds, accents, a similarity of your own; only some grades, a field, an agency
 * @returns groups, the worst first; clauses left out, and why; and what was looked at
 * @throws PolityError for a threshold outside 0 to 1, for a grade, task or agency that does not exist, or when a similarity of your own fails
 * @example
 * duplicates(model).groups.filter(({ grade }) => grade === "duplication");
 */
export function duplicates(model: Model, options: DuplicatesOptions = {}): Duplicates {
  mustBeModel(model);
  const settings = settingsOf(model, options);
  const led = new LedTasks(model);
  const reading = readingOf(model, settings.fold);
  const titles = titlesOf(led, reading, settings.similarity !== undefined);
  const { pairs, full } = titlePairs(titles, settings);
  const clauses = commonClauses(led, titles.list, pairs, full);
  const common = new Set(clauses.flat());
  const tasksOf = (title: number): readonly number[] => titles.list[title]?.tasks ?? [];
  const coordinating = titles.coordinating.flat();
  const leftOut = new Set([...clauses.flat().flatMap(tasksOf), ...coordinating]);
  const kept: Titles["list"] = titles.list.map((title, number) => (common.has(number) ? { ...title, tasks: [] } : title));
  const candidates = [
    ...contestedTasks(led),
    ...alikeTitles(led, kept, pairs.filter(({ a, b }) => !common.has(a) && !common.has(b)), settings),
    ...sameBeneficiaries(led, leftOut),
    ...fragmentedFields(led, leftOut),
  ];
  const accepted = new AcceptedGroups(model);
  const once = withoutRepeats(candidates);
  const left = once.filter((candidate) => !accepted.accepts(idsOf(model.tasks, candidate.meeting.tasks)));
  const groups = left.filter((candidate) => isAsked(led, candidate, settings));
  return frozen({
    groups: groups.map((candidate, index) => told(led, candidate, reading, index < settings.resolve)),
    boilerplate: clauses.flatMap((clause) => sharedClause(led, clause.flatMap(tasksOf))),
    coordination: titles.coordinating.flatMap((tasks) => sharedClause(led, tasks)),
    accepted: { groups: once.length - left.length, unmatched: unmatchedIn(accepted, model, options, settings) },
    looked: { tasks: led.slots.length, coordinating: coordinating.length, tried: Math.min(groups.length, Math.ceil(settings.resolve)) },
    cutShort: full.length,
  });
}

/** What is accepted in vain: an entry is not in vain because this time only titles that are more alike were asked for. */
function unmatchedIn(accepted: AcceptedGroups, model: Model, options: DuplicatesOptions, { min }: Settings): Duplicates["accepted"]["unmatched"] {
  const unmatched = accepted.unmatched();
  return min > defaultMin && unmatched.length > 0 ? duplicates(model, { ...options, min: defaultMin, resolve: 0 }).accepted.unmatched : unmatched;
}

/** The worst first; a group whose tasks are all in a worse one is told there. */
function withoutRepeats(candidates: readonly Candidate[]): Candidate[] {
  const rank = ({ grade }: Candidate): number => grades.indexOf(grade);
  const first = ({ meeting }: Candidate): number => meeting.tasks[0] ?? 0;
  const sorted = [...candidates].sort((a, b) => rank(a) - rank(b) || b.score - a.score || b.meeting.agencies.length - a.meeting.agencies.length || first(a) - first(b));
  const groupsOf = new Map<number, Set<Candidate>>();
  return sorted.filter((candidate) => {
    const [one = -1, ...others] = candidate.meeting.tasks;
    const around = others.length === 0 ? [] : [...(groupsOf.get(one) ?? [])].filter((group) => others.every((task) => groupsOf.get(task)?.has(group)));
    if (around.length > 0) return false;
    for (const task of candidate.meeting.tasks) {
      const groups = groupsOf.get(task) ?? new Set<Candidate>();
      groupsOf.set(task, groups.add(candidate));
    }
    return true;
  });
}

/** Whether a group is among those asked for: by grade, field and agency. */
function isAsked({ model }: LedTasks, { grade, meeting }: Candidate, { grades: asked, field, agency }: Settings): boolean {
  const tree = treeOf(model.tasks);
  const inField = field === undefined || meeting.tasks.some((task) => within(tree, task, model.tasks.slotOf(field)));
  return asked.has(grade) && inField && (agency === undefined || meeting.agencies.includes(model.agencies.slotOf(agency)));
}

function told(led: LedTasks, { grade, foundBy, score, meeting }: Candidate, reading: Reading, resolve: boolean): DuplicateGroup {
  const { model } = led;
  const group = {
    grade,
    score: Math.round(score * 1000) / 1000,
    tasks: idsOf(model.tasks, meeting.tasks),
    fields: idsOf(model.tasks, [...new Set(meeting.tasks.map((task) => [...upward(treeOf(model.tasks), task)].at(-1) ?? task))]),
    agencies: idsOf(model.agencies, meeting.agencies),
    places: namedPlaces(model, meeting.spans),
    evidence: evidenceOf(model, meeting.tasks, foundBy, reading),
  };
  return { ...group, resolutions: resolve ? resolutionsOf(led, foundBy, meeting) : [] };
}

/** A clause that several agencies have in places that meet; one that each has in a place of its own is no matter at all. */
function sharedClause(led: LedTasks, tasks: readonly number[]): SharedClause[] {
  const meeting = meetingOf(led, tasks.map((task) => [task]));
  return meeting ? [{ tasks: idsOf(led.model.tasks, meeting.tasks), agencies: idsOf(led.model.agencies, meeting.agencies) }] : [];
}

function idsOf(table: { at(slot: number): { readonly id: string } | undefined }, slots: readonly number[]): string[] {
  return slots.flatMap((slot) => table.at(slot)?.id ?? []);
}
