import pc from "picocolors";
import type { Finding, Model } from "../index.js";
import { type Paint, report, type Reportable, type ReportOptions } from "../report/index.js";
import { CallError } from "./call-error.js";
import { languageFor } from "./language.js";
import type { CommonOptions, ReportingOptions } from "./options.js";
import { print, printError } from "./print.js";
import { printedPath } from "./printed-path.js";
import { isInput } from "./read-input.js";
import type { Words } from "./words.js";
import { writeAtomic } from "./write-atomic.js";

const defaultWidth = 100;
const widest = 160;

/** Where and how a report is told; `aside` is for a command whose result on standard output is something else. */
type OutputOptions = Pick<ReportingOptions, "format" | "output" | "lang" | "color"> & { readonly aside?: boolean };

/** Prints a report, or writes it to the file asked for. */
export async function output(result: Reportable, options: OutputOptions, words: Words, models: readonly Model[] = [], more: Pick<ReportOptions, "mergers" | "scenario"> = {}): Promise<void> {
  const { format, lang, output: file, aside = false } = options;
  const stream = aside ? process.stderr : process.stdout;
  const toFile = file !== undefined && file !== "-";
  if (toFile && (await isInput(file))) throw new CallError(words.reportOverInput(printedPath(file)));
  const text = report(result, { as: format, lang: await languageFor(lang), models, ...more, ...(toFile ? {} : { paint: paintFor(stream, options), width: widthOf(stream) }) });
  if (toFile) await writeAtomic(file, text, words);
  else if (aside) await printError(text);
  else await print(text, words);
}

/** Tells what is wrong with an input: as text on standard error, or in the machine-readable form on standard output. */
export async function outputFindings(findings: readonly Finding[], options: CommonOptions & { readonly format?: ReportingOptions["format"] }, words: Words): Promise<void> {
  const { format = "text" } = options;
  const lang = await languageFor(options.lang);
  if (format !== "text") await print(report(findings, { as: format, lang }), words);
  else await printError(report(findings, { as: "text", lang, paint: paintFor(process.stderr, options), width: widthOf(process.stderr) }));
}

function paintFor(stream: NodeJS.WriteStream, { color }: { readonly color: boolean }): Paint {
  const unwanted = !color || (process.env["NO_COLOR"] ?? "") !== "";
  const forced = (process.env["FORCE_COLOR"] ?? "0") !== "0";
  // `isTTY` is left out for a pipe, and picocolors takes what is left out for "as the environment says": `CI` would bring colours.
  return pc.createColors(!unwanted && (forced || Boolean(stream.isTTY)));
}

function widthOf(stream: NodeJS.WriteStream): number {
  return stream.isTTY ? Math.min(stream.columns || defaultWidth, widest) : defaultWidth;
}
