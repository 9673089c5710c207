import type { Ref } from "../findings/finding.js";
import type { TitleLookup } from "../findings/wording.js";
import { type Text, textIn } from "../model/text.js";
import type { Scenario } from "../scenario/scenario.js";

type Operation = Scenario["steps"][number]["do"][number];

/** A new record as an operation states it; an id alone states no title. */
type Stated = string | { readonly id: string; readonly title?: Text | undefined };

/** The titles that the operations of a scenario give to what they make: of a record that begins and ends within a plan, no model has one. */
export function statedTitles({ steps }: Pick<Scenario, "steps">): TitleLookup {
  const titles = new Map<string, Text>();
  for (const operation of steps.flatMap((step) => step.do)) {
    for (const [kind, stated] of statedBy(operation)) if (typeof stated !== "string" && stated.title !== undefined) titles.set(JSON.stringify({ [kind]: stated.id }), stated.title);
  }
  return (ref: Ref, lang) => {
    const title = titles.get(JSON.stringify(ref));
    return title === undefined ? undefined : textIn(title, lang);
  };
}

function statedBy(operation: Operation): (readonly ["agency" | "task" | "jurisdiction" | "post", Stated])[] {
  switch (operation.op) {
    case "establish":
      return [["agency", operation.agency]];
    case "merge":
      return [["agency", operation.into]];
    case "split":
      return operation.into.map(({ agency }) => ["agency", agency] as const);
    case "introduce":
      return [["task", operation.task]];
    case "unify":
      return [["task", operation.into]];
    case "redraw":
      return operation.jurisdictions.map((place) => ["jurisdiction", place] as const);
    case "appoint":
      return [["post", operation.post]];
    default:
      return [];
  }
}
