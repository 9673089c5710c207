import { named, shown } from "../model/input-problems.js";
import { capital, inPlace, kindIn, namedList, orMeant, roleIn } from "./words.js";

/** The facts of refusals; each sentence takes those of its code. */
export interface RefusalFacts {
  readonly agency: string;
  readonly task: string;
  readonly jurisdiction?: string;
  readonly role: string;
  readonly count: number;
  readonly superior: string;
  readonly follows?: true;
  readonly kind?: string;
  readonly id: string;
  readonly suggestion?: string;
  readonly on?: string;
  readonly successor?: string;
  readonly successors?: readonly string[];
  readonly direct?: boolean;
  readonly field: string;
  readonly values: readonly unknown[];
  readonly former: readonly string[];
  readonly op: string;
  readonly before: number;
  readonly after: number;
  readonly category: string | null;
  readonly funding: string | null;
  readonly quota: number;
  readonly above: string;
  readonly parents: readonly unknown[];
  readonly patch?: number;
  readonly path?: readonly string[];
}

/** Why operations are refused, in Vietnamese, by code; those on places, levels and staff stand in a table of their own. */
export const refusalSentences: Readonly<Record<string, (data: RefusalFacts) => string>> = {
  "id-unknown": ({ kind, id, suggestion }) => `Không có ${kindIn(kind)} ${named(id)}${orMeant(suggestion)}`,
  "id-ended": endedId,
  "id-in-use": ({ kind, id }) => `Mã ${named(id)} đang được dùng cho ${kindIn(kind)} khác: hãy chọn mã mới.`,
  "id-used-before": ({ kind, id }) => `Mã ${named(id)} thuộc về ${kindIn(kind)} đã kết thúc và không được dùng lại: hãy chọn mã mới.`,
  "merge-with-itself": ({ agency }) => `${named(agency)} sáp nhập với chính mình: hãy nêu cơ quan thứ hai, hoặc cơ quan mới trong \`into\`.`,
  "receiver-ends": ({ agency }) => `${named(agency)} kết thúc trong thao tác này nên không thể tiếp nhận: hãy nêu cơ quan còn hoạt động.`,
  "lead-without-receiver": ({ agency, task, jurisdiction }) => `${named(agency)} chủ trì ${named(task)}${inPlace(jurisdiction)} nhưng không có nơi tiếp nhận: hãy ghi nơi nhận ở \`to\` hoặc \`tasks\`, hoặc cho kết thúc ở \`ends\`.`,
  "only-lead": ({ agency, task, jurisdiction }) => `Chỉ có ${named(agency)} chủ trì ${named(task)}${inPlace(jurisdiction)}: hãy ghi ở \`to\` cơ quan sẽ chủ trì.`,
  "task-named-twice": ({ agency, task }) => `Có hai điều khoản về việc ${named(agency)} chủ trì ${named(task)}: hãy nêu nhiệm vụ một lần, ở \`tasks\` hoặc ở \`ends\`.`,
  "subordinates-without-receiver": ({ agency, count }) => `${named(agency)} có ${count} đơn vị trực thuộc chưa có cấp trên mới: hãy ghi ở \`subordinates\`, hoặc chuyển trước.`,
  "staff-without-receiver": ({ agency, count, kind, quota }) =>
    kind === undefined
      ? `${named(agency)} có ${count} biên chế chưa có nơi tiếp nhận: hãy ghi nơi nhận ở \`to\`, hoặc điều chuyển trước.`
      : `${named(agency)} có ${quota} biên chế nhưng chưa nêu đi đâu: hãy ghi \`staff: up\`, \`down\` hoặc \`cut\` cho loại ${named(kind)}.`,
  "superior-cycle": ({ agency, superior, follows }) => {
    if (follows) return `${named(agency)} sẽ trực thuộc ${named(superior)}, trong khi ${named(superior)} theo cơ quan được sáp nhập về trực thuộc ${named(agency)}: hãy chuyển cấp trên của một trong hai trước.`;
    if (agency === superior) return `${named(agency)} không thể trực thuộc chính mình: hãy chọn cấp trên khác.`;
    return `${named(agency)} không thể trực thuộc ${named(superior)}, là đơn vị cấp dưới của chính nó: hãy chọn cấp trên khác.`;
  },
  "moved-to-itself": ({ agency }) => `${named(agency)} có ở cả \`from\` và \`to\` nên không có gì được chuyển: hãy nêu cơ quan khác ở một trong hai.`,
  "role-kept": ({ agency, role }) => `${named(agency)} không thể vừa chuyển vừa giữ vai trò ${roleIn(role)}: hãy ghi vai trò khác ở \`keep\`.`,
  "not-held": ({ agency, task, role, jurisdiction, kind }) =>
    kind === undefined
      ? `${named(agency)} không giữ vai trò ${roleIn(role)} đối với ${named(task)}${inPlace(jurisdiction)} nên không có gì để chuyển.`
      : `Không cơ quan nào thuộc loại ${named(kind)} chủ trì ${named(task)} nên không có gì để chuyển hay kết thúc.`,
  "sources-differ": ({ agency, jurisdiction, field, values }) => {
    if (jurisdiction === undefined) return `Các cơ quan hợp nhất khác nhau về \`${field}\` (${namedList(values)}): hãy ghi \`${field}\` của ${named(agency)}.`;
    if (values.length === 0) return `Hãy ghi \`${field}\` của địa bàn mới ${named(jurisdiction)}.`;
    return `Các nguồn của ${named(jurisdiction)} khác nhau về \`${field}\` (${namedList(values)}): hãy ghi rõ.`;
  },
  "lead-lost": ({ task, jurisdiction, former, op }) => `Không còn ai chủ trì ${named(task)}${inPlace(jurisdiction)}, trước do ${former.map(named).join(", ")} chủ trì: hãy ${op === "redraw" ? "chọn `parent` khác cho địa bàn, hoặc `reassign` việc chủ trì trước đó" : "nêu nơi tiếp nhận hoặc cho kết thúc"}.`,
  "staff-not-conserved": ({ category, funding, before, after }) => `Biên chế${category ? ` ${shown(category)}` : ""}${funding ? ` (nguồn ${shown(funding)})` : ""} sẽ đổi từ ${before} thành ${after} mà không được nêu rõ.`,
  "staff-too-large": () => "Tổng biên chế vượt quá giới hạn số nguyên an toàn.",
  "unify-with-itself": ({ task }) => `${named(task)} hợp nhất với chính mình: hãy nêu nhiệm vụ thứ hai.`,
  "unify-with-above": ({ task, above }) => `${named(task)} nằm dưới ${named(above)} nên không thể thành một nhiệm vụ: hãy bỏ một trong hai, hoặc kết thúc nhiệm vụ đó.`,
  "patch-does-not-fit": ({ patch, op, path }) => {
    if (patch !== undefined) return `Bản vá ${patch + 1}${path ? ` (${op} ${shown(path.join(" / "))})` : ""} không khớp với phiên bản này của mô hình.`;
    return path ? `Với các bản vá này, ${named(path.join(" / "))} sẽ sai, hoặc nêu điều không có.` : "Các bản vá là một danh sách gồm `{ op, path, value }`, như `apply` trả về.";
  },
  "parents-differ": ({ task, parents }) => `Các nhiệm vụ khác nhau về \`parent\` (${namedList(parents)}): hãy ghi \`parent\` của ${named(task)}.`,
};

function endedId({ kind, id, on, successor, successors, direct }: RefusalFacts): string {
  const when = on === undefined ? "" : ` ngày ${on}`;
  const heirs = successors ?? (successor === undefined ? [] : [successor]);
  const list = namedList(heirs).replace(/, ([^,]*)$/, " và $1");
  const subject = `${capital(kindIn(kind))} ${named(id)}`;
  if (heirs.length === 0) return `${subject} đã kết thúc${when}.`;
  return `${subject} ${direct ? `đã thành ${list}${when}` : `đã kết thúc${when}, nay là ${list}`}: hãy dùng ${heirs.length === 1 ? "mã mới" : "một trong các mã đó"}.`;
}
