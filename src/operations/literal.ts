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

/**
 * An operation in a literal, with every id checked and completed by the compiler: those of the model, and those of agencies (`A`)
 * and tasks (`T`) that operations of the same literal make.
 */
export type OperationOf<I extends Ids, A extends string, T extends string> =
  | { readonly op: "establish"; readonly agency: NewAgencyLiteral<WithNew<I, A, T>, A> }
  | { readonly op: "merge"; readonly agencies: readonly NoInfer<I["agency"] | A>[]; readonly into: NoInfer<I["agency"] | A> | NewAgencyLiteral<WithNew<I, A, T>, A>; readonly staffing?: NonNullable<StaffingLiteral> | undefined }
  | {
      readonly op: "dissolve";
      readonly agency: NoInfer<I["agency"] | A>;
      readonly to?: NoInfer<I["agency"] | A> | undefined;
      readonly tasks?: readonly { readonly task: NoInfer<I["task"] | T>; readonly to: NoInfer<I["agency"] | A> }[] | undefined;
      readonly ends?: readonly NoInfer<I["task"] | T>[] | undefined;
      readonly subordinates?: NoInfer<I["agency"] | A> | "parent" | { readonly agency: NoInfer<I["agency"] | A> } | undefined;
    }
  | {
      readonly op: "reassign";
      readonly tasks: readonly NoInfer<I["task"] | T>[];
      readonly from?: NoInfer<I["agency"] | A> | undefined;
      readonly to?: NoInfer<I["agency"] | A> | undefined;
      readonly jurisdiction?: NoInfer<I["jurisdiction"]> | undefined;
      readonly role?: Role | undefined;
      readonly keep?: Role | undefined;
    }
  | { readonly op: "rename"; readonly agency?: NoInfer<I["agency"] | A> | undefined; readonly jurisdiction?: NoInfer<I["jurisdiction"]> | undefined; readonly task?: NoInfer<I["task"] | T> | undefined; readonly title: Text }
  | { readonly op: "transfer"; readonly agency: NoInfer<I["agency"] | A>; readonly parent: NoInfer<I["agency"] | A> | null }
  | { readonly op: "convert"; readonly agency: NoInfer<I["agency"] | A>; readonly kind?: string | undefined; readonly branch?: Agency["branch"] | undefined; readonly funding?: string | undefined }
  | { readonly op: "introduce"; readonly task: NewTaskLiteral<WithNew<I, A, T>, T>; readonly lead?: NoInfer<I["agency"] | A> | null | undefined }
  | { readonly op: "retire"; readonly tasks: readonly NoInfer<I["task"] | T>[] };

/** The ids of a model with those of new agencies and tasks. */
export type WithNew<I extends Ids, A extends string, T extends string> = Omit<I, "agency" | "task"> & { agency: I["agency"] | A; task: I["task"] | T } & Ids;
