import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { boardStandardSchema } from '../../../src/model/place/board-standard.ts';
import { wallDaysView } from '../../../src/site/board/wall-days.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../../support/a-site.ts';
import { aSiteContext, posting } from '../../support/a-site-context.ts';

const BOARD = boardStandardSchema.parse(
  parse(readFileSync(join(import.meta.dirname, '../../../content/boards/village-3600x1400.yaml'), 'utf8')),
);

const letting = aDisclosure(
  { ...posting('2026-10-12', '2026-10-16'), title: '水南村招租公示' },
  { id: '2026-10-12-letting', section: 'affairs' },
);
const charter = aDisclosure(
  {
    publishedOn: '2026-09-01',
    title: '水南村村规民约',
    withdrawal: { on: '2026-10-15', why: '写错了一条', by: '村委会' },
  },
  { id: '2026-09-01-charter', section: 'affairs' },
);
const catalogue = aCatalogue({ frequency: 'event', wallDays: 10 });

const context = {
  ...aSiteContext({
    site: aSite({ disclosures: [letting, charter], catalogue }),
    catalogue,
    asOf: '2026-10-20',
  }),
  revisions: {
    'shuinan/affairs/2026-09-01-charter/': [
      { on: day('2026-09-01'), commit: 'a1b2c3d', reasons: [] },
      { on: day('2026-10-05'), commit: 'e4f5a6b', reasons: [] },
    ],
  },
};

test('each sheet says from when until when it hung, where, and from which commit it was printed', () => {
  const { years, firstDay } = wallDaysView(context, BOARD);
  expect(firstDay).toBe('2026-09-01');
  expect(
    years.map(({ title, stays }) => [
      title,
      ...stays.map(({ titleHtml, from, until, commit }) =>
        [titleHtml.replaceAll('<wbr>', ''), from.text, until?.text ?? '还贴着', commit ?? '没有提交'].join(
          ' ',
        ),
      ),
    ]),
  ).toEqual([['2026年贴上的', '招租公示 10月12日 还贴着 没有提交', '村规民约 9月1日 10月15日 a1b2c3d']]);
});
