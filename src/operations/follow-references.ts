import type { EventParty } from "../model/event.js";
import { referrers } from "../model/lookups.js";
import { addNumbered, type ModelDraft } from "../model/draft.js";
import type { Link } from "../model/link.js";
import type { Model } from "../model/model.js";

/** Puts the direct subordinates of an agency under another superior, or under none; the new superior itself is left as it is. */
export function moveSubordinates(draft: ModelDraft, before: Model, agency: string, to: string | undefined): void {
  for (const { id } of referrers(before, "agencies.parent", agency)) {
    if (id === to || !draft.agencies.has(id)) continue;
    draft.agencies.update(id, (record) => setParent(record, to));
  }
}

/** Writes the superior of an agency that is being changed; `undefined` leaves it without one. */
export function setParent(record: { parent?: string }, parent: string | undefined): void {
  if (parent === undefined) delete record.parent;
  else record.parent = parent;
}

/** Lets the posts and links of some agencies follow to another; the links that end are returned for the event. */
export function movePostsAndLinks(draft: ModelDraft, before: Model, agencies: readonly string[], to: string): EventParty[] {
  for (const agency of agencies) for (const post of referrers(before, "posts.agency", agency)) draft.posts.update(post.id, (record) => void (record.agency = to));
  return followLinks(draft, before, new Map(agencies.map((agency) => [agency, [{ agency: to }]])));
}

/** Ends the posts and links of an agency, and returns them for the event. */
export function endPostsAndLinks(draft: ModelDraft, before: Model, agency: string): EventParty[] {
  const posts = referrers(before, "posts.agency", agency).map(({ id: post }) => {
    draft.posts.remove(post);
    return { post };
  });
  return [...posts, ...followLinks(draft, before, new Map([[agency, []]]))];
}

/**
 * Lets the links of some agencies hold for each agency that these became; between two that were divided for the parts in one place, where there are such.
 * Of equal links one is left; a link of an agency to itself, or to none, ends, and is returned for the event.
 */
export function followLinks(draft: ModelDraft, before: Model, heirs: ReadonlyMap<string, readonly Heir[]>): EventParty[] {
  const touched = new Set<Link>();
  for (const id of heirs.keys()) for (const field of ["links.from", "links.to"] as const) for (const link of referrers(before, field, id)) touched.add(link);
  const endsOf = (id: string): readonly Heir[] => heirs.get(id) ?? [{ agency: id }];
  const near = new Set([...touched].flatMap((link) => [...endsOf(link.from), ...endsOf(link.to)].map(({ agency }) => agency)));
  const seen = new Set<string>();
  // A link that stands already between two agencies that stay is not made again.
  for (const agency of near) for (const link of referrers(before, "links.from", agency)) if (!touched.has(link)) seen.add(keyOf(link));
  const ended: EventParty[] = [];
  for (const link of [...touched].sort((a, b) => before.links.slotOf(a.id) - before.links.slotOf(b.id))) {
    if (!draft.links.has(link.id)) continue; // It ended with the agency at its other end.
    const wanted = pairs(endsOf(link.from), endsOf(link.to)).filter(([from, to]) => from !== to || link.from === link.to);
    if (wanted.length === 0) ended.push({ link: link.kind, from: link.from, to: link.to });
    const [first, ...more] = wanted.filter(([from, to]) => !seen.has(keyOf({ ...link, from, to })) && seen.add(keyOf({ ...link, from, to })));
    if (first) draft.links.replace(link.id, { ...link, from: first[0], to: first[1] });
    else draft.links.remove(link.id);
    for (const [from, to] of more) addNumbered(draft.links, (id) => ({ ...link, id, from, to }));
  }
  return ended;
}

/** What an agency became, and in which new place. */
interface Heir {
  readonly agency: string;
  readonly entry?: string;
}

function keyOf({ from, to, kind }: Omit<Link, "id">): string {
  return JSON.stringify([from, to, kind]);
}

function pairs(from: readonly Heir[], to: readonly Heir[]): [from: string, to: string][] {
  const all = from.flatMap((a) => to.map((b) => [a, b] as const));
  const together = all.filter(([a, b]) => a.entry !== undefined && a.entry === b.entry);
  return (together.length > 0 ? together : all).map(([a, b]) => [a.agency, b.agency]);
}
