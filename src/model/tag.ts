import * as z from "zod/mini";

/** A word of the user's own that is compared with others: a kind, a category of staff, a source of money. Compared in Unicode form NFC, as ids are. */
export const Tag = z.string().check(z.minLength(1), z.maxLength(1000, { abort: true }), z.normalize("NFC"));
