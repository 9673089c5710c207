import type { Translations } from "../findings/language.js";
import { shown } from "../model/input-problems.js";
import { type TextFacts } from "./text-wording.js";

/** The sentences about problems that only YAML has. */
export const yamlWording: Readonly<Record<string, Translations<TextFacts>>> = {
  "alias-with-properties": {
    en: () => "A repeat (`*name`) cannot be given a name or a tag of its own. Delete what stands before the `*`.",
    vi: () => "Chỗ lặp lại (`*tên`) không thể có tên hay thẻ riêng. Hãy xóa phần đứng trước dấu `*`.",
  },
  "block-text-indent": {
    en: () => "The lines of this text are not indented alike. Indent all its lines by the same number of spaces.",
    vi: () => "Các dòng của đoạn văn bản này thụt vào không đều. Hãy thụt mọi dòng vào cùng một số dấu cách.",
  },
  "bracket-not-closed": {
    en: () => "A bracket is not closed before this place. Add the missing `]` or `}` where the list or the fields end.",
    vi: () => "Có dấu ngoặc chưa được đóng trước chỗ này. Hãy thêm `]` hoặc `}` còn thiếu ở cuối danh sách hoặc nhóm trường.",
  },
  "colon-missing-yaml": {
    en: () => "This line has no colon, so it is no field. Write `field: value`, or indent the line if it belongs to the text above.",
    vi: () => "Dòng này không có dấu hai chấm nên không phải là trường. Hãy viết `trường: giá trị`, hoặc thụt dòng vào nếu nó thuộc về đoạn văn bản phía trên.",
  },
  "comma-missing-yaml": {
    en: () => "A comma is missing here between two entries in brackets. Add it.",
    vi: () => "Ở đây thiếu dấu phẩy giữa hai mục trong dấu ngoặc. Hãy thêm vào.",
  },
  "comment-without-space": {
    en: () => "A comment needs a space before its `#`. Add the space, or put the text in quotes if the `#` belongs to it.",
    vi: () => "Trước dấu `#` của chú thích cần một dấu cách. Hãy thêm dấu cách, hoặc đặt văn bản trong dấu ngoặc kép nếu `#` là một phần của nó.",
  },
  "custom-tag": {
    en: () => "A tag (a word that begins with `!`) is not read here. Delete it, or put the text in quotes if the `!` belongs to it.",
    vi: () => "Thẻ (từ bắt đầu bằng `!`) không được đọc ở đây. Hãy xóa nó, hoặc đặt văn bản trong dấu ngoặc kép nếu `!` là một phần của nó.",
  },
  "directive-unknown": {
    en: () => "A line that begins with `%` is an instruction to the reader, and this one is unknown. Delete the line.",
    vi: () => "Dòng bắt đầu bằng `%` là chỉ dẫn cho chương trình đọc, và chỉ dẫn này không được biết đến. Hãy xóa dòng này.",
  },
  "directives-end": {
    en: () => "The line `---` is missing or does not stand alone. Put `---` on a line of its own after the lines that begin with `%`, or delete both.",
    vi: () => "Thiếu dòng `---` hoặc dòng đó không đứng riêng. Hãy đặt `---` thành một dòng riêng sau các dòng bắt đầu bằng `%`, hoặc xóa cả hai.",
  },
  "indent-wrong": {
    en: () => "This line is indented differently from the lines it belongs to. Indent fields of one record by the same number of spaces.",
    vi: () => "Dòng này thụt vào khác với các dòng cùng nhóm. Hãy thụt các trường của một bản ghi vào cùng một số dấu cách.",
  },
  "key-not-text": {
    en: () => "The name of a field must be a text; here it is a list, fields or nothing. Write a name before the colon, and put a text that begins with a bracket in quotes.",
    vi: () => "Tên trường phải là văn bản; ở đây lại là danh sách, nhóm trường hoặc để trống. Hãy viết tên trước dấu hai chấm, và đặt văn bản bắt đầu bằng dấu ngoặc trong dấu ngoặc kép.",
  },
  "key-on-two-lines": {
    en: () => "The name of a field goes over several lines. Write it on one line, and check that the line before ends where it should.",
    vi: () => "Tên trường kéo dài qua nhiều dòng. Hãy viết trên một dòng, và kiểm tra xem dòng trước có kết thúc đúng chỗ không.",
  },
  "key-too-long": {
    en: () => "The name of this field is longer than 1,024 characters. Check that the colon stands where the name ends.",
    vi: () => "Tên trường này dài hơn 1.024 ký tự. Hãy kiểm tra xem dấu hai chấm có đứng ngay sau tên không.",
  },
  "list-in-brackets": {
    en: () => "Inside brackets a colon or a dash begins something new without a comma before it. Add the comma, or put the text in quotes.",
    vi: () => "Trong dấu ngoặc, dấu hai chấm hoặc dấu gạch ngang mở đầu một mục mới mà phía trước thiếu dấu phẩy. Hãy thêm dấu phẩy, hoặc đặt văn bản trong dấu ngoặc kép.",
  },
  "name-misplaced": {
    en: () => "A name (`&name`) or a tag stands on the wrong side of a dash, a colon or a question mark. Move it behind the sign, or put the text in quotes.",
    vi: () => "Tên (`&tên`) hoặc thẻ đứng sai phía của dấu gạch ngang, dấu hai chấm hoặc dấu hỏi. Hãy chuyển nó ra sau dấu đó, hoặc đặt văn bản trong dấu ngoặc kép.",
  },
  "name-missing": {
    en: () => "A text that begins with `*` or `&` needs quotes. Put it in double quotes.",
    vi: () => "Văn bản bắt đầu bằng `*` hoặc `&` cần dấu ngoặc kép. Hãy đặt nó trong dấu ngoặc kép.",
  },
  "name-unknown": {
    en: ({ name }) => `\`*${shown(name)}\` repeats something that is named \`&${shown(name)}\` above, but there is no such thing. Write it out, or put the text in quotes.`,
    vi: ({ name }) => `\`*${shown(name)}\` lặp lại nội dung có tên \`&${shown(name)}\` ở phía trên, nhưng không có nội dung nào như vậy. Hãy viết đầy đủ ra, hoặc đặt văn bản trong dấu ngoặc kép.`,
  },
  "not-expected": {
    en: () => "This sign does not belong here. Check brackets, commas and indentation just before it, or put the text in quotes.",
    vi: () => "Ký hiệu này không thuộc chỗ này. Hãy kiểm tra dấu ngoặc, dấu phẩy và độ thụt dòng ngay trước đó, hoặc đặt văn bản trong dấu ngoặc kép.",
  },
  "not-yaml": {
    en: () => "This place cannot be read. Check brackets, quotes and indentation here and on the line before.",
    vi: () => "Không đọc được chỗ này. Hãy kiểm tra dấu ngoặc, dấu nháy và độ thụt dòng ở đây và ở dòng trước.",
  },
  "repeats-itself": {
    en: ({ name }) => `\`*${shown(name)}\` stands inside of what it repeats, which would have no end. Delete it.`,
    vi: ({ name }) => `\`*${shown(name)}\` nằm bên trong chính nội dung mà nó lặp lại, nên không có điểm dừng. Hãy xóa nó.`,
  },
  "repeats-too-large": {
    en: () => "The repeats (`*name`) add too much to the file. Write the parts out, or name smaller parts.",
    vi: () => "Các chỗ lặp lại (`*tên`) làm tệp phình ra quá lớn. Hãy viết các phần đó ra, hoặc đặt tên cho phần nhỏ hơn.",
  },
  "several-documents": {
    en: () => "A second document begins here, after `---` or `...`. Keep one document in a file.",
    vi: () => "Ở đây bắt đầu một tài liệu thứ hai, sau `---` hoặc `...`. Hãy để mỗi tệp chỉ có một tài liệu.",
  },
  "space-missing": {
    en: () => "A space is missing here. Put one after the colon, the name or the tag.",
    vi: () => "Ở đây thiếu dấu cách. Hãy thêm dấu cách sau dấu hai chấm, sau tên hoặc sau thẻ.",
  },
  "tab-as-indent": {
    en: () => "This line is indented with a tab. Use spaces.",
    vi: () => "Dòng này được thụt vào bằng phím tab. Hãy dùng dấu cách.",
  },
  "text-needs-quotes": {
    en: () => "A text cannot begin with this sign. Put the text in double quotes.",
    vi: () => "Văn bản không thể bắt đầu bằng ký hiệu này. Hãy đặt văn bản trong dấu ngoặc kép.",
  },
  "too-many-repeats": {
    en: ({ limit }) => `The file repeats parts (\`*name\`) more than ${limit} times, counting repeats inside of repeats. Write the parts out.`,
    vi: ({ limit }) => `Tệp lặp lại các phần (\`*tên\`) hơn ${limit} lần, tính cả chỗ lặp lại nằm trong chỗ lặp lại. Hãy viết các phần đó ra.`,
  },
  "too-many-values": {
    en: () => "The file holds too many values to be read as YAML. Save it as JSON, or raise the limit with `--max-size`.",
    vi: () => "Tệp chứa quá nhiều giá trị để đọc dưới dạng YAML. Hãy lưu dưới dạng JSON, hoặc nâng giới hạn bằng `--max-size`.",
  },
  "two-names": {
    en: () => "A part can have only one name (`&name`). Delete one of the two.",
    vi: () => "Mỗi phần chỉ có thể có một tên (`&tên`). Hãy xóa một trong hai.",
  },
  "two-on-a-line": {
    en: () => "A value that stands behind its field holds another colon. Put the text in quotes, or begin the fields below it on a new line.",
    vi: () => "Giá trị đứng sau tên trường lại chứa một dấu hai chấm nữa. Hãy đặt văn bản trong dấu ngoặc kép, hoặc viết các trường con xuống dòng mới.",
  },
};
