import type { Problem } from "../findings/wording.js";
import { shown } from "../model/input-problems.js";
import { refusal } from "./refusal.js";

const named = (id: string): string => `\`${shown(id)}\``;

/** A place of the level has no place in it that could take its part. */
export function withoutChildren(place: string): Problem {
  return refusal("place-without-children", [{ jurisdiction: place }], { jurisdiction: place }, {
    en: () => `${named(place)} has no place in it, so nothing would be left of it: redraw it first.`,
    vi: () => `${named(place)} không có địa bàn nào bên trong nên sẽ không còn gì: hãy sắp xếp lại nó trước (\`redraw\`).`,
  });
}

/** Agencies of the level of whose kind nothing is said. */
export function kindNotListed(kind: string | undefined, agency: string, count: number): Problem {
  return refusal("kind-not-listed", [{ agency }], { ...(kind !== undefined && { kind }), count }, {
    en: () => (kind === undefined ? `${named(agency)} belongs to the level and has no kind, so no entry of \`agencies\` can speak of it: give it a kind, or end it before.` : `Nothing is said of the kind ${named(kind)} (${count === 1 ? named(agency) : `${named(agency)} and ${count - 1} more`}): add an entry for it to \`agencies\`.`),
    vi: () => (kind === undefined ? `${named(agency)} thuộc cấp này nhưng không có loại (\`kind\`) nên không mục nào của \`agencies\` nói đến được: hãy ghi loại, hoặc kết thúc nó trước.` : `Chưa nêu gì về loại ${named(kind)} (${named(agency)}${count === 1 ? "" : ` và ${count - 1} cơ quan khác`}): hãy thêm một mục vào \`agencies\`.`),
  });
}

/** A place where not exactly one agency of a kind can receive what goes there. */
export function noReceiver(kind: string, place: string, direction: "up" | "down", found: number, agency: string): Problem {
  return refusal(found === 0 ? "receiver-missing" : "receiver-ambiguous", [{ jurisdiction: place }, { agency }], { kind, direction, found }, {
    en: () => `${found === 0 ? "There is no agency" : `There are ${found} agencies`} of the kind ${named(kind)} ${direction === "down" ? "in" : "above"} ${named(place)}, to receive what ${named(agency)} has: ${found === 0 ? "establish one before" : "only one may be there"}.`,
    vi: () => `${found === 0 ? "Không có cơ quan nào" : `Có ${found} cơ quan`} thuộc loại ${named(kind)} ${direction === "down" ? "tại" : "ở trên"} ${named(place)} để tiếp nhận từ ${named(agency)}: ${found === 0 ? "hãy thành lập trước" : "chỉ được có một"}.`,
  });
}

/** A lead reaches beyond the old place, and so cannot go down to the places in it. */
export function leadReachesBeyond(agency: string, task: string, place: string): Problem {
  return refusal("lead-outside-place", [{ task }, { agency }], { agency, task, jurisdiction: place }, {
    en: () => `${named(agency)} leads ${named(task)} also outside ${named(place)}, which cannot go down to the places in it: send it \`up\`, or reassign it before.`,
    vi: () => `${named(agency)} chủ trì ${named(task)} cả ngoài ${named(place)}, phần này không thể giao xuống: hãy giao lên (\`up\`), hoặc điều chuyển trước.`,
  });
}

/** Staff of ending agencies of a kind, and no direction for it. */
export function staffUndecided(kind: string, agency: string, quota: number): Problem {
  return refusal("staff-without-receiver", [{ agency }], { kind, quota }, {
    en: () => `${named(agency)} has a quota of ${quota} staff, and it is not said where it goes: write \`staff: up\`, \`down\` or \`cut\` for the kind ${named(kind)}.`,
    vi: () => `${named(agency)} có ${quota} biên chế nhưng chưa nêu đi đâu: hãy ghi \`staff: up\`, \`down\` hoặc \`cut\` cho loại ${named(kind)}.`,
  });
}

/** No agency of a kind leads anything in a task that a clause names. */
export function kindHoldsNot(kind: string, task: string): Problem {
  return refusal("not-held", [{ task }], { kind, task }, {
    en: () => `No agency of the kind ${named(kind)} leads ${named(task)}, so there is nothing to move or to end.`,
    vi: () => `Không cơ quan nào thuộc loại ${named(kind)} chủ trì ${named(task)} nên không có gì để chuyển hay kết thúc.`,
  });
}
