import { check, parseModel, unwrap } from "polity";
import { parseScenario, plan } from "polity/scenario";
import { describe, expect, it } from "vitest";
import { franceReplay } from "../bench/france/replay.js";

/** Five départements with many new communes, one that gave a commune to another, and one where the code of a place that ended came back. */
const replay = franceReplay(["14", "27", "44", "49", "50", "76"]);
const heading = replay === undefined ? "LEFT OUT, since ../shared/data/fr-communes is absent: France from 2016 to 2025" : "France from 2016 to 2025";

describe.skipIf(replay === undefined)(heading, () => {
  it("is replayed to the list of communes of 2025, with a town hall and a lead in each, and the same staff", () => {
    if (!replay) return;
    const before = unwrap(parseModel(replay.model));
    const { model, steps, counts, proof, findings } = plan(before, unwrap(parseScenario(replay.scenario, { model: before })));
    expect(steps.filter(({ state }) => state !== "done")).toEqual([]);
    const communes = [...model.jurisdictions].filter(({ level }) => level === "commune");
    const bySpelling = ({ id, name }: { readonly id: string; readonly name: unknown }): string => `${id} ${String(name)}`;
    expect(communes.map(({ id, title }) => bySpelling({ id, name: title })).toSorted()).toEqual(replay.expected.map(bySpelling).toSorted());
    expect(communes.filter(({ id }) => id.includes("@")).map(({ id }) => id)).not.toEqual([]); // A code that came back, for another place.
    expect([...model.agencies].filter(({ kind }) => kind === "mairie")).toHaveLength(communes.length);
    expect(counts.after.staff).toBe(counts.before.staff);
    expect([proof.holds, findings.filter(({ severity }) => severity === "error")]).toEqual([true, []]);
    expect(check(model).findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
