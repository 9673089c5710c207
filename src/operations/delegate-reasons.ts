import type { Problem } from "../findings/wording.js";
import { shown } from "../model/input-problems.js";
import { refusal, type Suggestions } from "./refusal.js";

/** No agency at all bears the kind to which tasks would be delegated. */
export function unknownKind(kind: string, near: string | undefined, suggestions: Suggestions): Problem {
  return refusal("kind-unknown", [], { kind, ...(near !== undefined && { suggestion: near }) }, {
    en: () => `No agency has the kind \`${shown(kind)}\`${near === undefined ? "." : `, did you mean \`${shown(near)}\`?`}`,
    vi: () => `Không có cơ quan nào thuộc loại \`${shown(kind)}\`${near === undefined ? "." : `, có phải là \`${shown(near)}\`?`}`,
  }, suggestions);
}

/** A lower place has no agency of the kind, or several, so nobody can be said to receive. */
export function noOneThere(jurisdiction: string, kind: string, found: readonly string[]): Problem {
  const names = found.slice(0, 6).map((id) => `\`${shown(id)}\``).join(", ");
  return refusal("no-one-agency", [{ jurisdiction }, ...found.map((agency) => ({ agency }))], { jurisdiction, kind, count: found.length }, {
    en: () => (found.length === 0 ? `No agency of the kind \`${shown(kind)}\` is in \`${shown(jurisdiction)}\`: establish one first, or name another kind.` : `${found.length} agencies of the kind \`${shown(kind)}\` are in \`${shown(jurisdiction)}\` (${names}): use \`reassign\` to say which of them receives.`),
    vi: () => (found.length === 0 ? `Không có cơ quan loại \`${shown(kind)}\` tại \`${shown(jurisdiction)}\`: hãy thành lập trước, hoặc nêu loại khác.` : `Có ${found.length} cơ quan loại \`${shown(kind)}\` tại \`${shown(jurisdiction)}\` (${names}): hãy dùng \`reassign\` để nêu cơ quan tiếp nhận.`),
  });
}

/** What an agency leads of a task has no place of the level in it. */
export function noLowerPlace(agency: string, task: string, level: string): Problem {
  return refusal("no-lower-place", [{ task }, { agency }], { agency, task, level }, {
    en: () => `\`${shown(agency)}\` leads \`${shown(task)}\` in no place that has a place of the level \`${shown(level)}\`, so there is nothing to delegate: name a lower level.`,
    vi: () => `Nơi \`${shown(agency)}\` chủ trì \`${shown(task)}\` không có địa bàn cấp \`${shown(level)}\` nên không có gì để phân cấp: hãy nêu cấp thấp hơn.`,
  });
}
