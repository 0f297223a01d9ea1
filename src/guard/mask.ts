/**
 * What stands in place of something private. A mask is as long as what it hides, so that columns stay right, and it
 * never begins with `*`, which YAML would read as a reference.
 */

const DIGIT = /[\dA-Za-zＡ-Ｚａ-ｚ\u{1d7ce}-\u{1d7ff}\p{N}〇零○一壹幺弌二贰两三叁四肆五伍六陆七柒八捌九玖]/gu;

/** Hides every digit and letter, so that nothing of a number is left to be put together again. */
export function maskCode(text: string): string {
  return text.replace(DIGIT, (digit) => '×'.padEnd(digit.length, '×'));
}

/** Hides all digits but the first and last few; what stands between them stays. For messages, never for files. */
export function maskDigits(text: string, { first, last }: { first: number; last: number }): string {
  const count = [...text.matchAll(DIGIT)].length;
  let index = 0;
  return text.replace(DIGIT, (digit) => {
    const isShown = index < first || index >= count - last;
    index++;
    return isShown ? digit : '*'.padEnd(digit.length, '*');
  });
}

const NUMERAL = /[0-9０-９〇零一二三四五六七八九十百]/g;

/** Hides all numbers: `3号楼2单元501室` → `×号楼×单元×××室`. */
export function maskNumerals(text: string): string {
  return text.replace(NUMERAL, '×');
}

/** Hides the day: `1988年11月3日` → `1988年11月×日`, `19881103` → `198811××`; what is written as one, its last two. */
export function maskDay(text: string): string {
  const day = Math.max(...['月', '-', '.', '/', '．', '－'].map((sign) => text.lastIndexOf(sign))) + 1;
  if (day > 0)
    return text.slice(0, day) + text.slice(day).replace(/[0-9０-９〇零○一二三四五六七八九十廿卅]/g, '×');
  let left = 2;
  return [...text]
    .reverse()
    .map((character) => (left > 0 && /[0-9０-９]/.test(character) && left-- > 0 ? '×' : character))
    .reverse()
    .join('');
}

/** Hides all but the surname: `李思彤` → `李××`. */
export function maskName(name: string): string {
  return name.slice(0, 1) + '×'.repeat(name.length - 1);
}

/** Hides everything. */
export function maskAll(text: string): string {
  return text.replace(/\S/g, '×');
}
