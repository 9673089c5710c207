import * as z from "zod/mini";
import { Id } from "./id.js";
import { Text } from "./text.js";

/** A place at a level, in a tree: a country, a province, a commune. */
export const Jurisdiction = z.strictObject({
  id: Id,
  level: Id,
  parent: z.nullish(Id),
  title: Text,
});
/** A place: a province, a district, a commune. */
export interface Jurisdiction {
  readonly id: string;
  readonly level: string;
  readonly parent?: string;
  readonly title: Text;
}
