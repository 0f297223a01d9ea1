import { describe, expect, test } from 'vitest';
import { documentOf } from '../../../src/model/disclosure/document.ts';
import { vocabularyOf } from '../../../src/model/words/vocabulary.ts';
import type { Disclosure } from '../../../src/model/disclosure/disclosure.ts';
import type { FlowItem, PaperPhoto, PaperTable } from '../../../src/paper/sheet/flow.ts';
import { flowOf } from '../../../src/paper/sheet/flow-of.ts';
import { formatPhrase } from '../../../src/model/values/values.ts';
import { aCatalogue, aDisclosure, day } from '../../support/a-site.ts';

function flow(
  disclosure: Disclosure,
  others: readonly Disclosure[] = [],
  photos: readonly PaperPhoto[] = [],
): FlowItem[] {
  const asOf = day('2026-10-12');
  const document = documentOf(disclosure.content, {
    disclosures: [disclosure, ...others],
    words: vocabularyOf('village'),
    catalogue: aCatalogue({}),
    reach: 'wall',
    asOf,
  });
  return flowOf(disclosure.content, document, { asOf, photos, tellsChanges: true });
}

function tableIn(items: readonly FlowItem[]): PaperTable {
  const item = items.find(({ type }) => type === 'table');
  if (item?.type !== 'table') throw new Error('no table');
  return item.table;
}

const cells = ({ lines }: PaperTable): string[] =>
  lines.map((line) => line.cells.map((cell) => formatPhrase(cell)).join('｜'));

const accounts = (month: number, fields: Record<string, unknown>): Disclosure =>
  aDisclosure(
    {
      kind: 'accounts',
      type: '公布',
      publishedOn: `2026-0${month + 1}-08`,
      period: `2026-0${month}`,
      title: `水南村2026年${month}月财务收支公布表`,
      opening: 10_000,
      income: [],
      expense: [],
      closing: 10_000,
      ...fields,
    },
    { id: `month-${month}` },
  );

describe('accounts on paper', () => {
  const january = accounts(1, {
    income: [{ category: '经营收入', title: '冷库租金', amount: 500 }],
    expense: [{ category: '管理费用', title: '电费', amount: 80 }],
    closing: 10_420,
  });
  const february = accounts(2, {
    opening: 10_420,
    income: [{ category: '补助收入', title: '运转经费', amount: 6_000 }],
    expense: [
      { category: '管理费用', title: '电费', amount: 90 },
      { category: '管理费用', title: '电话费', amount: 10 },
      { category: '工程支出', title: '修桥', amount: 7_000, on: '2026-02-03', note: '第一期' },
    ],
    closing: 9_320,
    holdings: { bank: 9_000, cash: 320 },
  });

  test('show each entry of the month beside the year’s sum of its category', () => {
    expect(cells(tableIn(flow(february, [january])))).toEqual([
      '一、收入',
      '经营收入｜本月没有｜0.00｜500.00',
      '补助收入｜运转经费｜6,000.00｜6,000.00',
      '收入合计｜｜6,000.00｜6,500.00',
      '二、支出',
      '管理费用｜电费｜90.00｜180.00',
      '管理费用｜电话费｜10.00｜180.00',
      '工程支出｜修桥｜7,000.00｜7,000.00',
      '支出合计｜｜7,100.00｜7,180.00',
    ]);
  });

  test('prove the year and explain what cost 5,000 or more', () => {
    const notes = flow(february, [january]).filter(({ type }) => type === 'footnote');
    expect(notes).toEqual([
      { type: 'footnote', label: '月末结存', text: '银行存款9,000.00元，库存现金320.00元。' },
      {
        type: 'footnote',
        label: '全年核对',
        text: '年初结存10,000.00＋累计收入6,500.00－累计支出7,180.00＝9,320.00。',
      },
      {
        type: 'footnote',
        label: '5,000元以上支出的说明',
        text: '修桥：7,000.00元（2月3日，第一期）。',
      },
    ]);
  });

  test('say nothing of the year when a month is missing', () => {
    const items = flow(february);
    expect(tableIn(items).columns.map(({ title }) => title)).toEqual(['科目', '项目', '本月金额']);
    expect(JSON.stringify(items)).not.toContain('全年核对');
  });
});

describe('a subsidy list on paper', () => {
  const list = (notes: Readonly<Record<number, string>>): Disclosure =>
    aDisclosure({
      kind: 'subsidy-list',
      type: '公示',
      publishedOn: '2026-10-08',
      period: '2026',
      title: '水南村2026年补贴公示',
      subsidy: '耕地地力保护补贴',
      unit: '亩',
      rows: Array.from({ length: 40 }, (_, index) => ({
        group: '一组',
        name: `张${'甲乙丙丁'[index % 4]}`,
        quantity: 1,
        amount: 10,
        ...(notes[index] && { note: notes[index] }),
      })),
      totals: { rows: 40, quantity: 40, amount: 400 },
    });

  test('puts a few remarks below the list, so that it is narrow enough for two columns', () => {
    const items = flow(list({ 11: '含代管父亲名下两亩' }));
    expect(tableIn(items).columns.map(({ title }) => title)).toEqual(['序号', '姓名', '亩数', '金额']);
    expect(tableIn(items).lines.every(({ cells: row }) => row.length <= 4)).toBe(true);
    expect(items).toContainEqual({ type: 'footnote', text: '12号张丁：含代管父亲名下两亩。' });
  });

  test('keeps the column when many rows have a remark', () => {
    const notes = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [index, '新增']));
    expect(tableIn(flow(list(notes))).columns.map(({ title }) => title)).toContain('备注');
  });

  test('says that it is published to be watched', () => {
    expect(JSON.stringify(flow(list({})))).toContain('现予以公示，');
  });
});

describe('corrections', () => {
  const correction = (on: string, what: string, [before, after]: readonly [string, string]) => ({
    ...{ on, what, before, after, why: '笔误', by: '村会计' },
  });
  const corrected = (...corrections: readonly ReturnType<typeof correction>[]) =>
    flow(aDisclosure({ publishedOn: '2026-10-01', corrections }));

  test('say at the top what holds now, and below all else what held before; those to come are not told', () => {
    const items = corrected(
      correction('2026-10-05', '停水日期', ['11日', '12日']),
      correction('2026-10-06', '停水日期', ['12日', '13日']),
      correction('2026-12-01', '停水日期', ['13日', '14日']),
    );
    expect(items.map(({ type }) => type)).toEqual(['correction', 'prose', 'footnote', 'footnote']);
    expect(items[0]).toMatchObject({ text: '2026年10月5日、2026年10月6日更正2次：停水日期，现为“13日”。' });
    expect(items.at(-1)).toEqual({
      type: 'footnote',
      label: '更正记录',
      text: '2026年10月6日：停水日期，原为“12日”，改为“13日”。原因：笔误。更正人：村会计。',
    });
  });

  test('of more than two things are only counted at the top', () => {
    const names = ['甲', '乙', '丙'];
    const [box] = corrected(...names.map((what) => correction('2026-10-05', what, ['1', '2'])));
    expect(box).toMatchObject({
      text: '更正过3次，最近一次是2026年10月5日，改了什么看最后的更正记录。',
    });
  });
});

test('photos are not printed, but their number is told', () => {
  const items = flow(
    aDisclosure({ publishedOn: '2026-10-01', photos: [{ file: 'a.jpg', caption: '桥面' }] }),
  );
  expect(items.at(-1)).toEqual({ type: 'footnote', label: '照片1张', text: '扫左下角二维码看。' });
});

test('the sheet says when something was removed for privacy and by whom', () => {
  const purges = [{ on: '2026-10-11', what: '一名村民的电话', by: '水南村村民委员会' }];
  expect(flow(aDisclosure({ publishedOn: '2026-10-09', purges })).at(-1)).toEqual({
    type: 'footnote',
    label: '隐私清除',
    text: '2026年10月11日为保护个人隐私，拿掉了一名村民的电话（水南村村民委员会）。',
  });
});

describe('photos', () => {
  const disclosure = aDisclosure({
    publishedOn: '2026-10-09',
    photos: [
      { file: 'before.jpg', caption: '做前' },
      { file: 'after.jpg', caption: '做后' },
    ],
  });

  test('that are at hand are printed; of others the sheet says where they are', () => {
    const before = { src: '../photos/before.webp', caption: '做前', widthPx: 1200, heightPx: 900 };
    expect(flow(disclosure, [], [before])).toEqual(
      expect.arrayContaining([
        { type: 'heading', text: '照片' },
        { type: 'photos', photos: [before] },
        { type: 'footnote', label: '照片1张', text: '扫左下角二维码看。' },
      ]),
    );
  });
});
