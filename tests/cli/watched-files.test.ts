import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WatchedFiles } from "../../src/cli/watched-files.js";
import { wordsIn } from "../../src/cli/words.js";
import { writeAtomic } from "../../src/cli/write-atomic.js";

let folder = "";
const at = (name: string): string => join(folder, name);
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "polity-watch-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("WatchedFiles", () => {
  it("knows a file that was read by any path that leads to it", async () => {
    writeFileSync(at("model.yaml"), "a");
    symlinkSync("model.yaml", at("link.yaml"));
    const files = new WatchedFiles();
    files.seen(at("model.yaml"), Buffer.from("a"));
    expect(await Promise.all(["model.yaml", "./model.yaml", "link.yaml", "other.yaml"].map((name) => files.holds(`${folder}/${name}`)))).toEqual([true, true, true, false]);
  });

  it("is content while nothing changed, also when the same was written again", async () => {
    writeFileSync(at("model.yaml"), "a");
    const files = new WatchedFiles();
    files.seen(at("model.yaml"), Buffer.from("a"));
    await files.look(at("none.yaml"));
    writeFileSync(at("model.yaml"), "a");
    await expect(files.mustBeUnchanged(wordsIn.en)).resolves.toBeUndefined();
  });

  it.each([
    ["an input that changed", (files: WatchedFiles) => Promise.resolve(files.seen(at("a.yaml"), Buffer.from("before")))],
    ["an output that came to be", (files: WatchedFiles) => files.look(at("b.yaml"))],
  ])("lets nothing be written over %s", async (_what, watch) => {
    writeFileSync(at("a.yaml"), "before");
    const files = new WatchedFiles();
    await watch(files);
    writeFileSync(at("a.yaml"), "theirs");
    writeFileSync(at("b.yaml"), "theirs");
    const error: unknown = await writeAtomic(at("b.yaml"), "ours", wordsIn.en, () => files.mustBeUnchanged(wordsIn.en)).catch((failure: unknown) => failure);
    expect(error).toMatchObject({ name: "CallError" });
    expect(String(error)).toMatch(/[ab]\.yaml changed since it was read, so nothing was written\. Run the command again\.$/);
    expect([readFileSync(at("b.yaml"), "utf8"), readdirSync(folder).toSorted()]).toEqual(["theirs", ["a.yaml", "b.yaml"]]);
  });
});
