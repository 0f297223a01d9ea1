/** Office hours as machines read them, where they are written plainly enough to be sure. */

const DAYS: Readonly<Record<string, string>> = {
  一: 'Mo',
  二: 'Tu',
  三: 'We',
  四: 'Th',
  五: 'Fr',
  六: 'Sa',
  日: 'Su',
};

const TIMES = String.raw`\d{1,2}:\d{2}(?:至|—|-|～)\d{1,2}:\d{2}`;
const PLAIN = new RegExp(
  String.raw`^(?:每天|周([一二三四五六日])至周([一二三四五六日])) ?(${TIMES}(?:[，、]${TIMES})*)$`,
);

/**
 * `周一至周五 8:30至11:30，13:00至16:30` → `['Mo-Fr 08:30-11:30', 'Mo-Fr 13:00-16:30']`, 每天 is `Mo-Su`; none for hours with words in
 * them, such as 农忙时中午有人, which nobody should guess at.
 */
export function openingHours(text: string): string[] {
  const [, from = '一', until = '日', times = ''] = PLAIN.exec(text) ?? [];
  const days = `${DAYS[from] ?? ''}-${DAYS[until] ?? ''}`;
  return [...times.matchAll(/(\d{1,2}:\d{2})\D(\d{1,2}:\d{2})/g)].map(
    ([, start = '', end = '']) => `${days} ${start.padStart(5, '0')}-${end.padStart(5, '0')}`,
  );
}
