import type { Block } from '../../blocks.ts';
import { counted, person } from '../../values.ts';
import type { Election } from './schema.ts';

/** The ballots, then the votes for each post. Names stand in tables only, where they can be withheld. */
export function resultBlocks({ result }: Pick<Election, 'result'>): Block[] {
  if (!result) return [];
  const { voters, issued, returned, valid, invalid, isRunoff } = result;
  return [
    {
      type: 'facts',
      heading: isRunoff ? '另行选举的票' : '选票',
      rows: [
        { label: '应投票', value: [counted(voters, '人')] },
        { label: '发出选票', value: [counted(issued, '张')] },
        { label: '收回选票', value: [counted(returned, '张')] },
        { label: '有效票', value: [counted(valid, '张')] },
        { label: '无效票', value: [counted(invalid, '张')] },
      ],
    },
    ...result.posts.map(({ post, seats, votes, others, blank }): Block => ({
      type: 'table',
      heading: `${post}（应选 ${seats} 人）`,
      note: [['单位：票']],
      columns: [
        { title: '姓名', align: 'start', weight: 3, isKey: true },
        { title: '得票', align: 'end', weight: 2, isKey: true },
        { title: '结果', align: 'start', weight: 2, isKey: true },
      ],
      groups: [
        {
          rows: [
            ...votes.map((one) => [
              [person(one.name)],
              [counted(one.votes)],
              [one.elected ? '当选' : '未当选'],
            ]),
            ...(others > 0 ? [[['另选他人'], [counted(others)], []]] : []),
            ...(blank > 0 ? [[['弃权'], [counted(blank)], []]] : []),
          ],
        },
      ],
      footnotes: [],
    })),
  ];
}
