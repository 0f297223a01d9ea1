import type { Block, DisclosureDocument, FactRow, Phrase, Sentence } from '../../disclosure/blocks.ts';
import { formatPeriod } from '../../values/period.ts';
import { counted, dateSeenFrom, fullDate, monthDay, person } from '../../values/values.ts';
import type { Vocabulary } from '../../words/vocabulary.ts';
import type { DocumentContext } from '../document-context.ts';
import { countColumn, rowTable, wordsColumn } from '../row-table.ts';
import { resultBlocks } from './result-document.ts';
import type { Election, ElectionResult } from './schema.ts';

/** What this notice says in one sentence, the facts of the election, then what the notice has to tell. */
export function electionDocument(election: Election, { words }: DocumentContext): DisclosureDocument {
  const { body, notice, electionDay, text, electorate } = election;
  return {
    lead: [
      [
        [`${body}选举，`],
        [`第 ${notice} 号公告：`],
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
          { label: '选举日', value: [fullDate(electionDay)] },
          { label: '谁来投票', value: [electorate === '选民' ? '登记的选民' : electorate] },
        ],
      },
      ...committee(election),
      ...voterList(election, words),
      ...objectionTable(election),
      ...candidateTable(election),
      ...polling(election),
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
  const day = dateSeenFrom(publishedOn, electionDay);
  if (subject === '选举结果' && result) {
    return [
      ...whoWon(result),
      [
        [counted(result.voters, '人'), '应投票，'],
        ['收回选票 ', counted(result.returned, '张'), '。'],
      ],
    ];
  }
  if (subject === '选民名单' && voters) {
    return [
      [
        ['选民 ', counted(voters.total, '人'), '。'],
        ['名单有错漏，', dateSeenFrom(publishedOn, voters.objectionsUntil), '以前申诉。'],
      ],
    ];
  }
  if (subject === '候选人' && candidates)
    return [
      [
        ['候选人 ', counted(candidates.length, '人'), '，'],
        [day, '投票。'],
      ],
    ];
  return [[['选举日 ', day, '。']]];
}

/** `选出 3人：主任赵永峰，委员李秀英、孙立民。` Those elected hold an office and are named for good. */
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
  const near = (date: Election['publishedOn']) => dateSeenFrom(publishedOn, date);
  return [
    rowTable<(typeof voters.groups)[number]>({
      heading: '各组选民',
      columns: [
        wordsColumn(words.group, ({ name }) => name, { weight: 3, isKey: true }),
        countColumn('选民（人）', ({ count }) => count, { weight: 2, isKey: true }),
      ],
      rows: voters.groups,
    }),
    {
      type: 'facts',
      heading: '看名单、提申诉',
      rows: [
        { label: '名单贴在', value: [voters.listAt] },
        { label: '申诉截止', value: [near(voters.objectionsUntil)] },
        { label: '处理截止', value: [near(voters.decidedBy)] },
      ],
    },
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
        wordsColumn('出生年月', ({ born }) => formatPeriod(born)),
        wordsColumn('文化程度', ({ education }) => education, { stays: true }),
        wordsColumn('现任职务', ({ current }) => current, { weight: 3, stays: true }),
      ],
      rows: candidates,
    }),
  ];
}

function polling({ polling: places }: Election): Block[] {
  if (!places) return [];
  const rows: FactRow[] = places.map(({ place, hours }) => ({ label: place, value: [hours] }));
  return [{ type: 'facts', heading: '到哪里投票', rows }];
}
