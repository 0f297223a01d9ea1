/** Sums that a text works out itself: `15米×128元＝1920元`, `12人，每人100元` beside an amount, `以下5项` above a list. */
import { fen, formatFen } from '../values/fen.ts';
import type { Finding } from '../schema/finding.ts';
import { entryOf } from './check-figures.ts';
import type { Figures } from './figure.ts';
import { NUMBER, pathAt, readNumber, withPlainDigits, type SaidText } from './statements.ts';

/** Findings for what texts work out. */
export function checkArithmetic(texts: readonly SaidText[], figures: Figures): Finding[] {
  return texts.flatMap((said) =>
    [
      ...checkEquations(said),
      ...checkRates(said, figures),
      ...checkShared(said, figures),
      ...checkSentences(said),
      ...checkLists(said),
    ].slice(0, 1),
  );
}

interface At {
  readonly said: SaidText;
  readonly offset: number;
}

function disagrees({ said, offset }: At, message: string, hint: string): Finding {
  return { code: 'TEXT_DISAGREES', severity: 'warning', path: pathAt(said, offset), message, hint };
}

const PLAIN = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const TERM = String.raw`(?:[每一]?[\p{Script=Han}]{0,5})(?:${PLAIN})\s*(?:万|%)?[^\d\s×xX*＋+－=＝÷（）()，。；,;、]{0,8}`;
const EQUATION = new RegExp(
  String.raw`(?<![\d.×xX*＋+－÷=＝/-])(${TERM}(?:\s*[×xX*＋+－]\s*${TERM})+)\s*[=＝]\s*(${TERM})`,
  'gu',
);

/** What is written with ＝ in between has to be so; half of the last decimal may be rounded away. */
function checkEquations(said: SaidText): Finding[] {
  if (!/[=＝]/.test(said.text)) return [];
  const text = withPlainDigits(said.text);
  return [...text.matchAll(EQUATION)].flatMap((match): Finding[] => {
    const [whole, left = '', right = ''] = match;
    const worked = valueOf(left);
    const stated = termOf(right);
    const written = new RegExp(PLAIN).exec(right)?.[0] ?? '';
    const unit = 10 ** -(written.split('.')[1]?.length ?? 0) * (/万/.test(right) ? 10_000 : 1);
    if (!Number.isFinite(worked) || Math.abs(worked - stated) <= unit / 2 + 1e-6) return [];
    // A 万 that stands behind the result only, or before only, is another unit and no error.
    if ([10_000, 1 / 10_000].some((scale) => Math.abs(worked * scale - stated) <= unit / 2 + 1e-6)) return [];
    return [
      disagrees(
        { said, offset: match.index },
        `“${whole.trim()}”算错了，左边算出来是 ${plainNumber(worked)}。`,
        '请核对每个数，把写错的改过来。',
      ),
    ];
  });
}

function valueOf(left: string): number {
  const terms = left.split(/([×xX*＋+－])/);
  let sum = 0;
  let sign = 1;
  let product = termOf(terms[0] ?? '');
  for (let index = 1; index < terms.length; index += 2) {
    const operator = terms[index] ?? '';
    const next = termOf(terms[index + 1] ?? '');
    if (/[×xX*]/.test(operator)) product *= next;
    else {
      sum += sign * product;
      sign = operator === '－' ? -1 : 1;
      product = next;
    }
  }
  return sum + sign * product;
}

function termOf(term: string): number {
  const match = new RegExp(PLAIN).exec(term);
  const number = Number((match?.[0] ?? 'x').replaceAll(',', ''));
  const unit = match ? term.slice(match.index + match[0].length).trimStart()[0] : undefined;
  if (unit === '%') return number / 100;
  return unit === '万' ? number * 10_000 : number;
}

function plainNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

const RATE_WORDS = /[每一].*元/;
const RATE = new RegExp(
  String.raw`(${NUMBER})\s*(\p{Script=Han}{1,3}?)\s*[，,、]?\s*(?:每|一)(\p{Script=Han}{1,3}?)\s*(?:每?[年月天季]|补助?|奖|发放?|分得?|分配|分红|付|收|交|捐|慰问品|租金|的)?\s*(${NUMBER})\s*元`,
  'gu',
);
/** What makes another amount of the product: a part of it, or more besides. */
export const ONLY_A_PART =
  /半|首付|先付|付到|欠|扣|减|分摊|分期|余|折|约|另|最|不同|起步|预|定金|含|除|免|百分|[%％]|平均|元.*元/;

/** `12人，每人100元` in an entry with one amount: that amount is 1200, or so many months of it. */
function checkRates(said: SaidText, figures: Figures): Finding[] {
  const entry = entryOf(said.path);
  if (entry.length === 0 || !RATE_WORDS.test(said.text)) return [];
  const text = withPlainDigits(said.text);
  const matches = [...text.matchAll(RATE)];
  const [match] = matches;
  if (!match || matches.length > 1) return [];
  const own = figures()
    .filter((figure) => figure.type === 'amount')
    .filter(({ path }) => entry.every((step, index) => path[index] === step));
  const [amount] = own;
  if (!amount || own.length > 1) return [];
  const [whole, number = '', unit = '', per = '', rate = ''] = match;
  const [count, price] = [readNumber(number), readNumber(rate)];
  if (count === undefined || price === undefined || !unit.includes(per)) return [];
  if (ONLY_A_PART.test(text)) return [];
  const product = fen(Math.round(count * price * 100));
  const factors = [1, ...numbersIn(text)];
  // For how many months each, a note need not say.
  if (/每[年月天季]/.test(whole) && amount.value % Math.round(price * 100) === 0) return [];
  if (factors.some((factor) => Math.abs(product * factor - amount.value) < 0.5)) return [];
  return [
    disagrees(
      { said, offset: match.index },
      `“${whole.trim()}”算出来是 ${formatFen(product)} 元，「${amount.names[0]}」填的是 ${formatFen(amount.value)} 元。`,
      '请核对，把写错的改过来；不是这样算的，请在备注里写明怎么算。',
    ),
  ];
}

/**
 * `在册23人，每人分4400元` outside of an entry, where the price is that of the file: some amount of the file is what it
 * comes to, or some count of it is how many there are.
 */
function checkShared(said: SaidText, figures: Figures): Finding[] {
  if (entryOf(said.path).length > 0 || !RATE_WORDS.test(said.text)) return [];
  const text = withPlainDigits(said.text);
  return [...text.matchAll(RATE)].flatMap((match): Finding[] => {
    const [whole, number = '', unit = '', per = '', rate = ''] = match;
    const [count, price] = [readNumber(number), readNumber(rate)];
    const clause = /[^。；;\n]*$/.exec(text.slice(0, match.index))?.[0] ?? '';
    if (count === undefined || price === undefined || !unit.includes(per)) return [];
    if (ONLY_A_PART.test(`${clause}${whole}`.replaceAll('三分之二', ''))) return [];
    const amounts = figures().filter((figure) => figure.type === 'amount');
    const isPrice = amounts.some((one) => entryOf(one.path).length === 0 && one.value === price * 100);
    const product = fen(Math.round(count * price * 100));
    const told = amounts
      .filter(({ value }) => value !== Math.round(price * 100) && value % Math.round(price * 100) === 0)
      .toSorted((a, b) => b.value - a.value)[0];
    const isKnown =
      amounts.some(({ value }) => value === product) ||
      figures().some((figure) => figure.type === 'count' && figure.value === count);
    if (!isPrice || isKnown || told === undefined) return [];
    return [
      disagrees(
        { said, offset: match.index },
        `“${whole.trim()}”算出来是 ${formatFen(product)} 元，「${told.names[0]}」是 ${formatFen(told.value)} 元。`,
        '请核对数量、单价和总数，把写错的改过来。',
      ),
    ];
  });
}

const SENTENCE_TOTAL = new RegExp(
  String.raw`^[^。；;\n元]{0,16}?(?:共计?|合计|总计|总价|总额|总租金|计)[^\d。；;\n元]{0,6}(${NUMBER})\s*(万)?元`,
  'u',
);
const RATE_FIRST = new RegExp(
  String.raw`每(\p{Script=Han}{1,3}?)\s*(?:每?[年月天季])?\s*(${NUMBER})\s*元\s*[，,、]\s*(?:共|合计|面积)?\s*(${NUMBER})\s*(\p{Script=Han}{1,3}?)(?=[，,、共计合])`,
  'gu',
);

/** `36.5亩，每亩400元，共14600元` in one sentence: the product, or for so many years as the sentence says. */
function checkSentences(said: SaidText): Finding[] {
  if (!RATE_WORDS.test(said.text) || !/[共计总]/.test(said.text)) return [];
  const text = withPlainDigits(said.text);
  const found = [
    ...[...text.matchAll(RATE)].map((match) => ({ match, of: [match[1], match[2], match[3], match[4]] })),
    ...[...text.matchAll(RATE_FIRST)].map((match) => ({
      match,
      of: [match[3], match[4], match[1], match[2]],
    })),
  ];
  return found.flatMap(({ match, of: [number = '', unit = '', per = '', rate = ''] }): Finding[] => {
    const total = SENTENCE_TOTAL.exec(text.slice(match.index + match[0].length));
    const [count, price, stated] = [readNumber(number), readNumber(rate), readNumber(total?.[1] ?? '')];
    if (!total || count === undefined || price === undefined || stated === undefined) return [];
    const sentence = `${/[^。；;\n]*$/.exec(text.slice(0, match.index))?.[0] ?? ''}${match[0]}${total[0]}`;
    if (!unit.includes(per) || ONLY_A_PART.test(sentence.replace(/元(?=.*元)/, ''))) return [];
    const scale = total[2] === undefined ? 1 : 10_000;
    const slack = (10 ** -(total[1]?.split('.')[1]?.length ?? 0) * scale) / 2;
    const factors = [1, ...numbersIn(sentence)];
    if (factors.some((factor) => Math.abs(count * price * factor - stated * scale) <= slack)) return [];
    const product = formatFen(fen(Math.round(count * price * 100)));
    return [
      disagrees(
        { said, offset: match.index },
        `“${match[0].trim()}”算出来是 ${product} 元，后面说“${total[0].replace(/^[，,、\s]+/, '')}”。`,
        '请核对数量、单价和总数，把写错的改过来；按几年算的，请写明几年。',
      ),
    ];
  });
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(new RegExp(NUMBER, 'gu'))].flatMap(([number]) => readNumber(number) ?? []);
}

const LIST_HEAD = new RegExp(
  String.raw`(?:以下|下列|如下|共有?|分为?|包括|有)\s*(${NUMBER})\s*[项个条点户人名家种类步件处份](?:[^\d。；;：:\n]{0,14})[：:]\s*$`,
  'u',
);
const LIST_ITEM = /^(?:[-*+•·]\s+|\d{1,2}[.．、)）]\s*|[（(]?[一二三四五六七八九十]{1,3}[）)、]\s*)\S/;

/** `需要以下3种材料：` and what is listed below it. */
function checkLists(said: SaidText): Finding[] {
  if (!said.text.includes('\n')) return [];
  const lines = said.text.split('\n');
  return lines.flatMap((line, index): Finding[] => {
    const head = LIST_HEAD.exec(withPlainDigits(line.trim()).replaceAll('**', ''));
    const count = readNumber(head?.[1] ?? '');
    if (!head || count === undefined) return [];
    const items = itemsBelow(lines.slice(index + 1));
    if (items === 0 || items === count) return [];
    return [
      disagrees(
        { said, offset: lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0) },
        `这里说“${head[0].replace(/[：:]\s*$/, '')}”，下面列了 ${items} 条。`,
        '请数一数：列漏了的补上，数错了的改过来。',
      ),
    ];
  });
}

/** List items from here on, until a line that is none; blank lines and what belongs to an item do not end it. */
function itemsBelow(lines: readonly string[]): number {
  let count = 0;
  let shape: string | undefined;
  for (const line of lines) {
    if (line.trim() === '' || (count > 0 && /^\s{2,}/.test(line))) continue;
    const item = LIST_ITEM.exec(line.trim());
    if (!item) break;
    // Another mark is another list.
    const own = item[0].replace(/[\d一二三四五六七八九十]+/, 'n').slice(0, 2);
    if (shape !== undefined && own !== shape) break;
    shape = own;
    count++;
  }
  return count;
}
