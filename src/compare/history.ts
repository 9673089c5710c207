import type { Model } from "../model/model.js";
import { canonicalJson } from "../scenario/canonical-json.js";

/** Whether the history of a model goes on from that of another: it has the same events, and more. */
export function continues(before: Model, after: Model): boolean {
  return after.events.size > before.events.size && startsWith(after, before);
}

/** Whether two models have the same events. */
export function sameHistory(a: Model, b: Model): boolean {
  return a.events === b.events || (a.events.size === b.events.size && startsWith(b, a));
}

function startsWith(longer: Model, shorter: Model): boolean {
  for (const event of shorter.events) if (canonicalJson(event) !== canonicalJson(longer.events.get(event.id))) return false;
  return true;
}
