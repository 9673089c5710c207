import type { RefKind } from "../findings/finding.js";
import type * as z from "zod/mini";
import { type Language, languageOf } from "../findings/language.js";
import { failure, PolityError, type Result, success } from "../findings/result.js";
import { type Problem } from "../findings/wording.js";
import { grouped } from "./counting-sort.js";
import { DeclaredIds } from "./declared-ids.js";
import { draftOf, type ModelDraft } from "./draft.js";
import { type Targets, resolveReferences } from "./file-references.js";
import { type Fits, fitsOf } from "./fits.js";
import { frozen } from "./frozen.js";
import type { Link } from "./link.js";
import { Table } from "./table.js";
import type { Agency } from "./agency.js";
import type { EventParty } from "./event.js";
import { inputFinding } from "./input-finding.js";
import { inputProblem, mostProblems } from "./input-problems.js";
import { Envelope, type ListName, lists, type Rows } from "./input.js";
import { exceptionsOf, integrityProblems } from "./integrity.js";
import { isModel, type Model } from "./model.js";
import { isRecord, isSomethingElse, plainCopy } from "./plain-data.js";
import { actOf, agencyOf, assignmentOf, eventOf, jurisdictionOf, levelOf, postOf, taskOf } from "./records.js";
import { readShape, unknownKey, validFields } from "./shape.js";
import type { Assignment } from "./assignment.js";

const idLists: readonly (readonly [ListName, RefKind])[] = [["levels", "level"], ["jurisdictions", "jurisdiction"], ["agencies", "agency"], ["tasks", "task"], ["posts", "post"], ["acts", "act"]];
const listNames = Object.keys(lists) as ListName[]; // The keys of the table of lists.
const modelFields = [...Object.keys(Envelope.shape), ...listNames];
const fits = Object.fromEntries(listNames.map((list) => [list, fitsOf(lists[list])])) as Record<ListName, Fits>; // One for each name.

/** A model that was read, or every problem of the data. */
export type ModelReading = { readonly model: Model } | { readonly problems: readonly Problem[] };

/**
 * Reads a model from plain data: what a YAML or JSON file holds, see docs/format.
 *
 * @param data any value; nothing of it is kept, changed or frozen
 * @param options `lang`: the language of the messages, default English
 * @returns the model, or every problem of the data at once, each with its path
 * @throws PolityError for what is a model already
 * @example
 * const result = parseModel({ polity: 1, title: "A ministry", tasks: [{ id: "health", title: "Health" }] });
 */
export function parseModel(data: unknown, options: { readonly lang?: Language } = {}): Result<Model> {
  const lang = languageOf(options);
  if (isModel(data)) throw new PolityError("This is a model already: use it as it is, or read the plain data that dataOf(model) gives.");
  const copy = plainCopy(data);
  const reading = copy.copied ? modelFrom(copy.value) : { problems: [inputProblem("data-not-plain", [])] };
  if ("model" in reading) return success(reading.model);
  return failure(reading.problems.map((problem) => inputFinding(problem, lang)));
}

/** Reads a model from data that is ours to keep, such as that of a file just read. */
export function modelFrom(data: unknown): ModelReading {
  if (!isRecord(data) || isSomethingElse(data, modelFields)) return { problems: [inputProblem("not-a-model", [])] };
  const { rows, raw, problems } = readRows(data);
  const envelope = readEnvelope(data);
  const ids = new DeclaredIds();
  const found = [envelope.problems, problems, ...idLists.map(([list, kind]) => ids.declare(kind, raw[list], [list]))];
  const { targets, problems: unknown } = resolveReferences(rows, ids);
  found.push(unknown, integrityProblems(rows, ids, targets));
  if (found.some((each) => each.length > 0) || !envelope.value) return { problems: found.flat() };
  return { model: build(envelope.value, rows, ids, targets) };
}

function readEnvelope(data: Readonly<Record<string, unknown>>): { value?: z.output<typeof Envelope>; problems: readonly Problem[] } {
  const fields = Object.fromEntries(Object.entries(data).filter(([key]) => !listNames.some((list) => list === key)));
  const { value, problems } = readShape(Envelope, fields, []);
  const suggested = problems.map((problem) => (problem.code === "unknown-key" && problem.path?.length === 1 ? unknownKey(String(problem.path[0]), problem.path, modelFields) : problem));
  const version: unknown = Object.hasOwn(data, "polity") ? data["polity"] : undefined;
  const all = [...(version === 1 ? [] : [inputProblem("version-unknown", version === undefined ? [] : ["polity"], { value: version })]), ...suggested];
  return { ...(value && { value }), problems: all };
}

function readRows(data: Readonly<Record<string, unknown>>): { rows: Rows; raw: Record<ListName, readonly unknown[]>; problems: Problem[] } {
  const problems: Problem[] = [];
  const raw = {} as Record<ListName, readonly unknown[]>; // Every list is filled in below.
  const rows = {} as Record<ListName, readonly unknown[]>; // The same.
  for (const list of listNames) {
    const value: unknown = Object.hasOwn(data, list) ? data[list] : undefined;
    raw[list] = Array.isArray(value) ? (value as readonly unknown[]) : [];
    if (value !== undefined && value !== null && !Array.isArray(value)) problems.push(inputProblem("wrong-type", [list], { expected: ["array"], found: typeof value }));
    let left = 0;
    rows[list] = raw[list].map((row, index) => {
      if (fits[list](row)) return row;
      if (problems.length < mostProblems) return readRow(list, row, index, problems);
      left += 1;
      return {};
    });
    if (left > 0) problems.push(inputProblem("more-rows-wrong", [list], { count: left }));
  }
  return { rows: rows as unknown as Rows, raw, problems }; // Each row fits the schema of its list.
}

/** A row that the quick look does not pass, by its schema. One that is partly wrong is never built, but what the right part of it names is checked with the rest. */
function readRow(list: ListName, row: unknown, index: number, problems: Problem[]): unknown {
  const shape = readShape<unknown>(lists[list], row, [list, index]);
  for (const problem of shape.problems) problems.push(problem);
  return shape.value ?? validFields(lists[list], row);
}

function build({ title, asOf }: z.output<typeof Envelope>, rows: Rows, ids: DeclaredIds, targets: Targets): Model {
  const model: Model = Object.freeze({
    title,
    ...(asOf && { asOf }),
    accepted: frozen(rows.accepted),
    levels: Table.of(rows.levels.map(levelOf), ids.of("level")),
    jurisdictions: Table.of(rows.jurisdictions.map(jurisdictionOf), ids.of("jurisdiction")),
    tasks: Table.of(rows.tasks.map(taskOf), ids.of("task")),
    agencies: Table.of(agenciesOf(rows, ids, targets), ids.of("agency")),
    links: Table.of(rows.links.map(({ from, to, kind }, index): Link => Object.freeze({ id: String(index + 1), from, to, kind }))),
    posts: Table.of(frozen(rows.posts.map(postOf)), ids.of("post")),
    acts: Table.of(frozen(rows.acts.map(actOf)), ids.of("act")),
    events: Table.of(frozen(rows.events.map((row, index) => eventOf(row, String(index + 1))))),
  });
  if (rows.events.length === 0) return model;
  const draft = draftOf(model);
  for (const { from, to } of model.events) for (const party of [...from, ...to]) reserve(draft, party);
  return draft.finish();
}

/** The agencies with their assignments, which are first sorted by agency, so that those of one agency lie together in memory. */
function agenciesOf(rows: Rows, ids: DeclaredIds, { assignmentAgency }: Targets): Agency[] {
  const { starts, members } = grouped(assignmentAgency, rows.agencies.length);
  return rows.agencies.map((agency, index) => {
    const assignments: Assignment[] = [];
    for (const at of members.subarray(starts[index], starts[index + 1])) {
      const row = rows.assignments[at];
      if (row) assignments.push(assignmentOf(row, agency.jurisdiction ?? undefined, exceptionsOf(row, ids)));
    }
    return agencyOf(agency, assignments);
  });
}

/** An id that history names is never given again. */
function reserve(draft: ModelDraft, party: EventParty): void {
  if ("agency" in party) draft.agencies.reserve(party.agency);
  else if ("task" in party) draft.tasks.reserve(party.task);
  else if ("post" in party) draft.posts.reserve(party.post);
  else if ("jurisdiction" in party) draft.jurisdictions.reserve(party.jurisdiction);
  else if ("level" in party) draft.levels.reserve(party.level);
}
