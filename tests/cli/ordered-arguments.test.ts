import { describe, expect, it } from "vitest";
import { orderedArguments } from "../../src/cli/ordered-arguments.js";

const commands = new Set(["check", "plan"]);

describe("orderedArguments", () => {
  it.each([
    ["leaves a call as it is", "check a.yaml --lang vi", "check a.yaml --lang vi"],
    ["takes options before the command", "--lang vi check a.yaml", "check --lang vi a.yaml"],
    ["makes help of a command an option", "help plan", "plan --help"],
    ["asks for the command that help does not know", "help chek", "chek"],
    ["does not let help hide that a command is unknown", "chek --help", "chek"],
    ["leaves help of everything", "help", "help"],
    ["leaves a file that is called like a command", "check plan", "check plan"],
    ["leaves what follows --", "-- check a.yaml", "-- check a.yaml"],
    ["leaves no arguments", "", ""],
  ])("%s", (_what, given, expected) => expect(orderedArguments(given.split(" ").filter((each) => each !== ""), commands).join(" ")).toBe(expected));
});
