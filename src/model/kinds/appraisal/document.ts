import type { Block, DisclosureDocument, FactRow, Sentence } from '../../disclosure/blocks.ts';
import { counted, fullDate } from '../../values/values.ts';
import { countColumn, rowTable, wordsColumn } from '../row-table.ts';
import type { Appraisal, Grades } from './schema.ts';

type Grade = keyof Grades;

const NAMES: Readonly<Record<Appraisal['appraised'], Readonly<Record<Grade, string>>>> = {
  党员: { excellent: '优秀', good: '合格', fair: '基本合格', poor: '不合格' },
  班子成员: { excellent: '优秀', good: '称职', fair: '基本称职', poor: '不称职' },
};

const OTHER_NAMES: Readonly<Record<Grade, string>> = {
  excellent: '好',
  good: '较好',
  fair: '一般',
  poor: '差',
};

/** What the grades are called on its ballots. */
const namesOf = ({ appraised, words }: Appraisal): Readonly<Record<Grade, string>> =>
  words === undefined ? NAMES[appraised] : OTHER_NAMES;

const ORDER: readonly Grade[] = ['excellent', 'good', 'fair', 'poor'];

/** The grades in one sentence, then how it was held and, for those who hold an office, the votes on each. */
export function appraisalDocument(appraisal: Appraisal): DisclosureDocument {
  const { attendance, on, place, by, ballots, ungraded, followUp } = appraisal;
  const facts: FactRow[] = [
    { label: '评议日期', value: [fullDate(on)] },
    ...(place ? [{ label: '地点', value: [place] }] : []),
    { label: '谁来评', value: [by] },
    { label: '应到', value: [counted(attendance.expected, '人')] },
    { label: '实到', value: [counted(attendance.present, '人')] },
    ...(ballots
      ? [
          { label: '发出测评票', value: [counted(ballots.issued, '张')] },
          { label: '收回', value: [counted(ballots.returned, '张')] },
          { label: '有效', value: [counted(ballots.returned - ballots.invalid, '张')] },
        ]
      : []),
  ];
  return {
    lead: [leadSentence(appraisal), ...(followUp ? [[[`${followUp.replace(/。$/, '')}。`]]] : [])],
    blocks: [
      { type: 'facts', heading: '评议情况', rows: facts },
      ...outcomeFacts(appraisal, ungraded),
      ...peopleTable(appraisal),
    ],
  };
}

function leadSentence(appraisal: Appraisal): Sentence {
  const { appraised, attendance, outcome, people = [] } = appraisal;
  const names = namesOf(appraisal);
  if (outcome) {
    const told = ORDER.filter((grade) => outcome[grade] !== undefined);
    return [
      [counted(attendance.present, '名'), `${appraised}参加评议：`],
      ...told.map((grade, index) => [
        `${names[grade]} `,
        counted(outcome[grade] ?? 0, '人'),
        index === told.length - 1 ? '。' : '，',
      ]),
    ];
  }
  const results = [...Map.groupBy(people, ({ result }) => result)];
  return [
    ['评议', counted(people.length, '名'), `${appraised}：`],
    ...results.map(([result, those], index) => [
      `${result} `,
      counted(those.length, '人'),
      index === results.length - 1 ? '。' : '，',
    ]),
  ];
}

function outcomeFacts(appraisal: Appraisal, ungraded: number | undefined): Block[] {
  const { outcome, attendance } = appraisal;
  if (!outcome) return [];
  const rows: FactRow[] = ORDER.flatMap((grade) =>
    outcome[grade] === undefined
      ? []
      : [{ label: namesOf(appraisal)[grade], value: [counted(outcome[grade], '人')] }],
  );
  return [
    {
      type: 'facts',
      heading: '评议结果',
      rows: [
        ...rows,
        ...(ungraded ? [{ label: '不定等次', value: [counted(ungraded, '人')] }] : []),
        { label: '参加评议', value: [counted(attendance.present, '人')], isTotal: true },
      ],
    },
  ];
}

function peopleTable(appraisal: Appraisal): Block[] {
  const { people } = appraisal;
  if (!people) return [];
  const told = ORDER.filter((grade) => people.some(({ votes }) => votes[grade] !== undefined));
  return [
    rowTable<(typeof people)[number]>({
      heading: '每人得票',
      note: [['单位：票']],
      columns: [
        wordsColumn('姓名', ({ name }) => name, { isKey: true }),
        wordsColumn('职务', ({ post }) => post, { weight: 3 }),
        ...told.map((grade) =>
          countColumn<(typeof people)[number]>(namesOf(appraisal)[grade], ({ votes }) => votes[grade] ?? 0, {
            weight: 2,
            isKey: grade === 'good',
          }),
        ),
        wordsColumn('结论', ({ result }) => result, { isKey: true }),
      ],
      rows: people,
      total: 'none',
    }),
  ];
}
