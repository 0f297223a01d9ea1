import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptsOf, tellDifference, wordDiff } from '../../../src/model/history/word-diff.ts';

const FEE = '卫生费每户每年30元，由各组组长收取，年底前交到村部，超过3月不交的由网格员上门做工作。';

describe('the words that differ', () => {
  test.each([
    ['one figure in a long text', FEE.replace('30元', '50元'), '卫生费每户每年【30】→【50】元，由各组组…'],
    ['a word in the middle', FEE.replace('村部', '镇政府'), '…，年底前交到【村部】→【镇政府】，超过3月不…'],
    ['a word that is left out', FEE.replace('不交', '交'), '…部，超过3月【不】→【】交的由网格员…'],
    [
      'two places',
      FEE.replace('30元', '50元').replace('网格员', '组长'),
      '卫生费每户每年【30】→【50】元，由各组组…3月不交的由【网格员】→【组长】上门做工作。',
    ],
    ['an amount as a whole', FEE.replace('30', '1,300.50'), '卫生费每户每年【30】→【1,300.50】元，由各组组…'],
  ])('%s', (_name, after, told) => {
    expect(tellDifference(FEE, after)).toBe(told);
  });

  test('of many places the first three are told, and how many there are besides', () => {
    const before = '一组交10元。二组交20元。三组交30元。四组交40元。五组交50元。';
    const after = '一组交11元。二组交21元。三组交31元。四组交41元。五组交51元。';
    expect(tellDifference(before, after)).toBe(
      '一组交【10】→【11】元。二组交【20】→【21】元。三组交【30】→【31】元。四组交…（还有 2 处）',
    );
  });

  test('are told of a text that goes on otherwise after a long beginning, and not of two different texts', () => {
    const beginning = '为了把村里的路修好，村民代表会议商量了三次，';
    expect(
      tellDifference(`${beginning}同意修。`, `${beginning}${'不同意的多，明年再说。'.repeat(9)}`),
    ).toMatch(/^…商量了三次，【同意修。】→【不同意的多，.{10,20}…/);
    expect(tellDifference('今天停水', '明年修路的钱从哪里来')).toBeUndefined();
  });

  test('are shown on each side with what is around them', () => {
    expect(excerptsOf(FEE, FEE.replace('村部', '镇政府'))).toEqual([
      '…，年底前交到村部，超过3月不…',
      '…，年底前交到镇政府，超过3月不…',
    ]);
  });

  test('whatever the texts are, the stretches are both of them', () => {
    const text = fc.string({ unit: fc.constantFrom(...'村组户30.,，。元的不 x\n') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const stretches = wordDiff(before, after);
        expect(stretches.map((one) => one.before).join('')).toBe(before);
        expect(stretches.map((one) => one.after).join('')).toBe(after);
        for (const one of stretches) expect(one.isSame).toBe(one.before === one.after);
      }),
    );
  });
});
