/** 通报: its sentences, whose figures are those of the ledger. */
import { expect, test } from 'vitest';
import { formatDocx } from '../../../scripts/build/docx.ts';
import { openZip } from '../../../scripts/import/open-zip.ts';
import { rectificationSchema } from '../../../src/model/place/rectification.ts';
import { quarterOver, quarterReport } from '../../../src/site/ledger/report/quarter-report.ts';
import { dueIn } from '../../../src/site/ledger/due-months.ts';
import { ledgerSummaries } from '../../../src/site/ledger/site-ledger.ts';
import { summarise } from '../../../src/site/summary.ts';
import { monthsIn } from '../../../src/model/values/period.ts';
import type { Site } from '../../../src/model/place/site.ts';
import { aCity } from '../../support/a-site-context.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../../support/a-site.ts';

const asOf = day('2026-11-20');
const city = aCity();
const [county] = city.counties;
const monthly = aCatalogue({ id: 'fin-monthly-statement', required: true, due: { after: 10 } });

const accounts = (period: string, publishedOn: string) =>
  aDisclosure(
    { item: 'fin-monthly-statement', period, publishedOn, title: `水南村${period}财务` },
    { id: `accounts-${period}` },
  );

/** Of the accounts that fell due in July, August and September: in time, late, never. */
const owing = aSite({
  catalogue: monthly,
  since: '2026-06-01',
  disclosures: [accounts('2026-06', '2026-07-09'), accounts('2026-07', '2026-08-20')],
});
/** Here nothing fell due. */
const idle = aSite({ catalogue: aCatalogue({ id: 'idle' }), since: '2026-06-01' });

function contextOf(...sites: Site[]) {
  const summaries = ledgerSummaries(
    sites.map((site) => summarise(site, asOf)),
    asOf,
  );
  return { city, summaries, asOf };
}

const textOf = (...sites: Site[]): string =>
  quarterReport({ county }, contextOf(...sites))
    .sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])
    .join('\n');

test('is of the last quarter that is over', () => {
  const ofDay = (text: string) => quarterOver(day(text));
  expect(['2026-09-30', '2026-10-01', '2027-01-01'].map(ofDay)).toEqual(['2026-Q2', '2026-Q3', '2026-Q4']);
});

test('says what fell due and what became of it, and has no sentence without a figure', () => {
  expect(textOf(owing)).toBe(
    [
      '一、总体情况',
      '2026年第三季度（2026年7月1日至2026年9月30日），1 个村（社区）到期应公开 3 件。截至2026年11月20日，按时公开 1 件，迟公开 1 件，至今没公开 1 件，按时率 33%。',
      '财务至今没公布的村（社区）：8月的 1 个，9月的 1 个。',
      '二、各乡镇（街道）情况',
      '有到期事项的乡镇（街道） 1 个，以按时率从高到低排列：',
    ].join('\n'),
  );
  expect(textOf(idle)).toBe('一、总体情况\n2026年第三季度没有到期应公开的事项。');
});

test('its table adds up to the figures of the ledger', () => {
  const context = contextOf(owing, idle);
  const report = quarterReport({ county }, context);
  const months = dueIn(
    context.summaries.map(({ ledger }) => ledger),
    monthsIn(quarterOver(asOf)),
  );
  expect(report.sections[0]?.table?.rows.map((row) => row.slice(1, 5).map(Number))).toEqual(
    months.map(({ due, inTime, late, never }) => [due, inTime, late, never]),
  );
});

/** Two sheets each of six months; so many of the last three months' are late, or never came. */
function risenSite(id: string, { late = 0, never = 0 }: { late?: number; never?: number } = {}): Site {
  const sheets = [3, 4, 5, 6, 7, 8].flatMap((month) =>
    ['fin-monthly-statement', 'fin-bank'].flatMap((item, index) => {
      const turn = (month - 6) * 2 + index;
      if (month >= 6 && turn < never) return [];
      const isLate = month < 6 || turn < never + late;
      const publishedOn = `2026-0${month + 1}-${isLate ? '25' : '09'}`;
      return [
        aDisclosure({ item, period: `2026-0${month}`, publishedOn, title: item }, { id: `${item}-${month}` }),
      ];
    }),
  );
  const catalogue = aCatalogue(
    { id: 'fin-monthly-statement', required: true, due: { after: 10 } },
    { id: 'fin-bank', required: true, due: { after: 10 }, title: '银行对账单' },
  );
  return aSite({ id, name: `${id}村`, catalogue, since: '2026-03-01', disclosures: sheets });
}

test('praises improvement with its present place, not of one that still owes badly, and counts equals', () => {
  expect(textOf(risenSite('a'), risenSite('b', { late: 1 }), risenSite('c', { never: 1 }))).toContain(
    '比上一季度进步最大的：青石镇a村，按时率从 0% 升到 100%，升 100 个百分点，现在在 3 个中第 1；青石镇b村，按时率从 0% 升到 83%，升 83 个百分点，现在在 3 个中并列第 2。',
  );
  const equals = ['a', 'b', 'c', 'd', 'e'].map((id) => risenSite(id));
  expect(textOf(...equals)).toMatch(/现在在 5 个中并列第 1；另有 2 个也升 100 个百分点。/);
  expect(textOf(risenSite('a', { never: 1 }))).not.toContain('进步');
});

test('tells of orders of the quarter by where they stand, and of none of another quarter', () => {
  const order = (id: string, issuedOn: string, more: object = {}) => ({
    id,
    content: rectificationSchema.parse({
      ...{ issuedOn, deadline: '2026-09-20', issuer: '青石镇人民政府', problems: ['没公开'] },
      ...more,
    }),
  });
  const result = { on: '2026-09-09', text: '改了', checkedBy: '镇', passed: true };
  const rectifications = [order('a', '2026-09-01', { result }), order('b', '2026-09-02')];
  expect(textOf({ ...idle, rectifications })).toContain(
    '第三季度发出整改通知 2 件，截至2026年11月20日改好 1 件，超期 1 件。\n截至2026年11月20日，1 个村（社区）有整改超期，共 1 件。',
  );
  expect(textOf({ ...idle, rectifications: [order('c', '2026-05-01', { result })] })).not.toContain('整改');
});

test('as a Word document has the same text, and the same bytes whenever it is written', async () => {
  const report = quarterReport({ county }, contextOf(owing));
  const first = formatDocx({ ...report, title: '甲<乙&丙' });
  const opened = openZip(first);
  if (!('value' in opened)) throw new Error('not a zip');
  const document = opened.value.text('word/document.xml');
  for (const text of ['甲&lt;乙&amp;丙', ...report.sections.flatMap(({ paragraphs }) => paragraphs)])
    expect(document).toContain(`>${text}<`);
  await new Promise((later) => setTimeout(later, 2100));
  expect(Buffer.from(formatDocx({ ...report, title: '甲<乙&丙' })).equals(Buffer.from(first))).toBe(true);
});

test('as a Word document never has the signature alone on a page', () => {
  const opened = openZip(formatDocx(quarterReport({ county }, contextOf(owing))));
  if (!('value' in opened)) throw new Error('not a zip');
  const paragraphs = opened.value.text('word/document.xml')?.match(/<w:p>.*?<\/w:p>/gs) ?? [];
  const signature = quarterReport({ county }, contextOf(owing)).signature.length;
  for (const paragraph of paragraphs.slice(-1 - signature, -1)) expect(paragraph).toContain('<w:keepNext/>');
});
