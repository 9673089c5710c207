import * as z from "zod/mini";
import { Id } from "./id.js";
import { Text } from "./text.js";

/** A post in an agency. It may be vacant, and one person may hold several. */
export const Post = z.strictObject({
  id: Id,
  agency: Id,
  title: Text,
  rank: z.nullish(z.string().check(z.minLength(1), z.maxLength(1000))),
  holder: z.nullish(z.string().check(z.minLength(1), z.maxLength(1000))),
});
/** A post in an agency, and who holds it. */
export interface Post {
  readonly id: string;
  readonly agency: string;
  readonly title: Text;
  readonly rank?: string;
  readonly holder?: string;
}
