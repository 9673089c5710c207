import type { Model } from "../model/model.js";
import type { Duplicates } from "./duplicate-group.js";
import { duplicates } from "./duplicates.js";

const known = new WeakMap<Model, Duplicates>();

/** The duplicates of a model as the rule tells them: it is looked at once, however often it is asked. */
export function duplicatesIn(model: Model): Duplicates {
  const found = known.get(model) ?? duplicates(model, { resolve: 0 });
  known.set(model, found);
  return found;
}
