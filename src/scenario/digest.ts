import type { Except } from "../model/assignment.js";
import type { Model } from "../model/model.js";
import { canonicalJson } from "./canonical-json.js";
import type { Scenario } from "./scenario.js";
import { sha256 } from "./sha256.js";

/**
 * A digest of the inputs of a check or a plan, the same on every machine: SHA-256 of the canonical JSON (RFC 8785) of model and
 * scenario after defaults, strings in Unicode form NFC, records sorted; steps, operations and events keep their order. See docs/proof.md.
 *
 * @returns `sha256:` and 64 hexadecimal digits
 * @example
 * digestOf(model, scenario); // "sha256:…"
 */
export function digestOf(model: Model, scenario?: Scenario): string {
  const input: Form = [["model", objectText(modelForm(model))], ...(scenario ? [["scenario", objectText(scenarioForm(scenario))] as const] : [])];
  return `sha256:${sha256(objectText(input))}`;
}

/** Canonical text by name, in the order of the names. Each record is written once: what it is sorted by is also what is taken. */
type Form = readonly (readonly [name: string, pieces: Iterable<string>])[];

/** A model with every default filled in: each record's fields as kept, assignments apart. */
function modelForm(model: Model): Form {
  const agencies = sortedById(model.agencies);
  return [
    ["accepted", byText(model.accepted)],
    ["acts", byId(model.acts)],
    ["agencies", listText(agencies.map(({ assignments: _, ...agency }) => agency))],
    ["asOf", [canonical(model.asOf ?? null)]],
    ["assignments", byText(agencies.flatMap((agency) => agency.assignments.map((each) => ({ agency: agency.id, ...each, except: each.except.length < 2 ? each.except : exceptByText(each.except) }))))],
    ["events", listText([...model.events].map(({ id: _, ...event }) => event))],
    ["jurisdictions", byId(model.jurisdictions)],
    ["levels", listText(model.levels)], // Their order is their meaning.
    ["links", byText([...model.links].map(({ from, to, kind }) => ({ from, to, kind })))],
    ["posts", byId(model.posts)],
    ["tasks", byId(model.tasks)],
    ["title", [canonical(model.title)]],
  ];
}

function scenarioForm({ title, from, until, acts, steps }: Scenario): Form {
  return [["acts", byId(acts)], ["from", [canonical(from ?? null)]], ["steps", listText(steps)], ["title", [canonical(title)]], ["until", [canonical(until ?? null)]]];
}

function* objectText(fields: Form): Generator<string> {
  let before = "{";
  for (const [name, pieces] of fields) {
    yield `${before}${JSON.stringify(name)}:`;
    yield* pieces;
    before = ",";
  }
  yield "}";
}

/** The records one after the other, so that the text of all is never held at once. */
function* listText(records: Iterable<unknown>): Generator<string> {
  let before = "[";
  for (const record of records) {
    yield before + canonical(record);
    before = ",";
  }
  yield before === "[" ? "[]" : "]";
}

/** Records without id are sorted by their own canonical text. */
function* byText(records: readonly unknown[]): Generator<string> {
  let before = "[";
  for (const text of records.map(canonical).sort()) {
    yield before + text;
    before = ",";
  }
  yield before === "[" ? "[]" : "]";
}

function sortedById<T extends { readonly id: string }>(records: Iterable<T>): T[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function byId(records: Iterable<{ readonly id: string }>): Generator<string> {
  return listText(sortedById(records));
}

function exceptByText(except: readonly Except[]): Except[] {
  const keyed = except.map((each) => ({ each, key: canonical(each) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ each }) => each);
}

/** Canonical JSON with every string in NFC. Most text is in that form already, and then it is written as it is. */
function canonical(value: unknown): string {
  const text = canonicalJson(value);
  return text.normalize("NFC") === text ? text : canonicalJson(value, (string) => string.normalize("NFC"));
}
