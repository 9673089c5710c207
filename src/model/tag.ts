import * as z from "zod/mini";

/** A word of the user's own that is compared with others: a kind, a category of staff, a source of money. Compared in Unicode form NFC, as ids are. */
export const Tag = z.string().check(z.minLength(1), z.maxLength(1000, { abort: true }), z.normalize("NFC"));

/** True for a tag of ASCII characters, which is in form NFC as it is; other tags may be right too. */
export function isPlainTag(tag: unknown): boolean {
  if (typeof tag !== "string" || tag.length === 0 || tag.length > 1000) return false;
  for (let at = 0; at < tag.length; at += 1) if (tag.charCodeAt(at) > 127) return false;
  return true;
}
