/** The kinds of record that a finding can point at. */
export type RefKind = "level" | "jurisdiction" | "task" | "agency" | "post" | "act" | "step";

/** The address of one record: an object with one key, the kind, and the id as its value: `{ agency: "so-y-te" }`. */
export type Ref = { readonly [K in RefKind]: { readonly [P in K]: string } }[RefKind];

/** How bad a finding is: an `error` breaks the rule, a `warning` asks for a look, an `info` only tells. */
export type Severity = "error" | "warning" | "info";

/** The facts of a finding, as plain data: what its sentence is made of, apart from the names of the records it points at. */
export type Facts = Readonly<Record<string, unknown>>;

/** Where the data that a finding is about stand. Line and column are there when it was read from text: they count from 1, the column in UTF-16 units. */
export interface Source {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** The path in the data, as in `agencies[3].parent`. */
  readonly path: string;
}

/**
 * One thing that is wrong, or worth a look. Its identity is `code` and `at`; the wording may change freely.
 *
 * Three kinds share this shape: *input* findings (the file is wrong; they carry `source`), *operation* findings (a well-formed
 * operation was refused; in a list or a plan `source` says which), and *rule* findings (the model is valid, but not good).
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** One sentence for a person, in the language that was asked for. */
  readonly message: string;
  /** The records it is about: task, jurisdiction, then agencies by id. */
  readonly at: readonly Ref[];
  readonly data: Facts;
  /** First day on which it holds; left out when it was there before any step. */
  readonly from?: string;
  /** First day on which it no longer holds; left out when it is still open at the end. */
  readonly until?: string;
  /** True when the same fault was there the day before, with other agencies or in the place this one came from. */
  readonly inherited?: boolean;
  /** What to do about it. */
  readonly help?: string;
  /** Each a list of operations that, applied in order, removes the finding and introduces no error. */
  readonly suggestions?: readonly (readonly Facts[])[];
  readonly source?: Source;
}

/** The kind of record a reference points at. */
export function kindOfRef(ref: Ref): RefKind {
  return Object.keys(ref)[0] as RefKind; // A Ref has exactly one key, by its type.
}

/** The id a reference points at. */
export function idOfRef(ref: Ref): string {
  return Object.values(ref)[0] as string; // A Ref has exactly one value, by its type.
}

/** A text that two findings share exactly when they are the same finding: code and place, whatever their wording. */
export function identityOf(finding: { readonly code: string; readonly at: readonly Ref[] }): string {
  return JSON.stringify([finding.code, ...finding.at]);
}
