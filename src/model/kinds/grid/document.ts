import type { DisclosureDocument } from '../../disclosure/blocks.ts';
import { counted } from '../../values/values.ts';
import type { DocumentContext } from '../document-context.ts';
import type { Grid } from './schema.ts';

/** Which grid one lives in, and whom to call: a number to press for each. */
export function gridDocument({ grids, totals }: Grid, { words }: DocumentContext): DisclosureDocument {
  return {
    lead: [
      [
        [`全${words.place}分 `, counted(totals.grids, '个网格'), '，'],
        [counted(totals.households, '户'), '。'],
        ['找到自己住的地方，'],
        ['有事就打网格员的电话。'],
      ],
    ],
    blocks: [
      {
        type: 'people',
        heading: '网格和电话',
        titles: { post: '网格', duties: '范围' },
        people: grids.map(({ number, range, households, leader, worker, phone }) => ({
          name: worker,
          post: number,
          duties: [range, `${households}户`, ...(leader ? [`网格长${leader}`] : [])].join('，'),
          phone,
        })),
      },
    ],
  };
}
