import canonicalize from "canonicalize";
import type { Data } from "../model/data-of.js";
import { isRecord } from "../model/plain-data.js";
import type { Model } from "../model/model.js";
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
  const input = { model: modelForm(model), ...(scenario && { scenario: scenarioForm(scenario) }) };
  return `sha256:${sha256(canonicalize(normalized(input)) ?? "")}`;
}

/** A model with every default filled in: each record's fields as kept, assignments apart. */
function modelForm(model: Model): Data {
  const agencies = [...model.agencies];
  return {
    title: model.title,
    asOf: model.asOf ?? null,
    levels: [...model.levels], // Their order is their meaning.
    jurisdictions: byId(model.jurisdictions),
    tasks: byId(model.tasks),
    agencies: byId(agencies).map(({ assignments: _, ...agency }) => agency),
    assignments: byText(agencies.flatMap((agency) => agency.assignments.map((each) => ({ agency: agency.id, ...each, except: byText(each.except) })))),
    links: byText([...model.links].map(({ from, to, kind }) => ({ from, to, kind }))),
    posts: byId(model.posts),
    acts: byId(model.acts),
    accepted: byText(model.accepted),
    events: [...model.events].map(({ id: _, ...event }) => event),
  };
}

function scenarioForm({ title, from, until, acts, steps }: Scenario): Data {
  return { title, from: from ?? null, until: until ?? null, acts: byId(acts), steps: [...steps] };
}

function byId<T extends { readonly id: string }>(records: Iterable<T>): T[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Records without id are sorted by their own canonical text. */
function byText<T>(records: readonly T[]): T[] {
  const keyed = records.map((record) => ({ record, key: canonicalize(normalized(record)) ?? "" }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ record }) => record);
}

/** Every string in NFC. Data of a model is at most a few levels deep. */
function normalized(value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFC");
  if (Array.isArray(value)) return value.map(normalized);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, normalized(each)]])));
}
