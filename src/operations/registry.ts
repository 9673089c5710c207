import type * as z from "zod/mini";
import { abolishLevel } from "./abolish-level.js";
import { appoint } from "./appoint.js";
import { convert } from "./convert.js";
import { delegate } from "./delegate.js";
import { dissolve } from "./dissolve.js";
import { establish } from "./establish.js";
import { introduce } from "./introduce.js";
import { merge } from "./merge.js";
import type { Mentions, OperationDefinition } from "./operation.js";
import { reassign } from "./reassign.js";
import { redraw } from "./redraw.js";
import { rename } from "./rename.js";
import { restaff } from "./restaff.js";
import { retire } from "./retire.js";
import { split } from "./split.js";
import { transfer } from "./transfer.js";
import { unify } from "./unify.js";

/** Every operation of Polity, one line each. */
const registry = [establish, merge, dissolve, split, reassign, delegate, rename, transfer, convert, introduce, retire, unify, redraw, abolishLevel, restaff, appoint] as const;

/** An operation as data: one change of an organisation. */
export type Operation = z.output<(typeof registry)[number]["schema"]>;

/** An operation as it may be written, defaults left out. */
export type OperationInput = z.input<(typeof registry)[number]["schema"]>;

/** Every operation there is: its name and its form. */
export const operations = registry as unknown as readonly OperationDefinition<z.ZodMiniType<Operation>>[]; // Each is only ever called with operations of its own name.

const byName = new Map(operations.map((definition) => [definition.op, definition]));

/** The definition of an operation by its name, if there is one. */
export function operationNamed(op: string): OperationDefinition<z.ZodMiniType<Operation>> | undefined {
  return byName.get(op);
}

/** What an operation makes, ends and names. */
export function mentionsOf(operation: Operation): Mentions {
  return byName.get(operation.op)?.mentions(operation) ?? {};
}
