/**
 * The whole of Viet Nam on 1 July 2025: 63 provinces, 696 districts and 10,035 communes become 34, none and 3,321, each with its
 * offices and tasks. Run it with `npm run bench:national`. Without the official lists a generated country of the same shape is taken.
 */
import { readModel, readScenario } from "polity/formats";
import { plan, type Plan } from "polity/scenario";
import { generatedSources } from "./generated.js";
import { nationalReform } from "./reform.js";
import { officialSources, someProvinces, type Sources } from "./sources.js";

const official = officialSources();
if (!official) console.log("Left out: the official lists are not at hand (../shared/data/vn-2025). A generated country of the same shape takes their place.\n");

interface Phase {
  readonly name: string;
  readonly seconds: number;
}

function timed<T>(phases: Phase[], name: string, work: () => T): T {
  const start = performance.now();
  const result = work();
  phases.push({ name, seconds: (performance.now() - start) / 1000 });
  return result;
}

function run(sources: Sources): { readonly phases: Phase[]; readonly plan: Plan; readonly bytes: number } {
  const { model, scenario } = nationalReform(sources);
  const [modelText, scenarioText] = [JSON.stringify(model), JSON.stringify(scenario)];
  const phases: Phase[] = [];
  timed(phases, "JSON.parse of the input, for comparison", (): unknown => [JSON.parse(modelText), JSON.parse(scenarioText)]);
  const before = timed(phases, "read the model", () => readModel(modelText, { maxSize: 512_000_000 }));
  if (!before.ok) throw new Error(before.findings.slice(0, 5).map(({ message }) => message).join("\n"));
  const reform = timed(phases, "read the scenario", () => readScenario(scenarioText, { model: before.value, maxSize: 512_000_000 }));
  if (!reform.ok) throw new Error(reform.findings.slice(0, 5).map(({ message }) => message).join("\n"));
  const planned = timed(phases, "plan with proof", () => plan(before.value, reform.value));
  const refused = planned.steps.flatMap((step) => step.refused ?? []);
  if (refused.length > 0) throw new Error(`The reform is refused: ${refused.slice(0, 5).map(({ message }) => message).join("\n")}`);
  return { phases, plan: planned, bytes: modelText.length + scenarioText.length };
}

const number = (value: number): string => value.toLocaleString("en-US");
const sources = official ?? generatedSources();
const { phases, plan: result, bytes } = run(sources);
const { before, after } = result.counts;
const at = (level: string): number => [...result.model.jurisdictions].filter((place) => place.level === level).length;
const missing = result.findings.filter(({ code }) => code === "lead-missing");
const introduced = result.dates.flatMap((date) => date.introduced);

console.log(`input            ${number(bytes)} characters of JSON`);
console.log(`agencies         ${number(before.agencies)} → ${number(after.agencies)}`);
console.log(`leads            ${number(before.leads)} → ${number(after.leads)}`);
console.log(`cells            ${number(result.proof.cells)} on ${result.proof.dates.length} dates`);
for (const { name, seconds } of phases) console.log(`${seconds.toFixed(2).padStart(6)} s         ${name}`);
console.log(`memory           ${number(Math.round(process.resourceUsage().maxRSS / 1024))} MB at most`);
console.log(`findings         ${number(result.findings.length)}, introduced on the day: ${number(introduced.length)}`);

const checks: [string, boolean][] = [
  [`places: ${at("province")} / ${at("district")} / ${number(at("commune"))}`, !official || (at("province") === 34 && at("district") === 0 && at("commune") === 3321)],
  [`no task without a lead, anywhere: ${missing.length} found`, missing.length === 0],
  [`staff is conserved: ${number(after.staff)}`, before.staff === after.staff],
];
for (const [name, holds] of checks) console.log(`${holds ? "yes" : "NO "}              ${name}`);

if (official) {
  const all = official.before.filter(({ level }) => level === 1).map(({ name }) => name);
  const part: Phase[] = run(someProvinces(official, all.slice(0, 8))).phases;
  console.log(`\nthe first eight provinces alone: plan with proof ${part.find(({ name }) => name === "plan with proof")?.seconds.toFixed(2)} s`);
}
if (checks.some(([, holds]) => !holds)) process.exitCode = 1;
