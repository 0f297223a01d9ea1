import { expect, test } from 'vitest';
import type { FileOf } from '../../../src/model/disclosure/disclosure-fields.ts';
import { checkProject } from '../../../src/model/kinds/project/checks.ts';
import type { Project } from '../../../src/model/kinds/project/schema.ts';
import { checkProjectStages } from '../../../src/model/kinds/project/series.ts';
import { aDisclosure, day } from '../../support/a-site.ts';

const BIDS = [
  { bidder: '镇施工队', amount: 46800, rank: 1 },
  { bidder: '县路桥公司', amount: 46900, rank: 2 },
];

function announced(file: string, publishedOn: string, bidding: Record<string, unknown>): FileOf<Project> {
  const fields = { kind: 'project', type: '公布', project: 'bridge', name: '过水桥维修', stage: '中标' };
  const disclosure = aDisclosure({
    ...fields,
    publishedOn,
    location: '三组',
    content: '加固桥面',
    responsible: '谢广田',
    schedule: {},
    bidding: { method: '询价', ...bidding },
  });
  return { ...disclosure, file } as unknown as FileOf<Project>;
}

test('ranked candidates need no winner; offers without a rank do', () => {
  const codes = (bidding: Record<string, unknown>) =>
    checkProject(announced('a', '2026-10-08', bidding).content, { asOf: day('2026-10-09') } as never).map(
      ({ path }) => path.join('.'),
    );
  expect(codes({ bids: BIDS })).not.toContain('bidding.winner');
  expect(codes({ bids: BIDS.map(({ bidder, amount }) => ({ bidder, amount })) })).toContain('bidding.winner');
});

test('the winner is announced after the candidates, each once', () => {
  const found = (...files: FileOf<Project>[]) =>
    checkProjectStages(files, { since: undefined } as never).map(({ finding }) => finding.code);
  const ranked = announced('a', '2026-10-08', { bids: BIDS });
  const won = announced('b', '2026-10-12', { bids: BIDS, winner: '镇施工队' });
  expect(found(ranked, won)).toEqual([]);
  expect(found(ranked, { ...ranked, file: 'c' })).toEqual(['STAGE_DUPLICATE']);
});
