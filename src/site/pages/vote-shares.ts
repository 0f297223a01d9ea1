/** Votes as a bar: who was for, against, abstained, as parts of the whole. */
import type { FactRow } from '../../model/disclosure/blocks.ts';

export interface VoteShare {
  readonly side: NonNullable<FactRow['vote']>;
  readonly x: string;
  readonly width: string;
}

/** Shares of the votes in per cent of those cast, in the order of the rows; empty when nobody voted. */
export function voteShares(rows: readonly FactRow[]): VoteShare[] {
  const votes = rows.flatMap(({ vote: side, value: [value] }) =>
    side && typeof value === 'object' && value.type === 'count' ? [{ side, count: value.count }] : [],
  );
  const all = votes.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return votes
    .map(({ side, count }) => {
      const x = percent(before, all);
      before += count;
      return { side, x, width: percent(count, all), count };
    })
    .filter(({ count }) => count > 0)
    .map(({ side, x, width }) => ({ side, x, width }));
}

function percent(part: number, whole: number): string {
  return `${Math.round((part / Math.max(1, whole)) * 1000) / 10}%`;
}
