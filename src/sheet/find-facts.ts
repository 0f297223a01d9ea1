/** Single values with words in front of them: 期初结存 | 86,420.15, or 银行存款：106,180.43元. Pure. */
import { suggestCount } from '../model/values/read-written.ts';
import { isNumberLike, ownCells, type Cell, type View } from './grid.ts';
import type { FoundFact } from './layout.ts';
import { likenessOf } from './match-columns.ts';
import { isNumberOfPerson } from './read-cell.ts';
import { readHeading } from './read-heading.ts';
import type { SheetField, SheetForm } from './sheet-form.ts';

/** A label has to be the field's name, or a known word for it. */
const SURE = 0.85;
const INLINE = /([\p{Script=Han}A-Za-z（）()]{2,16}?)\s*[:：]\s*([^\s:：；;，]+)/gu;

type Own = ReturnType<typeof ownCells>;

/** The cell behind a label; of several numbers the one in a column of amounts: 本年累计 may stand before it. */
function valueBehind(own: Own, index: number, amounts: ReadonlySet<number>): Own[number] | undefined {
  const next = own[index + 1];
  if (!next || !isNumberLike(next.cell) || amounts.has(next.column)) return next;
  const behind = own.slice(index + 1);
  const end = behind.findIndex(({ cell }) => !isNumberLike(cell));
  const numbers = end === -1 ? behind : behind.slice(0, end);
  return numbers.find(({ column }) => amounts.has(column)) ?? next;
}

/** What stands around a row. */
export interface FactScene {
  /** Columns of amounts. */
  readonly amounts: ReadonlySet<number>;
  /** Of the period, where it is a month. */
  readonly month?: number | undefined;
  /** Entries stand above the row. */
  readonly isBelowEntries: boolean;
}

const NOWHERE: FactScene = { amounts: new Set(), isBelowEntries: false };

/** The single values in a row, and the columns of the row that hold something else. */
export function findFacts(
  cells: View['rows'][number],
  row: number,
  form: SheetForm,
  scene: FactScene = NOWHERE,
): { readonly facts: readonly FoundFact[]; readonly rest: readonly number[] } {
  const { amounts } = scene;
  const own = ownCells(cells);
  const facts: FoundFact[] = [];
  const used = new Set<number>();
  own.forEach(({ column, cell }, index) => {
    if (cell.kind !== 'text' || used.has(column)) return;
    const next = valueBehind(own, index, amounts);
    const label = cell.text.replace(/[:：]\s*$/, '');
    const field = fieldNamed(label, form) ?? balanceOfMonth(label, form, scene);
    if (field && next && isValueOf(next.cell, field)) {
      facts.push({ field, label: cell.text, row, column: next.column });
      used.add(column).add(next.column);
      return;
    }
    const inline = inlineFacts(cell, form).map((one) => ({ ...one, row, column }));
    if (inline.length > 0) used.add(column);
    facts.push(...inline);
  });
  const marked = facts.length === 0 ? balanceMarked(own, form, scene) : undefined;
  if (marked) {
    facts.push({ ...marked, row });
    used.add(marked.column);
  }
  return { facts, rest: own.map(({ column }) => column).filter((column) => !used.has(column)) };
}

/** 其中：(1.)银行存款, ②库存现金: what stands in front of a part of a sum. */
const PART =
  /^(?:其中|包括)?\s*[:：,，、]?\s*(?:[(（]\s*(?:\d+|[一二三四五六七八九十])\s*[.．、]?\s*[)）]|\d+\s*[.．、)）](?!\d)|[①-⑩])?\s*/;

/** `其中：银行存款115,900.00元　现金 500`: parts of a sum with their numbers behind them. */
const PARTS = /([\p{Script=Han}]{2,10}?)\s*[:：]?\s*([¥￥]?-?\d[\d,，]*(?:[.．]\d+)?\s*(?:万元|元)?)/gu;

function fieldNamed(written: string, form: SheetForm): SheetField | undefined {
  return fieldOfName(written, form) ?? fieldOfName(written.replace(PART, '').replace(BALANCE, ''), form);
}

/** 期末结存：银行存款: the part is named behind the whole. */
const BALANCE = /^(?:期末|本月|本期|月末)(?:结存|结余|余额)\s*[:：]\s*/;

/** 上季结余, 去年底结存, 结转下季: whatever the period is called, what was there before it and what is left after it. */
const BEFORE =
  /^(?:上|去|前|期初|年初|月初|季初)(?:[月季期年]|季度|半年|年度)?(?:[末底初])?(?:账面|滚存|累计|货币资金)?(?:结存|结余|余额|结转|转来|节余)(?:资金|金额|数)?$/;
const AFTER =
  /^(?:(?:本|当|截[至止])?(?:[月季期年]|季度|半年|年度)?[末底]?(?:账面|滚存|累计|货币资金)?(?:结存|结余|余额|节余)|结转下(?:[月季期年]|季度|年度))(?:资金|金额|数)?$/;

function balanceNamed(label: string, facts: readonly SheetField[]): SheetField | undefined {
  const plain = label
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^[一二三四五六七八九十\d]+[、.．]/, '');
  const key = BEFORE.test(plain) ? 'opening' : AFTER.test(plain) ? 'closing' : undefined;
  return key === undefined ? undefined : balanceField(facts, key);
}

function balanceField(facts: readonly SheetField[], key: 'opening' | 'closing'): SheetField | undefined {
  return facts.find(({ steps }) => steps.length === 1 && steps[0] === key);
}

/** 8月末余额: of the month before, or of the month itself; where the month is not known, by what stands above. */
function balanceOfMonth(
  label: string,
  { facts }: SheetForm,
  { month, isBelowEntries }: FactScene,
): SheetField | undefined {
  const match =
    /^(?:20\d{2}年)?(\d{1,2}|十[一二]?|[一二三四五六七八九])月份?[末底]?(?:账面|滚存)?(?:结存|结余|余额|节余)/.exec(
      label.normalize('NFKC').replace(/\s/g, ''),
    );
  if (!match) return undefined;
  const written = Number(suggestCount(match[1] ?? ''));
  const isNow = month === undefined ? isBelowEntries : written === month;
  return balanceField(facts, isNow ? 'closing' : 'opening');
}

/** 期初 | 银行和现金 | 30,210.60: a word in any column says what the only amount of the row is. */
function balanceMarked(
  own: Own,
  { facts }: SheetForm,
  { amounts }: FactScene,
): Omit<FoundFact, 'row'> | undefined {
  if (amounts.size === 0) return undefined;
  const numbers = own.filter(({ cell }) => isNumberLike(cell));
  const inAmounts = numbers.filter(({ column }) => amounts.has(column));
  const [amount, ...more] = inAmounts.length > 0 ? inAmounts : numbers;
  if (!amount || more.length > 0) return undefined;
  for (const { cell } of own) {
    const plain = cell.text.replace(/\s/g, '');
    const isBare = /^(?:期|月|季|年)(?:初|末)数?$/.test(plain);
    const field =
      cell.kind !== 'text'
        ? undefined
        : isBare
          ? balanceField(facts, plain.includes('初') ? 'opening' : 'closing')
          : balanceNamed(plain, facts);
    if (field) return { field, label: cell.text, column: amount.column };
  }
  return undefined;
}

function fieldOfName(label: string, { facts, head }: SheetForm): SheetField | undefined {
  if (label.length > 24) return undefined;
  const balance = balanceNamed(label, facts);
  if (balance) return balance;
  let best: { readonly field: SheetField; readonly score: number } | undefined;
  const heading = readHeading(label);
  for (const field of facts) {
    const score = likenessOf(heading, field.title);
    if (score >= SURE && (!best || score > best.score)) best = { field, score };
  }
  // What every disclosure has is named in full: 标题, 文号.
  return best?.field ?? head.find(({ title }) => title === label.trim());
}

/** In a table the cell beside a word is only its value when it is one. */
function isValueOf({ kind, text }: Cell, { field }: SheetField): boolean {
  if (kind === 'error') return false;
  if (field.type === 'number' || field.type === 'count')
    return (
      !isNumberOfPerson(text) &&
      (kind === 'number' || /\d|[零壹贰叁肆伍陆柒捌玖一二三四五六七八九十]/.test(text))
    );
  return true;
}

function inlineFacts(
  { text }: Cell,
  form: SheetForm,
): { readonly field: SheetField; readonly label: string; readonly inline: string; readonly left?: string }[] {
  const parts = partsIn(text, form);
  if (parts.length > 0) return parts;
  const upTo = /^\(?截[至止](?:日期|时间)?\s*[:到]?\s*(.+?日)(?:止|为止)?(?=$|[\s)])/.exec(
    text.normalize('NFKC'),
  )?.[1];
  const until = form.facts.find(({ steps }) => steps.join('.') === 'upTo');
  if (upTo !== undefined && until) return [{ field: until, label: '截至', inline: upTo }];
  const pairs = [...text.matchAll(INLINE)];
  const whole = pairs.length === 1 ? /[:：]\s*(.+)$/.exec(text)?.[1] : undefined;
  return pairs.flatMap(([, label = '', value = '']) => {
    const field = fieldNamed(label, form);
    if (!field) return [];
    const inline = whole === undefined ? value : upToEnd(whole, field);
    const left = (whole ?? '').slice(inline.length).replace(/^[。；，,\s]+/, '');
    return [{ field, label, inline, ...(left !== '' && { left }) }];
  });
}

/** A remark may follow: 本县财农〔2026〕88号。补贴通过一卡通发放。 A name ends at the first comma. */
function upToEnd(text: string, { title, field }: SheetField): string {
  const [sentence = ''] = text.split(/[。；]/);
  // 570元，退回区财政
  const amount =
    field.type === 'number' ? /^[¥￥]?-?[\d,.]+(?:万元|元)(?=[，,（(])/.exec(sentence)?.[0] : undefined;
  if (amount !== undefined) return amount;
  const isName = /(?:人|方|户|单位|企业|部门)$/.test(title) && field.type === 'text';
  return (isName ? (sentence.split(/[，,]/)[0] ?? '') : sentence).trim();
}

/** Only of a line that begins like a part of a sum, and only what money lies in: an entry may speak of 现金 too. */
function partsIn(text: string, form: SheetForm): ReturnType<typeof inlineFacts> {
  const rest = text.trim().replace(PART, '');
  if (rest === text.trim()) return [];
  return [...rest.matchAll(PARTS)].flatMap(([, label = '', value = '']) => {
    const field = fieldNamed(label, form);
    return field?.steps[0] === 'holdings' ? [{ field, label, inline: value }] : [];
  });
}
