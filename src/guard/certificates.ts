/** Numbers of a person's papers: household register, social security, disability card, passport, licence; plates of cars. */
import { maskCode } from './mask.ts';
import type { PrivateMatch } from './private-finding.ts';
import { cellsBelow, lineEnd, lineStart, type Scene } from './scene.ts';

const PAPER =
  '(?:户口(?:簿|本)?(?:户号|编?号码?)|户籍(?:编?号码?)|户号|常住人口登记(?:表|卡)?编?号码?|(?:社保|社会保障|社会保险|医保|医疗保险|养老保险|新农合|合作医疗|参保)(?:卡|证|个人|账户|人员)?(?:电脑|个人)?(?:编?号码?|账号)|残疾(?:人)?证(?:编?号码?)?|残(?:疾)?证(?:编)?号|低保证(?:编?号码?)?|特困(?:供养)?证(?:编?号码?)?|五保证(?:编?号码?)?|老年(?:优待)?证(?:编?号码?)?|优抚证(?:编?号码?)?|退役军人(?:优待)?证(?:编?号码?)?|军官证(?:编?号码?)?|士兵证(?:编?号码?)?|护照(?:编?号码?)?|通行证(?:编?号码?)?|驾驶?(?:证|照|驶证)(?:编?号码?|档案编号)?|行驶证(?:编?号码?)?|结婚证(?:编?号码?|字号)?|离婚证(?:编?号码?|字号)?|出生(?:医学)?证明?(?:编?号码?)?|准生证(?:编?号码?)?|学籍号码?|病历号|住院号|诊疗卡号?|就诊卡号?|门诊号)';
const CODE = '[A-Za-z0-9*×]{1,6}(?:[ \\-.·]?[A-Za-z0-9*×]{2,}){0,8}';
const LABELLED = new RegExp(
  `(?<!(?:水|电|气|热|暖|表|网|车|宽带|缴费|用户|取暖)[^，。；\\n|]{0,2})${PAPER}(?:码|为|是|：|:|\\s|[（(]|尾号)*[^\\S\\n]*((?=[^，。；\\n|]{0,24}\\d)(?:第|字第|字|[\\u4e00-\\u9fff]{0,4}字第)?${CODE})`,
  'g',
);
/** G and E are passports of China, C, H and M passes to Hong Kong, Macao and Taiwan. */
const PASSPORT = /(?<![A-Za-z\d])(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7}|[CHM]\d{8,10})(?![A-Za-z\d])/g;
/** A disability card's number: the identity number with category and degree behind it (中残联). */
const CARD_OF_TWENTY = /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx][1-7][1-4](?:B\d)?(?![\dA-Za-z])/g;
const PLATE =
  /[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新][ ]?[A-HJ-NP-Z][ ·・•.\-—]?(?:[A-HJ-NP-Z0-9*×][ ]?){4,5}[A-HJ-NP-Z0-9*×挂学警](?![A-Za-z0-9])/g;
/** Cars of the collective and of firms. */
const OF_THE_PUBLIC =
  /村(?:里|委|集体|民委员会)?的?(?:垃圾|洒水|清运|保洁|公务|消防|巡逻|环卫|自有|所有)|垃圾(?:车|清运|转运)|清运车|洒水车|环卫车|保洁车|公务(?:车|用车)|公车|消防车|救护车|校车|公交|客车|巡逻车|警车|工程车|铲车|挖掘机|铲雪车|扫雪车|集体(?:所有|车辆|资产)|单位车辆|合作社(?:的|所有)?[^，。；\n]{0,6}车|村(?:集体|委会)?(?:车辆|用车)|资产|车辆台账/;
const PAPER_HEADING = new RegExp(`^${PAPER}$|^(?:残疾|低保|社保|医保|户口)\\S{0,4}(?:证|卡|本|簿)?号码?$|车牌号?码?$|护照号?`);
const CARD_CELL = /\d{4,}/;

/** All numbers of persons' papers and cars in a text. */
export function findCertificates(scene: Scene): PrivateMatch[] {
  const { text } = scene;
  const found: PrivateMatch[] = [];
  for (const match of text.matchAll(LABELLED)) {
    const code = match[1] ?? '';
    if (code.replace(/[^A-Za-z0-9*×]/g, '').length < 6) continue;
    const start = match.index + match[0].lastIndexOf(code);
    found.push(matchOf(scene, start, start + code.length));
  }
  for (const match of text.matchAll(CARD_OF_TWENTY))
    found.push(matchOf(scene, match.index, match.index + match[0].length));
  for (const match of text.matchAll(PASSPORT))
    if (/护照|通行证|出国|出境|签证|证件|港澳|台胞/.test(lineOf(text, match.index)))
      found.push(matchOf(scene, match.index, match.index + match[0].length));
  for (const match of text.matchAll(PLATE))
    if (!OF_THE_PUBLIC.test(lineOf(text, match.index)))
      found.push(matchOf(scene, match.index, match.index + match[0].trimEnd().length));
  for (const { start, text: cell } of cellsBelow(scene, PAPER_HEADING))
    if (CARD_CELL.test(cell)) found.push(matchOf(scene, start, start + cell.length));
  return found;
}

function lineOf(text: string, position: number): string {
  return text.slice(lineStart(text, position), lineEnd(text, position));
}

function matchOf({ original }: Scene, start: number, end: number): PrivateMatch {
  return { kind: 'certificate', start, end, mend: maskCode(original.slice(start, end)) };
}
