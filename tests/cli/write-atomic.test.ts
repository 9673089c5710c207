import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { wordsIn } from "../../src/cli/words.js";
import { writeAtomic } from "../../src/cli/write-atomic.js";
import { root } from "../support/source-files.js";

let folder = "";
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "polity-write-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("writeAtomic", () => {
  it("replaces a file, keeps its permissions, and leaves nothing else behind", async () => {
    const file = join(folder, "a.yaml");
    writeFileSync(file, "old");
    chmodSync(file, 0o640);
    await writeAtomic(file, "new", wordsIn.en);
    expect([readFileSync(file, "utf8"), statSync(file).mode & 0o777, readdirSync(folder)]).toEqual(["new", 0o640, ["a.yaml"]]);
  });

  it("follows a link, also one that leads to nothing yet", async () => {
    mkdirSync(join(folder, "there"));
    symlinkSync(join("there", "b.yaml"), join(folder, "link"));
    await writeAtomic(join(folder, "link"), "new", wordsIn.en);
    expect([readFileSync(join(folder, "there/b.yaml"), "utf8"), readdirSync(folder)]).toEqual(["new", ["link", "there"]]);
  });

  it.each([
    ["a folder that is not there", "nowhere/a.yaml", "its folder does not exist"],
    ["a folder", ".", "it is a folder"],
    ["a name with NUL", "a\0b", "\\u{0}"],
  ])("says what is wrong with %s, in one line", async (_what, name, said) => {
    const error: unknown = await writeAtomic(`${folder}/${name}`, "new", wordsIn.en).catch((failure: unknown) => failure);
    expect(error).toMatchObject({ name: "CallError" });
    expect(String(error)).toContain(said);
    expect(String(error)).not.toContain("\n");
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe.each(["SIGINT", "SIGTERM"] as const)("%s while a model is written", (signal) => {
  it("leaves the old file or the new one, and no temporary file", { timeout: 60_000 }, async () => {
    const file = join(folder, "out.json");
    writeFileSync(file, "old");
    const tasks = Array.from({ length: 20_000 }, (_, at) => ({ id: `t${at}`, title: `Task ${at}` }));
    writeFileSync(join(folder, "in.json"), JSON.stringify({ polity: 1, title: "Many", tasks }));
    const child = spawn(process.execPath, [join(root, "dist/cli/main.js"), "convert", join(folder, "in.json"), "-o", file], { stdio: "ignore" });
    const ended = once(child, "exit");
    const timer = setInterval(() => readdirSync(folder).some((each) => each.endsWith(".tmp")) && child.kill(signal), 1);
    await ended;
    clearInterval(timer);
    const text = readFileSync(file, "utf8");
    expect(text === "old" || (JSON.parse(text) as { tasks: unknown[] }).tasks.length === tasks.length).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(["in.json", "out.json"]);
  });
});
