import type { LanguageTag } from "../index.js";

/** What the command line itself says, in one language. File names come in printed form. */
export interface Words {
  readonly nulInPath: string;
  readonly missing: (file: string) => string;
  readonly folder: (file: string) => string;
  readonly special: (file: string) => string;
  readonly unreadable: (file: string) => string;
  readonly failed: (file: string, reason: string) => string;
  readonly tooLarge: (file: string, limit: number) => string;
  readonly notUtf8: (file: string) => string;
  readonly modelNotNamed: (file: string) => string;
  readonly looksLikeScenario: (file: string) => string;
  readonly looksLikeModel: (file: string) => string;
  readonly unknownTask: (id: string) => string;
  readonly unknownAgency: (id: string) => string;
  readonly unknownRule: (code: string, codes: string) => string;
  readonly modelIsUrl: (path: string) => string;
  readonly notWritten: (file: string, reason: string) => string;
  readonly folderMissing: (file: string) => string;
  readonly notAllowed: (file: string) => string;
  readonly targetIsFolder: (file: string) => string;
  readonly wrote: (file: string) => string;
  readonly commentsLost: (file: string) => string;
  readonly commentsInWay: (file: string) => string;
  readonly nothingWritten: string;
  readonly overInput: (file: string) => string;
  readonly reportOverInput: (file: string) => string;
  readonly changedSinceRead: (file: string) => string;
  readonly exists: (file: string) => string;
  readonly unknownEnding: (file: string) => string;
  readonly started: (model: string, scenario: string) => string;
  readonly idsNeedModel: string;
  readonly askOne: string;
  readonly otherModel: (first: string, other: string) => string;
  readonly stdin: string;
  readonly stdinTwice: string;
  readonly stdout: string;
  readonly internal: (reason: string) => string;
  readonly reading: (file: string) => string;
  readonly planning: (step: string, percent: number) => string;
  readonly accounting: string;
}

/** The words of the command line, by language. */
export const wordsIn: Readonly<Record<LanguageTag, Words>> = {
  en: {
    nulInPath: "A file name cannot hold the character \\u{0}: correct the name.",
    missing: (file) => `${file}: there is no such file. Check the name and the folder.`,
    folder: (file) => `${file} is a folder. Name a file in it.`,
    special: (file) => `${file} is a device, a pipe or a socket. Only files and standard input (-) are read.`,
    unreadable: (file) => `${file}: you may not read this file. Ask for permission, or copy it.`,
    failed: (file, reason) => `${file} cannot be read: ${reason}.`,
    tooLarge: (file, limit) => `${file} is larger than ${limit} bytes. Raise the limit with --max-size, or split the file.`,
    notUtf8: (file) => `${file} is no UTF-8 text. Save it as UTF-8 and try again.`,
    modelNotNamed: (file) => `${file} does not say which model it is about: add a line such as \`model: ./model.yaml\`.`,
    looksLikeScenario: (file) => `${file} looks like a scenario, and a model is needed here. Scenarios are run by \`polity plan\`.`,
    looksLikeModel: (file) => `${file} is a model, and a scenario is needed here. Models are looked at by \`polity check\`.`,
    unknownTask: (id) => `The model has no task ${id}. Check the id.`,
    unknownAgency: (id) => `The model has no agency ${id}. Check the id.`,
    unknownRule: (code, codes) => `There is no rule ${code}. The rules are ${codes}.`,
    modelIsUrl: (path) => `\`model: ${path}\` is an address in a network. Save the model as a file and give its path.`,
    notWritten: (file, reason) => `${file} could not be written: ${reason}.`,
    folderMissing: (file) => `${file} could not be written: its folder does not exist. Create it first.`,
    notAllowed: (file) => `${file} could not be written: you may not write there. Choose another folder.`,
    targetIsFolder: (file) => `${file} could not be written: it is a folder. Name a file.`,
    wrote: (file) => `Wrote ${file}.`,
    commentsLost: (file) => `Comments of ${file} were not kept: only the data is converted.`,
    commentsInWay: (file) => `${file} was read by this command, and is left as it is: its comments would be lost. Write to another file with -o.`,
    nothingWritten: "Nothing was written: the plan brings errors or refuses a step. Correct it, or write all the same with --force.",
    overInput: (file) => `${file} is what the plan starts from, and is left as it is. Give another name with -o, or write over it with --force.`,
    reportOverInput: (file) => `${file} was read by this command, and is left as it is: the report would take its place. Give another name with -o.`,
    changedSinceRead: (file) => `${file} changed since it was read, so nothing was written. Run the command again.`,
    exists: (file) => `${file} exists already and is left as it is. Choose another folder.`,
    unknownEnding: (file) => `${file}: the format is told by the ending. Use .yaml, .yml or .json.`,
    started: (model, scenario) => `Wrote ${model} and ${scenario}. Next: polity check ${model}`,
    idsNeedModel: "Write `polity schema model`, `polity schema scenario`, or `polity schema ids MODEL`.",
    askOne: "Say what to explain: --task ID (with --jurisdiction ID for one place), --agency ID, or --jurisdiction ID.",
    otherModel: (first, other) => `${first} and ${other} are about different models. Scenarios are compared over the same model: correct \`model:\` in one of them.`,
    stdin: "standard input",
    stdinTwice: "Standard input (-) can be read once only: give one of the two as a file.",
    stdout: "standard output",
    internal: (reason) => `Polity failed, which it should not: ${reason}. Please report it with the command and the file.`,
    reading: (file) => `Reading ${file} …`,
    planning: (step, percent) => `Planning: ${percent} %, step ${step} …`,
    accounting: "Planning: 100 %, drawing up the account and the proof …",
  },
  vi: {
    nulInPath: "Tên tệp không được chứa ký tự \\u{0}: hãy sửa tên.",
    missing: (file) => `${file}: không có tệp này. Hãy kiểm tra tên và thư mục.`,
    folder: (file) => `${file} là thư mục. Hãy ghi tên một tệp trong đó.`,
    special: (file) => `${file} là thiết bị, ống dẫn hoặc socket. Chỉ đọc tệp và đầu vào chuẩn (-).`,
    unreadable: (file) => `${file}: không có quyền đọc tệp này. Hãy xin quyền hoặc sao chép tệp.`,
    failed: (file, reason) => `Không đọc được ${file}: ${reason}.`,
    tooLarge: (file, limit) => `${file} lớn hơn ${limit} byte. Hãy tăng giới hạn bằng --max-size hoặc chia nhỏ tệp.`,
    notUtf8: (file) => `${file} không phải là văn bản UTF-8. Hãy lưu lại dưới dạng UTF-8.`,
    modelNotNamed: (file) => `${file} không ghi mô hình nào: hãy thêm một dòng như \`model: ./model.yaml\`.`,
    looksLikeScenario: (file) => `${file} có vẻ là kịch bản, còn ở đây cần mô hình. Kịch bản được chạy bằng \`polity plan\`.`,
    looksLikeModel: (file) => `${file} là mô hình, còn ở đây cần kịch bản. Mô hình được kiểm tra bằng \`polity check\`.`,
    unknownTask: (id) => `Mô hình không có nhiệm vụ ${id}. Hãy kiểm tra mã.`,
    unknownAgency: (id) => `Mô hình không có cơ quan ${id}. Hãy kiểm tra mã.`,
    unknownRule: (code, codes) => `Không có quy tắc ${code}. Các quy tắc là ${codes}.`,
    modelIsUrl: (path) => `\`model: ${path}\` là địa chỉ trên mạng. Hãy lưu mô hình thành tệp và ghi đường dẫn.`,
    notWritten: (file, reason) => `Không ghi được ${file}: ${reason}.`,
    folderMissing: (file) => `Không ghi được ${file}: thư mục không tồn tại. Hãy tạo thư mục trước.`,
    notAllowed: (file) => `Không ghi được ${file}: không có quyền ghi ở đó. Hãy chọn thư mục khác.`,
    targetIsFolder: (file) => `Không ghi được ${file}: đó là thư mục. Hãy ghi tên tệp.`,
    wrote: (file) => `Đã ghi ${file}.`,
    commentsLost: (file) => `Chú thích trong ${file} không được giữ lại: chỉ chuyển đổi dữ liệu.`,
    commentsInWay: (file) => `${file} là tệp mà lệnh này đã đọc, và được giữ nguyên: chú thích trong tệp sẽ bị mất. Hãy ghi vào tệp khác bằng -o.`,
    nothingWritten: "Chưa ghi gì: kế hoạch gây ra lỗi hoặc có bước bị từ chối. Hãy sửa lại, hoặc vẫn ghi bằng --force.",
    overInput: (file) => `${file} là tệp mà kế hoạch bắt đầu từ đó, và được giữ nguyên. Hãy ghi tên khác bằng -o, hoặc ghi đè bằng --force.`,
    reportOverInput: (file) => `${file} là tệp mà lệnh này đã đọc, và được giữ nguyên: báo cáo sẽ ghi đè lên tệp. Hãy ghi tên khác bằng -o.`,
    changedSinceRead: (file) => `${file} đã thay đổi kể từ khi được đọc, nên chưa ghi gì. Hãy chạy lại lệnh.`,
    exists: (file) => `${file} đã tồn tại và được giữ nguyên. Hãy chọn thư mục khác.`,
    unknownEnding: (file) => `${file}: định dạng được nhận biết theo đuôi tệp. Hãy dùng .yaml, .yml hoặc .json.`,
    started: (model, scenario) => `Đã ghi ${model} và ${scenario}. Tiếp theo: polity check ${model}`,
    idsNeedModel: "Hãy ghi `polity schema model`, `polity schema scenario` hoặc `polity schema ids MODEL`.",
    askOne: "Hãy nêu điều cần giải thích: --task MÃ (kèm --jurisdiction MÃ cho một địa bàn), --agency MÃ, hoặc --jurisdiction MÃ.",
    otherModel: (first, other) => `${first} và ${other} dựa trên hai mô hình khác nhau. Chỉ so sánh được các kịch bản của cùng một mô hình: hãy sửa \`model:\` trong một tệp.`,
    stdin: "đầu vào chuẩn",
    stdinTwice: "Đầu vào chuẩn (-) chỉ đọc được một lần: hãy ghi một trong hai thành tệp.",
    stdout: "đầu ra chuẩn",
    internal: (reason) => `Polity gặp sự cố ngoài dự kiến: ${reason}. Vui lòng báo lại kèm lệnh và tệp.`,
    reading: (file) => `Đang đọc ${file} …`,
    planning: (step, percent) => `Đang lập kế hoạch: ${percent} %, bước ${step} …`,
    accounting: "Đang lập kế hoạch: 100 %, đang tổng hợp kết quả và chứng minh …",
  },
};
