/** The month's accounts of 1 to 200 entries, on the boards of the sample city and on one that has small paper only. */
import { describe, expect, test } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure/disclosure.ts';
import { fen } from '../../../src/model/values/fen.ts';
import { boardOf, type Board } from '../../../src/paper/board/board.ts';
import { isPoster, STANDARD_STOCK } from '../../../src/paper/stocks.ts';
import type { FlowItem, TableLine } from '../../../src/paper/sheet/flow.ts';
import { paginateSummed } from '../../../src/paper/sheet/summed.ts';
import { hangNow } from '../../../src/site/board/hang-now.ts';
import { sheetFlow } from '../../../src/site/board/sheet-view.ts';
import { shellsOf } from '../../../src/site/board/sheets-on.ts';
import type { SiteContext } from '../../../src/site/site-context.ts';
import { aCatalogue, aDisclosure, aSite } from '../../support/a-site.ts';
import { aSiteContext } from '../../support/a-site-context.ts';
import { sampleBoard } from '../../support/boards.ts';

const MOST = 200;
const INCOME = ['经营收入', '发包及上交收入', '补助收入'] as const;
const EXPENSE = ['经营支出', '干部报酬', '管理费用', '公益支出', '工程支出', '其他支出'] as const;
const WHAT = ['办公用品', '道路维修人工费', '水泵电费', '保洁员工资', '冷库租金'] as const;

/** September's accounts of so many entries, one of ten above 5,000 yuan. */
function accounts(entries: number): Disclosure {
  const side = (categories: readonly string[], count: number) =>
    categories.flatMap((category, at) =>
      Array.from(
        { length: Math.floor((count + categories.length - 1 - at) / categories.length) },
        (_, index) => ({
          category,
          title: `${WHAT[(index + at) % WHAT.length]}第${index + 1}笔`,
          amount: (index % 10 === 9 ? 5000 : 80) + index,
        }),
      ),
    );
  const incomes = Math.ceil(entries / 4);
  const [income, expense] = [side(INCOME, incomes), side(EXPENSE, entries - incomes)];
  const sum = (rows: readonly { amount: number }[]) => rows.reduce((all, { amount }) => all + amount, 0);
  return aDisclosure(
    {
      ...{ kind: 'accounts', type: '公布', title: '水南村2026年9月财务收支公布表', period: '2026-09' },
      ...{ publishedOn: '2026-10-09', opening: 1_000_000, income, expense },
      closing: 1_000_000 + sum(income) - sum(expense),
    },
    { id: 'september', section: 'finance' },
  );
}

function contextOf(disclosure: Disclosure): SiteContext {
  const site = aSite({ disclosures: [disclosure] });
  return aSiteContext({ site, catalogue: aCatalogue({ frequency: 'event' }) });
}

/** `财1:1 财2:2-5`: what hangs in the panel of the accounts, and in no other. */
function hungOn(board: Board, disclosure: Disclosure): string {
  const { panels, waiting } = hangNow(contextOf(disclosure), board);
  expect(waiting).toEqual([]);
  return panels
    .flatMap(({ panel, hangings }) =>
      hangings.flatMap(({ slot, candidate, sheet, bound }) => {
        if (candidate) expect(panel.section).toBe('finance');
        return candidate ? [`${slot.id}:${sheet}${bound > 1 ? `-${sheet + bound - 1}` : ''}`] : [];
      }),
    )
    .join(' ');
}

/** The numbers of entries from which they hang otherwise, with how. */
function turnsOn(board: Board, step: number): [number, string][] {
  const turns: [number, string][] = [];
  for (let entries = 1; entries <= MOST; entries += step) {
    const hung = hungOn(board, accounts(entries));
    if (hung !== turns.at(-1)?.[1]) turns.push([entries, hung]);
  }
  return turns;
}

describe("the month's accounts of 1 to 200 entries", () => {
  test('hang on the large sheet of the large board, with every entry beside it when it has the sums only', () => {
    const turns = turnsOn(boardOf(sampleBoard('village-4800x1500')), 3);
    expect(turns[0]).toEqual([1, '财1:1']);
    for (const [, hung] of turns) expect(hung).toMatch(/^财1:1( 财2:2 财3:3-\d)?$/);
    // Up to here one reads every entry on one sheet; it was 40.
    expect(turns[1]?.[0]).toBeGreaterThan(75);
  });

  test('hang from 财1 on in the panel of the small board, sheet beside sheet as long as there are slots', () => {
    const turns = turnsOn(boardOf(sampleBoard('village-3600x1400')), 5).map(([, hung]) => hung);
    expect(turns.slice(0, 4)).toEqual([
      '财1:1',
      '财1:1 财2:2',
      '财1:1 财2:2 财3:3',
      '财1:1 财2:2 财3:3 财4:4',
    ]);
    for (const hung of turns.slice(4)) expect(hung).toMatch(/^财1:1 财2:2 财3:3 财4:4-\d$/);
  });

  test('hang as a booklet where their panel has one slot', () => {
    const turns = turnsOn(boardOf(sampleBoard('community-3600x1600')), 7).map(([, hung]) => hung);
    expect(turns[0]).toBe('财1:1');
    for (const hung of turns.slice(1)) expect(hung).toMatch(/^财1:1-\d$/);
  });
});

describe('a sheet that sums up', () => {
  const linesOf = (items: readonly FlowItem[]): TableLine[] =>
    items.flatMap((item) => (item.type === 'table' ? item.table.lines : []));
  const amountOf = ({ cells }: TableLine): number => {
    const [value] = cells[2] ?? [];
    return typeof value === 'object' && value.type === 'amount' ? value.amount : fen(0);
  };
  const added = (lines: readonly TableLine[]): number =>
    lines.filter(({ type }) => type === 'row').reduce((sum, line) => sum + amountOf(line), 0);

  test.each(Object.values(STANDARD_STOCK).map((stock) => [stock.id, stock] as const))(
    'is one of %s, adds up to the same, and has every category',
    (_, first) => {
      for (const entries of [41, 75, 113, MOST]) {
        const disclosure = accounts(entries);
        const context = contextOf(disclosure);
        const papers = { first, rest: isPoster(first) ? STANDARD_STOCK.A3 : first, isSummed: true };
        const whole = sheetFlow(disclosure, context);
        const { sheets, fits } = paginateSummed(whole, shellsOf(disclosure, context, papers), papers);
        expect([entries, fits]).toEqual([entries, true]);
        const [summary, ...details] = sheets.map(({ fragments }) =>
          fragments.flatMap((one) => (one.type === 'table' ? one.columns.flat() : [])),
        );
        expect(sheets.map(({ number, count }) => [number, count])).toEqual(
          sheets.map((__, index) => [index + 1, sheets.length]),
        );
        expect(added(summary ?? [])).toBe(added(linesOf(whole)));
        expect(new Set(summary?.flatMap(({ mergeKey }) => mergeKey ?? []))).toEqual(
          new Set([...INCOME, ...EXPENSE]),
        );
        // And the largest entries, where there is room for any.
        const shown = summary?.filter(({ type }) => type === 'row').length ?? 0;
        expect(shown).toBeGreaterThan(INCOME.length + EXPENSE.length - (first.id === 'A4' ? 1 : 0));
        // What a category comes to in the year stands once, where it begins.
        const ofYear = details
          .flat()
          .flatMap(({ mergeKey, cells }) => (mergeKey ? `${mergeKey} ${JSON.stringify(cells[3])}` : []));
        const said = new Set(ofYear.filter((one) => !one.includes('见前面')));
        expect(said.size).toBe(INCOME.length + EXPENSE.length);
        // Every entry once on the sheets that follow.
        // What a category comes to in the year is said once.
        const rows = (lines: readonly TableLine[]) =>
          lines
            .filter(({ type }) => type !== 'group')
            .map(({ cells, ...line }) => ({ ...line, cells: cells.slice(0, 3) }));
        expect(rows(details.flat())).toEqual(rows(linesOf(whole)));
      }
    },
  );
});
