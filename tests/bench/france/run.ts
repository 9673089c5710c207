/** Every commune of France from 2016 to 2025, replayed. Run it with `npm run bench:france`; it needs the lists in ../shared/data/fr-communes. */
import { parseModel, unwrap } from "polity";
import { parseScenario, plan } from "polity/scenario";
import { franceReplay } from "./replay.js";

const replay = franceReplay();
if (!replay) console.log("Left out: ../shared/data/fr-communes is not at hand.");
else {
  const before = unwrap(parseModel(replay.model));
  const scenario = unwrap(parseScenario(replay.scenario, { model: before }));
  const start = performance.now();
  const { model, steps, proof } = plan(before, scenario);
  const seconds = (performance.now() - start) / 1000;
  const communes = new Map([...model.jurisdictions].filter(({ level }) => level === "commune").map(({ id, title }) => [id, title]));
  const missing = replay.expected.filter(({ id }) => !communes.has(id));
  const spelled = replay.expected.filter(({ id, name }) => communes.has(id) && communes.get(id) !== name);
  console.log(`${before.jurisdictions.size.toLocaleString("en-US")} places, ${steps.length} days of events: ${seconds.toFixed(1)} s, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`);
  console.log(`communes at the end: ${communes.size.toLocaleString("en-US")}, as in the list; missing ${missing.length}; ${spelled.length} whose spelling the list corrected without an event`);
  console.log(`every task led everywhere on all of ${proof.dates.length} dates: ${proof.holds ? "yes" : "NO"} (${proof.cells.toLocaleString("en-US")} cells)`);
  if (missing.length > 0 || communes.size !== replay.expected.length || !proof.holds) process.exitCode = 1;
}
