import * as z from "zod/mini";
import { Id } from "./id.js";
import { Text } from "./text.js";

/** A tier of administration: central, province, district, commune … Levels are listed top first. */
export const Level = z.strictObject({ id: Id, title: Text });
/** A tier of government, such as province or commune. */
export interface Level {
  readonly id: string;
  readonly title: Text;
}
