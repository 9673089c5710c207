import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "./support/source-files.js";

/**
 * One folder is one story of the command line: `command` is run by bash in a copy of the folder, and what it prints and its exit code
 * are those of the files `stdout`, `stderr` and `exit`. Those without a file are written by `vitest run tests/stories.test.ts -u`, and read in review.
 */
const stories = join(root, "tests/stories");
const workshop = mkdtempSync(join(tmpdir(), "polity-stories-"));
const told = ["stdout", "stderr", "exit"];

beforeAll(() => {
  if (!existsSync(join(root, "dist/cli/main.js"))) throw new Error("The stories run the built program: `npm run build` first.");
  mkdirSync(join(workshop, "bin"));
  writeFileSync(join(workshop, "bin/polity"), `#!/bin/sh\nexec "${process.execPath}" "${join(root, "dist/cli/main.js")}" "$@"\n`);
  chmodSync(join(workshop, "bin/polity"), 0o755);
});

afterAll(() => rmSync(workshop, { recursive: true, force: true }));

describe("stories", () => {
  for (const name of readdirSync(stories).filter((each) => existsSync(join(stories, each, "command")))) {
    it(name, { timeout: 60_000 }, async () => {
      const folder = join(workshop, name);
      cpSync(join(stories, "given"), folder, { recursive: true });
      cpSync(join(stories, name), folder, { recursive: true });
      for (const file of [...told, "command"]) rmSync(join(folder, file), { force: true });
      const { NO_COLOR: _none, FORCE_COLOR: _neither, ...env } = process.env;
      const run = spawnSync("bash", ["-c", readFileSync(join(stories, name, "command"), "utf8")], {
        cwd: folder,
        encoding: "utf8",
        env: { ...env, PATH: `${join(workshop, "bin")}:${process.env["PATH"]}` },
        maxBuffer: 1 << 26,
        input: "",
      });
      const results = [run.stdout, run.stderr, `${run.status}\n`];
      for (const [at, file] of told.entries()) await expect(results[at]!.replaceAll(workshop, "(workshop)")).toMatchFileSnapshot(join(stories, name, file));
    });
  }
});
