import type { LanguageTag } from "../findings/language.js";
import type { TitleLookup } from "../findings/wording.js";
import type { PlanMerger } from "../duplicates/duplicates-of-plan.js";
import { type Headings } from "./headings.js";
import type { Paint } from "./paint.js";

/** How a report is written: language, colours, columns, and where titles are looked up. */
export interface Form {
  readonly lang: LanguageTag;
  readonly words: Headings;
  readonly paint: Paint;
  readonly width: number;
  readonly titles: TitleLookup;
  /** Whether everything is told, however long. */
  readonly full: boolean;
  /** What the mergers of a plan do about duplicates. */
  readonly mergers: readonly PlanMerger[];
}
