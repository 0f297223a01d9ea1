/** What stands above a column: its name, and the unit that its numbers are in. Pure. */

export interface Heading {
  /** As it stands in the sheet, on one line. */
  readonly written: string;
  /** Without spaces, numbering, brackets and units: what is compared. */
  readonly name: string;
  /** 元, 万元, 亩 …, as written behind or in brackets. */
  readonly unit?: string;
}

const UNIT =
  /(?:单位[:：]?)?(万元|元|角|分|亩|公顷|平方米|㎡|户|人|户数|公斤|斤|吨|株|头|只|间|台|个|年|岁|%)(?:\/(?:月|年|亩|人|户|天|次|年·亩|亩·年))?/;
const BRACKETS = /[(（[【]([^()（）[\]【】]*)[)）\]】]/g;

/** `补贴面积（亩）` → name 补贴面积, unit 亩. */
export function readHeading(written: string): Heading {
  const line = written.normalize('NFKC').replace(/\s+/g, '').replace(/\*/g, '');
  let unit: string | undefined;
  const bare = line
    .replace(BRACKETS, (_, inside: string) => {
      const match = new RegExp(`^${UNIT.source}$`).exec(inside);
      if (match) unit ??= match[1];
      // 基本合格（基本称职）, 户（人）数: what stands in brackets belongs to the name.
      return match || /^(?:可不填|选填|必填|含.*|大写|小写)$/.test(inside) ? '' : `(${inside})`;
    })
    .replace(/[/／,，]?单位[:：]?(万元|元)$/, (_, named: string) => {
      unit ??= named;
      return '';
    })
    .replace(/[:：]+$/, '')
    .replace(/^(?:\d+|[一二三四五六七八九十]+|[(（][一二三四五六七八九十\d]+[)）])[、.．](?=\D)/, '');
  return { written: written.replace(/\s+/g, ' ').trim(), name: bare, ...(unit !== undefined && { unit }) };
}

/** The unit that a line above the table gives for all its amounts: `单位：万元`. */
export function unitOfSheet(text: string): '元' | '万元' | undefined {
  const unit = /(?:金额)?单位[:：](?:人民币)?(万元|元)/.exec(text.normalize('NFKC').replace(/\s/g, ''))?.[1];
  return unit === '元' || unit === '万元' ? unit : undefined;
}

/** `一、收入部分` → 收入部分; `undefined` when a text does not begin like a part of a table. */
export function readSectionLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^(?:[(（]?[一二三四五六七八九十]+[)）]?[、.．]?|\d+[、.．])(?=[^\d])/, '')
    .replace(/[:：]$/, '');
}

const TOTAL =
  /^(?:(?:本页|本月|本期|本季度?|本年度?|全年|全村|收入|支出|金额|分类|各项)?(?:合计|小计|总计|共计|总额)|以上合计|累计|总和)(?:[(（]大写[)）]|大写)?[:：]?|^(?:金额|合计)?[(（]?(?:大写|人民币)/;

/** How a row of sums begins: 合计, 小计, 总计, 本页小计, 合 计. */
export function isTotalLabel(text: string): boolean {
  return TOTAL.test(text.normalize('NFKC').replace(/\s/g, ''));
}

/** A sum of the rows since the last such sum, not of all. */
export function isPartialTotal(text: string): boolean {
  return /小计/.test(text.replace(/\s/g, ''));
}
