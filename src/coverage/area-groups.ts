import type { Area } from "./regions.js";
import { joinSpans, type Span } from "./span.js";

/** Required cells gathered by what they have in common, as `regionsOf` takes them: in each group one area per leaf task. */
export class AreaGroups<Common extends object> {
  private readonly groups = new Map<string, { readonly common: Common; readonly areas: Map<number, Span[]> }>();

  /** Adds cells of a leaf task to the group of a key; `common` says what the cells of that key have in common. */
  add(key: string, common: Common, task: number, spans: readonly Span[]): void {
    const group = this.groups.get(key) ?? { common, areas: new Map<number, Span[]>() };
    this.groups.set(key, group);
    const area = group.areas.get(task) ?? [];
    group.areas.set(task, area);
    for (const { start, end } of spans) area.push({ start, end });
  }

  /** The groups in the order in which they began. */
  list(): (Common & { readonly areas: readonly Area[] })[] {
    return [...this.groups.values()].map(({ common, areas }) => ({ ...common, areas: [...areas].map(([task, spans]) => ({ task, spans: joinSpans(spans) })) }));
  }
}
