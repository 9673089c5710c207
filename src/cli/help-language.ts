import { type Argument, type Command, Help, type HelpConfiguration, type Option } from "commander";
import type { LanguageTag } from "../index.js";

/** What help says, in Vietnamese. Each command words its help in English where it is declared; a test sees that all of it stands here. */
const vietnamese: ReadonlyMap<string, string> = new Map([
  ["Usage:", "Cách dùng:"],
  ["Arguments:", "Tham số:"],
  ["Options:", "Tùy chọn:"],
  ["Commands:", "Lệnh:"],
  ["Examples:", "Ví dụ:"],
  ["choices", "chọn"],
  ["default", "mặc định"],
  ["output the version number", "in số phiên bản"],
  ["display help for command", "xem trợ giúp của lệnh"],
  ["Model a government as data, check who leads what, and prove a reform before it takes effect.", "Mô hình hóa bộ máy thành dữ liệu, kiểm tra cơ quan nào chủ trì việc gì, và chứng minh một đợt sắp xếp trước khi có hiệu lực."],
  ["say what is wrong with a model", "chỉ ra các vấn đề của một mô hình"],
  ["run a scenario: its steps, what they break and resolve, and the proof", "chạy một kịch bản: các bước, vấn đề mới và vấn đề đã hết, và phần chứng minh"],
  ["run a scenario and write the model after it", "chạy một kịch bản và ghi mô hình sau đó"],
  ["find functions that several agencies have, with what shows it", "tìm các chức năng trùng lắp, chồng chéo giữa các cơ quan, kèm căn cứ"],
  ["how alike titles must be to be reported, above 0 up to 1 (default: 0.5)", "mức độ giống nhau tối thiểu của tên gọi, lớn hơn 0 và không quá 1 (mặc định: 0.5)"],
  ["only groups of this grade: duplication, overlap or fragmentation (may be given several times)", "chỉ các nhóm ở mức này: duplication (trùng lắp), overlap (chồng chéo) hoặc fragmentation (phân tán) (có thể ghi nhiều lần)"],
  ["only groups with a task in this field or function", "chỉ các nhóm có nhiệm vụ thuộc lĩnh vực hoặc chức năng này"],
  ["only groups in which this agency is", "chỉ các nhóm có cơ quan này"],
  ["leave accents out, for titles typed without them", "bỏ dấu, dùng khi tên gọi được gõ không dấu"],
  ["say what changed from one model to another", "chỉ ra khác biệt giữa hai mô hình"],
  ["set scenarios over one model side by side", "đặt các kịch bản của cùng một mô hình cạnh nhau"],
  ["scenario files over the same model; one may be - for standard input", "các tệp kịch bản của cùng một mô hình; một tệp có thể là - để đọc đầu vào chuẩn"],
  ["say who leads a task since when, or what became of an agency or a place", "cho biết cơ quan nào chủ trì một nhiệm vụ từ khi nào, hoặc một cơ quan hay địa bàn đã trở thành gì"],
  ["the task that is asked about", "nhiệm vụ được hỏi"],
  ["the agency that is asked about", "cơ quan được hỏi"],
  ["the place that is asked about; with --task: only there", "địa bàn được hỏi; cùng --task: chỉ tại đó"],
  ["write a model or a scenario in another format", "ghi mô hình hoặc kịch bản ở định dạng khác"],
  ["print the JSON Schema of a file, or the ids of a model as types", "in JSON Schema của tệp, hoặc các mã của mô hình dưới dạng kiểu"],
  ["write a small model and scenario to start from", "ghi một mô hình và một kịch bản nhỏ để bắt đầu"],
  ["a model file (YAML or JSON), or - for standard input", "tệp mô hình (YAML hoặc JSON), hoặc - để đọc đầu vào chuẩn"],
  ["another model file, or - for standard input", "tệp mô hình khác, hoặc - để đọc đầu vào chuẩn"],
  ["a scenario file (YAML or JSON) that names its model, or - for standard input", "tệp kịch bản (YAML hoặc JSON) có ghi mô hình, hoặc - để đọc đầu vào chuẩn"],
  ["a model or scenario file, or - for standard input", "tệp mô hình hoặc kịch bản, hoặc - để đọc đầu vào chuẩn"],
  ["where to write model.yaml and scenario.yaml", "nơi ghi model.yaml và scenario.yaml"],
  ["which schema", "lược đồ nào"],
  ["with ids: the model file", "khi chọn ids: tệp mô hình"],
  ["how bad a rule's findings are: off, info, warning, error (may be given several times)", "mức độ của phát hiện theo quy tắc: off, info, warning, error (có thể ghi nhiều lần)"],
  ["form of the report", "dạng báo cáo"],
  ["form of the report; with -o - the model is JSON for json, else YAML", "dạng báo cáo; với -o - mô hình là JSON nếu chọn json, còn lại là YAML"],
  ["language of messages and headings", "ngôn ngữ của thông báo và đề mục"],
  ["no colours (also: the environment variable NO_COLOR)", "không tô màu (hoặc đặt biến môi trường NO_COLOR)"],
  ["the largest file that is read (default: 5 MB of YAML, 512 MB of JSON)", "cỡ tệp lớn nhất được đọc (mặc định: YAML 5 MB, JSON 512 MB)"],
  ["write the report to a file", "ghi báo cáo vào tệp"],
  ["write it to a file", "ghi vào tệp"],
  ["the file that the model after is written to (.yaml, .yml or .json), or - for standard output, without the report", "tệp để ghi mô hình sau (.yaml, .yml hoặc .json), hoặc - để ghi ra đầu ra chuẩn, không kèm báo cáo"],
  ["write it even when the plan brings errors or refuses a step, or over the files that were read", "vẫn ghi khi kế hoạch gây ra lỗi hoặc có bước bị từ chối, kể cả đè lên các tệp đã đọc"],
  ["the file to write: .yaml, .yml or .json", "tệp để ghi: .yaml, .yml hoặc .json"],
]);

/** How help is laid out, and in which language. */
export function helpIn(lang: LanguageTag): HelpConfiguration {
  const say = (text: string): string => (lang === "vi" ? (vietnamese.get(text) ?? text) : text);
  const described = ({ description, argChoices = [], defaultValue }: Pick<Argument | Option, "description" | "argChoices" | "defaultValue">): string => {
    const more = [
      ...(argChoices.length > 0 ? [`${say("choices")}: ${argChoices.join(", ")}`] : []),
      ...(typeof defaultValue === "string" ? [`${say("default")}: ${defaultValue}`] : []),
    ];
    return more.length > 0 ? `${say(description)} (${more.join("; ")})` : say(description);
  };
  return {
    helpWidth: 100,
    styleTitle: say,
    commandDescription: (command: Command) => sentence(say(command.description())),
    subcommandDescription: (command: Command) => say(new Help().subcommandDescription(command)),
    argumentDescription: described,
    optionDescription: described,
  };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;
}
