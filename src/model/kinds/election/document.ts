import type { Block, DisclosureDocument, FactRow, Phrase, Sentence } from '../../disclosure/blocks.ts';
import { formatPeriod } from '../../values/period.ts';
import { counted, dateSeenFrom, fullDate, monthDay, person } from '../../values/values.ts';
import type { Vocabulary } from '../../words/vocabulary.ts';
import type { DocumentContext } from '../document-context.ts';
import { countColumn, numberColumn, rowTable, wordsColumn } from '../row-table.ts';
import { resultBlocks } from './result-document.ts';
import type { Election, ElectionResult } from './schema.ts';

/** What this notice says in one sentence, the facts of the election, then what the notice has to tell. */
export function electionDocument(election: Election, { words }: DocumentContext): DisclosureDocument {
  const { body, notice, electionDay, text, electorate, skipped = [] } = election;
  return {
    lead: [
      [
        [`${body}选举，`],
        [notice === undefined ? '公告：' : `第 ${notice} 号公告：`],
        [election.subject === '其他' ? '有关事项' : election.subject, '。'],
      ],
      ...leadSentence(election),
    ],
    blocks: [
      {
        type: 'facts',
        heading: '选举',
        rows: [
          { label: '选什么', value: [body] },
          ...(electionDay === undefined ? [] : [{ label: '选举日', value: [fullDate(electionDay)] }]),
          { label: '谁来投票', value: [electorate === '选民' ? '登记的选民' : electorate] },
          ...(skipped.length === 0
            ? []
            : [{ label: '作废、空着的号', value: [skipped.map((one) => `第 ${one} 号`).join('、')] }]),
        ],
      },
      ...committee(election),
      ...voterList(election, words),
      ...objectionTable(election),
      ...candidateTable(election),
      ...polling(election),
      ...mobileBoxes(election),
      ...resultBlocks(election),
      ...(text === undefined ? [] : [{ type: 'prose' as const, markdown: text }]),
    ],
  };
}

function leadSentence({
  subject,
  voters,
  candidates,
  result,
  electionDay,
  publishedOn,
}: Election): Sentence[] {
  const day = electionDay === undefined ? undefined : dateSeenFrom(publishedOn, electionDay);
  if (subject === '选举结果' && result) {
    return [
      ...whoWon(result),
      ...(result.voters === undefined || result.returned === undefined
        ? []
        : [
            [
              [counted(result.voters, '人'), '应投票，'],
              ['收回选票 ', counted(result.returned, '张'), '。'],
            ],
          ]),
    ];
  }
  if (subject === '选民名单' && voters) {
    return [
      [
        ['选民 ', counted(voters.total, '人'), '。'],
        ...(voters.objectionsUntil === undefined
          ? []
          : [['名单有错漏，', dateSeenFrom(publishedOn, voters.objectionsUntil), '以前申诉。']]),
      ],
    ];
  }
  if (subject === '候选人' && candidates)
    return [
      [
        ['候选人 ', counted(candidates.length, '人'), day === undefined ? '。' : '，'],
        ...(day === undefined ? [] : [[day, '投票。']]),
      ],
    ];
  return day === undefined ? [] : [[['选举日 ', day, '。']]];
}

/** `选出 3人：主任赵永峰，委员李秀英、吴长岭。` Those elected hold an office and are named for good. */
function whoWon({ posts }: ElectionResult): Sentence[] {
  const won = posts.filter(({ elected = [] }) => elected.length > 0);
  const count = won.flatMap(({ elected = [] }) => elected).length;
  if (count === 0) return [[['没有人得够票数，没有选出人。']]];
  return [
    [
      ['选出 ', counted(count, '人'), '：'],
      ...won.map(({ post, elected = [] }, index): Phrase => [
        `${post}${elected.map(({ name }) => name).join('、')}${index === won.length - 1 ? '。' : '，'}`,
      ]),
    ],
  ];
}

function committee({ committee: members }: Election): Block[] {
  return members ? [{ type: 'people', heading: '选举委员会', people: members }] : [];
}

function voterList({ voters, publishedOn }: Election, words: Vocabulary): Block[] {
  if (!voters) return [];
  const { total, groups = [], listAt, objectionsUntil, decidedBy } = voters;
  const near = (label: string, date: Election['publishedOn'] | undefined): FactRow[] =>
    date === undefined ? [] : [{ label, value: [dateSeenFrom(publishedOn, date)] }];
  const rows: FactRow[] = [
    ...(groups.length === 0 ? [{ label: '选民总数', value: [counted(total, '人')] }] : []),
    ...(listAt === undefined ? [] : [{ label: '名单贴在', value: [listAt] }]),
    ...near('申诉截止', objectionsUntil),
    ...near('处理截止', decidedBy),
  ];
  const table = rowTable<(typeof groups)[number]>({
    heading: '各组选民',
    columns: [
      wordsColumn(words.group, ({ name }) => name, { weight: 3, isKey: true }),
      countColumn('选民（人）', ({ count }) => count, { weight: 2, isKey: true }),
    ],
    rows: groups,
  });
  return [
    ...(groups.length === 0 ? [] : [table]),
    ...(rows.length === 0 ? [] : [{ type: 'facts', heading: '看名单、提申诉', rows } as const]),
  ];
}

function objectionTable({ objections }: Election): Block[] {
  if (!objections) return [];
  return [
    rowTable<(typeof objections)[number]>({
      heading: '申诉怎么处理的',
      columns: [
        wordsColumn('收到', ({ on }) => monthDay(on), { isKey: true }),
        wordsColumn('申诉什么', ({ text }) => text, { weight: 4 }),
        wordsColumn('处理', ({ decidedOn }) => monthDay(decidedOn)),
        wordsColumn('结果', ({ decision }) => decision, { weight: 3, isKey: true }),
      ],
      rows: objections,
    }),
  ];
}

function candidateTable({ candidates }: Election): Block[] {
  if (!candidates) return [];
  return [
    rowTable<(typeof candidates)[number]>({
      heading: '候选人',
      columns: [
        wordsColumn('姓名', ({ name }) => person(name), { isKey: true }),
        wordsColumn('竞选职务', ({ post }) => post, { isKey: true }),
        wordsColumn('性别', ({ sex }) => sex, { align: 'center', weight: 1 }),
        wordsColumn('出生年月', ({ born }) => (born === undefined ? undefined : formatPeriod(born))),
        countColumn('提名得票', ({ votes }) => votes, { sum: undefined }),
        wordsColumn('文化程度', ({ education }) => education, { stays: true }),
        wordsColumn('现任职务', ({ current }) => current, { weight: 3, stays: true }),
      ],
      rows: candidates,
    }),
  ];
}

function polling({ polling: places }: Election): Block[] {
  if (!places) return [];
  const rows: FactRow[] = places.map(({ place, hours }) => ({ label: place, value: [hours ?? ''] }));
  return [{ type: 'facts', heading: '到哪里投票', rows }];
}

/** Which box goes where, and who votes at one; why somebody does is nobody's business (选民的健康不公开). */
function mobileBoxes({ boxes, boxVoters }: Election): Block[] {
  return [
    ...(boxes
      ? [
          rowTable<(typeof boxes)[number]>({
            heading: '流动票箱',
            columns: [
              wordsColumn('票箱', ({ name }) => name, { isKey: true }),
              wordsColumn('去哪些地方', ({ range }) => range, { weight: 4, isKey: true }),
              wordsColumn('时间', ({ hours }) => hours, { weight: 3 }),
              wordsColumn('监票人', ({ keepers }) => keepers, { weight: 3 }),
              countColumn('选民（人）', ({ voters }) => voters),
            ],
            rows: boxes,
          }),
        ]
      : []),
    ...(boxVoters
      ? [
          rowTable<(typeof boxVoters)[number]>({
            heading: '用流动票箱投票的选民',
            columns: [
              numberColumn(),
              wordsColumn('小组', ({ group }) => group),
              wordsColumn('姓名', ({ name }) => person(name), { weight: 3, isKey: true }),
              wordsColumn('票箱', ({ box }) => (box === undefined ? undefined : `${box}号箱`)),
            ],
            rows: boxVoters,
            total: 'none',
          }),
        ]
      : []),
  ];
}
