import type { Act } from "./act.js";
import type { Agency } from "./agency.js";
import type { Day } from "./date.js";
import type { Event } from "./event.js";
import type { Jurisdiction } from "./jurisdiction.js";
import type { Level } from "./level.js";
import type { Link } from "./link.js";
import { PolityError } from "../findings/result.js";
import type { Post } from "./post.js";
import { Table } from "./table.js";
import type { Task } from "./task.js";
import type { Text } from "./text.js";

/** The ids that a model knows at compile time; `string` for a model that was read from a file. */
export interface Ids {
  level: string;
  jurisdiction: string;
  task: string;
  agency: string;
  post: string;
  act: string;
}

/** The records of a model, one table per kind. */
export interface Tables<I extends Ids = Ids> {
  readonly levels: Table<Level, I["level"]>;
  readonly jurisdictions: Table<Jurisdiction, I["jurisdiction"]>;
  readonly tasks: Table<Task, I["task"]>;
  readonly agencies: Table<Agency, I["agency"]>;
  readonly links: Table<Link>;
  readonly posts: Table<Post, I["post"]>;
  readonly acts: Table<Act, I["act"]>;
  readonly events: Table<Event>;
}

/** A kind of record, as its table is named. */
export type Kind = keyof Tables;

/** The record of a kind. */
export interface Records {
  levels: Level;
  jurisdictions: Jurisdiction;
  tasks: Task;
  agencies: Agency;
  links: Link;
  posts: Post;
  acts: Act;
  events: Event;
}

/** Duplicates that a person has looked at and accepts. */
export interface Accepted {
  readonly tasks: readonly string[];
  readonly reason: string;
}

/** What a model holds beside its records. */
export interface Heading {
  readonly title: Text;
  /** The day whose state of affairs the model is. */
  readonly asOf?: Day;
  readonly accepted: readonly Accepted[];
}

/** An organisation as it is on one day: agencies, tasks, places, and who does what. It never changes; operations make another. */
export interface Model<I extends Ids = Ids> extends Tables<I>, Heading {}

/** The kinds in the order in which a file lists them. */
export const kinds = ["levels", "jurisdictions", "tasks", "agencies", "links", "posts", "acts", "events"] as const satisfies readonly Kind[];

/** Whether a value is a model that was read. It may be anything, even what fails when it is looked at. */
export function isModel(value: unknown): value is Model {
  try {
    return typeof value === "object" && value !== null && "agencies" in value && value.agencies instanceof Table;
  } catch {
    return false; // A getter or a Proxy of the caller threw.
  }
}

/** Stops a call that gives something else than a model, such as the plain data that a model is read from. */
export function mustBeModel(model: Model): void {
  if (!isModel(model)) throw new PolityError("This is no model: read it with parseModel, readModel or defineModel first.");
}

/** A model without any record. */
export function emptyModel(heading: Heading): Model {
  return Object.freeze({
    ...heading,
    levels: Table.empty<Level>(),
    jurisdictions: Table.empty<Jurisdiction>(),
    tasks: Table.empty<Task>(),
    agencies: Table.empty<Agency>(),
    links: Table.empty<Link>(),
    posts: Table.empty<Post>(),
    acts: Table.empty<Act>(),
    events: Table.empty<Event>(),
  });
}
