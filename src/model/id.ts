import * as z from "zod/mini";

const maxLength = 1000;
const [space, tilde] = [32, 126];
/** Control characters, bidi controls and characters without width: two ids that look alike would differ. */
const forbidden = /[\p{Cc}\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/u;
const manyMarks = /\p{M}{31}/u;

/** Why a string is no id, as the code of a problem; `undefined` when it is one. Length is looked at before anything else. */
export function idProblem(id: string): "id-empty" | "id-too-long" | "id-not-well-formed" | "id-forbidden-character" | "id-space-at-end" | undefined {
  if (id === "") return "id-empty";
  if (id.length > maxLength) return "id-too-long";
  if (!id.isWellFormed()) return "id-not-well-formed";
  if (forbidden.test(id) || manyMarks.test(id)) return "id-forbidden-character";
  return id.trim() === id ? undefined : "id-space-at-end";
}

/** True for an id of printable ASCII characters, which is in form NFC as it is; other ids may be right too. */
export function isPlainId(id: unknown): id is string {
  if (typeof id !== "string" || id.length > maxLength) return false;
  for (let at = 0; at < id.length; at += 1) {
    const character = id.charCodeAt(at);
    if (character <= space || character > tilde) {
      if (character !== space || at === 0 || at === id.length - 1) return false;
    }
  }
  return id !== "";
}

/** An id: 1 to 1,000 UTF-16 units, well-formed, nothing invisible, compared in Unicode form NFC. */
export const Id = z.string().check(
  z.superRefine((id, context) => {
    const code = idProblem(id);
    if (code) context.addIssue({ code: "custom", params: { code, length: id.length } });
  }),
  z.overwrite((id) => (idProblem(id) ? id : id.normalize("NFC"))),
);
export type Id = string;
