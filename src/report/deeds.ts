import type { LanguageTag } from "../findings/language.js";
import type { TitleLookup } from "../findings/wording.js";
import type { Event, EventParty, MovedLead } from "../model/event.js";
import type { StepOutcome } from "../scenario/plan-result.js";
import type { Form } from "./form.js";
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
    ["merge", { one: (from, to) => `merges ${from} → ${to}`, many: (count, from, to) => (count === 1 ? `merges ${numberIn(from, "en")} agencies into 1` : `${plural(count, "merger")}: ${numberIn(from, "en")} → ${numberIn(to, "en")} agencies`) }],
    ["dissolve", { one: (from, to) => `dissolves ${from}${to === "" ? "" : ` → ${to}`}`, many: (count) => `dissolves ${plural(count, "agency", "agencies")}` }],
    ["split", { one: (from, to) => `divides ${from} → ${to}`, many: (count, _, to) => `divides ${plural(count, "agency", "agencies")} into ${numberIn(to, "en")}` }],
    ["reassign", { one: (task, to) => `moves ${task}${to === "" ? "" : ` → ${to}`}`, many: (_, tasks, agencies) => `moves ${plural(tasks, "task")}${agencies === 0 ? "" : ` to ${plural(agencies, "agency", "agencies")}`}` }],
    ["take-lead", { one: (task, from) => `takes the lead of ${task} from ${from}`, many: (_, tasks, agencies) => `takes the lead of ${plural(tasks, "task")} from ${plural(agencies, "agency", "agencies")}` }],
    ["give-lead", { one: (task, to) => `gives ${to} the lead of ${task}`, many: (_, tasks, agencies) => `gives ${plural(agencies, "agency", "agencies")} the lead of ${plural(tasks, "task")}` }],
    ["other-roles", { one: (task) => `changes a role other than the lead in ${task}`, many: (_, tasks) => `changes roles other than the lead in ${plural(tasks, "task")}` }],
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
    ["merge", { one: (from, to) => `hợp nhất ${from} → ${to}`, many: (count, from, to) => (count === 1 ? `hợp nhất ${so(from, "cơ quan")} thành 1` : `${so(count, "vụ hợp nhất")}: ${numberIn(from, "vi")} → ${numberIn(to, "vi")} cơ quan`) }],
    ["dissolve", { one: (from, to) => `giải thể ${from}${to === "" ? "" : ` → ${to}`}`, many: (count) => `giải thể ${so(count, "cơ quan")}` }],
    ["split", { one: (from, to) => `chia, tách ${from} → ${to}`, many: (count, _, to) => `chia, tách ${so(count, "cơ quan")} thành ${numberIn(to, "vi")}` }],
    ["reassign", { one: (task, to) => `chuyển ${task}${to === "" ? "" : ` → ${to}`}`, many: (_, tasks, agencies) => `chuyển ${so(tasks, "nhiệm vụ")}${agencies === 0 ? "" : ` về ${so(agencies, "cơ quan")}`}` }],
    ["take-lead", { one: (task, from) => `rút việc chủ trì ${task} khỏi ${from}`, many: (_, tasks, agencies) => `rút việc chủ trì ${so(tasks, "nhiệm vụ")} khỏi ${so(agencies, "cơ quan")}` }],
    ["give-lead", { one: (task, to) => `giao ${to} chủ trì ${task}`, many: (_, tasks, agencies) => `giao ${so(agencies, "cơ quan")} chủ trì ${so(tasks, "nhiệm vụ")}` }],
    ["other-roles", { one: (task) => `đổi vai trò khác trong ${task}`, many: (_, tasks) => `đổi vai trò khác trong ${so(tasks, "nhiệm vụ")}` }],
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

/** How much is told of each operation: all titles; two or three of them; the same without the duplicates resolved; or numbers alone. */
export type Fullness = "all" | "some" | "brief" | "numbers";

/** What a step did, in a few words: by operation, one with its titles, many as a number; and the duplicates it resolved. */
export function deedsOf({ events }: StepOutcome, { lang, titles }: Pick<Form, "lang" | "titles">, fullness: Fullness): string {
  const byOperation = new Map<string, Event[]>();
  for (const event of events) {
    const list = byOperation.get(event.op) ?? [];
    byOperation.set(event.op, list);
    list.push(event);
  }
  const namesOf = (parties: readonly EventParty[]): string => names(parties, lang, titles, fullness);
  const parts = [...byOperation].flatMap(([op, list]) => (byMoves.has(op) ? toldMoves(op, list) : [toldParties(op, list)])).map(({ telling, count, from, to, single, sources = from.length }) => {
    const words = tellings[lang].get(telling);
    if (!words) return `${telling} ×${numberIn(count, lang)}`;
    return single && fullness !== "numbers" ? words.one(namesOf(from), namesOf(to)) : words.many(count, sources, to.length);
  });
  const resolved = fullness === "brief" || fullness === "numbers" ? 0 : events.reduce((sum, event) => sum + event.resolved.length, 0);
  if (resolved > 0) parts.push(lang === "en" ? `${plural(resolved, "duplicate lead")} resolved` : `hết ${so(resolved, "chỗ chủ trì trùng")}`);
  return parts.join("; ");
}

/** One thing to tell: how, of how many operations, and the records on its two sides. */
interface Told {
  readonly telling: string;
  readonly count: number;
  readonly from: readonly EventParty[];
  readonly to: readonly EventParty[];
  readonly single: boolean;
  /** How many records it came from, when they are not all in `from`. */
  readonly sources?: number;
}

function toldParties(op: string, events: readonly Event[]): Told {
  const [only, ...others] = events;
  const kind = about.get(op);
  const single = others.length === 0;
  const [from, to] = kind !== undefined ? [partiesOf(events, "from", kind), partiesOf(events, "to", kind)] : [only && single ? sourcesOf(only) : events.flatMap((event) => event.from), events.flatMap((event) => event.to)];
  // An agency that another joins is one of those that merge.
  const sources = op === "merge" ? events.reduce((sum, event) => sum + Math.max(2, event.from.length), 0) : from.length;
  return { telling: op, count: events.length, from, to, single, sources };
}

/** What became of leads: they moved, were taken from an agency, or were given to one; other roles when no lead changed. What stayed where it was is left out. */
function toldMoves(op: string, events: readonly Event[]): Told[] {
  const changed = events.flatMap(({ moved }) => moved.filter(({ from, to }) => from === undefined || from !== to));
  const leads = changed.filter(({ role = "lead" }) => role === "lead");
  const told = (telling: string, list: readonly MovedLead[], side: "from" | "to"): Told => {
    const tasks = [...new Set(list.map(({ task }) => task))].map((task) => ({ task }));
    const agencies = [...new Set(list.flatMap((each) => each[side] ?? []))].map((agency) => ({ agency }));
    return { telling, count: events.length, from: tasks, to: agencies, single: tasks.length === 1 && agencies.length <= 1 };
  };
  const parts = [
    told(op, leads.filter(({ from, to }) => from !== undefined && to !== undefined), "to"),
    told("take-lead", leads.filter(({ to }) => to === undefined), "from"),
    told("give-lead", leads.filter(({ from }) => from === undefined), "to"),
    ...(leads.length === 0 ? [told("other-roles", changed, "to")] : []),
  ];
  return parts.filter(({ from }) => from.length > 0);
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

/** What an operation took from; a survivor that is also its result is not told twice. */
function sourcesOf({ from, to }: Event): readonly EventParty[] {
  const kept = new Set(to.map((party) => JSON.stringify(party)));
  const others = from.filter((party) => !kept.has(JSON.stringify(party)));
  return others.length > 0 ? others : from;
}

function names(parties: readonly EventParty[], lang: LanguageTag, titles: TitleLookup, fullness: Fullness): string {
  const most = fullness === "all" ? Infinity : mostNamed + 1;
  const shown = parties.slice(0, parties.length > most ? mostNamed : most).map((party) => label(nameOf(party, lang, titles)));
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
