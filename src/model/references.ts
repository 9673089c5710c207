import type { Except } from "./assignment.js";
import type { Kind, Records } from "./model.js";

/** A field that names other records. */
export interface Reference<From extends Kind = Kind> {
  /** `kind.field`, as in `agencies.parent`. */
  readonly name: ReferenceName;
  readonly from: From;
  readonly to: Kind;
  /** The ids that a record names in this field; one may come several times. */
  readonly of: (record: Records[From]) => Iterable<string>;
}

/** The name of a declared reference. */
export type ReferenceName =
  | "jurisdictions.level"
  | "jurisdictions.parent"
  | "tasks.parent"
  | "tasks.jurisdiction"
  | "tasks.acts"
  | "agencies.parent"
  | "agencies.jurisdiction"
  | "agencies.task"
  | "agencies.place"
  | "agencies.exceptTask"
  | "agencies.exceptPlace"
  | "links.from"
  | "links.to"
  | "posts.agency";

const one = (id: string | undefined): Iterable<string> => (id === undefined ? [] : [id]);
const exceptTasks = (except: readonly Except[]): string[] => except.flatMap((each) => ("task" in each ? [each.task] : []));
const exceptPlaces = (except: readonly Except[]): string[] => except.flatMap((each) => ("jurisdiction" in each ? [each.jurisdiction] : []));

function declare<From extends Kind>(from: From, field: string, to: Kind, of: (record: Records[From]) => Iterable<string>): Reference<From> {
  return { name: `${from}.${field}` as ReferenceName, from, to, of }; // The list below spells out every ReferenceName.
}

/**
 * Every reference between records, declared once. Look-ups, "still named by", following references in operations,
 * the edges of the graph and what a changed record may affect all come from this list.
 */
export const references = [
  declare("jurisdictions", "level", "levels", (place) => one(place.level)),
  declare("jurisdictions", "parent", "jurisdictions", (place) => one(place.parent)),
  declare("tasks", "parent", "tasks", (task) => one(task.parent)),
  declare("tasks", "jurisdiction", "jurisdictions", (task) => task.jurisdiction),
  declare("tasks", "acts", "acts", (task) => task.acts),
  declare("agencies", "parent", "agencies", (agency) => one(agency.parent)),
  declare("agencies", "jurisdiction", "jurisdictions", (agency) => one(agency.jurisdiction)),
  declare("agencies", "task", "tasks", (agency) => agency.assignments.map((each) => each.task)),
  declare("agencies", "place", "jurisdictions", (agency) => agency.assignments.flatMap((each) => each.jurisdiction ?? [])),
  declare("agencies", "exceptTask", "tasks", (agency) => agency.assignments.flatMap((each) => exceptTasks(each.except))),
  declare("agencies", "exceptPlace", "jurisdictions", (agency) => agency.assignments.flatMap((each) => exceptPlaces(each.except))),
  declare("links", "from", "agencies", (link) => one(link.from)),
  declare("links", "to", "agencies", (link) => one(link.to)),
  declare("posts", "agency", "agencies", (post) => one(post.agency)),
] as const;
