import type { RefKind } from "../findings/finding.js";
import type * as z from "zod/mini";
import { type Language, languageOf } from "../findings/language.js";
import { failure, type Result, success } from "../findings/result.js";
import { type Problem } from "../findings/wording.js";
import { DeclaredIds } from "./declared-ids.js";
import { addNumbered, draftOf, type ModelDraft } from "./draft.js";
import type { EventParty } from "./event.js";
import { inputFinding } from "./input-finding.js";
import { inputProblem } from "./input-problems.js";
import { Envelope, type ListName, lists, type Rows } from "./input.js";
import { exceptionsOf, integrityProblems } from "./integrity.js";
import { emptyModel, type Model } from "./model.js";
import { isRecord, plainCopy } from "./plain-data.js";
import { actOf, agencyOf, assignmentOf, eventOf, jurisdictionOf, postOf, taskOf } from "./records.js";
import { readShape, unknownKey, validFields } from "./shape.js";
import type { Assignment } from "./assignment.js";

const idLists: readonly (readonly [ListName, RefKind])[] = [["levels", "level"], ["jurisdictions", "jurisdiction"], ["agencies", "agency"], ["tasks", "task"], ["posts", "post"], ["acts", "act"]];
const listNames = Object.keys(lists) as ListName[]; // The keys of the table of lists.

/** A model that was read, or every problem of the data. */
export type ModelReading = { readonly model: Model } | { readonly problems: readonly Problem[] };

/**
 * Reads a model from plain data: what a YAML or JSON file holds, see docs/format.
 *
 * @param data any value; nothing of it is kept, changed or frozen
 * @param options `lang`: the language of the messages, default English
 * @returns the model, or every problem of the data at once, each with its path
 * @example
 * const result = parseModel({ polity: 1, title: "A ministry", tasks: [{ id: "health", title: "Health" }] });
 */
export function parseModel(data: unknown, options: { readonly lang?: Language } = {}): Result<Model> {
  const lang = languageOf(options);
  const copy = plainCopy(data);
  const reading = copy.copied ? modelFrom(copy.value) : { problems: [inputProblem("data-not-plain", [])] };
  if ("model" in reading) return success(reading.model);
  return failure(reading.problems.map((problem) => inputFinding(problem, lang)));
}

/** Reads a model from data that is ours to keep, such as that of a file just read. */
export function modelFrom(data: unknown): ModelReading {
  if (!isRecord(data)) return { problems: [inputProblem("not-a-model", [])] };
  const { rows, raw, problems } = readRows(data);
  const envelope = readEnvelope(data);
  const ids = new DeclaredIds();
  const found = [...envelope.problems, ...problems];
  for (const [list, kind] of idLists) for (const problem of ids.declare(kind, raw[list], [list])) found.push(problem);
  for (const problem of integrityProblems(rows, ids)) found.push(problem);
  if (found.length > 0 || !envelope.value) return { problems: found };
  return { model: build(envelope.value, rows, ids) };
}

function readEnvelope(data: Readonly<Record<string, unknown>>): { value?: z.output<typeof Envelope>; problems: readonly Problem[] } {
  const fields = Object.fromEntries(Object.entries(data).filter(([key]) => !listNames.some((list) => list === key)));
  const { value, problems } = readShape(Envelope, fields, []);
  const known = [...Object.keys(Envelope.shape), ...listNames];
  const suggested = problems.map((problem) => (problem.code === "unknown-key" && problem.path?.length === 1 ? unknownKey(String(problem.path[0]), problem.path, known) : problem));
  const version: unknown = Object.hasOwn(data, "polity") ? data["polity"] : undefined;
  const all = [...(version === 1 ? [] : [inputProblem("version-unknown", version === undefined ? [] : ["polity"], { value: version })]), ...suggested];
  return { ...(value && { value }), problems: all };
}

function readRows(data: Readonly<Record<string, unknown>>): { rows: Rows; raw: Record<ListName, readonly unknown[]>; problems: Problem[] } {
  const problems: Problem[] = [];
  const raw = {} as Record<ListName, readonly unknown[]>; // Every list is filled in below.
  const rows = {} as { [L in ListName]: { index: number; row: unknown }[] };
  for (const list of listNames) {
    const value: unknown = Object.hasOwn(data, list) ? data[list] : undefined;
    raw[list] = Array.isArray(value) ? (value as readonly unknown[]) : [];
    rows[list] = [];
    if (value !== undefined && value !== null && !Array.isArray(value)) problems.push(inputProblem("wrong-type", [list], { expected: ["array"], found: typeof value }));
    raw[list].forEach((entry, index) => {
      const shape = readShape<unknown>(lists[list], entry, [list, index]);
      for (const problem of shape.problems) problems.push(problem);
      // A record that is partly wrong is never built, but what the right part of it names is checked with the rest.
      rows[list].push({ index, row: shape.value ?? validFields(lists[list], entry) });
    });
  }
  return { rows: rows as Rows, raw, problems }; // Each row fits the schema of its list.
}

function build(envelope: z.output<typeof Envelope>, rows: Rows, ids: DeclaredIds): Model {
  const accepted = rows.accepted.map(({ row }) => row);
  const draft = draftOf(emptyModel({ title: envelope.title, ...(envelope.asOf && { asOf: envelope.asOf }), accepted }));
  for (const { row } of rows.levels) draft.levels.add(row);
  for (const { row } of rows.jurisdictions) draft.jurisdictions.add(jurisdictionOf(row));
  for (const { row } of rows.tasks) draft.tasks.add(taskOf(row));
  addAgencies(draft, rows, ids);
  for (const { row } of rows.links) addNumbered(draft.links, (id) => ({ id, ...row }));
  for (const { row } of rows.posts) draft.posts.add(postOf(row));
  for (const { row } of rows.acts) draft.acts.add(actOf(row));
  for (const { row } of rows.events) {
    addNumbered(draft.events, (id) => eventOf(row, id));
    for (const party of [...(row.from ?? []), ...(row.to ?? [])]) reserve(draft, party as EventParty); // A share may be `null` here; only the id counts.
  }
  return draft.finish();
}

function addAgencies(draft: ModelDraft, rows: Rows, ids: DeclaredIds): void {
  const apart = new Map<string, Assignment[]>();
  const places = new Map(rows.agencies.map(({ row }) => [row.id, row.jurisdiction ?? undefined]));
  for (const { row } of rows.assignments) {
    const list = apart.get(row.agency) ?? [];
    list.push(assignmentOf(row, places.get(row.agency), exceptionsOf(row, ids)));
    apart.set(row.agency, list);
  }
  for (const { row } of rows.agencies) draft.agencies.add(agencyOf(row, apart.get(row.id)));
}

/** An id that history names is never given again. */
function reserve(draft: ModelDraft, party: EventParty): void {
  if ("agency" in party) draft.agencies.reserve(party.agency);
  else if ("task" in party) draft.tasks.reserve(party.task);
  else if ("post" in party) draft.posts.reserve(party.post);
  else if ("jurisdiction" in party) draft.jurisdictions.reserve(party.jurisdiction);
  else draft.levels.reserve(party.level);
}
