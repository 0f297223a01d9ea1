import type { DisclosureDocument } from '../../blocks.ts';
import { counted } from '../../values.ts';
import type { DocumentContext } from '../document-context.ts';
import type { Grid } from './schema.ts';

/** Which grid one lives in, and whom to call. */
export function gridDocument({ grids, totals }: Grid, { words }: DocumentContext): DisclosureDocument {
  const hasLeaders = grids.some(({ leader }) => leader !== undefined);
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
        type: 'table',
        heading: '网格和电话',
        columns: [
          { title: '网格', align: 'start', weight: 2 },
          { title: '范围', align: 'start', weight: 4, isKey: true },
          { title: '户数', align: 'end', weight: 1 },
          ...(hasLeaders ? [{ title: '网格长', align: 'center', weight: 2 } as const] : []),
          { title: '网格员', align: 'center', weight: 2, isKey: true },
          { title: '电话', align: 'start', weight: 3, isKey: true },
        ],
        groups: [
          {
            rows: grids.map(({ number, range, households, leader, worker, phone }) => [
              [number],
              [range],
              [counted(households)],
              ...(hasLeaders ? [leader ? [leader] : []] : []),
              [worker],
              [phone],
            ]),
          },
        ],
        total: [
          ['合计'],
          [counted(totals.grids, '个网格')],
          [counted(totals.households)],
          ...(hasLeaders ? [[]] : []),
          [],
          [],
        ],
        footnotes: [],
      },
    ],
  };
}
