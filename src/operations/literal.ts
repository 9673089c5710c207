import type { Agency, AgencyInput } from "../model/agency.js";
import type { Role } from "../model/assignment.js";
import type { Ids } from "../model/model.js";
import type { Text } from "../model/text.js";

/** Authorised posts as a literal states them. */
type StaffingLiteral = AgencyInput["staffing"];

/** A new agency in a literal: its own id is `New`, every id it names is known. */
export interface NewAgencyLiteral<I extends Ids, New extends string> {
  readonly id: New;
  readonly title: Text;
  readonly kind?: string | null | undefined;
  readonly branch?: Agency["branch"] | null | undefined;
  readonly jurisdiction?: NoInfer<I["jurisdiction"]> | null | undefined;
  readonly parent?: NoInfer<I["agency"] | New> | null | undefined;
  readonly staffing?: StaffingLiteral | undefined;
  readonly leaders?: AgencyInput["leaders"] | undefined;
  readonly leads?: readonly NoInfer<I["task"]>[] | null | undefined;
  readonly supports?: readonly NoInfer<I["task"]>[] | null | undefined;
}

/** A new task in a literal. */
export interface NewTaskLiteral<I extends Ids, New extends string> {
  readonly id: New;
  readonly title: Text;
  readonly parent?: NoInfer<I["task"] | New> | null | undefined;
  readonly jurisdiction?: NoInfer<I["jurisdiction"]> | readonly NoInfer<I["jurisdiction"]>[] | null | undefined;
  readonly beneficiaries?: readonly string[] | null | undefined;
  readonly acts?: readonly NoInfer<I["act"]>[] | null | undefined;
}

/** What a part of a divided agency takes, in a literal. */
export type TakeLiteral<I extends Ids> = NoInfer<I["task"] | I["agency"] | I["post"]> | { readonly task: NoInfer<I["task"]>; readonly jurisdiction?: NoInfer<I["jurisdiction"]> | undefined } | { readonly agency: NoInfer<I["agency"]> } | { readonly post: NoInfer<I["post"]> };

/**
 * An operation in a literal, with every id checked and completed by the compiler: those of the model, and those of agencies (`A`),
 * tasks (`T`), places (`J`) and posts (`P`) that operations of the same literal make.
 */
export type OperationOf<I extends Ids, A extends string, T extends string, J extends string = never, P extends string = never> =
  | { readonly op: "establish"; readonly agency: NewAgencyLiteral<WithNew<I, A, T, J>, A> }
  | { readonly op: "merge"; readonly agencies: readonly NoInfer<I["agency"] | A | `${string}/${J}`>[]; readonly into: NoInfer<I["agency"] | A | `${string}/${J}`> | NewAgencyLiteral<WithNew<I, A, T, J>, A>; readonly staffing?: NonNullable<StaffingLiteral> | undefined }
  | {
      readonly op: "dissolve";
      readonly agency: NoInfer<I["agency"] | A | `${string}/${J}`>;
      readonly to?: NoInfer<I["agency"] | A | `${string}/${J}`> | undefined;
      readonly tasks?: readonly { readonly task: NoInfer<I["task"] | T>; readonly to: NoInfer<I["agency"] | A | `${string}/${J}`> }[] | undefined;
      readonly ends?: readonly NoInfer<I["task"] | T>[] | undefined;
      readonly subordinates?: NoInfer<I["agency"] | A | `${string}/${J}`> | "parent" | { readonly agency: NoInfer<I["agency"] | A | `${string}/${J}`> } | undefined;
    }
  | {
      readonly op: "split";
      readonly agency: NoInfer<I["agency"] | A | `${string}/${J}`>;
      readonly into: readonly { readonly agency: NoInfer<I["agency"] | A | `${string}/${J}`> | NewAgencyLiteral<WithNew<I, A, T, J>, A>; readonly takes?: readonly TakeLiteral<WithNew<I, A, T, J, P>>[] | null | undefined; readonly staffing?: NonNullable<StaffingLiteral> | undefined }[];
      readonly rest?: NoInfer<I["agency"] | A | `${string}/${J}`> | undefined;
      readonly keep?: boolean | undefined;
    }
  | {
      readonly op: "reassign";
      readonly tasks: readonly NoInfer<I["task"] | T>[];
      readonly from?: NoInfer<I["agency"] | A | `${string}/${J}`> | undefined;
      readonly to?: NoInfer<I["agency"] | A | `${string}/${J}`> | undefined;
      readonly jurisdiction?: NoInfer<I["jurisdiction"] | J> | undefined;
      readonly role?: Role | undefined;
      readonly keep?: Role | undefined;
    }
  | {
      readonly op: "delegate";
      readonly tasks: readonly NoInfer<I["task"] | T>[];
      readonly from: NoInfer<I["agency"] | A | `${string}/${J}`>;
      readonly to: { readonly kind: string; readonly level: NoInfer<I["level"]> };
      readonly supervise?: boolean | undefined;
    }
  | { readonly op: "rename"; readonly agency?: NoInfer<I["agency"] | A | `${string}/${J}`> | undefined; readonly jurisdiction?: NoInfer<I["jurisdiction"] | J> | undefined; readonly task?: NoInfer<I["task"] | T> | undefined; readonly title: Text }
  | { readonly op: "transfer"; readonly agency: NoInfer<I["agency"] | A | `${string}/${J}`>; readonly parent: NoInfer<I["agency"] | A | `${string}/${J}`> | null }
  | { readonly op: "convert"; readonly agency: NoInfer<I["agency"] | A | `${string}/${J}`>; readonly kind?: string | undefined; readonly branch?: Agency["branch"] | undefined; readonly funding?: string | undefined }
  | { readonly op: "introduce"; readonly task: NewTaskLiteral<WithNew<I, A, T, J>, T>; readonly lead?: NoInfer<I["agency"] | A | `${string}/${J}`> | null | undefined }
  | { readonly op: "retire"; readonly tasks: readonly NoInfer<I["task"] | T>[] }
  | { readonly op: "unify"; readonly tasks: readonly NoInfer<I["task"] | T>[]; readonly into: NoInfer<I["task"] | T> | NewTaskLiteral<WithNew<I, A, T, J>, T>; readonly lead?: NoInfer<I["agency"] | A | `${string}/${J}`> | undefined }
  | {
      readonly op: "redraw";
      readonly jurisdictions: readonly {
        readonly id: J;
        readonly title?: Text | undefined;
        readonly parent?: NoInfer<I["jurisdiction"] | J> | null | undefined;
        readonly level?: NoInfer<I["level"]> | undefined;
        readonly from?: readonly (NoInfer<I["jurisdiction"] | J> | { readonly id: NoInfer<I["jurisdiction"] | J>; readonly share?: number | string | undefined })[] | null | undefined;
      }[];
      readonly merge?: readonly string[] | null | undefined;
    }
  | {
      readonly op: "abolish-level";
      readonly level: NoInfer<I["level"]>;
      readonly agencies?:
        | readonly {
            readonly kind: string;
            readonly to?: readonly ({ readonly up: string; readonly tasks?: readonly NoInfer<I["task"] | T>[] | null | undefined } | { readonly down: string; readonly tasks?: readonly NoInfer<I["task"] | T>[] | null | undefined })[] | null | undefined;
            readonly ends?: readonly NoInfer<I["task"] | T>[] | null | undefined;
            readonly staff?: "up" | "down" | "cut" | undefined;
            readonly keep?: true | undefined;
          }[]
        | null
        | undefined;
    }
  | {
      readonly op: "restaff";
      readonly from?: NoInfer<I["agency"] | A | `${string}/${J}`> | undefined;
      readonly to?: NoInfer<I["agency"] | A | `${string}/${J}`> | undefined;
      readonly category?: string | null | undefined;
      readonly funding?: string | null | undefined;
      readonly quota: number;
    }
  | {
      readonly op: "appoint";
      readonly post: NoInfer<I["post"] | P> | { readonly id: P; readonly agency: NoInfer<I["agency"] | A | `${string}/${J}`>; readonly title: Text; readonly rank?: string | null | undefined; readonly holder?: string | null | undefined };
      readonly holder?: string | null | undefined;
    };

/** The ids of a model with those of new agencies, tasks, places and posts; a redrawing makes agencies with ids of the form `kind/place`. */
export type WithNew<I extends Ids, A extends string, T extends string, J extends string = never, P extends string = never> = Omit<I, "agency" | "task" | "jurisdiction" | "post"> & {
  agency: I["agency"] | A | `${string}/${J}`;
  task: I["task"] | T;
  jurisdiction: I["jurisdiction"] | J;
  post: I["post"] | P;
} & Ids;
