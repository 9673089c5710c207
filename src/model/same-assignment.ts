import type { Assignment } from "./assignment.js";

/** A text that two assignments share exactly when they say the same. Lengths stand before ids, since an id may hold any letter. */
export function saidBy({ task, role, jurisdiction = "", except }: Assignment): string {
  const said = `${role} ${task.length} ${task} ${jurisdiction.length} ${jurisdiction}`;
  return except.length === 0 ? said : `${said} ${JSON.stringify(except)}`;
}
