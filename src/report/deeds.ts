import type { LanguageTag } from "../findings/language.js";
import type { TitleLookup } from "../findings/wording.js";
import type { Event, EventParty } from "../model/event.js";
import type { StepOutcome } from "../scenario/plan-result.js";
import { label } from "./label.js";
import { numberIn } from "./number.js";

/** How the deeds of one operation are told: one of them with its titles, many of them with their numbers. */
interface Telling {
  readonly one: (from: string, to: string) => string;
  readonly many: (count: number, from: number, to: number) => string;
}

const mostNamed = 2;
const plural = (count: number, one: string, many = `${one}s`): string => `${numberIn(count, "en")} ${count === 1 ? one : many}`;
const so = (count: number, words: string): string => `${numberIn(count, "vi")} ${words}`;

const tellings: Readonly<Record<LanguageTag, ReadonlyMap<string, Telling>>> = {
  en: new Map([
    ["establish", { one: (_, to) => `establishes ${to}`, many: (_, __, to) => `establishes ${plural(to, "agency", "agencies")}` }],
    ["merge", { one: (from, to) => `merges ${from} → ${to}`, many: (count, from, to) => `${plural(count, "merger")}: ${numberIn(from, "en")} → ${numberIn(to, "en")} agencies` }],
    ["dissolve", { one: (from, to) => `dissolves ${from}${to === "" ? "" : ` → ${to}`}`, many: (count) => `dissolves ${plural(count, "agency", "agencies")}` }],
    ["split", { one: (from, to) => `divides ${from} → ${to}`, many: (count, _, to) => `divides ${plural(count, "agency", "agencies")} into ${numberIn(to, "en")}` }],
    ["reassign", { one: (task, to) => `moves ${task}${to === "" ? "" : ` → ${to}`}`, many: (_, tasks, agencies) => `moves ${plural(tasks, "task")}${agencies === 0 ? "" : ` to ${plural(agencies, "agency", "agencies")}`}` }],
    ["delegate", { one: (task, to) => `delegates ${task} → ${to}`, many: (_, tasks, agencies) => `delegates ${plural(tasks, "task")} to ${plural(agencies, "agency", "agencies")}` }],
    ["rename", { one: (_, to) => `new name ${to}`, many: (count) => plural(count, "new name") }],
    ["transfer", { one: (_, to) => `gives ${to} another superior`, many: (count) => plural(count, "new superior") }],
    ["convert", { one: (_, to) => `converts ${to}`, many: (count) => plural(count, "conversion") }],
    ["introduce", { one: (_, to) => `introduces ${to}`, many: (count) => plural(count, "new task") }],
    ["restaff", { one: (_, to) => `changes the staff of ${to}`, many: (count) => `${plural(count, "change")} of staff` }],
    ["appoint", { one: (_, to) => `changes the holder of ${to}`, many: (_, __, to) => `changes the holders of ${plural(to, "post")}` }],
    ["retire", { one: (from) => `retires ${from}`, many: (_, from) => `retires ${plural(from, "task")}` }],
    ["redraw", { one: (from, to) => `redraws ${from} → ${to}`, many: (_, from, to) => `redraws ${numberIn(from, "en")} → ${plural(to, "place")}` }],
    ["abolish-level", { one: (from) => `abolishes the level ${from}`, many: (_, from) => `abolishes ${plural(from, "level")}` }],
    ["unify", { one: (from, to) => `unifies ${from} → ${to}`, many: (_, from, to) => `unifies ${plural(from, "task")} → ${numberIn(to, "en")}` }],
  ]),
  vi: new Map([
    ["establish", { one: (_, to) => `thành lập ${to}`, many: (_, __, to) => `thành lập ${so(to, "cơ quan")}` }],
    ["merge", { one: (from, to) => `hợp nhất ${from} → ${to}`, many: (count, from, to) => `${so(count, "vụ hợp nhất")}: ${numberIn(from, "vi")} → ${numberIn(to, "vi")} cơ quan` }],
    ["dissolve", { one: (from, to) => `giải thể ${from}${to === "" ? "" : ` → ${to}`}`, many: (count) => `giải thể ${so(count, "cơ quan")}` }],
    ["split", { one: (from, to) => `chia, tách ${from} → ${to}`, many: (count, _, to) => `chia, tách ${so(count, "cơ quan")} thành ${numberIn(to, "vi")}` }],
    ["reassign", { one: (task, to) => `chuyển ${task}${to === "" ? "" : ` → ${to}`}`, many: (_, tasks, agencies) => `chuyển ${so(tasks, "nhiệm vụ")}${agencies === 0 ? "" : ` về ${so(agencies, "cơ quan")}`}` }],
    ["delegate", { one: (task, to) => `phân cấp ${task} → ${to}`, many: (_, tasks, agencies) => `phân cấp ${so(tasks, "nhiệm vụ")} cho ${so(agencies, "cơ quan")}` }],
    ["rename", { one: (_, to) => `tên mới ${to}`, many: (count) => so(count, "vụ đổi tên") }],
    ["transfer", { one: (_, to) => `đổi cấp trên của ${to}`, many: (count) => so(count, "vụ đổi cấp trên") }],
    ["convert", { one: (_, to) => `chuyển loại hình ${to}`, many: (count) => so(count, "vụ chuyển loại hình") }],
    ["introduce", { one: (_, to) => `thêm nhiệm vụ ${to}`, many: (count) => so(count, "nhiệm vụ mới") }],
    ["restaff", { one: (_, to) => `điều chỉnh biên chế của ${to}`, many: (count) => so(count, "vụ điều chỉnh biên chế") }],
    ["appoint", { one: (_, to) => `bố trí nhân sự cho ${to}`, many: (_, __, to) => `bố trí nhân sự cho ${so(to, "chức vụ")}` }],
    ["retire", { one: (from) => `bỏ nhiệm vụ ${from}`, many: (_, from) => `bỏ ${so(from, "nhiệm vụ")}` }],
    ["redraw", { one: (from, to) => `sắp xếp ${from} → ${to}`, many: (_, from, to) => `sắp xếp ${numberIn(from, "vi")} → ${so(to, "địa bàn")}` }],
    ["abolish-level", { one: (from) => `bỏ cấp ${from}`, many: (_, from) => `bỏ ${so(from, "cấp")}` }],
    ["unify", { one: (from, to) => `hợp nhất ${from} → ${to}`, many: (_, from, to) => `hợp nhất ${so(from, "nhiệm vụ")} → ${numberIn(to, "vi")}` }],
  ]),
};

/** What a step did, in a few words: by operation, one with its titles, many as a number; and the duplicates it resolved. */
export function deedsOf({ events }: StepOutcome, lang: LanguageTag, titles: TitleLookup): string {
  const byOperation = new Map<string, Event[]>();
  for (const event of events) {
    const list = byOperation.get(event.op) ?? [];
    byOperation.set(event.op, list);
    list.push(event);
  }
  const parts = [...byOperation].map(([op, list]) => told(op, list, lang, titles)).filter((part) => part !== "");
  const resolved = events.reduce((sum, event) => sum + event.resolved.length, 0);
  if (resolved > 0) parts.push(lang === "en" ? `${plural(resolved, "duplicate lead")} resolved` : `hết ${so(resolved, "chỗ chủ trì trùng")}`);
  return parts.join("; ");
}

function told(op: string, events: readonly Event[], lang: LanguageTag, titles: TitleLookup): string {
  const telling = tellings[lang].get(op);
  const [only] = events;
  if (!telling || !only) return `${op} ×${numberIn(events.length, lang)}`;
  const kind = about.get(op);
  const [from, to] = byMoves.has(op) ? movedIn(events) : kind !== undefined ? [partiesOf(events, "from", kind), partiesOf(events, "to", kind)] : [events.length === 1 ? sourcesOf(only) : events.flatMap((event) => event.from), events.flatMap((event) => event.to)];
  if (byMoves.has(op) && from.length === 0) return "";
  const single = byMoves.has(op) ? from.length === 1 && to.length <= 1 : events.length === 1;
  return single ? telling.one(names(from, lang, titles), names(to, lang, titles)) : telling.many(events.length, from.length, to.length);
}

/** These name the leads that moved, not parties. */
const byMoves = new Set(["reassign", "delegate"]);

/** These speak of one kind of record; what follows from them for thousands of others is not told. */
const about = new Map([
  ["dissolve", "agency"],
  ["redraw", "jurisdiction"],
  ["abolish-level", "level"],
]);

/** The records of a kind on one side of some events, each once. */
function partiesOf(events: readonly Event[], side: "from" | "to", kind: string): EventParty[] {
  const found = new Map<string, EventParty>();
  for (const event of events) for (const party of event[side]) for (const [key, id] of Object.entries(party)) if (key === kind) found.set(String(id), party);
  return [...found.values()];
}

/** The tasks whose leads moved, and who has them now; what stayed where it was, and other roles, are left out. */
function movedIn(events: readonly Event[]): [tasks: EventParty[], agencies: EventParty[]] {
  const [tasks, agencies] = [new Set<string>(), new Set<string>()];
  for (const { moved } of events) {
    for (const { task, from, to, role = "lead" } of moved) {
      if (role !== "lead" || (from !== undefined && from === to)) continue;
      tasks.add(task);
      if (to !== undefined) agencies.add(to);
    }
  }
  return [[...tasks].map((task) => ({ task })), [...agencies].map((agency) => ({ agency }))];
}

/** What an operation took from; a survivor that is also its result is not told twice. */
function sourcesOf({ from, to }: Event): readonly EventParty[] {
  const kept = new Set(to.map((party) => JSON.stringify(party)));
  const others = from.filter((party) => !kept.has(JSON.stringify(party)));
  return others.length > 0 ? others : from;
}

function names(parties: readonly EventParty[], lang: LanguageTag, titles: TitleLookup): string {
  const shown = parties.slice(0, parties.length > mostNamed + 1 ? mostNamed : mostNamed + 1).map((party) => label(nameOf(party, lang, titles)));
  const rest = parties.length - shown.length;
  if (rest > 0) shown.push(lang === "en" ? `${numberIn(rest, lang)} more` : `${numberIn(rest, lang)} mục khác`);
  return shown.join(", ");
}

function nameOf(party: EventParty, lang: LanguageTag, titles: TitleLookup): string {
  if ("agency" in party) return titles({ agency: party.agency }, lang) ?? party.agency;
  if ("task" in party) return titles({ task: party.task }, lang) ?? party.task;
  if ("post" in party) return titles({ post: party.post }, lang) ?? party.post;
  if ("link" in party) return party.link;
  return "level" in party ? (titles({ level: party.level }, lang) ?? party.level) : (titles({ jurisdiction: party.jurisdiction }, lang) ?? party.jurisdiction);
}
