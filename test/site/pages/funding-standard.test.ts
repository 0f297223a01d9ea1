/** The page of a year's money says what it should be, so that whoever reads it can judge. */
import { expect, test } from 'vitest';
import { fundingStandardSchema } from '../../../src/model/place/funding-standard.ts';
import { NO_STANDARDS } from '../../../src/model/place/standards.ts';
import { formatPhrase } from '../../../src/model/values/values.ts';
import { fundingStandardBlocks } from '../../../src/site/pages/funding-standard.ts';
import { aDisclosure, aSite } from '../../support/a-site.ts';

const standard = fundingStandardSchema.parse({
  ...{ id: 'village-funding', title: '村经费标准', sites: 'village', minimum: 50_000, paidBy: '09-30' },
  ...{ from: '2026-01-01', source: '市领导小组' },
  ratio: [
    { level: '市', parts: 2 },
    { level: '县（区）', parts: 2 },
    { level: '乡镇（街道）', parts: 1 },
  ],
});

function told(township: number, received: number): string[] {
  const { content } = aDisclosure({
    ...{ kind: 'base-funding', type: '公布', period: '2026', publishedOn: '2026-10-16' },
    shares: [
      { level: '市', budgeted: 20_000, received: 20_000 },
      { level: '县（区）', budgeted: 20_000, received },
      { level: '乡镇（街道）', budgeted: township, received: township },
    ],
    totals: { budgeted: 0, received: 0, spent: 0, balance: 0 },
  });
  const site = aSite({ standards: { ...NO_STANDARDS, funding: [standard] } });
  return fundingStandardBlocks(content, site).flatMap((block) =>
    block.type === 'facts' ? block.rows.map(({ label, value }) => `${label} ${formatPhrase(value)}`) : [],
  );
}

test('point by point, what holds', () => {
  expect(told(10_000, 20_000)).toEqual([
    '一年至少 50,000.00元，够',
    '各级分担 市 2 : 县（区） 2 : 乡镇（街道） 1，合',
    '最晚拨到 9月30日',
    '照的标准 村经费标准，2026年1月1日起，出自市领导小组',
  ]);
});

test('and what does not', () => {
  expect(told(6000, 15_000).slice(0, 3)).toEqual([
    '一年至少 50,000.00元，还差 4,000.00元',
    '各级分担 市 2 : 县（区） 2 : 乡镇（街道） 1，不合',
    '最晚拨到 9月30日，县（区）过了没拨齐',
  ]);
});

test('nothing of what is no money of a base, or where there is no standard', () => {
  const notice = aDisclosure({ publishedOn: '2026-10-16' });
  expect(
    fundingStandardBlocks(notice.content, aSite({ standards: { ...NO_STANDARDS, funding: [standard] } })),
  ).toEqual([]);
  expect(fundingStandardBlocks(notice.content, aSite())).toEqual([]);
});
