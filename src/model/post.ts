import * as z from "zod/mini";
import { Id } from "./id.js";
import { Text } from "./text.js";

const Words = z.string().check(z.minLength(1), z.maxLength(1000));

/** Who holds a post, or that nobody does. */
export const Holder = z.nullish(Words);

/** A post in an agency. It may be vacant, and one person may hold several. */
export const Post = z.strictObject({ id: Id, agency: Id, title: Text, rank: z.nullish(Words), holder: Holder });
/** A post in an agency, and who holds it. */
export interface Post {
  readonly id: string;
  readonly agency: string;
  readonly title: Text;
  readonly rank?: string;
  readonly holder?: string;
}
