import type { Block, FactRow, Value } from '../../disclosure/blocks.ts';
import { counted, person } from '../../values/values.ts';
import { countColumn, rowTable, wordsColumn } from '../row-table.ts';
import type { Election, ElectionResult } from './schema.ts';

/** The ballots, who was elected, and the other votes: those stand in a table that goes when its time is over. */
export function resultBlocks({ result }: Pick<Election, 'result'>): Block[] {
  if (!result) return [];
  const { how, voters, issued, returned, valid, invalid, isRunoff, posts } = result;
  const count = (label: string, number: number | undefined, unit: string): FactRow[] =>
    number === undefined ? [] : [{ label, value: [counted(number, unit)] }];
  const ballots: FactRow[] = [
    ...(how === undefined ? [] : [{ label: '怎么产生', value: [how] }]),
    ...count('应投票', voters, '人'),
    ...count('发出选票', issued, '张'),
    ...count('收回选票', returned, '张'),
    ...count('有效票', valid, '张'),
    ...count('无效票', invalid, '张'),
  ];
  const elected = posts.flatMap(({ post, elected: names = [] }) =>
    names.map(({ name, votes }) => ({ name, post, votes })),
  );
  const notElected = posts.flatMap(({ post, notElected: names = [] }) =>
    names.map(({ name, votes }) => ({ name: person(name), post, votes })),
  );
  return [
    ...(ballots.length === 0
      ? []
      : [{ type: 'facts', heading: isRunoff ? '另行选举的票' : '选票', rows: ballots } as const]),
    ...votesTable('当选', elected),
    ...votesTable('没有当选', notElected),
    ...otherVotes(posts),
  ];
}

interface Candidate {
  readonly name: Value;
  readonly post: string;
  readonly votes: number | undefined;
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
  const rows = posts.flatMap(({ post, seats, others, blank }): FactRow[] => {
    const told = [
      ...(others === undefined ? [] : [`另选他人 ${others}票`]),
      ...(blank === undefined ? [] : [`弃权 ${blank}票`]),
    ];
    const label = seats === undefined ? post : `${post}（应选${seats}人）`;
    return told.length === 0 ? [] : [{ label, value: [told.join('，')] }];
  });
  return rows.length === 0 ? [] : [{ type: 'facts', heading: '其他的票', rows }];
}
