import { idOfRef, type Ref } from "../findings/finding.js";
import type { Agency } from "../model/agency.js";
import { heirsBetween } from "../model/heirs-between.js";
import type { Link } from "../model/link.js";
import type { Model } from "../model/model.js";
import type { Task } from "../model/task.js";
import type { ChangeKind, Difference } from "./change.js";
import { placeDifferences } from "./diff-places.js";
import { type SharesOf, statedShares } from "./parts.js";
import type { Heirs } from "../scenario/heirs.js";
import { canonicalJson } from "../scenario/canonical-json.js";

/** Whether two values hold the same, in whatever order their fields stand. */
const same = (a: unknown, b: unknown): boolean => a === b || canonicalJson(a) === canonicalJson(b);

/** What differs between the records of two models, less who does what. */
export function recordDifferences(a: Model, b: Model, heirs: Heirs | undefined): Difference[] {
  const places = heirs ? placeDifferences(a, b) : [];
  const told = new Set(places.map(({ at: [place] }) => place && idOfRef(place)));
  return [
    ...(["title", "accepted", "asOf"] as const).filter((field) => !same(a[field], b[field])).map((field): Difference => ({ kind: "model-changed", at: [], data: { field, ...(field === "asOf" && { before: a.asOf ?? null, after: b.asOf ?? null }) } })),
    ...agencyDifferences(a, b, heirs),
    ...taskDifferences(a, b, heirs),
    ...places,
    ...movedPlaces(a, b, heirs),
    ...plain("jurisdiction", a.jurisdictions, b.jurisdictions, (field) => field === "parent").filter(({ kind, at: [place] }) => kind !== "jurisdiction-ended" || !told.has(place && idOfRef(place))),
    ...plain("level", a.levels, b.levels),
    ...levelOrder(a, b),
    ...linkDifferences(a, b, heirs),
    ...plain("post", a.posts, b.posts, (field, before, after) => field === "agency" && followed(String(before), String(after), heirs)),
    ...plain("act", a.acts, b.acts),
  ];
}

/** Places that lie in others than before. Where one lies in what its place became, that is told of this place. */
function movedPlaces(a: Model, b: Model, heirs: Heirs | undefined): Difference[] {
  const heirsOf = heirs ? heirsBetween(a, b, "jurisdiction").heirsOf : (id: string): readonly string[] => [id];
  return [...b.jurisdictions].flatMap(({ id, parent }): Difference[] => {
    const before = a.jurisdictions.get(id);
    const went = before?.parent !== undefined && parent !== undefined && heirsOf(before.parent).includes(parent);
    return !before || before.parent === parent || went ? [] : [{ kind: "jurisdiction-moved", at: [{ jurisdiction: id }], data: { before: before.parent ?? null, after: parent ?? null } }];
  });
}

/** Whether what named an agency now names what that became: this is not told again. */
function followed(before: string | undefined, after: string | undefined, heirs: Heirs | undefined): boolean {
  return before !== after && before !== undefined && after !== undefined && heirs !== undefined && heirs.of("agency", before).includes(after);
}

function ended(kind: "agency" | "task", id: string, heirs: Heirs | undefined, sharesOf?: SharesOf): Difference {
  const at: Ref[] = kind === "agency" ? [{ agency: id }] : [{ task: id }];
  const into = heirs?.of(kind, id) ?? [];
  if (into.length === 0) return { kind: `${kind}-ended`, at, data: {} };
  const how = into.length > 1 ? "split" : heirs?.mergedOnTheWay(kind, id, into[0] ?? "") ? "merged" : "replaced";
  return { kind: `${kind}-${how}`, at, data: { into, ...(how === "split" && sharesOf?.(id, into)) } };
}

function agencyDifferences(a: Model, b: Model, heirs: Heirs | undefined): Difference[] {
  const found: Difference[] = [];
  const sharesOf = heirs && statedShares(a, b, "agency");
  for (const agency of a.agencies) {
    const now = b.agencies.get(agency.id);
    if (!now) found.push(ended("agency", agency.id, heirs, sharesOf));
    else if (now !== agency) for (const each of changed(agency, now, heirs)) found.push(each);
  }
  for (const { id } of b.agencies) if (!a.agencies.has(id)) found.push({ kind: "agency-established", at: [{ agency: id }], data: {} });
  return found;
}

function changed(before: Agency, after: Agency, heirs: Heirs | undefined): Difference[] {
  const at: Ref[] = [{ agency: after.id }];
  const found: Difference[] = [];
  const add = (kind: ChangeKind, data: Difference["data"]): void => void found.push({ kind, at, data });
  const quota = ({ staffing }: Agency): number => staffing.reduce((sum, each) => sum + each.quota, 0);
  if (!same(before.title, after.title)) add("agency-renamed", { before: before.title });
  if (before.parent !== after.parent && !followed(before.parent, after.parent, heirs)) add("agency-moved", { before: before.parent ?? null, after: after.parent ?? null });
  if (before.jurisdiction !== after.jurisdiction) add("agency-relocated", { before: before.jurisdiction ?? null, after: after.jurisdiction ?? null });
  for (const field of ["kind", "branch"] as const) if (before[field] !== after[field]) add("agency-converted", { field, before: before[field] ?? null, after: after[field] ?? null });
  if (!same(before.staffing, after.staffing)) add("staff-changed", { before: quota(before), after: quota(after), ...fundingChange(before, after) });
  if (!same(before.leaders, after.leaders)) add("leaders-changed", {});
  return found;
}

/** The sources of money before and after, where they differ. */
function fundingChange(before: Agency, after: Agency): Difference["data"] {
  const funding = ({ staffing }: Agency): string[] => [...new Set(staffing.flatMap((each) => each.funding ?? []))].sort();
  return same(funding(before), funding(after)) ? {} : { funding: { before: funding(before), after: funding(after) } };
}

function taskDifferences(a: Model, b: Model, heirs: Heirs | undefined): Difference[] {
  const found: Difference[] = [];
  for (const task of a.tasks) {
    const now = b.tasks.get(task.id);
    if (!now) found.push(ended("task", task.id, heirs));
    else if (now !== task) for (const each of changedTask(task, now)) found.push(each);
  }
  for (const { id } of b.tasks) if (!a.tasks.has(id)) found.push({ kind: "task-introduced", at: [{ task: id }], data: {} });
  return found;
}

function changedTask(before: Task, after: Task): Difference[] {
  const at: Ref[] = [{ task: after.id }];
  const fields = (["beneficiaries", "acts"] as const).filter((field) => !same(before[field], after[field]));
  return [
    ...(same(before.title, after.title) ? [] : [{ kind: "task-renamed", at, data: { before: before.title } } as const]),
    ...(before.parent === after.parent ? [] : [{ kind: "task-moved", at, data: { before: before.parent ?? null, after: after.parent ?? null } } as const]),
    ...(same(before.jurisdiction, after.jurisdiction) ? [] : [{ kind: "requirement-changed", at, data: { before: before.jurisdiction, after: after.jurisdiction, ...(after.jurisdiction.length === 0 && after.parent !== undefined && { as: after.parent }) } } as const]),
    ...(fields.length === 0 ? [] : [{ kind: "task-changed", at, data: { fields } } as const]),
  ];
}

type Plain = "jurisdiction" | "level" | "post" | "act";
interface Table {
  readonly get: (id: string) => object | undefined;
  readonly [Symbol.iterator]: () => Iterator<{ readonly id: string }>;
}

/** Records that are only added, ended or changed. `isTold` says of a field whether another difference tells it. */
function plain(kind: Plain, a: Table, b: Table, isTold: (field: string, before: unknown, after: unknown) => boolean = () => false): Difference[] {
  const at = (id: string): Ref[] => [{ [kind]: id } as unknown as Ref]; // One key: the kind.
  const found: Difference[] = [];
  for (const record of { [Symbol.iterator]: () => a[Symbol.iterator]() }) {
    const now = b.get(record.id);
    if (!now) found.push({ kind: `${kind}-ended`, at: at(record.id), data: {} });
    else {
      const fields = changedFields(record, now, isTold);
      if (fields.length > 0) found.push({ kind: `${kind}-changed`, at: at(record.id), data: { fields } });
    }
  }
  for (const record of { [Symbol.iterator]: () => b[Symbol.iterator]() }) if (!a.get(record.id)) found.push({ kind: `${kind}-added`, at: at(record.id), data: {} });
  return found;
}

function changedFields(before: object, after: object, isTold: (field: string, before: unknown, after: unknown) => boolean): string[] {
  if (before === after) return [];
  const [old, now] = [new Map<string, unknown>(Object.entries(before)), new Map<string, unknown>(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])].filter((field) => !same(old.get(field), now.get(field)) && !isTold(field, old.get(field), now.get(field)));
}

/** The order of the levels is their meaning. */
function levelOrder(a: Model, b: Model): Difference[] {
  const common = (model: Model, other: Model): string[] => [...model.levels].map(({ id }) => id).filter((id) => other.levels.has(id));
  return same(common(a, b), common(b, a)) ? [] : [{ kind: "model-changed", at: [], data: { field: "levels" } }];
}

/** Links by what they tie. A link follows an agency to its successors, and goes when both its ends become one: neither is told again. */
function linkDifferences(a: Model, b: Model, heirs: Heirs | undefined): Difference[] {
  const key = ({ from, to, kind }: Link): string => JSON.stringify([from, to, kind]);
  const [old, now] = [new Set([...a.links].map(key)), new Set([...b.links].map(key))];
  const followedTo = (link: Link): string[] => {
    const ends = (id: string): readonly string[] => heirs?.of("agency", id) ?? [id];
    return ends(link.from).flatMap((from) => ends(link.to).map((to) => (from === to && link.from !== link.to ? "" : key({ ...link, from, to }))));
  };
  const brought = new Set([...a.links].filter((link) => !now.has(key(link))).flatMap(followedTo));
  const went = (link: Link): boolean => followedTo(link).some((each) => each === "" || now.has(each));
  const difference = (kind: "link-ended" | "link-added", { from, to, kind: link }: Link): Difference => ({ kind, at: [{ agency: from }], data: { to, link } });
  return [
    ...[...a.links].filter((link) => !now.has(key(link)) && !went(link)).map((link) => difference("link-ended", link)),
    ...[...b.links].filter((link) => !old.has(key(link)) && !brought.has(key(link))).map((link) => difference("link-added", link)),
  ];
}
