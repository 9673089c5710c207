import type { EventParty } from "../model/event.js";
import { referrers } from "../model/lookups.js";
import type { ModelDraft } from "../model/draft.js";
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

/** Lets the posts and links of some agencies follow to another: a link between two of them goes, and of equal links one is left. */
export function movePostsAndLinks(draft: ModelDraft, before: Model, agencies: readonly string[], to: string): void {
  const sources = new Set(agencies);
  const movedTo = (id: string): string => (sources.has(id) ? to : id);
  for (const agency of agencies) for (const post of referrers(before, "posts.agency", agency)) draft.posts.update(post.id, (record) => void (record.agency = to));
  const touched = new Map([...agencies, to].flatMap((agency) => [...referrers(before, "links.from", agency), ...referrers(before, "links.to", agency)]).map((link) => [link.id, link]));
  const seen = new Set<string>();
  const inOrder = [...touched.values()].sort((a, b) => before.links.slotOf(a.id) - before.links.slotOf(b.id));
  for (const link of inOrder) {
    const moved = { ...link, from: movedTo(link.from), to: movedTo(link.to) };
    const key = JSON.stringify([moved.from, moved.to, moved.kind]);
    const isNew = moved.from !== link.from || moved.to !== link.to;
    if ((isNew && moved.from === moved.to) || seen.has(key)) draft.links.remove(link.id);
    else draft.links.replace(link.id, isNew ? moved : link);
    seen.add(key);
  }
}

/** Ends the posts and links of an agency, and returns them for the event. */
export function endPostsAndLinks(draft: ModelDraft, before: Model, agency: string): EventParty[] {
  const links = new Set([...referrers(before, "links.from", agency), ...referrers(before, "links.to", agency)]);
  const ended: EventParty[] = [];
  for (const { id: post } of referrers(before, "posts.agency", agency)) {
    draft.posts.remove(post);
    ended.push({ post });
  }
  for (const { id, from, to, kind } of links) {
    if (!draft.links.has(id)) continue; // It ended with the agency at its other end.
    draft.links.remove(id);
    ended.push({ link: kind, from, to });
  }
  return ended;
}
