/** 中标候选人公示: who is ranked first is put up for objection before anybody has won. */
import type { Finding } from '../../schema/finding.ts';
import type { Project } from './schema.ts';

export const CANDIDATES = '中标候选人';

/** Whether it tells of ranked candidates, and of no winner yet. */
export function isOfCandidates({ stage, bidding, contract }: Project): boolean {
  return (
    stage === '中标' &&
    contract === undefined &&
    bidding?.winner === undefined &&
    bidding?.bids?.some(({ rank }) => rank !== undefined) === true
  );
}

/** First, second, third: each once and none left out. */
export function checkRanks({ bidding }: Project): Finding[] {
  const ranks = (bidding?.bids ?? []).flatMap(({ rank }) => rank ?? []).toSorted((a, b) => a - b);
  if (ranks.every((rank, index) => rank === index + 1)) return [];
  return [
    {
      code: 'COUNT_MISMATCH',
      path: ['bidding', 'bids'],
      message: `中标候选人的名次写的是 ${ranks.join('、')}，应当从 1 起，不重也不漏。`,
      hint: '请照评标结果核对 rank；不是候选人的不写 rank。',
    },
  ];
}
