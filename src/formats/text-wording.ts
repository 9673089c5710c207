import type { Translations } from "../findings/language.js";
import { shown } from "../model/input-problems.js";

/** What the sentence about a problem of a text is made of. */
export type TextFacts = Readonly<Record<string, string | number>>;

const millions = (value: string | number | undefined): string => (Number(value) / 1_000_000).toFixed(1);
const millionsVi = (value: string | number | undefined): string => millions(value).replace(".", ",");

/** The sentences about problems that JSON and YAML share. */
export const textWording: Readonly<Record<string, Translations<TextFacts>>> = {
  "control-character": {
    en: ({ character }) => `There is an invisible control character here (${shown(character)}). Delete it; if there are many, the file is not a text file, or was not saved as UTF-8.`,
    vi: ({ character }) => `Ở đây có một ký tự điều khiển không nhìn thấy được (${shown(character)}). Hãy xóa nó; nếu có nhiều ký tự như vậy thì tệp không phải là tệp văn bản, hoặc không được lưu theo UTF-8.`,
  },
  "duplicate-key": {
    en: ({ key, firstLine }) => `The field \`${shown(key)}\` is given twice, first on line ${firstLine}. Keep one of the two.`,
    vi: ({ key, firstLine }) => `Trường \`${shown(key)}\` được ghi hai lần, lần đầu ở dòng ${firstLine}. Hãy giữ lại một.`,
  },
  empty: {
    en: () => "The file is empty. Put a model or a scenario in it; `polity init` writes one to start from.",
    vi: () => "Tệp này trống. Hãy ghi vào đó một mô hình hoặc một kịch bản; lệnh `polity init` tạo sẵn tệp để bắt đầu.",
  },
  "escape-unknown": {
    en: () => "This backslash begins no known sign. Write two backslashes for one that should be read, or a known sign such as \\n or \\u0111.",
    vi: () => "Dấu gạch chéo ngược này không mở đầu ký hiệu nào đã biết. Hãy viết hai dấu gạch chéo ngược nếu muốn đọc thành một, hoặc dùng ký hiệu đã biết như \\n hay \\u0111.",
  },
  "more-problems": {
    en: ({ count }) => `There are ${count} more problems like these. Put right the ones above first and check again.`,
    vi: ({ count }) => `Còn ${count} lỗi khác tương tự. Hãy sửa các lỗi trên trước rồi kiểm tra lại.`,
  },
  "not-readable": {
    en: () => "The file could not be read as JSON or YAML. Check that it is the right file.",
    vi: () => "Không đọc được tệp này như JSON hay YAML. Hãy kiểm tra xem có đúng tệp không.",
  },
  "number-not-finite": {
    en: ({ number }) => `\`${shown(number)}\` is not a number that can be counted with. Write a number in digits, or leave the field out.`,
    vi: ({ number }) => `\`${shown(number)}\` không phải là số dùng để tính được. Hãy viết số bằng chữ số, hoặc bỏ trường này.`,
  },
  "number-not-safe": {
    en: ({ number }) => `The number \`${shown(number)}\` is too large to be kept to the last digit. Write a smaller number, or put it in quotes if it is an id.`,
    vi: ({ number }) => `Số \`${shown(number)}\` quá lớn nên không giữ được đến chữ số cuối. Hãy viết số nhỏ hơn, hoặc đặt trong dấu ngoặc kép nếu đó là mã.`,
  },
  "text-not-closed": {
    en: () => "The quoted text that begins here is not closed. Add the quote at the end of the text.",
    vi: () => "Đoạn văn bản trong dấu nháy bắt đầu ở đây chưa được đóng. Hãy thêm dấu nháy ở cuối đoạn.",
  },
  "too-deep": {
    en: ({ limit }) => `Lists and fields are nested more than ${limit} deep here. A model needs fewer than ten; check that brackets and indentation are closed where they should be.`,
    vi: ({ limit }) => `Danh sách và trường ở đây lồng nhau sâu hơn ${limit} tầng. Một mô hình cần chưa đến mười tầng; hãy kiểm tra dấu ngoặc và độ thụt dòng.`,
  },
  "too-large": {
    en: ({ size, limit }) => `The file has ${millions(size)} million characters; at most ${millions(limit)} million are read. Save it as JSON, which may be larger than YAML, or raise the limit with \`--max-size\`.`,
    vi: ({ size, limit }) => `Tệp có ${millionsVi(size)} triệu ký tự; chỉ đọc tối đa ${millionsVi(limit)} triệu. Hãy lưu dưới dạng JSON, vốn được phép lớn hơn YAML, hoặc nâng giới hạn bằng \`--max-size\`.`,
  },
};
