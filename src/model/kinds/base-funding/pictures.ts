import { againstPlan, inYuan, share, type Picture } from '../picture.ts';
import { sumFen } from '../../values/fen.ts';
import type { BaseFunding } from './schema.ts';

/** What each level has paid, within the frame of what it has budgeted. */
export function picturesOf({ shares, totals }: BaseFunding): Picture[] {
  const received = sumFen(shares.map((one) => one.received));
  return [
    {
      ...againstPlan(
        `安排 ${inYuan(totals.budgeted)}，到账 ${inYuan(received)}，是安排的${share(received, totals.budgeted)}。`,
        [],
      ),
      heading: '各级安排多少，到了多少',
      key: [
        { fill: 'income', text: '到账（实心）' },
        { fill: 'plan', text: '安排（空框）' },
      ],
      bars: shares.map(({ level, budgeted, received: amount }) => ({
        label: level,
        amount,
        planned: budgeted,
        fill: 'income',
      })),
    },
  ];
}
