/** The week's print: what the slip names, in its order, paper by paper. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Disclosure } from '../../../src/model/disclosure/disclosure.ts';
import { boardStandardSchema } from '../../../src/model/place/board-standard.ts';
import type { MoveRow } from '../../../src/site/board/slip/slip-rows.ts';
import { weekView, type WeekView } from '../../../src/site/print/week-page.ts';
import { aCatalogue, aDisclosure, aSite } from '../../support/a-site.ts';
import { aSiteContext, posting } from '../../support/a-site-context.ts';

const BOARD = boardStandardSchema.parse(
  parse(readFileSync(join(import.meta.dirname, '../../../content/boards/village-4800x1500.yaml'), 'utf8')),
);
const catalogue = aCatalogue({ id: 'item-1', frequency: 'event', wallDays: 10 });

function week(disclosures: Disclosure[], asOf = '2026-10-14'): WeekView {
  return weekView(aSiteContext({ site: aSite({ disclosures, catalogue }), catalogue, asOf }), BOARD);
}

const rowsOf = ({ slip }: WeekView): readonly MoveRow[] =>
  slip.pages.flat().flatMap((block) => (block.type === 'moves' ? block.rows : []));

const notice = aDisclosure(
  { publishedOn: '2026-09-01', title: '水南村秋收用电通知', validUntil: '2026-10-15' },
  { id: 'notice', section: 'other' },
);
const monday = aDisclosure(
  { ...posting('2026-10-12', '2026-10-20'), title: '水南村低保初审公示' },
  { id: 'monday', section: 'affairs' },
);
const thursday = aDisclosure(
  { ...posting('2026-10-15', '2026-10-25'), title: '水南村招租公示' },
  { id: 'thursday', section: 'affairs' },
);
const all = [notice, monday, thursday];

describe("a week's print", () => {
  test('is every sheet that the slip puts up, also later in the week, and the filler where it takes one down', () => {
    const printed = week(all).stacks.flatMap(({ stock, sheets }) =>
      sheets.map(({ slot, sheet }) => [stock.id, slot, sheet?.disclosureId]),
    );
    expect(printed).toEqual([
      ['A4', '其4', undefined],
      ['A3', '村1', 'monday'],
      ['A3', '村2', 'thursday'],
    ]);
  });

  test('is in the order of the slip, whose rows say which sheet of which paper is meant', () => {
    const view = week(all);
    const rows = rowsOf(view);
    for (const { stock, sheets } of view.stacks) {
      const own = rows.filter((row) => row.stock === stock.id && row.print !== '不用印');
      expect(own.map(({ slot }) => slot)).toEqual(sheets.map(({ slot }) => slot));
      expect(own.map(({ print }) => print)).toEqual(sheets.map((_, index) => `第${index + 1}张`));
      expect(sheets.map(({ onSlip }) => onSlip)).toEqual(
        own.map(({ slot, print }) => `张贴单：${slot}，${stock.id}${print}`),
      );
    }
  });

  test('is one file a paper, the slip in front of A4, each page of its own size', () => {
    const { facts } = week(all);
    expect(facts.stacks.map(({ file, title }) => [file, title])).toEqual([
      ['week/1-A4', '水南村这一周要贴的：张贴单和 A4'],
      ['week/2-A3', '水南村这一周要贴的：A3'],
    ]);
    expect(facts.stacks.map(({ sizes }) => sizes.map(({ widthMm }) => widthMm))).toEqual([
      [210, 210],
      [297, 297],
    ]);
  });

  test('has every sheet of a booklet, and the slip says which they are', () => {
    const rows = Array.from({ length: 400 }, (_, index) => ({
      ...{ group: '一组', name: '王福', quantity: 1 + (index % 9), amount: 10 },
    }));
    const quantity = rows.reduce((sum, row) => sum + row.quantity, 0);
    const list = aDisclosure(
      {
        ...{ kind: 'subsidy-list', ...posting('2026-10-12', '2026-10-20'), period: '2026' },
        ...{ subsidy: '耕地地力保护补贴', unit: '亩', rows, totals: { rows: 400, quantity, amount: 4000 } },
      },
      { id: 'list', section: 'affairs' },
    );
    const view = week([list, monday]);
    const sheets = view.stacks.flatMap((stack) => stack.sheets);
    const own = sheets.flatMap(({ sheet }) => (sheet?.disclosureId === 'list' ? [sheet] : []));
    expect(own.length).toBeGreaterThan(4);
    expect(own.map(({ sheet }) => sheet)).toEqual(own.map((_, index) => index + 1));
    // Side by side as far as slots are vacant, the rest bound in the last of them.
    const words = own.map(({ readOn }) => readOn);
    const bound = words.findIndex((one) => one === '小册，往后翻');
    expect(words.slice(0, 2)).toEqual([`下一页在村4，盖章在第${own.length}页`, '下一页在村5']);
    expect(words.slice(bound + 1, -1).every((one) => one === '往后翻')).toBe(true);
    const row = rowsOf(view).find(({ up }) => up.note.includes('小册'));
    expect(row).toMatchObject({
      // After Monday's own sheet of this paper.
      print: `第${bound + 2}至${own.length + 1}张`,
      up: {
        note: `第${bound + 1}至${own.length}页装成小册，共${own.length}页，上边订住挂起来，公示到10月20日`,
      },
    });
  });

  test('is the slip alone in a week in which nothing goes up', () => {
    const { facts, totals } = week([]);
    expect(totals).toBe('这一周没有要印的，只有张贴单。');
    expect(facts.stacks).toHaveLength(1);
  });
});
