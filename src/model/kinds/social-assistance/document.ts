import type {
  Block,
  DisclosureDocument,
  FactRow,
  Phrase,
  Sentence,
  TableColumn,
  TableGroup,
} from '../../blocks.ts';
import { sumFen } from '../../fen.ts';
import { counted, money, person, yuan } from '../../values.ts';
import { programOf } from './programs.ts';
import type { AssistanceRow, SocialAssistance } from './schema.ts';

/** A list of those helped leads with how many there are and how much it is; then the list, or sums by kind. */
export function socialAssistanceDocument(list: SocialAssistance): DisclosureDocument {
  const { payment } = list;
  return {
    lead: [summary(list), ...(payment ? [[[`${payment}。`.replace(/。。$/, '。')]]] : [])],
    blocks: [
      { type: 'facts', heading: '救助说明', rows: explanation(list) },
      ...counts(list),
      ...table(list),
    ],
  };
}

/** Households where a household is helped as one, persons elsewhere. */
function unitOf({ program }: SocialAssistance): '户' | '人' {
  return programOf(program).isByHousehold ? '户' : '人';
}

const VERBS = { 初审公示: '初审', 在保名单: '现有', 发放: '发给' } as const;

function summary(list: SocialAssistance): Sentence {
  const { program, stage, totals, per, changes } = list;
  const unit = unitOf(list);
  const { covered, amount } = totals;
  return [
    [`${program}${VERBS[stage]} `, counted(totals.rows, ` ${unit}`)],
    ...(covered === undefined || unit === '人' ? [] : [['、', counted(covered, ' 人')] satisfies Phrase]),
    ...(amount === undefined ? [] : [[`，${per ?? ''}一共 `, yuan(amount)] satisfies Phrase]),
    ...(changes
      ? [
          [
            '，比上期新增 ',
            counted(changes.added, ` ${unit}`),
            '、停发 ',
            counted(changes.stopped, ` ${unit}`),
          ] satisfies Phrase,
        ]
      : []),
    ['。'],
  ];
}

function explanation({
  program,
  stage,
  basis,
  standards = [],
  changes,
  totals,
  per,
}: SocialAssistance): FactRow[] {
  return [
    { label: '哪一项', value: [program] },
    { label: '哪一步', value: [stage] },
    ...(basis ? [{ label: '标准依据', value: [basis] }] : []),
    ...standards.map(({ category, amount }) => ({
      label: category,
      value: [`${per === '每月' ? '每人每月 ' : '每人 '}`, yuan(amount)],
    })),
    ...(changes
      ? [
          { label: '上期', value: [counted(changes.before)] },
          { label: '本期新增', value: [counted(changes.added)] },
          { label: '本期停发', value: [counted(changes.stopped)] },
        ]
      : []),
    totals.amount === undefined
      ? { label: '一共', value: [counted(totals.rows)], isTotal: true }
      : { label: `${per ?? ''}一共`, value: [yuan(totals.amount)], isTotal: true },
  ];
}

function counts({ counts: list, totals }: SocialAssistance): Block[] {
  if (!list) return [];
  const hasAmounts = list.some(({ amount }) => amount !== undefined);
  return [
    {
      type: 'table',
      heading: '分类合计',
      columns: [
        { title: '类别', align: 'start', weight: 3, isKey: true },
        { title: '人数', align: 'end', weight: 1, isKey: true },
        ...(hasAmounts ? [{ title: '金额（元）', align: 'end', weight: 2, isKey: true } as const] : []),
      ],
      groups: [
        {
          rows: list.map(({ title, people, amount }) => [
            [title],
            [counted(people)],
            ...(hasAmounts ? [amount === undefined ? [] : [money(amount)]] : []),
          ]),
        },
      ],
      total: [
        ['合计'],
        [counted(list.reduce((sum, { people }) => sum + people, 0))],
        ...(hasAmounts ? [totals.amount === undefined ? [] : [money(totals.amount)]] : []),
      ],
      footnotes: [],
    },
  ];
}

interface Column extends TableColumn {
  readonly cell: (row: AssistanceRow, number: number) => Phrase;
  readonly sum?: (rows: readonly AssistanceRow[]) => Phrase;
}

/** Only columns that some row fills. */
function columnsOf(rows: readonly AssistanceRow[], per: SocialAssistance['per']): Column[] {
  const has = (key: keyof AssistanceRow): boolean => rows.some((row) => row[key] !== undefined);
  const people = (title: string, key: 'household' | 'covered'): Column[] =>
    has(key)
      ? [
          {
            title,
            align: 'end',
            weight: 1,
            cell: (row) => (row[key] === undefined ? [] : [counted(row[key])]),
            sum: (all) => [counted(all.reduce((sum, row) => sum + (row[key] ?? 0), 0))],
          },
        ]
      : [];
  const words = (title: string, key: 'category' | 'post' | 'goods', isKey?: true): Column[] =>
    has(key)
      ? [
          {
            title,
            align: 'center',
            weight: 2,
            ...(isKey && { isKey }),
            cell: (row) => (row[key] ? [row[key]] : []),
          },
        ]
      : [];
  return [
    { title: '序号', align: 'center', weight: 1, cell: (_, number) => [counted(number)] },
    {
      title: '姓名',
      align: 'center',
      weight: 2,
      isKey: true,
      cell: ({ name, mark }) => [person(name), ...(mark ? [`（${mark}）`] : [])],
    },
    ...people('家庭人口', 'household'),
    ...people('保障人口', 'covered'),
    ...words('类别', 'category', true),
    ...words('岗位', 'post', true),
    ...words('物资', 'goods', true),
    ...(has('amount')
      ? [
          {
            title: `${per ?? ''}金额（元）`,
            align: 'end',
            weight: 2,
            isKey: true,
            cell: ({ amount }: AssistanceRow) => (amount === undefined ? [] : [money(amount)]),
            sum: (all: readonly AssistanceRow[]) => [
              money(sumFen(all.flatMap(({ amount }) => amount ?? []))),
            ],
          } as const,
        ]
      : []),
  ];
}

function table(list: SocialAssistance): Block[] {
  const { rows, per } = list;
  if (!rows) return [];
  const columns = columnsOf(rows, per);
  const unit = unitOf(list);
  const sums = (label: string, all: readonly AssistanceRow[]): Phrase[] =>
    columns.map(({ sum }, index): Phrase =>
      index === 0 ? [label] : index === 1 ? [counted(all.length, unit)] : (sum?.(all) ?? []),
    );
  let number = 0;
  const groups = [...new Set(rows.map(({ group }) => group))].map((title): TableGroup => {
    const own = rows.filter(({ group }) => group === title);
    return {
      title,
      rows: own.map((row) => {
        number++;
        return columns.map(({ cell }) => cell(row, number));
      }),
      subtotal: sums(`${title}小计`, own),
    };
  });
  return [
    {
      type: 'table',
      heading: '名单',
      columns: columns.map(({ title, align, weight, isKey }) => ({
        title,
        align,
        weight,
        ...(isKey && { isKey }),
      })),
      groups,
      total: sums('合计', rows),
      footnotes: [],
    },
  ];
}
