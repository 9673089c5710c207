import * as z from "zod/mini";
import { Id } from "./id.js";

/** A tie between two agencies other than subordination, as it stands in a file. The vocabulary is open. */
export const LinkInput = z.strictObject({ from: Id, to: Id, kind: z.string().check(z.minLength(1), z.maxLength(1000)) });

/** `guides`, `party-organisation-of`, `supervises` … Its `id` is its number in the model and stands in no file. */
export interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
}
