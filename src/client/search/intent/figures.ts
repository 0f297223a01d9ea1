/** Numbers as they are spoken, and how pages print them: 三十块 is 30元 or 30.00, 三十万 is 300000.00, 六十二亩 62亩. */

export interface SpokenFigure {
  readonly typed: string;
  readonly forms: readonly string[];
}

const SPOKEN =
  /([一二两三四五六七八九十百千万零]+|\d+(?:\.\d+)?万?)(块钱?|元|岁|亩|户|人|名|票|个|栋|年|盏|次|天|份|斤|米)?/g;

/** Those of a folded text; a small one counts only with what it counts. */
export function figuresIn(text: string): SpokenFigure[] {
  return [...text.matchAll(SPOKEN)].flatMap(({ 0: typed, 1: said = '', 2: unit }) => {
    const number = /^\d+(?:\.\d+)?$/.test(said) ? Number(said) : spokenNumber(said);
    if (number === undefined || !Number.isInteger(number) || number < 2) return [];
    if (unit === undefined) return number < 20 ? [] : [{ typed, forms: forMoney(number) }];
    if (/^[块元]/.test(unit)) return [{ typed, forms: forMoney(number) }];
    const also = unit === '个' ? ['人', '户', '名', '项', '条', '件', '栋', '处'] : [];
    return number < 4 ? [] : [{ typed, forms: [unit, ...also].map((of) => `${number}${of}`) }];
  });
}

const forMoney = (number: number): string[] => [
  `${number}元`,
  `${number}.00`,
  ...(number % 10_000 === 0 ? [`${number / 10_000}万`] : []),
];

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 一千五 → 1500, 三十万 → 300000; `undefined` for what is no number. */
function spokenNumber(text: string): number | undefined {
  const [above, below, ...more] = text.split('万');
  if (more.length > 0 || above === undefined || above === '') return undefined;
  const high = Number(above) || belowWan(above);
  if (high === undefined || below === undefined) return high;
  const low = below === '' ? 0 : belowWan(below);
  if (low === undefined) return undefined;
  return high * 10_000 + ([...below].length === 1 && low < 10 ? low * 1000 : low);
}

function belowWan(text: string): number | undefined {
  let [sum, digit, last] = [0, 0, 0];
  for (const character of text.replace(/两/g, '二')) {
    const unit = UNITS[character];
    if (unit === undefined) {
      if (digit > 0) return undefined;
      digit = DIGITS.indexOf(character);
      if (digit === 0) last = 0;
    } else {
      sum += (digit || 1) * unit;
      [digit, last] = [0, unit];
    }
  }
  // 一千五 is 1500: what follows a unit alone is of the next smaller one.
  return sum + (last > 10 ? (digit * last) / 10 : digit);
}
