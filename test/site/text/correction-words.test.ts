import { expect, test } from 'vitest';
import { correctionPieces } from '../../../src/site/text/correction-words.ts';

/** A side as it is read: what changed in brackets. */
function marked(before: string | undefined, after: string | undefined) {
  const { before: was, after: is } = correctionPieces(before, after);
  const words = (side: typeof was) =>
    side?.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('');
  return [words(was), words(is)];
}

test('of long texts the words that were corrected are marked', () => {
  expect(
    marked(
      '卫生费每户每年30元，由各组组长收取，年底前交到村部',
      '卫生费每户每年50元，由各组组长收取，年底前交到村部',
    ),
  ).toEqual([
    '卫生费每户每年[30]元，由各组组长收取，年底前交到村部',
    '卫生费每户每年[50]元，由各组组长收取，年底前交到村部',
  ]);
});

test('a figure, a side that is alone and another text altogether are marked as a whole', () => {
  expect(marked('3,150.00元', '3,510.00元')).toEqual(['[3,150.00元]', '[3,510.00元]']);
  expect(marked(undefined, '2027年11月到期再付')).toEqual([undefined, '[2027年11月到期再付]']);
  const [was, is] = ['今年的水费由村里垫付，年底再收', '路灯坏了两盏，已经叫人来修了，请绕行'];
  expect(marked(was, is)).toEqual([`[${was}]`, `[${is}]`]);
});
