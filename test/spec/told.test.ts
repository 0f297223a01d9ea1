/** UPDATE_SPEC=1 fills in sentences; what is found, and where, is for the author to say. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ContentProblem } from '../../src/loader/tell/problem.ts';
import { keptOrTold, textOf, toldOf } from '../support/told.ts';

const TEXT = 'title: 账\nperiod: 2026\npublishedOn: 2026-10-09\n';

const tooEarly: ContentProblem = {
  code: 'DATE_ORDER',
  severity: 'error',
  file: 'a.yaml',
  ...{ line: 3, column: 14, length: 10 },
  field: 'publishedOn',
  message: '早了。',
};
const noFile: ContentProblem = {
  code: 'CITY_MISSING',
  severity: 'error',
  file: 'city.yaml',
  ...{ line: 1, column: 1, length: 1 },
  message: '没有。',
};

const told = (...problems: ContentProblem[]) => problems.map((problem) => toldOf(problem, TEXT));
const both = told(tooEarly, noFile);

beforeEach(() => void vi.stubEnv('UPDATE_SPEC', '1'));
afterEach(() => void vi.unstubAllEnvs());

describe('a new case', () => {
  test('is filled in when that is found which its author says', () => {
    expect(keptOrTold('DATE_ORDER publishedOn\nCITY_MISSING\n', both)).toBe(textOf(both));
  });

  test.each([
    ['says nothing', ''],
    ['names another code', 'FIELD_MISSING publishedOn\nCITY_MISSING\n'],
    ['names another field', 'DATE_ORDER period\nCITY_MISSING\n'],
    ['names no field where there is one', 'DATE_ORDER\nCITY_MISSING\n'],
    ['forgets one', 'DATE_ORDER publishedOn\n'],
    ['has one too many', 'DATE_ORDER publishedOn\nCITY_MISSING\nCITY_MISSING\n'],
  ])('that %s stays as it is', (_, kept) => {
    expect(() => keptOrTold(kept, both)).toThrow('the case says');
  });
});

describe('a case that is filled in', () => {
  const kept = textOf(both);

  test('takes another sentence, another hint and another line number', () => {
    const other = told({ ...tooEarly, message: '公布早了。', hint: '请核对。' }, noFile);
    expect(keptOrTold(kept.replaceAll('第 3 行', '第 4 行').replace('3 │', '4 │'), other)).toBe(
      textOf(other),
    );
  });

  test.each([
    ['another code', told({ ...tooEarly, code: 'DATE_INVALID' }, noFile)],
    ['another line', told({ ...tooEarly, line: 2, column: 9, length: 4, field: 'period' }, noFile)],
    ['another place in its line', told({ ...tooEarly, length: 4 }, noFile)],
    ['one problem less', told(tooEarly)],
    ['one problem more', told(tooEarly, noFile, noFile)],
    ['another problem of a whole file', told(tooEarly, { ...noFile, code: 'CATALOGUE_MISSING' })],
    ['nothing', []],
  ])('does not take %s', (_, found) => {
    expect(() => keptOrTold(kept, found)).toThrow('the case says');
  });
});

test('without UPDATE_SPEC what is kept holds', () => {
  vi.stubEnv('UPDATE_SPEC', undefined);
  expect(keptOrTold('CITY_MISSING\n', both)).toBe('CITY_MISSING\n');
});
