import { expect } from "vitest";
import type { Facts } from "../../src/findings/finding.js";
import { unwrap } from "../../src/findings/result.js";
import type { Model } from "../../src/model/model.js";
import type { OperationInput } from "../../src/operations/registry.js";
import { type Applied, apply } from "../../src/scenario/apply.js";
import { vi } from "../../src/vi/index.js";

/** What an operation that is not refused does, on 1 March 2025. */
export function applied(model: Model, operations: OperationInput | readonly OperationInput[]): Applied {
  return unwrap(apply(model, operations, { on: "2025-03-01", basis: ["decree"] }));
}

/** The model after an operation that is not refused. */
export function after(model: Model, operations: OperationInput | readonly OperationInput[]): Model {
  return applied(model, operations).model;
}

/** The sentences with which an operation is refused. Whatever is refused is asked for in Vietnamese too, which the pack must say from the facts alone. */
export function refusal(model: Model, operation: unknown, lang: "en" | "vi" = "en"): string[] {
  const [english = [], vietnamese = []] = (["en", vi] as const).map((each) => {
    const result = apply(model, operation as OperationInput, { lang: each }); // Tests also hand over what no operation looks like.
    return result.ok ? [] : result.findings.map(({ message }) => message);
  });
  expect(vietnamese).toHaveLength(english.length);
  vietnamese.forEach((sentence, index) => {
    expect(sentence).not.toBe(english[index]);
    expect(sentence).not.toMatch(/undefined|\[object|NaN/);
  });
  return lang === "en" ? english : vietnamese;
}

/** The operations suggested with a refusal; each list of them is applied first, and must serve. */
export function suggested(model: Model, operation: OperationInput): Facts[][] {
  const result = apply(model, operation);
  const lists = result.ok ? [] : result.findings.flatMap(({ suggestions }) => suggestions ?? []).map((list) => [...list]);
  for (const list of lists) expect(apply(model, list as unknown as OperationInput[])).toMatchObject({ ok: true }); // Suggestions are operations as data.
  return lists;
}

/** Every assignment of an agency in a few words: `lead task in place except …`. */
export function assignmentsOf(model: Model, agency: string): string[] {
  return (model.agencies.find(agency)?.assignments ?? []).map(({ task, role, jurisdiction, except }) => {
    const exceptions = except.map((each) => Object.values(each).join("")).join(", ");
    return `${role} ${task}${jurisdiction === undefined ? "" : ` in ${jurisdiction}`}${exceptions && ` except ${exceptions}`}`;
  });
}

/** The one event of a model that had none before. */
export function eventOf(model: Model, operation: OperationInput): unknown {
  const { events } = applied(model, operation);
  expect(events).toHaveLength(1);
  const { id: _, on, basis, ...rest } = events[0]!;
  expect({ on, basis }).toEqual({ on: "2025-03-01", basis: ["decree"] });
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => !Array.isArray(value) || value.length > 0));
}
