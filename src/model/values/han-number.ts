const DIGITS = '零一二三四五六七八九';

/** `12` → 十二, `20` → 二十, as in the names of groups and lists; from 1 to 99. */
export function hanNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`;
  return `${ten}${ones === 0 ? '' : (DIGITS[ones] ?? '')}`;
}
