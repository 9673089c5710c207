import type { Act } from "./act.js";
import type { AgencyInput } from "./agency.js";
import type { Role } from "./assignment.js";
import type { EventInput } from "./event.js";
import type { z } from "zod/mini";
import type { Accepted, Ids } from "./model.js";
import type { Text } from "./text.js";

type Place<I extends Ids> = NoInfer<I["jurisdiction"]>;
type Duty<I extends Ids> = NoInfer<I["task"]>;
type Body<I extends Ids> = NoInfer<I["agency"]>;

/** A part that an assignment leaves out. */
type ExceptLiteral<I extends Ids> = Duty<I> | Place<I> | { readonly task: Duty<I> } | { readonly jurisdiction: Place<I> };

/** The form of a model file, with every id that is named checked against those that are given. The `id` of each record is where the compiler learns it. */
export interface ModelLiteral<I extends Ids> {
  readonly polity: 1;
  readonly title: Text;
  readonly asOf?: string | null;
  readonly levels?: readonly { readonly id: I["level"]; readonly title: Text }[] | null;
  readonly jurisdictions?: readonly { readonly id: I["jurisdiction"]; readonly level: NoInfer<I["level"]>; readonly parent?: Place<I> | null; readonly title: Text }[] | null;
  readonly agencies?:
    | readonly {
        readonly id: I["agency"];
        readonly title: Text;
        readonly kind?: string | null;
        readonly branch?: AgencyInput["branch"];
        readonly jurisdiction?: Place<I> | null;
        readonly parent?: Body<I> | null;
        readonly staffing?: AgencyInput["staffing"];
        readonly leaders?: AgencyInput["leaders"];
        readonly leads?: readonly Duty<I>[] | null;
        readonly supports?: readonly Duty<I>[] | null;
      }[]
    | null;
  readonly tasks?:
    | readonly {
        readonly id: I["task"];
        readonly title: Text;
        readonly parent?: Duty<I> | null;
        readonly jurisdiction?: Place<I> | readonly Place<I>[] | null;
        readonly beneficiaries?: readonly string[] | null;
        readonly acts?: readonly NoInfer<I["act"]>[] | null;
      }[]
    | null;
  readonly assignments?: readonly { readonly agency: Body<I>; readonly task: Duty<I>; readonly role: Role; readonly jurisdiction?: Place<I> | null; readonly except?: readonly ExceptLiteral<I>[] | null }[] | null;
  readonly links?: readonly { readonly from: Body<I>; readonly to: Body<I>; readonly kind: string }[] | null;
  readonly posts?: readonly { readonly id: I["post"]; readonly agency: Body<I>; readonly title: Text; readonly rank?: string | null; readonly holder?: string | null }[] | null;
  readonly acts?: readonly ({ readonly id: I["act"] } & Omit<Act, "id">)[] | null;
  readonly accepted?: readonly Accepted[] | null;
  readonly events?: readonly z.input<typeof EventInput>[] | null;
}
