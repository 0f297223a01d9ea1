/** Opening hours as people write them, far enough read to say whether two sentences promise the same. */

const DAYS = '一二三四五六日';
const DAY = '周[一二三四五六日天]';
const WORDS = new RegExp(
  `每天|天天|工作日|${DAY}(?:[-、和]?(?:周)?[一二三四五六日天])*|\\d{1,2}:\\d\\d`,
  'gu',
);

/**
 * The days and clock times of the first thing that is said: `1234567 8:30 16:30`. What is added for other days (周六有人值班)
 * is left out, for the one who adds less does not say otherwise. `undefined` where no time is written in figures.
 */
export function openingTimes(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/星期|礼拜/g, '周')
    .replace(/\s/g, '')
    .replace(/[至到—–~～−]+/g, '-')
    .replace(/(\d{1,2})[点时]半/g, '$1:30')
    .replace(/(\d{1,2})[点时](?!\d)/g, '$1:00');
  let days = '';
  const times: string[] = [];
  for (const [word] of plain.matchAll(WORDS)) {
    if (/\d/.test(word)) times.push(word.replace(/^0/, ''));
    else if (times.length > 0) break;
    else days = daysSaid(word);
  }
  return times.length > 1 ? [days, ...times].join(' ') : undefined;
}

/** 周一-周五, 周六日, 每天 as figures of days. */
function daysSaid(word: string): string {
  if (/每天|天天/.test(word)) return '1234567';
  if (word === '工作日') return '12345';
  const span = /^周(.)-(?:周)?(.)$/u.exec(word);
  const numberOf = (day = ''): number => DAYS.indexOf(day === '天' ? '日' : day) + 1;
  if (!span) return [...word].map(numberOf).filter(Boolean).join('');
  const [from, to] = [numberOf(span[1]), numberOf(span[2])];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at).join('');
}

/** Whether both say when, and say it differently. Where one names no days they are taken for the same. */
export function openOtherwise(one: string, other: string): boolean {
  const [a, b] = [openingTimes(one), openingTimes(other)];
  if (a === undefined || b === undefined) return false;
  const withoutDays = (said: string): string => said.slice(said.indexOf(' '));
  return a.startsWith(' ') || b.startsWith(' ') ? withoutDays(a) !== withoutDays(b) : a !== b;
}
