import { named } from "../model/input-problems.js";

const kinds = new Map<unknown, string>(
  Object.entries({
    level: "cấp",
    jurisdiction: "địa bàn",
    task: "nhiệm vụ",
    agency: "cơ quan",
    post: "chức vụ",
    act: "văn bản",
    step: "bước",
    "task or jurisdiction": "nhiệm vụ hoặc địa bàn",
    "act or step": "văn bản hoặc bước",
    "task, agency or post": "nhiệm vụ, cơ quan hay chức vụ",
  }),
);

/** A kind of record in words. */
export function kindIn(kind: unknown): string {
  return kinds.get(kind) ?? String(kind);
}

/** A sentence, or the beginning of one, with a capital. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const roles = new Map(Object.entries({ lead: "chủ trì", support: "phối hợp", advise: "tham mưu", execute: "thực hiện", supervise: "giám sát" }));

/** A role in words. */
export function roleIn(role: string): string {
  return roles.get(role) ?? role;
}

/** What was meant perhaps, at the end of a sentence. */
export function orMeant(suggestion: unknown, otherwise = "."): string {
  return typeof suggestion === "string" ? `, có phải là ${named(suggestion)}?` : otherwise;
}

/** ` tại …`; nothing when there is no place. */
export function inPlace(jurisdiction: string | undefined): string {
  return jurisdiction === undefined ? "" : ` tại ${named(jurisdiction)}`;
}

/** The first six of some ids, and how many more there are; one that is missing is shown as a dash. */
export function namedList(ids: readonly unknown[]): string {
  return `${ids.slice(0, 6).map((id) => (id === null ? "–" : named(id))).join(", ")}${ids.length > 6 ? ` và ${ids.length - 6} mục khác` : ""}`;
}
