import type { Block, Value } from '../../disclosure/blocks.ts';
import { counted, person } from '../../values/values.ts';
import { countColumn, rowTable, wordsColumn } from '../row-table.ts';
import type { Election, ElectionResult } from './schema.ts';

/** The ballots, who was elected, and the other votes: those stand in a table that goes when its time is over. */
export function resultBlocks({ result }: Pick<Election, 'result'>): Block[] {
  if (!result) return [];
  const { voters, issued, returned, valid, invalid, isRunoff, posts } = result;
  const elected = posts.flatMap(({ post, elected: names = [] }) =>
    names.map(({ name, votes }) => ({ name, post, votes })),
  );
  const notElected = posts.flatMap(({ post, notElected: names = [] }) =>
    names.map(({ name, votes }) => ({ name: person(name), post, votes })),
  );
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
    ...votesTable('当选', elected),
    ...votesTable('没有当选', notElected),
    ...otherVotes(posts),
  ];
}

interface Candidate {
  readonly name: Value;
  readonly post: string;
  readonly votes: number;
}

function votesTable(heading: string, rows: readonly Candidate[]): Block[] {
  if (rows.length === 0) return [];
  return [
    rowTable<Candidate>({
      heading,
      columns: [
        wordsColumn('姓名', ({ name }) => name, { weight: 3, isKey: true }),
        wordsColumn('职务', ({ post }) => post, { weight: 3, isKey: true }),
        countColumn('得票', ({ votes }) => votes, { weight: 2, isKey: true }),
      ],
      rows,
      total: 'none',
    }),
  ];
}

function otherVotes(posts: ElectionResult['posts']): Block[] {
  const rows = posts.map(({ post, seats, others, blank }) => ({
    label: `${post}（应选${seats}人）`,
    value: [`另选他人 ${others}票，弃权 ${blank}票`],
  }));
  return [{ type: 'facts', heading: '其他的票', rows }];
}
