import type { Block, DisclosureDocument, FactRow, Phrase, Sentence } from '../../disclosure/blocks.ts';
import { formatDayOrPeriod } from '../../values/day-or-period.ts';
import { counted, money, person, yuan } from '../../values/values.ts';
import { amountColumn, countColumn, numberColumn, rowTable, wordsColumn } from '../row-table.ts';
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

const VERBS = { 计划: '计划', 初审公示: '初审', 在保名单: '现有', 发放: '发给' } as const;

function summary(list: SocialAssistance): Sentence {
  const { program, stage, totals, per } = list;
  const unit = unitOf(list);
  const { covered, amount } = totals;
  return [
    totals.rows === undefined
      ? [`${program}${VERBS[stage]}`]
      : [`${program}${VERBS[stage]} `, counted(totals.rows, ` ${unit}`)],
    ...(covered === undefined || unit === '人' ? [] : [['、', counted(covered, ' 人')] satisfies Phrase]),
    ...(amount === undefined ? [] : [[`，${per ?? ''}一共 `, yuan(amount)] satisfies Phrase]),
    ...changed(list),
    ['。'],
  ];
}

/** What changed since the last period, or that nothing did. */
function changed(list: SocialAssistance): Phrase[] {
  const { changes } = list;
  if (!changes) return [];
  const unit = unitOf(list);
  // The number and not the sum, which may have changed with a standard.
  if (changes.added === 0 && changes.stopped === 0) return [[`，${unit}数和上期一样`]];
  return [
    ['，比上期新增 ', counted(changes.added, ` ${unit}`), '、停发 ', counted(changes.stopped, ` ${unit}`)],
  ];
}

function explanation(list: SocialAssistance): FactRow[] {
  const { program, stage, basis, standards = [], changes, totals, per } = list;
  const unit = ` ${unitOf(list)}`;
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
          { label: '上期', value: [counted(changes.before, unit)] },
          { label: '本期新增', value: [counted(changes.added, unit)] },
          { label: '本期停发', value: [counted(changes.stopped, unit)] },
        ]
      : []),
    totals.amount === undefined && totals.rows !== undefined
      ? { label: '一共', value: [counted(totals.rows, unit)], isTotal: true }
      : {
          label: `${per ?? ''}一共`,
          value: totals.amount === undefined ? [] : [yuan(totals.amount)],
          isTotal: true,
        },
  ];
}

function counts({ counts: list, overlap }: SocialAssistance): Block[] {
  if (!list) return [];
  return [
    rowTable<(typeof list)[number]>({
      heading: '分类合计',
      columns: [
        wordsColumn('类别', ({ title }) => title, { weight: 3, isKey: true }),
        // Who is in two classes would be added twice.
        countColumn('人数', ({ people }) => people, { isKey: true, ...(overlap && { sum: undefined }) }),
        wordsColumn('每人（元）', ({ each }) => each && [money(each)], { align: 'end' }),
        amountColumn('金额（元）', ({ amount }) => amount, { isKey: true }),
      ],
      rows: list,
      footnotes: overlap ? ['有人两类都有，合计只算一次。'] : [],
    }),
  ];
}

function table(list: SocialAssistance): Block[] {
  const { rows, per = '' } = list;
  if (!rows) return [];
  return [
    rowTable<AssistanceRow>({
      heading: '名单',
      columns: [
        numberColumn(),
        wordsColumn('姓名', nameOf, { align: 'center', isKey: true }),
        countColumn('家庭人口', ({ household }) => household),
        countColumn('保障人口', ({ covered }) => covered, { isKey: true }),
        wordsColumn('类别', ({ category }) => category, { align: 'center' }),
        wordsColumn('享受起始', ({ since }) => since && formatDayOrPeriod(since), { align: 'center' }),
        wordsColumn('岗位', ({ post }) => post, { align: 'center', isKey: true }),
        wordsColumn('物资', ({ goods }) => goods, { isKey: true }),
        amountColumn(`${per}金额（元）`, ({ amount }) => amount, { isKey: true }),
      ],
      rows,
      groupOf: ({ group }) => group,
      unit: unitOf(list),
    }),
  ];
}

function nameOf({ name, mark }: AssistanceRow): Phrase {
  return [person(name), ...(mark ? [`（${mark}）`] : [])];
}
