/** An organisation as plain data: what every candidate is given. */
export interface Organisation {
  readonly tasks: readonly { readonly id: string; readonly title: string }[];
  readonly agencies: readonly { readonly id: string; readonly title: string; readonly parent?: string }[];
  readonly assignments: readonly { readonly agency: string; readonly task: string; readonly role: "lead" | "support" }[];
}

/** Every fortieth task has no lead, every fortieth six; all others have one. */
const leadsOf = (task: number): number => [0, 6][task % 40] ?? 1;

/**
 * So many tasks, a twentieth as many agencies in trees of depth 5, 1.1 leads and 0.4 supports a task, 5 % of the tasks without a lead or with
 * several. The same number gives the same organisation.
 */
export function organisation(count: number): Organisation {
  const agencies = Math.max(20, Math.ceil(count / 20));
  let state = 20250701;
  const next = (): string => {
    state = (state * 48271) % 2147483647; // Park & Miller, 1988.
    return `agency-${state % agencies}`;
  };
  const assignments: Organisation["assignments"][number][] = [];
  for (let task = 0; task < count; task += 1) {
    const taken = new Set<string>();
    const take = (role: "lead" | "support"): void => {
      let agency = next();
      while (taken.has(agency)) agency = next();
      taken.add(agency);
      assignments.push({ agency, task: `task-${task}`, role });
    };
    for (let lead = 0; lead < leadsOf(task); lead += 1) take("lead");
    if (task % 5 < 2) take("support");
  }
  return {
    tasks: Array.from({ length: count }, (_, task) => ({ id: `task-${task}`, title: `Task ${task}` })),
    agencies: Array.from({ length: agencies }, (_, at) => ({ id: `agency-${at}`, title: `Agency ${at}`, ...(at % 5 !== 0 && { parent: `agency-${at - 1}` }) })),
    assignments,
  };
}
