/** 督查整改 of a site: from what was found to what whoever looked again says, and only what its day may know. */
import { describe, expect, test } from 'vitest';
import type { SiteInspection } from '../../../src/model/place/inspection.ts';
import { rectificationSchema, type Rectification } from '../../../src/model/place/rectification.ts';
import { hasOrdersPage, ordersLinks, ordersView } from '../../../src/site/pages/orders-page.ts';
import { nextChanges } from '../../../src/site/pages/next-change.ts';
import { aSiteContext } from '../../support/a-site-context.ts';
import { aSite, day } from '../../support/a-site.ts';

const INSPECTION = 'shili.qingshi/2026-10-20-boards';

const seen: SiteInspection = {
  ...{ id: INSPECTION, on: day('2026-10-20'), by: '镇农经站' },
  ...{ board: '有', empty: ['财务'], damage: '雨棚漏水', financeTo: '2025-12', good: ['有人讲解'] },
} as SiteInspection;

function order(id: string, fields: Record<string, unknown>): Rectification {
  return {
    id,
    content: rectificationSchema.parse({ issuer: '青石镇人民政府', problems: ['雨棚漏水'], ...fields }),
  };
}

const first = order('a', {
  ...{ issuedOn: '2026-10-22', deadline: '2026-10-31', inspection: INSPECTION },
  photos: [{ file: 'before.jpg', caption: '雨棚漏水' }],
  reply: { on: '2026-10-30', text: '先用塑料布盖着' },
  result: { on: '2026-11-02', text: '还没修', checkedBy: '镇农经站', passed: false },
});
const again = order('b', {
  ...{ issuedOn: '2026-11-03', deadline: '2026-11-15', follows: 'a' },
  reply: {
    ...{ on: '2026-11-12', text: '换了新的', by: '村委会主任' },
    photos: [{ file: 'after.jpg', caption: '新的雨棚' }],
  },
  result: { on: '2026-11-14', checkedBy: '镇农经站', passed: true },
});

function viewOn(asOf: string, rectifications = [again, first], inspected = [seen]) {
  return ordersView(aSiteContext({ site: { ...aSite(), rectifications, inspected }, asOf }));
}

describe('a chain of two orders', () => {
  test('is one matter, its last order first, with answer, check and photos', () => {
    const [matter, ...others] = viewOn('2026-11-20').matters;
    expect(others).toEqual([]);
    expect(matter).toMatchObject({ state: 'done', says: '✓ 已改好' });
    expect(matter?.steps).toMatchObject([
      {
        nth: '第2次发',
        reply: { by: '村委会主任', text: '换了新的' },
        after: [{ caption: '新的雨棚' }],
        check: { by: '镇农经站', passed: true },
      },
      {
        nth: '第1次发',
        foundBy: '镇农经站检查',
        before: [{ caption: '雨棚漏水' }],
        reply: { by: '村委会', text: '先用塑料布盖着' },
        check: { passed: false, text: '还没修' },
      },
    ]);
  });

  test('says that something private was taken out, from its day on and never what it said', () => {
    const purges = [{ on: '2026-11-20', what: '一名村民的名字', by: '镇政府' }];
    const purged = order('c', { issuedOn: '2026-11-03', deadline: '2026-11-15', purges });
    const toldOn = (asOf: string) => viewOn(asOf, [purged]).matters[0]?.steps[0]?.purges;
    expect(toldOn('2026-11-19')).toEqual([]);
    expect(toldOn('2026-11-20')).toMatchObject([{ what: '一名村民的名字', by: '镇政府' }]);
  });

  test('says on each day only what was so by then', () => {
    const told = (asOf: string) => {
      const view = viewOn(asOf);
      return [
        view.lead,
        view.matters[0]?.steps.map(({ reply, after, check }) => [!!reply, after.length, !!check]),
      ];
    };
    expect(told('2026-10-25')).toEqual(['整改中 1 件。', [[false, 0, false]]]);
    expect(told('2026-10-31')).toEqual(['等复查 1 件。', [[true, 0, false]]]);
    expect(told('2026-11-02')).toEqual(['超期 1 件。', [[true, 0, true]]]);
    expect(told('2026-11-12')[0]).toBe('超期 1 件。');
    expect(told('2026-11-14')[0]).toBe('改好 1 件。');
  });
});

test('what is overdue comes first', () => {
  const late = order('c', { issuedOn: '2026-09-01', deadline: '2026-09-10' });
  const states = viewOn('2026-11-20', [again, first, late]).matters.map(({ state }) => state);
  expect(states).toEqual(['overdue', 'done']);
});

test('an inspection tells what was found, how far the accounts were, and what was good', () => {
  expect(viewOn('2026-11-20').inspections).toMatchObject([
    {
      by: '镇农经站',
      faults: ['空着：财务', '雨棚漏水'],
      finance: '财务更新到2025年12月',
      good: ['有人讲解'],
    },
  ]);
});

test('there is a page and a way to it only where there is something, and search engines stay away', () => {
  expect(hasOrdersPage(aSite(), day('2026-11-20'), {})).toBe(false);
  expect(ordersLinks(aSiteContext({ asOf: '2026-11-20' }), 'shuinan/')).toEqual([]);
  const context = aSiteContext({ site: { ...aSite(), rectifications: [first] }, asOf: '2026-11-20' });
  expect(ordersLinks(context, 'shuinan/')).toEqual([
    { text: '督查整改', note: '超期 1 件', href: 'orders/' },
  ]);
  expect(ordersView(context).frame.isIndexed).toBe(false);
});

test('what was taken back shows why, and no photo', () => {
  const back = order('a', {
    ...{ issuedOn: '2026-10-22', deadline: '2026-10-31' },
    photos: [{ file: 'before.jpg', caption: '雨棚漏水' }],
    withdrawal: { on: '2026-10-25', why: '发错了村', by: '青石镇人民政府' },
  });
  const [matter] = viewOn('2026-11-20', [back], []).matters;
  expect(matter).toMatchObject({ says: '已撤回', steps: [{ before: [], withdrawal: { why: '发错了村' } }] });
});

test('the pages are made again on the day of an answer, of a check, and after the last day', () => {
  const days = ['2026-10-29', '2026-10-30', '2026-10-31'].map(
    (asOf) => nextChanges({ ...aSite(), rectifications: [first] }, day(asOf)).pages,
  );
  expect(days).toEqual(['2026-10-30', '2026-10-31', '2026-11-01']);
});
