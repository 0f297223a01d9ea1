import type { Block, DisclosureDocument, FactRow, Phrase, Sentence } from '../../blocks.ts';
import { formatPeriod } from '../../period.ts';
import { counted, dateSeenFrom, fullDate, monthDay, person } from '../../values.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import type { DocumentContext } from '../document-context.ts';
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
    {
      type: 'table',
      heading: '各组选民',
      columns: [
        { title: words.group, align: 'start', weight: 3, isKey: true },
        { title: '选民（人）', align: 'end', weight: 2, isKey: true },
      ],
      groups: [{ rows: voters.groups.map(({ name, count }) => [[name], [counted(count)]]) }],
      total: [['合计'], [counted(voters.total)]],
      footnotes: [],
    },
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
    {
      type: 'table',
      heading: '申诉怎么处理的',
      columns: [
        { title: '收到', align: 'start', weight: 2, isKey: true },
        { title: '申诉什么', align: 'start', weight: 4 },
        { title: '处理', align: 'start', weight: 2 },
        { title: '结果', align: 'start', weight: 3, isKey: true },
      ],
      groups: [
        {
          rows: objections.map(({ on, text, decidedOn, decision }) => [
            [monthDay(on)],
            [text],
            [monthDay(decidedOn)],
            [decision],
          ]),
        },
      ],
      footnotes: [],
    },
  ];
}

function candidateTable({ candidates }: Election): Block[] {
  if (!candidates) return [];
  return [
    {
      type: 'table',
      heading: '候选人',
      columns: [
        { title: '姓名', align: 'start', weight: 2, isKey: true },
        { title: '竞选职务', align: 'start', weight: 2, isKey: true },
        { title: '性别', align: 'center', weight: 1 },
        { title: '出生年月', align: 'start', weight: 2 },
        { title: '文化程度', align: 'start', weight: 2 },
        { title: '现任职务', align: 'start', weight: 3 },
      ],
      groups: [
        {
          rows: candidates.map((one) => [
            [person(one.name)],
            [one.post],
            [one.sex],
            [formatPeriod(one.born)],
            one.education ? [one.education] : [],
            one.current ? [one.current] : [],
          ]),
        },
      ],
      footnotes: [],
    },
  ];
}

function polling({ polling: places }: Election): Block[] {
  if (!places) return [];
  const rows: FactRow[] = places.map(({ place, hours }) => ({ label: place, value: [hours] }));
  return [{ type: 'facts', heading: '到哪里投票', rows }];
}
