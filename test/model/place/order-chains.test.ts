/** Orders of one matter: which follow which, where the matter stands, and what is told when they do not fit. */
import { describe, expect, test } from 'vitest';
import { chainsOf, chainStates, checkOrderChains } from '../../../src/model/place/order-chains.ts';
import { rectificationState, type Rectification } from '../../../src/model/place/rectification.ts';
import { calendarDate } from '../../../src/model/values/calendar-date.ts';

const day = calendarDate;

type Written = Partial<Rectification['content']>;

function order(id: string, issuedOn: string, written: Written = {}): Rectification {
  const content = { issuedOn: day(issuedOn), issuer: '青石镇人民政府', problems: ['雨棚漏水'] };
  return { id, content: { ...content, deadline: day('2026-10-31'), ...written } };
}

const passed = (on: string) => ({ on: day(on), checkedBy: '镇农经站', passed: true });
const failed = (on: string) => ({ on: day(on), checkedBy: '镇农经站', passed: false, text: '没修' });

const told = (...orders: Rectification[]): string[] =>
  checkOrderChains(orders).map(({ id, finding }) => `${id}: ${finding.message}`);

describe('a chain', () => {
  const first = order('a', '2026-10-10', { result: failed('2026-11-02') });
  const again = order('b', '2026-11-03', { follows: 'a', deadline: day('2026-11-15') });

  test('is told first one first, and a matter of its own stands alone', () => {
    const other = order('c', '2026-11-05');
    const ids = chainsOf([again, other, first]).map((chain) => chain.map(({ id }) => id));
    expect(ids).toEqual([['c'], ['a', 'b']]);
  });

  test('leaves the first order overdue while the second has time', () => {
    expect(chainStates([first, again], day('2026-11-10'))).toEqual(['overdue', 'open']);
  });

  test('is done as a whole once its last order is', () => {
    const done = { ...again, content: { ...again.content, result: passed('2026-11-14') } };
    expect(chainStates([first, done], day('2026-11-14'))).toEqual(['done', 'done']);
  });

  test.each([
    [
      'names nobody',
      [order('b', '2026-11-03', { follows: 'x' })],
      ['b: 本村（社区）没有叫“x”的整改通知，不知道接着哪一份。'],
    ],
    [
      'goes round in a circle',
      [order('a', '2026-10-10', { follows: 'b' }), order('b', '2026-10-10', { follows: 'a' })],
      [
        'a: “a”接着“b”，那份又绕回来接着它，转成了一个圈。',
        'b: “b”接着“a”，那份又绕回来接着它，转成了一个圈。',
      ],
    ],
    [
      'divides',
      [first, again, order('c', '2026-11-09', { follows: 'a' })],
      ['c: “a”已经有“b”接着了，一份后面只能接一份。'],
    ],
    [
      'runs backwards',
      [order('a', '2026-11-10'), order('b', '2026-11-03', { follows: 'a' })],
      ['b: 这份 2026-11-03 发出，它接着的“a”2026-11-10 才发出，先后反了。'],
    ],
    [
      'is closed in the middle after it went on',
      [order('a', '2026-10-10', { result: passed('2026-11-20') }), again],
      ['b: “a”2026-11-20 才复查通过，可是 2026-11-03 已经接着发了这一份：一件事不能改好两回。'],
    ],
  ])('%s', (_what, orders, messages) => {
    expect(told(...orders)).toEqual(messages);
  });

  test('may begin again after it was put right', () => {
    expect(told(order('a', '2026-10-10', { result: passed('2026-10-20') }), again)).toEqual([]);
  });
});

describe('an order that was answered in time', () => {
  const answered = { on: day('2026-10-30'), text: '雨棚换了' };

  test('is not overdue while nobody looks again', () => {
    const { content } = order('a', '2026-10-10', { reply: answered });
    expect(rectificationState(content, day('2026-11-20'))).toBe('replied');
  });

  test('is overdue once somebody looked and it was not so', () => {
    const { content } = order('a', '2026-10-10', { reply: answered, result: failed('2026-11-02') });
    expect(rectificationState(content, day('2026-11-01'))).toBe('replied');
    expect(rectificationState(content, day('2026-11-02'))).toBe('overdue');
  });

  test('is overdue when the answer came too late', () => {
    const { content } = order('a', '2026-10-10', { reply: { ...answered, on: day('2026-11-01') } });
    expect(rectificationState(content, day('2026-11-01'))).toBe('overdue');
  });
});
