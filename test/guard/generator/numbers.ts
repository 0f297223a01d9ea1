import type { Random } from './random.ts';

/** A value as it stands in a text, and the manner of writing. */
export interface Written {
  text: string;
  form: string;
}

const HAN = [...'零一二三四五六七八九'];
const HAN_CIRCLE = [...'〇一二三四五六七八九'];
const HAN_SPOKEN = [...'零幺二三四五六七八九'];
const HAN_FORMAL = [...'零壹贰叁肆伍陆柒捌玖'];
const ZERO_WIDTH = ['\u200b', '\u200c', '\u200d', '\u2060'];

/** Random digits of a given length. */
export function digits(random: Random, length: number): string {
  return Array.from({ length }, () => random.int(0, 9)).join('');
}

/** A number with leading zeros up to a width. */
export function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}

/** Digits in full width. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0));
}

/** Digits as Han signs, one sign for one digit. */
export function hanDigits(text: string, signs: readonly string[] = HAN): string {
  return text.replace(/\d/g, (sign) => signs[Number(sign)]!);
}

/** A whole number below a hundred million in Han, as it is read. */
export function hanNumber(value: number): string {
  if (value >= 10000) {
    const rest = value % 10000;
    const tail = rest === 0 ? '' : (rest < 1000 ? '零' : '') + hanNumber(rest);
    return `${hanNumber(Math.floor(value / 10000))}万${tail}`;
  }
  let text = '';
  let gap = false;
  for (const [unit, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += (gap ? '零' : '') + HAN[digit]! + sign;
      gap = false;
    }
  }
  return text.replace(/^一十/, '十') || '零';
}

/** Invisible characters put between the characters of a text. */
export function zeroWidth(random: Random, text: string): string {
  const sign = random.pick(ZERO_WIDTH);
  const dense = random.chance(0.4);
  return [...text]
    .map((one, at) => (at > 0 && (dense || random.chance(0.3) || at === 1) ? sign : '') + one)
    .join('');
}

/** A digit string cut into pieces of the given sizes; the rest is the last piece. */
function pieces(text: string, sizes: readonly number[]): string[] {
  const parts: string[] = [];
  let at = 0;
  for (const size of sizes) {
    if (at >= text.length) break;
    parts.push(text.slice(at, at + size));
    at += size;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

/** A long number written in one of many manners. */
export function writeNumber(random: Random, text: string, sizes: readonly (readonly number[])[]): Written {
  const parts = pieces(text, random.pick(sizes));
  const half = Math.floor(text.length / 2);
  switch (random.int(0, 15)) {
    case 0:
      return { text: parts.join(' '), form: 'blanks' };
    case 1:
      return { text: [...text].join(random.pick([' ', '  '])), form: 'blanks' };
    case 2:
      return { text: parts.join(random.pick(['-', '－', '—', '–'])), form: 'dashes' };
    case 3:
      return { text: parts.join(random.pick(['.', '·', '．'])), form: 'dots' };
    case 4:
    case 5:
      return { text: fullWidth(text), form: 'full-width' };
    case 6:
      return { text: hanDigits(text, random.pick([HAN, HAN_CIRCLE])), form: 'han-digits' };
    case 7:
      return { text: hanDigits(text, random.pick([HAN_SPOKEN, HAN_FORMAL])), form: 'han-digits' };
    case 8:
      return { text: zeroWidth(random, text), form: 'zero-width' };
    case 9:
      return { text: fullWidth(text.slice(0, half)) + text.slice(half), form: 'mixed' };
    case 10:
      return { text: parts.join(random.pick(['\u3000', '\u00a0'])), form: 'mixed' };
    default:
      return { text, form: 'plain' };
  }
}

/** A long number of which the middle (or one end) is hidden by signs. */
function mask(random: Random, text: string, shapes: readonly (readonly [number, number])[]): Written {
  const [head, tail] = random.pick(shapes);
  const sign = random.pick(['*', '*', '*', '×', '＊', 'X', '●']);
  const middle = sign.repeat(text.length - head - tail);
  return { text: text.slice(0, head) + middle + text.slice(text.length - tail), form: 'half-masked' };
}

/** The check character of an 18-digit identity number (GB 11643). */
function checkCharacter(body: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return '10X98765432'[sum % 11]!;
}

/** The day of birth of an adult. */
export function birthDay(random: Random): { year: number; month: number; day: number } {
  return { year: random.int(1936, 1998), month: random.int(1, 12), day: random.int(1, 28) };
}

/** An invented resident identity number, written in some manner. */
export function idNumber(random: Random): Written {
  const { year, month, day } = birthDay(random);
  const region = random.pick(['210599', '819999']);
  const serial = pad(random.int(1, 999), 3);
  if (random.chance(0.15)) {
    const old = `${region}${pad(Math.min(year, 1985) % 100)}${pad(month)}${pad(day)}${serial}`;
    return random.chance(0.2)
      ? mask(random, old, [
          [6, 3],
          [4, 3],
        ])
      : writeNumber(random, old, [
          [6, 6],
          [6, 2, 2, 2],
          [3, 3, 3, 3],
        ]);
  }
  const body = `${region}${year}${pad(month)}${pad(day)}${serial}`;
  const text = body + checkCharacter(body);
  if (random.chance(0.2)) {
    return mask(random, text, [
      [6, 4],
      [3, 4],
      [4, 4],
      [10, 4],
      [6, 2],
      [10, 0],
      [14, 0],
    ]);
  }
  const written = writeNumber(random, text, [
    [6, 8],
    [6, 4, 4],
    [3, 3, 4, 4],
    [4, 4, 4, 4],
    [6, 4, 2, 2],
  ]);
  return text.endsWith('X') && random.chance(0.3)
    ? { ...written, text: written.text.replace(/X$/, 'x') }
    : written;
}

/** The last digit that makes a card number right (Luhn). */
function luhnDigit(body: string): string {
  let sum = 0;
  for (let at = 0; at < body.length; at++) {
    const digit = Number(body[body.length - 1 - at]);
    const doubled = at % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return String((10 - (sum % 10)) % 10);
}

/** An invented bank card number of a person, written in some manner. */
export function bankCard(random: Random): Written {
  const body = `629999${digits(random, random.pick([9, 10, 11, 12, 12, 12]))}`;
  const text = body + luhnDigit(body);
  if (random.chance(0.2)) {
    const hidden = mask(random, text, [
      [6, 4],
      [4, 4],
      [6, 3],
      [8, 4],
    ]);
    return random.chance(0.3) ? { ...hidden, text: `6299 **** **** ${text.slice(-4)}` } : hidden;
  }
  return writeNumber(random, text, [
    [4, 4, 4, 4],
    [6, 4, 4, 4],
    [6, 6, 6],
    [4, 4, 4],
  ]);
}

/** An invented mobile number, written in some manner. */
export function mobile(random: Random): Written {
  const text = random.pick(['154', '164', '169']) + digits(random, 8);
  const roll = random.next();
  if (roll < 0.15) {
    return mask(random, text, [
      [3, 4],
      [3, 4],
      [3, 3],
      [4, 4],
    ]);
  }
  if (roll < 0.28) {
    const prefix = random.pick(['+86 ', '+86', '+86-', '0086 ', '(+86)', '＋８６ ']);
    return { text: prefix + pieces(text, [3, 4]).join(random.pick(['', ' ', '-'])), form: '+86' };
  }
  return writeNumber(random, text, [
    [3, 4],
    [3, 4],
    [4, 3],
    [3, 3],
    [3, 2, 2, 2],
  ]);
}

/** The landline of an office, or of anybody: the word beside it tells. */
export function landline(random: Random): string {
  const tail = digits(random, 4);
  return random.pick([
    `024-4555 ${tail}`,
    `024-4555${tail}`,
    `024－4555${tail}`,
    `（024）4555${tail}`,
    `024 4555 ${tail}`,
  ]);
}

/** A day of birth, written in some manner. */
export function birthDate(random: Random): Written {
  const { month, day } = birthDay(random);
  const year = random.int(1938, 1972);
  const short = pad(year % 100);
  const days = hanNumber(day);
  switch (random.int(0, 13)) {
    case 0:
      return { text: `${year}-${pad(month)}-${pad(day)}`, form: 'dashes' };
    case 1:
      return { text: `${year}.${month}.${day}`, form: 'dots' };
    case 2:
      return { text: `${year}/${month}/${day}`, form: 'plain' };
    case 3:
      return { text: `${hanDigits(String(year))}年${hanNumber(month)}月${days}日`, form: 'han-digits' };
    case 4:
      return { text: fullWidth(`${year}年${month}月${day}日`), form: 'full-width' };
    case 5:
      return { text: `${year} 年 ${month} 月 ${day} 日`, form: 'blanks' };
    case 6:
      return { text: `${short}年${month}月${day}号`, form: 'plain' };
    case 7:
      return { text: zeroWidth(random, `${year}年${month}月${day}日`), form: 'zero-width' };
    case 8:
      return { text: `${year}年农历${hanNumber(month)}月${day < 11 ? '初' : ''}${days}`, form: 'mixed' };
    case 9:
      return { text: `${year}${pad(month)}${pad(day)}`, form: 'plain' };
    case 10:
      return {
        text: `${hanDigits(String(year), HAN_CIRCLE)}年${hanNumber(month)}月${days}日`,
        form: 'han-digits',
      };
    default:
      return { text: `${year}年${month}月${day}日`, form: 'plain' };
  }
}

/** The plate of a car, written in some manner. */
export function plate(random: Random): Written {
  const letters = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'];
  const place = random.pick([
    '辽E',
    '辽E',
    '辽E',
    '辽A',
    '辽F',
    '辽D',
    '吉A',
    '吉E',
    '黑C',
    '蒙D',
    '冀B',
    '鲁F',
  ]);
  const five = random.pick([
    digits(random, 5),
    random.pick(letters) + digits(random, 4),
    digits(random, 3) + random.pick(letters) + digits(random, 1),
    random.pick(letters) + random.pick(letters) + digits(random, 3),
    `${random.pick(['D', 'F'])}${digits(random, 5)}`,
    random.pick(letters) + digits(random, 5),
    digits(random, 2) + random.pick(letters) + random.pick(letters) + digits(random, 1),
  ]);
  switch (random.int(0, 9)) {
    case 0:
      return { text: `${place} ${five}`, form: 'blanks' };
    case 1:
      return { text: `${place}-${five}`, form: 'dashes' };
    case 2:
      return { text: `${place}.${five}`, form: 'dots' };
    case 3:
      return { text: place[0] + fullWidth(place.slice(1) + five), form: 'full-width' };
    case 4:
    case 5:
      return { text: place + five, form: 'plain' };
    case 6:
      return { text: place[0] + zeroWidth(random, place.slice(1) + five), form: 'zero-width' };
    default:
      return { text: `${place}·${five}`, form: 'plain' };
  }
}

/** A sum of money, written in some manner, with its unit. */
export function money(random: Random, low: number, high: number): Written {
  const value = Math.round(random.int(low, high) / 100) * 100 || 100;
  switch (random.int(0, 9)) {
    case 0:
      return { text: `${value.toLocaleString('en-US')}元`, form: 'plain' };
    case 1:
      return { text: `${hanNumber(value)}元`, form: 'han-digits' };
    case 2:
      return { text: `${fullWidth(String(value))}元`, form: 'full-width' };
    case 3:
      return { text: `${value / 10000}万元`, form: 'mixed' };
    case 4:
      return { text: `${value} 元`, form: 'blanks' };
    case 5:
      return { text: `${value}块钱`, form: 'plain' };
    case 6:
      return { text: `${hanNumber(value)}块`, form: 'han-digits' };
    default:
      return { text: `${value}元`, form: 'plain' };
  }
}
