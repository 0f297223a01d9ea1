/** What stands above a column: its name, and the unit that its numbers are in. Pure. */

export interface Heading {
  /** As it stands in the sheet, on one line. */
  readonly written: string;
  /** Without spaces, numbering, brackets and units: what is compared. */
  readonly name: string;
  /** 元, 万元, 亩 …, as written behind or in brackets. */
  readonly unit?: string | undefined;
}

const UNIT =
  /(?:单位[:：]?)?(?:人民币)?(亿元|百万元|万元|千元|百元|元|角|分|亩|公顷|平方米|㎡|户|人|户数|公斤|斤|吨|株|头|只|间|台|个|年|岁|%)(?:\/(?:月|年|亩|人|户|天|次|年·亩|亩·年))?/;
const ONLY_UNIT = new RegExp(`^${UNIT.source}$`);
const BRACKETS = /[(（[【]([^()（）[\]【】]*)[)）\]】]/g;

/** `补贴面积（亩）` → name 补贴面积, unit 亩. */
export function readHeading(written: string): Heading {
  const known = headings.get(written);
  if (known) return known;
  if (headings.size > MOST_KEPT) headings.clear();
  const heading = takeApart(written);
  headings.set(written, heading);
  return heading;
}

/** Every kind reads the same words of a sheet, and there are forty kinds. */
const headings = new Map<string, Heading>();
const MOST_KEPT = 10_000;

function takeApart(written: string): Heading {
  const line = written.normalize('NFKC').replace(/\s+/g, '').replace(/\*/g, '');
  let unit: string | undefined;
  const bare = line
    .replace(BRACKETS, (_, inside: string) => {
      const match = ONLY_UNIT.exec(inside);
      if (match) unit ??= match[1];
      // 基本合格（基本称职）, 户（人）数: what stands in brackets belongs to the name.
      return match || /^(?:可不填|选填|必填|含.*|大写|小写)$/.test(inside) ? '' : `(${inside})`;
    })
    .replace(/[/／,，]?单位[:：]?(亿元|百万元|万元|千元|百元|元)$/, (_, named: string) => {
      unit ??= named;
      return '';
    })
    .replace(/[:：]+$/, '')
    .replace(/^(?:\d+|[一二三四五六七八九十]+|[(（][一二三四五六七八九十\d]+[)）])[、.．](?=\D)/, '');
  return { written: written.replace(/\s+/g, ' ').trim(), name: bare, unit };
}

/** What amounts may be written in, and how many yuan each is. */
export const MONEY_UNITS = {
  元: 1,
  百元: 100,
  千元: 1_000,
  万元: 10_000,
  百万元: 1_000_000,
  亿元: 100_000_000,
} as const;
export type MoneyUnit = keyof typeof MONEY_UNITS;

/** Whether a unit is one of money. */
export function isMoneyUnit(unit: string | undefined): unit is MoneyUnit {
  return unit !== undefined && Object.hasOwn(MONEY_UNITS, unit);
}

/** What the numbers below a heading are of: 面积（亩） holds no money, whatever its numbers look like. */
export function natureOf({ name, unit }: Pick<Heading, 'name' | 'unit'>): 'area' | 'count' | 'money' {
  if (isMoneyUnit(unit)) return 'money';
  if (/面积|亩/.test(name) || /^(?:亩|公顷|平方米|㎡)$/.test(unit ?? '')) return 'area';
  return /人数|人口|户数|[人户]$|天数|月数|数量|次数|工数|工程量|株|头|只/.test(name) ? 'count' : 'money';
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
  /^(?:(?:本页|本日|本月|本期|本季度?|本年度?|全年|全村|全社区|收入|支出|金额|分类|各项|以上|户数)?(?:合计|小计|总计|共计|总额|总数)|本[日月期]发生额?|累计|总和|[计共合总]$)(?:[(（]大写[)）]|大写)?[:：]?|^(?:金额|合计)?[(（]?(?:大写|人民币)/;

const CARRIED =
  /^(?:承前页|承上页|接前页|接上页|上页(?:合计|结转|转来)|过次页|过下页|转次页|转下页|结转(?:次|下)页|续下页)/;
const CUMULATIVE =
  /^(?:本年度?|全年|年初至今|自年初|年内|本季度?|1至\d+月|1-\d+月|至本月|截至本月)(?:发生额?)?累计|^累计(?:发生额?|数)$/;

const DIFFERENCE =
  /^(?:[一二三四五六七八九十]+[、.．])?(?:本[月期季年]度?)?收支(?:差额|相抵|结余)(?:[(（].*[)）])?$/;

/** Why a row of sums is no sum of the rows above it: 承前页, 本年累计; `undefined` for other rows. */
export function whyNoEntry(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  if (CARRIED.test(plain)) return CARRIED_OVER;
  if (DIFFERENCE.test(plain)) return '收入减支出的差额，没有导入';
  return CUMULATIVE.test(plain) ? '从年初加起来的数，没有导入' : undefined;
}

/** What is said of 承前页 and 过次页. */
export const CARRIED_OVER = '从上一页转来、转到下一页的数，没有导入';

/** How a row of sums begins: 合计, 小计, 总计, 本页小计, 合 计. */
export function isTotalLabel(text: string): boolean {
  return TOTAL.test(text.normalize('NFKC').replace(/\s/g, ''));
}

/** A sum of the rows since the last such sum, not of all. */
export function isPartialTotal(text: string): boolean {
  return /小计/.test(text.replace(/\s/g, ''));
}
