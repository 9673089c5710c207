import type { Finding } from "../findings/finding.js";
import { type Language, languageOf } from "../findings/language.js";
import { failure, type Result, success } from "../findings/result.js";
import { worded } from "../findings/wording.js";
import { referrers } from "../model/lookups.js";
import { endOf, type LineageKind, turnsOf } from "../model/lineage.js";
import { type Model, mustBeModel } from "../model/model.js";
import { unknownId } from "../operations/id-reasons.js";
import { causeOf } from "./cause.js";
import { leadAreas } from "./explain-lead.js";
import type { Cause, Explanation } from "./explanation.js";
import { becameOf, originsOf } from "./lineage-steps.js";

/** What is asked: about a task, in one place or everywhere; about an agency; or about a place. Ids of records that ended are known too. */
export type Question = { readonly task: string; readonly jurisdiction?: string } | { readonly agency: string } | { readonly jurisdiction: string; readonly task?: never };

const tables = { task: "tasks", agency: "agencies", jurisdiction: "jurisdictions" } as const;

/**
 * Who leads a task, since when, by which act, and who did before; what an agency is and where it comes from; what a place was made
 * from or became. All of it is read from the model and its events, so history goes back as far as these do.
 *
 * @param model a model, best one with events
 * @param question what is asked
 * @param options `lang`: the language of findings, default English
 * @returns plain data, by ids; or a finding when an id is unknown, with the one that was meant perhaps
 * @example
 * unwrap(explain(model, { task: "food-safety", jurisdiction: "hoi-an" })).task?.areas;
 */
export function explain(model: Model, question: Question, options: { readonly lang?: Language } = {}): Result<Explanation> {
  mustBeModel(model);
  const findings = unknownIn(model, question, languageOf(options));
  if (findings.length > 0) return failure(findings);
  return success("task" in question && question.task !== undefined ? ofTask(model, question.task, question.jurisdiction) : "agency" in question ? ofAgency(model, question.agency) : ofPlace(model, question.jurisdiction ?? ""));
}

/** An id is known when a record bears or bore it; a task is asked about in a place that is. */
function unknownIn(model: Model, question: Question, lang: Language): Finding[] {
  const within = "task" in question && question.task !== undefined;
  return (["task", "agency", "jurisdiction"] as const).flatMap((kind) => {
    const id = (question as Readonly<Partial<Record<LineageKind, string>>>)[kind]; // Each form of a question has some of these.
    if (id === undefined || (model[tables[kind]].used(id) && !(within && kind === "jurisdiction"))) return [];
    return [...unknownId(model, kind, id)].map((reason) => worded(reason.closer?.() ?? reason, lang));
  });
}

function ofTask(model: Model, id: string, jurisdiction: string | undefined): Explanation {
  const task = model.tasks.get(id);
  const story = { about: { task: id }, ...(jurisdiction !== undefined && { within: jurisdiction }), ...storyOf(model, "task", id) };
  if (!task) return story;
  return { ...story, task: { ...(task.parent !== undefined && { parent: task.parent }), acts: task.acts, subtasks: referrers(model, "tasks.parent", id).length, areas: leadAreas(model, id, jurisdiction) } };
}

function ofAgency(model: Model, id: string): Explanation {
  const agency = model.agencies.get(id);
  const story = { about: { agency: id }, ...storyOf(model, "agency", id) };
  if (!agency) return story;
  const { kind, branch, jurisdiction, parent, staffing, assignments } = agency;
  const leads = assignments.filter(({ role }) => role === "lead").map((each) => ({ task: each.task, ...(each.jurisdiction !== undefined && { jurisdiction: each.jurisdiction }) }));
  return { ...story, agency: { ...(kind !== undefined && { kind }), branch, ...(jurisdiction !== undefined && { jurisdiction }), ...(parent !== undefined && { superior: parent }), subordinates: referrers(model, "agencies.parent", id).length, staffing, leads } };
}

function ofPlace(model: Model, id: string): Explanation {
  const place = model.jurisdictions.get(id);
  const story = { about: { jurisdiction: id }, ...storyOf(model, "jurisdiction", id) };
  if (!place) return story;
  const { level, parent } = place;
  return { ...story, place: { level, ...(parent !== undefined && { parent }), formerly: formerParents(model, id), places: idsOf(referrers(model, "jurisdictions.parent", id)), agencies: idsOf(referrers(model, "agencies.jurisdiction", id)) } };
}

/** The events by which a place came to lie elsewhere, newest first, with the place in which it lay. */
function formerParents(model: Model, id: string): (Cause & { readonly parent: string })[] {
  const found = [...model.events].flatMap((event) => event.from.flatMap((party) => ("jurisdiction" in party && party.jurisdiction === id && party.into === id && party.parent !== undefined ? [{ parent: party.parent, ...causeOf(event) }] : [])));
  return found.reverse();
}

function idsOf(records: readonly { readonly id: string }[]): string[] {
  return records.map(({ id }) => id);
}

/** How a record was made and ended, what it came from and what it became. */
function storyOf(model: Model, kind: keyof typeof tables, id: string): Omit<Explanation, "about"> {
  const exists = model[tables[kind]].has(id);
  const end = exists ? undefined : endOf(model, kind, id);
  const made = makingOf(model, kind, id);
  return { exists, ...(made && { made }), ...(end && { ended: causeOf(end) }), origins: originsOf(model, kind, id), became: becameOf(model, kind, id) };
}

/** The first event in which a record stands as a result and not as a source; what receives from a body that ends was there before. */
function makingOf(model: Model, kind: LineageKind, id: string): Cause | undefined {
  for (const event of model.events) {
    const turns = turnsOf(event, kind);
    if (turns.heirs.has(id)) return undefined;
    if (turns.origins.has(id)) return event.op === "dissolve" || event.op === "abolish-level" ? undefined : causeOf(event);
  }
  return undefined;
}
