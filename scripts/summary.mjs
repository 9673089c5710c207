// Adds up the tests and the other gates and prints `N passed, N failed`, alone on the last line.
//   node scripts/summary.mjs TESTS.json TEST_EXIT_CODE GATES.json
import { existsSync, readFileSync } from "node:fs";

const [testsFile, testExitCode, gatesFile] = process.argv.slice(2);
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);

let passed = 0;
let failed = 0;

const tests = read(testsFile);
if (tests !== undefined) {
  passed += tests.numPassedTests;
  failed += tests.numFailedTests;
  // A test file that could not even be loaded has no test to count.
  failed += tests.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
}
// A build that failed, an error outside of every test, or a run that did not happen.
if ((testExitCode !== "0" || tests === undefined || tests.numTotalTests === 0) && failed === 0) failed += 1;

const gates = read(gatesFile);
if (gates === undefined) failed += 1;
else for (const gate of gates) gate.passed ? (passed += 1) : (failed += 1);

console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
