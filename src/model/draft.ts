import { carryHoldings } from "./holdings.js";
import { carryLookups } from "./lookups.js";
import { type Heading, type Kind, kinds, type Model, type Records } from "./model.js";
import type { TableDraft } from "./table-draft.js";

/** A model being written: one draft per table, begun when first touched, and the heading. The model it was made from stays as it is. */
export interface ModelDraft {
  readonly levels: TableDraft<Records["levels"]>;
  readonly jurisdictions: TableDraft<Records["jurisdictions"]>;
  readonly tasks: TableDraft<Records["tasks"]>;
  readonly agencies: TableDraft<Records["agencies"]>;
  readonly links: TableDraft<Records["links"]>;
  readonly posts: TableDraft<Records["posts"]>;
  readonly acts: TableDraft<Records["acts"]>;
  readonly events: TableDraft<Records["events"]>;
  /** Changes title, day or accepted duplicates. */
  readonly setHeading: (heading: Partial<Heading>) => void;
  /** The model as written, with its look-ups; the draft must not be used after. */
  readonly finish: () => Model;
}

/** Opens a model for writing. Tables that are never asked for stay the same objects. */
export function draftOf(model: Model): ModelDraft {
  const open = new Map<Kind, { finish(): unknown }>();
  let heading: Partial<Heading> = {};
  const tableDraft = (kind: Kind): { finish(): unknown } => {
    const draft = open.get(kind) ?? model[kind].draft();
    open.set(kind, draft);
    return draft;
  };
  const draft = {
    setHeading: (change: Partial<Heading>): void => {
      heading = { ...heading, ...change };
    },
    finish: (): Model => {
      const tables = [...open].map(([kind, each]) => [kind, each.finish()] as const);
      const changed = tables.filter(([kind, table]) => table !== model[kind]);
      if (changed.length === 0 && Object.keys(heading).length === 0) return model;
      const fields = Object.entries({ ...model, ...heading }).filter(([, value]) => value !== undefined);
      const after = Object.freeze({ ...Object.fromEntries(fields), ...Object.fromEntries(changed) }) as unknown as Model; // Each kind keeps its table type.
      carryLookups(model, after);
      carryHoldings(model, after);
      return after;
    },
  };
  for (const kind of kinds) Object.defineProperty(draft, kind, { get: () => tableDraft(kind), enumerable: true });
  return draft as ModelDraft; // The getters above give one draft per kind.
}

/** Adds a record whose id is only its number in the model: a link or an event. */
export function addNumbered<T extends { readonly id: string }>(table: TableDraft<T>, record: (id: string) => T): void {
  table.add(record(String(table.slots + 1)));
}
