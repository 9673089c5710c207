import { isAlias, isMap, isScalar, isSeq, type Alias, type Node, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import { pathText } from "../model/input-problems.js";
import { maxDepth } from "./json-problems.js";
import { numberProblem } from "./number-safety.js";
import { type Place, type ProblemList } from "./text-problem.js";

/** How often `*name` may repeat something, repeats inside of repeats counted. */
const maxRepeats = 100;
/** How many values all these repeats may add. */
const maxRepeatedValues = 100_000;

interface Walk {
  readonly problems: ProblemList;
  /** The node that each `&name` means at this point of the text. */
  readonly named: Map<string, Node>;
  /** What each `*name` meant where it stands; names may be given again later. */
  readonly meant: Map<Alias, Node | undefined>;
  /** The lists and maps around the value that is being read. */
  readonly around: Set<Node>;
  readonly path: (string | number)[];
  repeats: number;
  /** How many `*name` are around the value that is being read, and where the outermost of them stands. */
  repeating: number;
  repeatAt: number;
  repeatedValues: number;
  /** Reading goes no further: a limit was passed. */
  stopped: boolean;
}

interface Value {
  readonly data: unknown;
  readonly place: Place;
}

/**
 * The plain data of a parsed YAML document, and where its values stand. Maps become plain objects whose keys are all their own, also
 * `__proto__`; timestamps stay strings. `*name` makes a copy. What is wrong goes to `problems`. Depth is bounded by `maxDepth`.
 */
export function yamlData(contents: Node | null, problems: ProblemList): Value {
  const walk: Walk = { problems, named: new Map(), meant: new Map(), around: new Set(), path: [], repeats: 0, repeating: 0, repeatAt: 0, repeatedValues: 0, stopped: false };
  return valueOf(walk, contents, offsetOf(contents, 0));
}

function valueOf(walk: Walk, node: Node | null | undefined, key: number): Value {
  const at = offsetOf(node, key);
  if (!node || walk.stopped) return { data: null, place: { key, value: at } };
  if (walk.repeating > 0) {
    walk.repeatedValues += 1;
    if (walk.repeatedValues > maxRepeatedValues) return stop(walk, "repeats-too-large", walk.repeatAt, key);
  }
  if (isAlias(node)) return repeated(walk, node, key);
  if (node.anchor !== undefined && walk.repeating === 0) walk.named.set(node.anchor, node);
  if (isScalar(node)) return { data: scalarValue(walk, node), place: { key, value: at } };
  if (walk.path.length >= maxDepth) return stop(walk, "too-deep", at, key, { limit: maxDepth });
  walk.around.add(node);
  const value = isMap(node) ? mapValue(walk, node, key) : isSeq(node) ? listValue(walk, node, key) : { data: null, place: { key, value: at } };
  walk.around.delete(node);
  return value;
}

function repeated(walk: Walk, alias: Alias, key: number): Value {
  const at = offsetOf(alias, key);
  const target = targetOf(walk, alias);
  const nothing = { data: null, place: { key, value: at } };
  if (!target) return nothing;
  if (walk.repeating === 0) walk.repeatAt = at;
  walk.repeats += 1;
  if (walk.repeats > maxRepeats) return stop(walk, "too-many-repeats", walk.repeatAt, key, { limit: maxRepeats });
  if (walk.around.has(target)) {
    problem(walk, "repeats-itself", at, { name: alias.source });
    return nothing;
  }
  walk.repeating += 1;
  const { data, place } = valueOf(walk, target, at);
  walk.repeating -= 1;
  return { data, place: { ...place, key, value: at } };
}

function targetOf(walk: Walk, alias: Alias): Node | undefined {
  if (!walk.meant.has(alias)) {
    const target = walk.named.get(alias.source);
    walk.meant.set(alias, target);
    if (!target) problem(walk, "name-unknown", offsetOf(alias, 0), { name: alias.source });
  }
  return walk.meant.get(alias);
}

function listValue(walk: Walk, list: YAMLSeq, key: number): Value {
  const data: unknown[] = [];
  const places: Place[] = [];
  for (const item of list.items as (Node | null)[]) { // A parsed list holds nodes.
    walk.path.push(data.length);
    const value = valueOf(walk, item, offsetOf(item, offsetOf(list, key)));
    walk.path.pop();
    data.push(value.data);
    places.push(value.place);
  }
  return { data, place: { key, value: offsetOf(list, key), entry: (step) => places[Number(step)] } };
}

function mapValue(walk: Walk, map: YAMLMap, key: number): Value {
  const data: Record<string, unknown> = {};
  const places = new Map<string, Place>();
  for (const { key: keyNode, value: valueNode } of map.items as { key: Node | null; value: Node | null }[]) { // A parsed map holds pairs of nodes.
    if (walk.stopped) break;
    const at = offsetOf(keyNode, offsetOf(map, key));
    const name = keyOf(walk, keyNode);
    if (name === undefined) {
      problem(walk, "key-not-text", at);
      continue;
    }
    walk.path.push(name);
    const first = places.get(name);
    if (first) problem(walk, "duplicate-key", at, { key: name }, first.key);
    const value = valueOf(walk, valueNode, at);
    walk.path.pop();
    if (first) continue;
    places.set(name, value.place);
    // Assigning to `__proto__` would set the prototype instead of a key.
    if (name === "__proto__") Object.defineProperty(data, name, { value: value.data, enumerable: true, configurable: true, writable: true });
    else data[name] = value.data;
  }
  return { data, place: { key, value: offsetOf(map, key), entry: (step) => places.get(String(step)) } };
}

/** The text of a key: what is written for `2025:` or `true:`, `undefined` for a list, a map or nothing at all. */
function keyOf(walk: Walk, node: Node | null): string | undefined {
  if (isAlias(node)) {
    const target = targetOf(walk, node);
    walk.repeats += 1;
    if (walk.repeats > maxRepeats) stop(walk, "too-many-repeats", walk.repeating > 0 ? walk.repeatAt : offsetOf(node, 0), 0, { limit: maxRepeats });
    return target && !isAlias(target) ? keyOf(walk, target) : undefined;
  }
  if (!isScalar(node)) return undefined;
  if (node.anchor !== undefined && walk.repeating === 0) walk.named.set(node.anchor, node);
  if (typeof node.value === "string") return node.value;
  return node.source === undefined || node.source === "" ? undefined : node.source;
}

function scalarValue(walk: Walk, { value, source = "", range }: Scalar): unknown {
  if (typeof value !== "number") return value;
  const code = numberProblem(source, value);
  if (code) problem(walk, code, range?.[0] ?? 0, { number: source });
  return value;
}

function problem(walk: Walk, code: string, offset: number, data: Record<string, string | number> = {}, firstOffset?: number): void {
  walk.problems.add({ code, offset, path: pathText(walk.path), data, ...(firstOffset !== undefined && { firstOffset }) });
}

function stop(walk: Walk, code: string, at: number, key: number, data: Record<string, string | number> = {}): Value {
  walk.stopped = true;
  problem(walk, code, at, data);
  return { data: null, place: { key, value: at } };
}

function offsetOf(node: Node | null | undefined, otherwise: number): number {
  return node?.range?.[0] ?? otherwise;
}
