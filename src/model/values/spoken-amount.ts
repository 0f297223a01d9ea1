/** Amounts as people say them. Bundled for the browser as well, so it imports types only. */

import type { Fen } from './fen.ts';

const DIGITS = '零一二三四五六七八九';
const DIGIT_UNITS = ['千', '百', '十', ''];

/** `1 ≤ n < 10,000` → 一千零五, 一百一十: one 零 for a gap, none at the end. */
function spokenSection(n: number): string {
  let words = '';
  let gap = false;
  [...String(n).padStart(4, '0')].forEach((digit, position) => {
    if (digit === '0') gap = words !== '';
    else {
      words += `${gap ? '零' : ''}${DIGITS[Number(digit)] ?? ''}${DIGIT_UNITS[position] ?? ''}`;
      gap = false;
    }
  });
  return words;
}

/** `10,654` → 一万零六百五十四. Whole numbers up to 10¹⁶; 十 at the beginning has no 一 before it, as in speech. */
function spokenWhole(n: number): string {
  let words = '';
  let skipped = false;
  for (const [unit, size] of [
    ['亿', 1e8],
    ['万', 1e4],
    ['', 1],
  ] as const) {
    const part = Math.floor(n / size);
    n -= part * size;
    // A gap after something larger is said 零: no thousands (十万零五百), or a section left out (一亿零五千).
    if (part && words && (skipped || part < 1000)) words += '零';
    skipped = part === 0;
    if (skipped) continue;
    words += `${part < 10_000 ? spokenSection(part) : spokenWhole(part)}${unit}`;
  }
  return words.replace(/^一十/, '十');
}

/**
 * An amount as it is read aloud: `10654243` → 十万六千五百四十二元四角三分, `105` → 一元零五分, `0` → 零元.
 * No part that is nought is said; a refund or deficit begins with 负.
 */
export function spokenAmount(amount: Fen): string {
  const all = Math.abs(amount);
  if (all === 0) return '零元';
  const yuan = Math.floor(all / 100);
  const jiao = Math.floor(all / 10) % 10;
  const cents = all % 10;
  const words = [
    yuan ? `${spokenWhole(yuan)}元` : '',
    jiao ? `${DIGITS[jiao] ?? ''}角` : '',
    cents ? `${yuan && !jiao ? '零' : ''}${DIGITS[cents] ?? ''}分` : '',
  ];
  // At the head 二 is said 两 before a large place or a measure: 两千, 两万, 两元; but 二百, and 两元二角.
  return `${amount < 0 ? '负' : ''}${words.join('').replace(/^二(?=[千万亿元角分])/, '两')}`;
}
