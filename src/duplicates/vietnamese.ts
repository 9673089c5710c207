import { normalise } from "../similarity/normalise.js";
import type { Meant, TaskLanguage } from "./task-language.js";

/** Phrases without a meaning of their own in the title of a task. */
const withoutMeaning = "và, hoặc, của, các, những, mọi, một số, về, theo, trong, ngoài, cho, với, tại, trên, dưới, từ, đến, là, để, do, bởi, có, được, khác, này, đó, đối với, trong việc, việc, sự, công tác, lĩnh vực, nhiệm vụ, hoạt động, quy định, theo quy định, của pháp luật, pháp luật, liên quan, có liên quan, thuộc, phạm vi, thẩm quyền, theo thẩm quyền, trách nhiệm, tổ chức, thực hiện, tổ chức thực hiện, triển khai, chức năng, vấn đề, bảo đảm, đảm bảo, tiến hành, cấp huyện, cấp tỉnh, cấp xã, trên địa bàn, địa bàn, địa phương, toàn tỉnh, chủ trì, chủ trì phối hợp với, phối hợp với, phối hợp, bộ, ngành, bộ ngành, cơ quan, đơn vị, nhà nước, quản lý nhà nước về".split(", ");

/** What is done, not to what: two tasks that share no more are not alike. */
const deeds = "cấp phép, kiểm tra, giám sát, lập kế hoạch, tuyên truyền, đào tạo, hỗ trợ, sửa chữa, phòng chống, quản lý, ban hành, giải quyết, thẩm định, xúc tiến, đăng ký, hướng dẫn, xây dựng, báo cáo, trình, quyết định, tham mưu, thu thập, bảo vệ, phát triển, chỉ đạo, đề xuất".split(", ");

/** Phrases that mean the same to an administration, a line each, under the first of them. */
const synonyms = `
  cấp phép, cấp giấy phép, cho phép, cấp giấy chứng nhận, cấp giấy chứng nhận đủ điều kiện
  kiểm tra, thanh tra, kiểm soát, rà soát
  giám sát, theo dõi
  xây dựng kế hoạch, lập kế hoạch
  tuyên truyền, phổ biến, truyền thông
  đào tạo, bồi dưỡng, tập huấn, dạy
  hỗ trợ, trợ giúp, giúp đỡ, trợ cấp
  sửa chữa, bảo trì, bảo dưỡng, duy tu
  người cao tuổi, người già
  trẻ em, thiếu nhi
  lao động, việc làm
  y tế, sức khỏe, khám chữa bệnh
  phòng chống, phòng ngừa, ngăn ngừa, ngăn chặn
  rác thải, chất thải, rác
  đường bộ, đường sá, giao thông đường bộ
  nhà ở, nhà
  doanh nghiệp, công ty
  thu thập, tổng hợp
  quản lý, quản trị, điều hành, vận hành
  ban hành, soạn thảo, xây dựng dự thảo
  giải quyết, xử lý
  thiên tai, bão lũ
  học nghề, giáo dục nghề nghiệp, dạy nghề, đào tạo nghề
  giảm nghèo, xóa đói giảm nghèo, hộ nghèo
  thẩm định, thẩm tra, đánh giá
  xúc tiến, thúc đẩy, khuyến khích
  đăng ký, ghi danh
  gia súc, vật nuôi, chăn nuôi
  người dân, nhân dân, đồng bào, dân cư
  phụ nữ, nữ giới
  người khuyết tật, người tàn tật
  biển, hàng hải
  bệnh viện, cơ sở khám bệnh`;

/** The phrases by what they stand for; nothing for those without a meaning. */
function phrasesWritten(fold: boolean): ReadonlyMap<string, string | undefined> {
  const plain = (phrase: string): string => normalise(phrase, { fold });
  const phrases = new Map<string, string | undefined>(withoutMeaning.map((phrase) => [plain(phrase), undefined]));
  for (const deed of deeds) phrases.set(plain(deed), plain(deed));
  for (const line of synonyms.trim().split("\n")) {
    const [first = "", ...others] = line.trim().split(", ").map(plain);
    for (const phrase of [first, ...others]) phrases.set(phrase, first);
  }
  return phrases;
}

const phrases = { accented: phrasesWritten(false), folded: phrasesWritten(true) };
const longest = [...phrases.accented.keys()].reduce((most, phrase) => Math.max(most, phrase.split(" ").length), 1);

/** Reads the longest phrase that is known at each syllable; a syllable that begins none stands for itself. */
function meaningsOf(syllables: readonly string[], fold: boolean): Meant[] {
  const known = fold ? phrases.folded : phrases.accented;
  const meant: Meant[] = [];
  for (let at = 0; at < syllables.length; ) {
    let length = Math.min(longest, syllables.length - at);
    let phrase = syllables.slice(at, at + length).join(" ");
    for (; length > 1 && !known.has(phrase); phrase = syllables.slice(at, at + length).join(" ")) length -= 1;
    const words = syllables.slice(at, at + length);
    const meaning = known.has(phrase) ? known.get(phrase) : phrase;
    if (meaning !== undefined) meant.push({ meaning, words });
    at += length;
  }
  return meant;
}

/** Vietnamese, as task titles are written in it. Words are mostly of two syllables, and spaces part syllables. */
export const vietnamese: TaskLanguage = {
  tag: "vi",
  shortTitle: 2,
  syllables: true,
  meaningsOf,
  deeds: new Set([false, true].flatMap((fold) => deeds.map((deed) => (fold ? phrases.folded : phrases.accented).get(normalise(deed, { fold })) ?? deed))),
  coordinates: /^(?:phối hợp|phoi hop|tham gia|cùng với|cung voi|giúp|giup|hỗ trợ các cơ quan|ho tro cac co quan) /u,
};
