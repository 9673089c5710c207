import type { CommanderError } from "commander";
import type { LanguageTag } from "../index.js";
import { escapeTerminal } from "../report/index.js";

const vietnamese: ReadonlyMap<string, string> = new Map([
  ["commander.unknownOption", "không có tùy chọn"],
  ["commander.unknownCommand", "không có lệnh"],
  ["commander.missingArgument", "thiếu tham số"],
  ["commander.optionMissingArgument", "tùy chọn thiếu giá trị"],
  ["commander.missingMandatoryOptionValue", "thiếu tùy chọn bắt buộc"],
  ["commander.invalidArgument", "giá trị không hợp lệ"],
  ["commander.excessArguments", "thừa tham số"],
]);

/** What to give instead, by how the English sentence of an option begins. */
const whatToGive: readonly (readonly [RegExp, string])[] = [
  [/Give a number above 0 and at most 1/, "Hãy ghi một số lớn hơn 0 và không quá 1, ví dụ 0.7."],
  [/Give a number of bytes/, "Hãy ghi số byte, ví dụ 20000000."],
  [/Write it as code=severity/, "Hãy ghi dạng mã=mức độ, với mức độ là error, warning, info hoặc off."],
];

/**
 * What is wrong with a call, in one line, with what was meant perhaps, and where help is.
 *
 * @param command the command that was called, when there is such a command
 */
export function usageMessage({ code, message }: CommanderError, lang: LanguageTag, command = ""): string {
  if (code === "commander.help") return lang === "en" ? "name a command; `polity --help` lists them." : "hãy ghi một lệnh; `polity --help` liệt kê các lệnh.";
  const help = `\`polity ${command === "" ? "" : `${command} `}--help\``;
  const [sentence = "", ...rest] = message.replace(/^error: (?:command-argument (?=value))?/, "").split("\n");
  const hint = rest.join(" ").trim();
  const said = escapeTerminal([...(hint === "" ? [endSentence(sentence)] : [endSentence(sentence), hint])].join(" "));
  if (lang === "en") return `${said} See ${help}.`;
  const quoted = /'[^']*'/.exec(sentence)?.[0] ?? "";
  const meant = /Did you mean (?:one of )?(.*)\?/.exec(hint)?.[1];
  const allowed = /Allowed choices are (.*)\./.exec(sentence)?.[1];
  const asked = whatToGive.find(([english]) => english.test(sentence))?.[1];
  const phrase = [vietnamese.get(code) ?? "cách gọi không đúng", quoted].join(" ").trim();
  return escapeTerminal(`${phrase}.${meant === undefined ? "" : ` Có phải ý bạn là ${meant}?`}${asked === undefined ? "" : ` ${asked}`}${allowed === undefined ? "" : ` Chỉ nhận: ${allowed}.`} Xem ${help}.`);
}

function endSentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
