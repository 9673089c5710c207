import { type Command, InvalidArgumentError, Option } from "commander";
import type { LanguageTag, Severity } from "../index.js";

/** The options that every command has. */
export interface CommonOptions {
  readonly lang: LanguageTag;
  readonly color: boolean;
  readonly maxSize?: number;
}

/** The form of a report. */
export interface FormatOption {
  readonly format: "text" | "json" | "markdown";
}

/** Severities by the code of a rule. */
export interface RuleOption {
  readonly rule?: Severities;
}

/** The options of commands that report findings. */
export interface ReportingOptions extends CommonOptions, FormatOption, RuleOption {
  readonly output?: string;
}

type Severities = Readonly<Record<string, Severity | "off">>;
const severities = ["off", "info", "warning", "error"] as const;

/** Adds `--lang`, `--no-color` and `--max-size`. */
export function withCommonOptions(command: Command): Command {
  return command
    .addOption(new Option("--lang <language>", "language of messages and headings").choices(["en", "vi"]).default("en"))
    .option("--no-color", "no colours (also: the environment variable NO_COLOR)")
    .option("--max-size <bytes>", "the largest file that is read (default: 5 MB of YAML, 512 MB of JSON)", bytes);
}

/** Adds `--format` and the common options. */
export function withFormat(command: Command, form = "form of the report"): Command {
  command.addOption(new Option("--format <format>", form).choices(["text", "json", "markdown"]).default("text"));
  return withCommonOptions(command);
}

/** Adds `--rule`, which may be given several times. */
export function withRules(command: Command): Command {
  return command.option("--rule <code=severity>", `how bad a rule's findings are: ${severities.join(", ")} (may be given several times)`, severity);
}

/** Adds `--format`, `--rule` and `-o`, and the common options. */
export function withReportingOptions(command: Command): Command {
  return withFormat(withRules(command)).option("-o, --output <file>", "write the report to a file");
}

function bytes(value: string): number {
  if (!/^[1-9]\d{0,15}$/.test(value)) throw new InvalidArgumentError("Give a number of bytes, such as 20000000.");
  return Number(value);
}

function severity(value: string, previous: Severities = {}): Severities {
  const [code = "", level = "", ...more] = value.split("=");
  const known = severities.find((each) => each === level);
  if (code === "" || known === undefined || more.length > 0) throw new InvalidArgumentError(`Write it as code=severity, where severity is one of ${severities.join(", ")}.`);
  return Object.fromEntries([...Object.entries(previous), [code, known]]);
}
