import * as z from "zod/mini";
import type { Assignment } from "./assignment.js";
import { Id } from "./id.js";
import { Tag } from "./tag.js";
import { Text } from "./text.js";

const Count = z.int().check(z.minimum(0));

/** The part of the state an agency belongs to. */
export const Branch = z.literal(["party", "state", "front", "service", "enterprise", "other"]);
export type Branch = z.infer<typeof Branch>;

/** Authorised posts of one category and source of money; persons in them when known. */
export const Staffing = z.strictObject({ category: z.nullish(Tag), funding: z.nullish(Tag), quota: Count, filled: z.nullish(Count) });
/** Authorised posts of one category and source of money; persons in them when known. */
export interface Staffing {
  readonly category?: string;
  readonly funding?: string;
  readonly quota: number;
  readonly filled?: number;
}

const Leaders = z.strictObject({ heads: z.nullish(Count), deputies: z.nullish(Count) });
/** How many heads and deputies an agency may have: limits, not people. */
export interface Leaders {
  readonly heads?: number;
  readonly deputies?: number;
}

/** An agency as it stands in a file. */
export const AgencyInput = z.strictObject({
  id: Id,
  title: Text,
  kind: z.nullish(Tag),
  branch: z.nullish(Branch),
  jurisdiction: z.nullish(Id),
  parent: z.nullish(Id),
  staffing: z.nullish(z.union([Count, z.array(Staffing)])),
  leaders: z.nullish(Leaders),
  leads: z.nullish(z.array(Id)),
  supports: z.nullish(z.array(Id)),
});
export type AgencyInput = z.input<typeof AgencyInput>;

/** Anything that can lead tasks and have subordinates: a ministry, a party board, a school. */
export interface Agency {
  readonly id: string;
  readonly title: Text;
  /** `class/which`, as in `department/health`. */
  readonly kind?: string;
  readonly branch: Branch;
  /** Its place; left out: everywhere. */
  readonly jurisdiction?: string;
  /** Its superior. */
  readonly parent?: string;
  readonly staffing: readonly Staffing[];
  readonly leaders?: Leaders;
  /** What it does: default leads first, then default supports, then the rest (see `orderedAssignments`). */
  readonly assignments: readonly Assignment[];
}
