/**
 * Text of a page as it is said. A voice reads 40,631.52 as four numbers, 谢*田 with a star and a telephone number as
 * thirty million; so amounts, dates, signs and numbers are written out before they are spoken.
 */
import type { Fen } from '../../model/values/fen.ts';
import { spokenAmount } from '../../model/values/spoken-amount.ts';

const DIGITS = '零一二三四五六七八九';
/** On the telephone 1 is 幺, which nobody mishears for 七. */
const PHONE_DIGITS = '零幺二三四五六七八九';

const SEPARATED = '\\d{1,3}(?:,\\d{3})+';
const SIGN = '([-－]?)';
/** With its unit: `98.5 元`, `150元`; not 元旦, 元月. */
const WITH_UNIT = new RegExp(`${SIGN}(${SEPARATED}|\\d+)(?:\\.(\\d{1,2}))?\\s?元(?![旦月宝])`, 'g');
const NO_UNIT = '(?![\\d%％]|\\s?[\\u4e00-\\u9fff㎡])';
/** To the cent and without a unit, where figures are yuan. */
const BARE = new RegExp(`${SIGN}(${SEPARATED}|\\d+)\\.(\\d{2})${NO_UNIT}`, 'g');
/** The same in running text: with separators, and not after the name of another quantity. */
const BARE_IN_TEXT = new RegExp(
  `(亩数|面积|数量|长度|总分)?(\\s?)${SIGN}(${SEPARATED})\\.(\\d{2})${NO_UNIT}`,
  'g',
);

/** What is said for what is written, in this order. */
const SAID: readonly (readonly [RegExp, string | ((...found: string[]) => string)])[] = [
  [/\s+/g, ' '],
  [/0\d{2,3}-\d{3,4} ?\d{4}/g, (number) => spokenPhone(number ?? '')],
  [/[✓✗○●▲△▶]/gu, ''],
  // A name with a part left out: 谢*田, 欧阳**.
  [/[*＊]+/g, '某'],
  [/(\d{4})-(\d{2})-(\d{2})/g, '$1年$2月$3日'],
  [/(\d{4})年/g, (_, year = '') => `${digitByDigit(year, DIGITS)}年`],
  [/(\d{1,2})(?=月(?!.?个))/g, (_, month = '') => spokenDay(month)],
  [/(\d{1,2})(?=日)/g, (_, day = '') => spokenDay(day)],
  [/([日月年\d])\s?[—–~～至]+\s?(?=[\d一二三四五六七八九十])/g, '$1到'],
  // The number of a voucher.
  [/(\d)-(?=\d)/g, '$1杠'],
  [/[（(](?:单位：)?元[）)]/g, ''],
  [WITH_UNIT, amountSaid],
  [
    BARE_IN_TEXT,
    (written = '', ...[quantity, space = '', ...parts]) =>
      quantity ? written : space + amountSaid(written, ...parts),
  ],
  [/(\d),(?=\d{3})/g, '$1'],
  [/(\d+(?:\.\d+)?)\s?[%％]/g, '百分之$1'],
  [/[＋+]\s?/g, '加'],
  [/[－−]\s?/g, '减'],
  [/[＝=]\s?/g, '等于'],
  [/×/g, '乘'],
  [/㎡/g, '平方米'],
  [/([元户人亩米])\s?\/\s?(?=[\u4e00-\u9fff])/g, '$1每'],
  [/[“”《》]/gu, ''],
  [/[〔〕（）()【】]/gu, '，'],
  [/[·|｜　]/gu, '，'],
  [/([\u4e00-\u9fff，。：])\s+(?=[\u4e00-\u9fff])/g, '$1'],
  // What was taken out leaves marks beside each other, at the head or before the end.
  [/\s?([，、。；：！？])\s?/gu, '$1'],
  [/[，、]+(?=[，。；：！？])/gu, ''],
  [/([，。；：！？、])[，、]+/gu, '$1'],
  [/^[\s，、：；。]+|[\s，、：；。]+$/gu, ''],
];

/** Text as it is said, without a mark at its end. Where figures are yuan, those without a unit are said as yuan. */
export function spokenText(text: string, areYuan = false): string {
  return SAID.reduce(
    (said, [written, spoken]) =>
      typeof spoken === 'string' ? said.replace(written, spoken) : said.replace(written, spoken),
    areYuan ? text.replace(BARE, amountSaid) : text,
  );
}

/** `024-4555 0101` → 零二四，四五五五，零幺零幺. */
export function spokenPhone(number: string): string {
  return number
    .split(/\D+/)
    .filter(Boolean)
    .map((part) => digitByDigit(part, PHONE_DIGITS))
    .join('，');
}

function amountSaid(_written: string, sign = '', yuan = '', cents = ''): string {
  const fen = Number(yuan.replace(/,/g, '')) * 100 + Number(cents.padEnd(2, '0'));
  return spokenAmount((sign ? -fen : fen) as Fen);
}

function digitByDigit(digits: string, words: string): string {
  return [...digits].map((digit) => words[Number(digit)]).join('');
}

/** 1 to 31 as in a date: 九, 十一, 二十. */
function spokenDay(written: string): string {
  return spokenAmount((Number(written) * 100) as Fen)
    .replace(/元$/, '')
    .replace('两', '二');
}

/** A voice stops by itself after some 15 seconds on some telephones; at a slow pace that is some sixty characters. */
const LONGEST = 60;

/** A text in pieces that a voice gets through in one go: whole sentences, or clauses where a sentence is too long. */
export function sentencesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const sentence of text.match(/[^。！？；]+[。！？；]?/gu) ?? [])
    for (const clause of sentence.length > LONGEST ? (sentence.match(/[^，]+，?/gu) ?? []) : [sentence]) {
      const last = pieces.length - 1;
      const before = pieces[last] ?? '';
      const goesOn = before.endsWith('，') && before.length + clause.length <= LONGEST;
      if (goesOn) pieces[last] = before + clause;
      else pieces.push(clause);
    }
  return pieces;
}
