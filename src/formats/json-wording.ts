import type { Translations } from "../findings/language.js";
import { type TextFacts } from "./text-wording.js";

const part = { en: { map: "map", list: "list" }, vi: { map: "nhóm trường", list: "danh sách" } } as const;
const end = { map: "}", list: "]" } as const;
const kind = (facts: TextFacts): "map" | "list" => (facts["part"] === "map" ? "map" : "list");

/** The sentences about problems that only JSON has. */
export const jsonWording: Readonly<Record<string, Translations<TextFacts>>> = {
  "colon-missing": {
    en: () => "A colon is missing here, between a field and its value. Write `\"field\": value`.",
    vi: () => "Ở đây thiếu dấu hai chấm giữa tên trường và giá trị. Hãy viết `\"trường\": giá trị`.",
  },
  "comma-before-end": {
    en: () => "There is a comma after the last entry. Delete it: in JSON a comma stands only between two entries.",
    vi: () => "Có dấu phẩy sau mục cuối cùng. Hãy xóa nó: trong JSON, dấu phẩy chỉ đứng giữa hai mục.",
  },
  "comma-missing": {
    en: (facts) => `A comma or \`${end[kind(facts)]}\` is missing here, in the ${part.en[kind(facts)]} that begins on line ${facts["firstLine"]}. Put a comma between two entries, or close the ${part.en[kind(facts)]}.`,
    vi: (facts) => `Ở đây thiếu dấu phẩy hoặc \`${end[kind(facts)]}\`, trong ${part.vi[kind(facts)]} bắt đầu ở dòng ${facts["firstLine"]}. Hãy thêm dấu phẩy giữa hai mục, hoặc đóng ${part.vi[kind(facts)]} lại.`,
  },
  "comment-in-json": {
    en: () => "There is a comment here, and JSON has no comments. Delete it, or keep the file as YAML, where a comment begins with `#`.",
    vi: () => "Ở đây có chú thích, mà JSON không có chú thích. Hãy xóa nó, hoặc lưu tệp dưới dạng YAML, nơi chú thích bắt đầu bằng `#`.",
  },
  "comment-with-hash": {
    en: () => "There is a comment here, and JSON has no comments. Delete it, or keep the file as YAML.",
    vi: () => "Ở đây có chú thích, mà JSON không có chú thích. Hãy xóa nó, hoặc lưu tệp dưới dạng YAML.",
  },
  "key-expected": {
    en: () => "The name of a field is expected here, in double quotes, as in `\"id\": \"health\"`. Check for a comma too many.",
    vi: () => "Ở đây cần tên một trường, đặt trong dấu ngoặc kép, như `\"id\": \"health\"`. Hãy kiểm tra xem có thừa dấu phẩy không.",
  },
  "key-without-quotes": {
    en: () => "The name of this field stands without quotes. In JSON put it in double quotes, as in `\"id\"`.",
    vi: () => "Tên trường này không có dấu ngoặc kép. Trong JSON, hãy đặt nó trong dấu ngoặc kép, như `\"id\"`.",
  },
  "not-closed": {
    en: (facts) => `The file ends too early: the ${part.en[kind(facts)]} that begins on line ${facts["firstLine"]} is not closed. Add \`${end[kind(facts)]}\`, or check that the file is complete.`,
    vi: (facts) => `Tệp kết thúc quá sớm: ${part.vi[kind(facts)]} bắt đầu ở dòng ${facts["firstLine"]} chưa được đóng. Hãy thêm \`${end[kind(facts)]}\`, hoặc kiểm tra xem tệp có đầy đủ không.`,
  },
  "number-not-json": {
    en: () => "This number is not written as JSON wants it. Write it without leading zeros, plus sign or separators, as in `1250` or `0.5`; put dates and ids in double quotes.",
    vi: () => "Số này không được viết theo cách của JSON. Hãy viết không có số 0 ở đầu, dấu cộng hay dấu phân cách, như `1250` hoặc `0.5`; đặt ngày tháng và mã trong dấu ngoặc kép.",
  },
  "single-quotes": {
    en: () => "This text stands in single quotes. In JSON use double quotes.",
    vi: () => "Đoạn văn bản này nằm trong dấu nháy đơn. Trong JSON, hãy dùng dấu ngoặc kép.",
  },
  "text-after-end": {
    en: () => "The data is complete before this place, and nothing may follow it. Delete what follows, or keep one file for each model.",
    vi: () => "Dữ liệu đã kết thúc trước chỗ này và không được có gì tiếp theo. Hãy xóa phần sau, hoặc lưu mỗi mô hình một tệp.",
  },
  "text-without-quotes": {
    en: () => "This text stands without quotes. In JSON put it in double quotes; only `true`, `false`, `null` and numbers stand without.",
    vi: () => "Đoạn văn bản này không có dấu ngoặc kép. Trong JSON, hãy đặt nó trong dấu ngoặc kép; chỉ `true`, `false`, `null` và số mới không cần.",
  },
  "value-expected": {
    en: () => "A value is expected here: a text in double quotes, a number, a list in `[ ]` or fields in `{ }`. Check for a comma or a bracket too many.",
    vi: () => "Ở đây cần một giá trị: văn bản trong dấu ngoặc kép, số, danh sách trong `[ ]` hoặc các trường trong `{ }`. Hãy kiểm tra xem có thừa dấu phẩy hay dấu ngoặc không.",
  },
};
