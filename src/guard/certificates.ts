/** Numbers of a person's papers: household register, social security, disability card, passport, licence; plates of cars. */
import { maskCode } from './mask.ts';
import type { PrivateMatch } from './private-finding.ts';
import { isRegion } from './regions.ts';
import { cellsBelow, entryAround, type Scene } from './scene.ts';
import { originalSpan, type Statement } from './statements.ts';

/** Papers by name, and any other card or book that has a number, unless it is one of land, firms or money. */
const PAPER =
  '(?:户口(?:簿|本)?(?:户号|编?号码?)?|户籍(?:编?号码?)|常住人口登记(?:表|卡)?编?号码?|(?:社保|社会保障|社会保险|医保|医疗保险|养老保险|新农合|合作医疗|参保)(?:卡|证|个人|账户|人员)?(?:电脑|个人)?(?:编?号码?|账号|(?<=[卡证])(?=[ :：]?[A-Za-z]?\\d{6}))|护照|通行证|(?<=[\\u4e00-\\u9fff]{2}[:：|，]?)证号|驾驶?[证照]|学籍号码?|病历号|住院号|(?:诊疗|就诊)卡号?|门诊号|(?<!土地|不动产|房产|产权|权属|林权|宅基地|使用|许可|登记|准许|规划|施工|批准|承包|经营权?|凭|资质|资格|合格|检验|检疫|法人|信用|机构|代码|发票|回单|汇款|执法|质量|认证|产地)[\\u4e00-\\u9fff]{0,5}(?:证书?|证件|卡|簿|本|执照|保)(?:档案|个人|电脑)?(?:编?号码?|字号|编码))';
const PAPER_OF_OTHERS =
  /土地|不动产|房产|产权|权属|林权|宅基地|使用权?证|许可|登记证|规划|施工|批准|承包|经营|凭证|资质|资格|合格|检验|检疫|法人|信用|机构|发票|回单|执法|质量|认证|产地|营业|记账|票据|身份|银行|农信|一卡通|储蓄|信用社|邮储|存折|[农建工中]行|公民/;
const CODE = '[A-Za-z0-9*×]{1,20}(?:[ \\-.·|]{1,2}[A-Za-z0-9*×]{1,8}){0,20}';
const LABELLED = new RegExp(
  `(?<!(?:水|电|气|热|暖|表|网|宽带|缴费|用户|取暖)[^，。；\\n|]{0,2})${PAPER}(?:码|为|是|[:：]|\\s|[（(|]|No\\.?|№)*((?:[\\u4e00-\\u9fff]{1,8}字)?第?[辽吉黑京津冀晋蒙沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新中残]{0,2}${CODE})(?:号)?`,
  'gi',
);
/** G and E are passports of China, C, H and M passes to Hong Kong, Macao and Taiwan. */
const PASSPORT = /(?<![A-Za-z\d])(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7}|[CHM]\d{8,10})(?![A-Za-z\d])/g;
/** A disability card's number: the identity number with category and degree behind it (中残联). */
const CARD_OF_TWENTY =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx][1-7][1-4](?:B\d)?(?![\dA-Za-z])/g;
const PLATE =
  /[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新][ ]?[A-HJ-NP-Z]{1,2}[ |·・•.\-—–－]{0,2}(?:[A-HJ-NP-Z0-9*×][ ]?){4,5}[A-HJ-NP-Z0-9*×挂学警](?![A-Za-z0-9])/g;
/** Cars of the collective and of firms. */
const OF_THE_PUBLIC =
  /村(?:里|委|集体|民委员会)?的?(?:垃圾|洒水|清运|保洁|公务|消防|巡逻|环卫|自有|所有)|垃圾(?:车|清运|转运)|清运车|洒水车|环卫车|保洁车|公务(?:车|用车)|公车|消防车|救护车|校车|公交|客车|巡逻车|警车|工程车|铲车|挖掘机|铲雪车|扫雪车|集体(?:所有|车辆|资产)|单位车辆|合作社(?:的|所有)?[^，。；\n]{0,6}车|村(?:集体|委会)?(?:车辆|用车)|资产|车辆台账/;
const PAPER_HEADING = new RegExp(
  `^${PAPER}$|^(?:残疾|低保|社保|医保|户口)\\S{0,4}(?:证|卡|本|簿)?号码?$|车牌号?码?$|护照号?`,
);
const CARD_CELL = /\d{4,}/;

/** All numbers of persons' papers and cars in a text. */
export function findCertificates(scene: Scene): PrivateMatch[] {
  if (
    !MAY_HOLD.test(scene.bare()) &&
    !scene.tables().some(({ headings }) => headings.some((one) => PAPER_HEADING.test(one)))
  )
    return [];
  return [
    ...scene.statements().flatMap((statement) =>
      [...papersIn(statement), ...passportsIn(statement), ...platesIn(scene, statement)].map(
        ({ start, end }) => {
          const span = originalSpan(statement, start, end);
          return matchOf(scene, span.start, span.end);
        },
      ),
    ),
    ...cellsBelow(scene, PAPER_HEADING)
      .filter(
        ({ row, start, text: cell }) =>
          CARD_CELL.test(cell) && !PAPER_OF_OTHERS.test(row.headings[row.columnAt(start)] ?? ''),
      )
      .map(({ start, text: cell }) => matchOf(scene, start, start + cell.length)),
  ];
}

const MAY_HOLD =
  /(?:(?<!凭)证|卡|簿|照|[户本保](?:卡|个人|电脑)?(?:编?号|编码)|户口|户籍|学籍|病历|住院|门诊|通行)[^\n，。；]{0,12}\d{3}|护照|[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新][A-HJ-NP-Z]|[1-9]\d{19}/;

interface TextSpan {
  readonly start: number;
  readonly end: number;
}

function papersIn({ text }: Statement): TextSpan[] {
  const labelled = [...text.matchAll(LABELLED)].flatMap((match) => {
    const code = match[1] ?? '';
    const isHidden = /[*×]/.test(code);
    if (
      code.replace(/[^0-9]/g, '').length < (isHidden ? 3 : 5) ||
      PAPER_OF_OTHERS.test(match[0].slice(0, match[0].lastIndexOf(code)))
    )
      return [];
    const start = match.index + match[0].lastIndexOf(code);
    return [{ start, end: start + code.length }];
  });
  return [
    ...labelled,
    ...[...text.matchAll(CARD_OF_TWENTY)].filter(([number]) => isRegion(number)).map(whole),
  ];
}

function passportsIn({ text }: Statement): TextSpan[] {
  return /护照|通行证|出国|出境|签证|证件|港澳|台胞/.test(text)
    ? [...text.matchAll(PASSPORT)].map(whole)
    : [];
}

function platesIn(scene: Scene, statement: Statement): TextSpan[] {
  return [...statement.text.matchAll(PLATE)].map(whole).filter(({ start, end }) => {
    if (statement.text.slice(start, end).replace(/[^A-Z0-9]/g, '').length < 4) return false;
    const around = `${statement.text}${entryAround(scene, originalSpan(statement, start, end).start)}`;
    return !OF_THE_PUBLIC.test(around);
  });
}

function whole(match: RegExpExecArray): TextSpan {
  return { start: match.index, end: match.index + match[0].trimEnd().length };
}

function matchOf({ original }: Scene, start: number, end: number): PrivateMatch {
  return { kind: 'certificate', start, end, mend: maskCode(original.slice(start, end)) };
}
