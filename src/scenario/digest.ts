import canonicalize from "canonicalize";
import type { Except } from "../model/assignment.js";
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
  const input = { model: objectText(modelForm(model)), ...(scenario && { scenario: objectText(scenarioForm(scenario)) }) };
  return `sha256:${sha256(objectText(input))}`;
}

/** Canonical text by name. Each record is written once: what it is sorted by is also what is joined. */
type Form = Readonly<Record<string, string>>;

/** A model with every default filled in: each record's fields as kept, assignments apart. */
function modelForm(model: Model): Form {
  const agencies = [...model.agencies];
  return {
    title: canonical(model.title),
    asOf: canonical(model.asOf ?? null),
    levels: listText([...model.levels].map(canonical)), // Their order is their meaning.
    jurisdictions: byId(model.jurisdictions),
    tasks: byId(model.tasks),
    agencies: listText(sortedById(agencies).map(({ assignments: _, ...agency }) => canonical(agency))),
    assignments: byText(agencies.flatMap((agency) => agency.assignments.map((each) => ({ agency: agency.id, ...each, except: each.except.length < 2 ? each.except : exceptByText(each.except) })))),
    links: byText([...model.links].map(({ from, to, kind }) => ({ from, to, kind }))),
    posts: byId(model.posts),
    acts: byId(model.acts),
    accepted: byText(model.accepted),
    events: listText([...model.events].map(({ id: _, ...event }) => canonical(event))),
  };
}

function scenarioForm({ title, from, until, acts, steps }: Scenario): Form {
  return { title: canonical(title), from: canonical(from ?? null), until: canonical(until ?? null), acts: byId(acts), steps: listText(steps.map(canonical)) };
}

function objectText(fields: Form): string {
  return `{${Object.keys(fields).sort().map((name) => `${JSON.stringify(name)}:${fields[name] ?? ""}`).join(",")}}`;
}

function listText(texts: readonly string[]): string {
  return `[${texts.join(",")}]`;
}

function sortedById<T extends { readonly id: string }>(records: Iterable<T>): T[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function byId(records: Iterable<{ readonly id: string }>): string {
  return listText(sortedById(records).map(canonical));
}

/** Records without id are sorted by their own canonical text. */
function byText(records: readonly unknown[]): string {
  return listText(records.map(canonical).sort());
}

function exceptByText(except: readonly Except[]): Except[] {
  const keyed = except.map((each) => ({ each, key: canonical(each) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ each }) => each);
}

/** Canonical JSON with every string in NFC. Most text is in that form already, and then it is written as it is. */
function canonical(value: unknown): string {
  const text = canonicalize(value) ?? "";
  return text.normalize("NFC") === text ? text : (canonicalize(normalized(value)) ?? "");
}

/** Every string in NFC. Data of a model is at most a few levels deep. */
function normalized(value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFC");
  if (Array.isArray(value)) return value.map(normalized);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, normalized(each)]));
}
