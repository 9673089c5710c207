import type { Problem } from "../findings/wording.js";
import { shown } from "../model/input-problems.js";
import { refusal, type Suggestions } from "./refusal.js";

const named = (id: string): string => `\`${shown(id)}\``;

/** An entry bears the id of a place that is not one of its sources. */
export function notItsOwnSource(place: string, suggestions: Suggestions): Problem {
  return refusal("place-in-use", [{ jurisdiction: place }], { jurisdiction: place }, {
    en: () => `There is a place ${named(place)} already: name it in \`from\` of this entry if it lives on, or choose a new id.`,
    vi: () => `Đã có địa bàn ${named(place)}: hãy ghi nó ở \`from\` của mục này nếu nó còn tồn tại, hoặc chọn mã mới.`,
  }, suggestions);
}

/** A place stands twice where once is right. */
export function placeTwice(place: string, entry: string | undefined): Problem {
  return refusal("place-twice", [{ jurisdiction: place }], { jurisdiction: place, ...(entry !== undefined && { entry }) }, {
    en: () => (entry === undefined ? `Two entries make ${named(place)}: write one, with all its sources in \`from\`.` : `${named(place)} stands twice in \`from\` of ${named(entry)}: name it once.`),
    vi: () => (entry === undefined ? `Có hai mục cùng lập ${named(place)}: hãy viết một mục, ghi đủ nguồn ở \`from\`.` : `${named(place)} có hai lần trong \`from\` của ${named(entry)}: hãy ghi một lần.`),
  });
}

/** The shares of a divided place are incomplete, or are not the whole. */
export function sharesWrong(place: string, sum: number | undefined): Problem {
  const total = sum === undefined ? "" : String(Math.round(sum * 1e6) / 1e6);
  return refusal("shares-wrong", [{ jurisdiction: place }], { jurisdiction: place, ...(sum !== undefined && { sum }) }, {
    en: () => (sum === undefined ? `Some parts of ${named(place)} have a share and some have none: give each a share, or none.` : `The shares of ${named(place)} add up to ${total}, not to 1: correct them.`),
    vi: () => (sum === undefined ? `Có phần của ${named(place)} ghi tỷ lệ, có phần không: hãy ghi tỷ lệ cho mọi phần, hoặc bỏ hết.` : `Các tỷ lệ của ${named(place)} cộng lại bằng ${total.replace(".", ",")}, không bằng 1: hãy sửa lại.`),
  });
}

/** A new place leaves out a field that its sources do not share. */
export function fieldNeeded(place: string, field: "parent" | "level" | "title", values: readonly unknown[], suggestions: Suggestions): Problem {
  const list = values.slice(0, 6).map((each) => (each === undefined ? "–" : named(typeof each === "string" ? each : JSON.stringify(each)))).join(", ");
  return refusal("sources-differ", [{ jurisdiction: place }], { field, values: values.map((each) => (each as string | undefined) ?? null) }, {
    en: () => (values.length === 0 ? `State \`${field}\` of the new place ${named(place)}.` : `The sources of ${named(place)} differ in \`${field}\` (${list}): state it.`),
    vi: () => (values.length === 0 ? `Hãy ghi \`${field}\` của địa bàn mới ${named(place)}.` : `Các nguồn của ${named(place)} khác nhau về \`${field}\` (${list}): hãy ghi rõ.`),
  }, suggestions);
}

/** A place would lie in one that ends. */
export function parentEnds(place: string, parent: string): Problem {
  return refusal("parent-ends", [{ jurisdiction: place }], { jurisdiction: place, parent }, {
    en: () => `${named(parent)} ends in this operation, so ${named(place)} cannot lie in it: name a place that is there afterwards.`,
    vi: () => `${named(parent)} kết thúc trong thao tác này nên ${named(place)} không thể thuộc nó: hãy nêu địa bàn còn lại sau đó.`,
  });
}

/** A place within a divided one goes nowhere. */
export function childUndecided(child: string, parent: string): Problem {
  return refusal("child-undecided", [{ jurisdiction: child }], { jurisdiction: child, parent }, {
    en: () => `${named(parent)} is divided, and it is not said where ${named(child)} goes, which lies in it: make an entry for ${named(child)}, too.`,
    vi: () => `${named(parent)} bị chia, nhưng chưa nêu ${named(child)} thuộc nó sẽ về đâu: hãy thêm mục cho ${named(child)}.`,
  });
}

/** A place would lose all places within it. */
export function leftEmpty(place: string): Problem {
  return refusal("place-left-empty", [{ jurisdiction: place }], { jurisdiction: place }, {
    en: () => `${named(place)} would have no place left in it: abolish its level, or redraw it too.`,
    vi: () => `${named(place)} sẽ không còn địa bàn nào bên trong: hãy bỏ cấp đó, hoặc sắp xếp lại cả nó.`,
  });
}

/** A place would not be at a lower level than the one it lies in. */
export function levelOrder(place: string, level: string, parent: string, parentLevel: string): Problem {
  return refusal("level-order", [{ jurisdiction: place }], { jurisdiction: place, level, parent, parentLevel }, {
    en: () => `${named(place)} (level ${named(level)}) cannot lie in ${named(parent)} (level ${named(parentLevel)}): choose a lower level, or another \`parent\`.`,
    vi: () => `${named(place)} (cấp ${named(level)}) không thể thuộc ${named(parent)} (cấp ${named(parentLevel)}): hãy chọn cấp thấp hơn, hoặc \`parent\` khác.`,
  });
}

/** No agency of the places concerned has a kind that the operation names. */
export function kindUnknown(kind: string, near: string | undefined): Problem {
  return refusal("kind-unknown", [], { kind, ...(near !== undefined && { suggestion: near }) }, {
    en: () => `No agency of these places is of the kind ${named(kind)}${near === undefined ? ": leave it out" : `, did you mean ${named(near)}?`}${near === undefined ? "." : ""}`,
    vi: () => `Không có cơ quan nào của các địa bàn này thuộc loại ${named(kind)}${near === undefined ? ": hãy bỏ đi." : `, có phải là ${named(near)}?`}`,
  });
}

/** The id `kind/place` of an agency that a merger makes cannot be used. */
export function madeIdTaken(agency: string, place: string): Problem {
  return refusal("made-id-taken", [{ agency }, { jurisdiction: place }], { agency, jurisdiction: place }, {
    en: () => `The merged agency of ${named(place)} would get the id ${named(agency)}, which is used already or cannot be used: choose another id for the place.`,
    vi: () => `Cơ quan hợp nhất của ${named(place)} sẽ có mã ${named(agency)}, là mã đã dùng hoặc không dùng được: hãy chọn mã khác cho địa bàn.`,
  });
}
