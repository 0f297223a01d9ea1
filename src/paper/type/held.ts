/**
 * What the end of a line never tears apart: a date, a telephone number, a sum with its unit, on paper a name and a post
 * as well. Drawn by `paper-text.ts`, counted with by `text-width.ts`.
 */

/** 024-4555 0706, 400-123-4567, 138 4140 0706, with an extension. */
const PHONE = String.raw`(?:\d{3,4}-\d{3,4}(?:[- ]?\d{3,4})?|1\d{2} \d{4} \d{4})(?:转\d{1,4})?`;

/** 2030年1月, 10月9日前, 2026年第三季度. */
const DATE = String.raw`\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?|第[一二三四1-4]季度|[上下]半年|度)|\d{1,2}月\d{1,2}日`;

const UNIT =
  '万元|亿元|元|亩|平方米|公里|千米|米|公斤|吨|户|人次|人|票|件|组|号|天|个月|月|年|日|项|次|张|台|场|名|%|％';

/** A sum, its sign and its unit: -1,206.50元, 4.15万元. */
const FIGURE = String.raw`[-−－]?\d[\d,]*(?:\.\d+)? ?(?:${UNIT})`;

const MEASURES = `${PHONE}|(?:${DATE})[前后起止]?|${FIGURE}`;

/** What screens and paper hold together in running text. */
export const MEASURE = new RegExp(MEASURES, 'g');

/** Of whom a text speaks; the name comes right after. */
const ROLE =
  '书记|主任|委员|会计|出纳|报账员|组长|网格长|网格员|代办员|监督员|负责人|联系人|经办人|户主|村民|居民|党员|代表|老师|医生|同志';

/** 党支部副书记, 村民小组组长: the body goes with the post; 委员会 and 代表会议 are no posts. */
const POST = String.raw`(?:党支部|党总支|党委|村委会|居委会|监委会|合作社|村民小组|居民小组|民主理财小组|妇联|团支部|民兵连)?副?(?:${ROLE})(?![大会委])`;

/** The hundred most common surnames and some of the northeast: without one of them no mark tells where a name ends. */
const SURNAME =
  '[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文那佟关]';

/** A body is read as one word: 村务监督委员会 is not torn apart at the foot of a sheet, nor 召集村｜民会议. */
const BODY =
  '(?:(?:村务|居务)监督|(?:村民|居民)(?:选举)?)委员会|(?:村民|居民)(?:代表)?会议|股份经济合作社|(?:村民|居民)小组';

/** A name is two or three characters; one more, held with them, does no harm. */
const NAME_AFTER_ROLE = String.raw`(?<=(?:${ROLE})[：:]?)(?![大会委])(?:\p{Script=Han}{2,3}(?=[，。、；：（）()\s\d]|$)|${SURNAME}\p{Script=Han}{1,2})`;

/** Up to four characters between two marks: a name in a list of names, a short term. */
const SHORT_TERM = String.raw`(?<=[、，；：（“])\p{Script=Han}{2,4}(?=[、，。；：（）”])`;

/** 合计12,000.00元: what a sum is called goes with it. */
const TOTAL = String.raw`(?:合计|共计|总计|小计|累计|结余|结存)[：:]?(?:${FIGURE})?`;

/** 第3至8页, 共8页: of what comes in sheets. */
const PAGES = '第\\d+(?:至\\d+)?[页张]|共\\d+[页张]';

const HELD_ANYWHERE = [TOTAL, `电话[：:]?${PHONE}`, MEASURES, NAME_AFTER_ROLE, POST];

/** What paper holds together in running text, as the source of a pattern. */
export const HELD = [...HELD_ANYWHERE, PAGES, BODY, SHORT_TERM].join('|');

export const HELD_ON_PAPER = new RegExp(HELD, 'gu');

/** In a table's cell, whose column may be narrower than the name of a body. */
export const HELD_IN_CELL = new RegExp([...HELD_ANYWHERE, SHORT_TERM].join('|'), 'gu');

/** A term of a table's cell is torn apart only when it is longer than this. */
const LONGEST_TERM = 8;

/** Terms of a cell with the mark that ends each: 委员、｜民主理财小组组长｜（兼）. */
const TERM = /（[^（）]*）?[、，；：。]*|[^、，；：。（]+[、，；：。]*|[、，；：。]+/gu;

/** A cell's text in pieces between which its lines break; a piece that is `held` is not torn apart itself. */
export function cellTerms(text: string): { readonly text: string; readonly isHeld: boolean }[] {
  return (text.match(TERM) ?? []).map((term) => ({
    text: term,
    isHeld: [...term.replace(/[、，；：。]+$/u, '')].length <= LONGEST_TERM,
  }));
}

/** A hyphen before a figure is a minus sign; one between figures or letters, as in 024-4555, is not. */
export function trueMinus(text: string): string {
  return text.replace(/(?<![\dA-Za-z.-])-(?=\d)/g, '−');
}
