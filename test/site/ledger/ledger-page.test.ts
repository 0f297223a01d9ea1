import { expect, test } from 'vitest';
import type { Rectification } from '../../../src/model/place/rectification.ts';
import { ledgerView } from '../../../src/site/ledger/ledger-page.ts';
import { ledgerSummaries } from '../../../src/site/ledger/site-ledger.ts';
import { summarise } from '../../../src/site/summary.ts';
import { aCity } from '../../support/a-site-context.ts';
import { aSite, day } from '../../support/a-site.ts';

const order = (issuedOn: string, deadline: string): Rectification => ({
  id: `${issuedOn}-order`,
  content: {
    ...{ issuedOn: day(issuedOn), deadline: day(deadline) },
    ...{ issuer: '青石镇人民政府', problems: ['财务迟公布'] },
  },
});

test('a day of another year says its year', () => {
  const asOf = day('2026-12-01');
  const rectifications = [order('2025-11-20', '2025-12-20'), order('2026-10-09', '2026-11-09')];
  const summaries = ledgerSummaries([summarise({ ...aSite(), rectifications }, asOf)], asOf);
  const { orders } = ledgerView({}, { city: aCity(), summaries, asOf });
  expect(orders.map(({ issued, deadline }) => `${issued.text} ${deadline.text}`)).toEqual([
    '2025年11月20日 2025年12月20日',
    '10月9日 11月9日',
  ]);
});
