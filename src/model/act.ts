import * as z from "zod/mini";
import { Day } from "./date.js";
import { Id } from "./id.js";
import { Text } from "./text.js";

/** A legal basis, with the days on which it is in force. */
export const Act = z.strictObject({ id: Id, title: Text, issued: z.nullish(Day), inForce: z.nullish(Day), until: z.nullish(Day) });
/** A legal act: from when until when it is in force. */
export interface Act {
  readonly id: string;
  readonly title: Text;
  readonly issued?: Day;
  readonly inForce?: Day;
  /** The first day on which it is no longer in force. */
  readonly until?: Day;
}

/** Whether an act is in force on a day: from `inForce`, else `issued`, until the day before `until`. Without dates it is not. */
export function inForceOn(act: Act, day: Day): boolean {
  const from = act.inForce ?? act.issued;
  return from !== undefined && from <= day && (act.until === undefined || day < act.until);
}
