import type { Ref } from "../findings/finding.js";
import type { LanguageTag } from "../findings/language.js";
import type { TitleLookup } from "../findings/wording.js";
import type { Model } from "./model.js";
import { type Text, textIn } from "./text.js";

/** The titles of a model's records, for wording; the first model that has the record gives its title. Findings share the addresses of agencies, so each is looked up once. */
export function titlesOf(...models: readonly Model[]): TitleLookup {
  const known = new WeakMap<Ref, Text>();
  return (ref, lang) => {
    const title = known.get(ref) ?? firstTitle(models, ref);
    if (title === undefined) return undefined;
    if ("agency" in ref) known.set(ref, title);
    return textIn(title, lang satisfies LanguageTag);
  };
}

function firstTitle(models: readonly Model[], ref: Ref): Text | undefined {
  for (const model of models) {
    const title = titleIn(model, ref);
    if (title !== undefined) return title;
  }
  return undefined;
}

function titleIn(model: Model, ref: Ref): Text | undefined {
  if ("agency" in ref) return model.agencies.get(ref.agency)?.title;
  if ("task" in ref) return model.tasks.get(ref.task)?.title;
  if ("jurisdiction" in ref) return model.jurisdictions.get(ref.jurisdiction)?.title;
  if ("level" in ref) return model.levels.get(ref.level)?.title;
  if ("post" in ref) return model.posts.get(ref.post)?.title;
  return "act" in ref ? model.acts.get(ref.act)?.title : undefined;
}
