import type {
  Block,
  DisclosureDocument,
  FactRow,
  Phrase,
  Sentence,
  StepRow,
} from '../../disclosure/blocks.ts';
import { byThen, counted, fullDate, yuan } from '../../values/values.ts';
import { levelsTable } from '../levels.ts';
import { amountColumn, rowTable, wordsColumn } from '../row-table.ts';
import type { Fen } from '../../values/fen.ts';
import { heldIn, isHeldApart } from './unpaid.ts';
import { FUND_STEPS, UNSETTLED, type FundUse, type SpecialFunds } from './schema.ts';

/** A fund leads with what came in, what was spent and what is left; then where from and what for. */
export function specialFundsDocument(funds: SpecialFunds): DisclosureDocument {
  return {
    lead: [summary(funds)],
    blocks: [
      { type: 'facts', heading: '资金情况', rows: basics(funds) },
      ...sources(funds),
      ...categories(funds),
      usesTable(funds),
      ...levelsTable(funds.uses),
      ...details(funds),
      ...stepsBlock(funds),
    ],
  };
}

const STEP_MARKS = ['方案', '会议', '公示', '审核', '备案', '实施', '明细'];

/** All seven steps, those that are done and those that are not. */
function stepsBlock({ steps }: SpecialFunds): Block[] {
  if (!steps) return [];
  const rows = FUND_STEPS.map((name, index): StepRow => {
    const done = steps.find(({ step }) => step === name);
    return {
      mark: STEP_MARKS[index] ?? name,
      title: name,
      meta: done ? [[fullDate(done.on)]] : [['还没办']],
      text: done?.note ?? '',
      state: done ? (done === steps.at(-1) ? 'now' : 'done') : 'todo',
    };
  });
  return [{ type: 'steps', heading: '办到哪一步', rows }];
}

function summary(funds: SpecialFunds): Sentence {
  const { fund, stage, received, opening, totals, uses, held = [] } = funds;
  const { planned, spent, balance } = totals;
  if (stage === '安排') {
    return [
      [`${fund}，`],
      ...(planned === undefined ? [] : [['安排 ', yuan(planned), '，'] satisfies Phrase]),
      ['共 ', counted(totals.count ?? uses.length, ' 项'), '。'],
    ];
  }
  return [
    [`${fund}，`],
    ...(opening === undefined ? [] : [['上期结余 ', yuan(opening), '，'] satisfies Phrase]),
    ...(received === undefined ? [] : [['到账 ', yuan(received), '，'] satisfies Phrase]),
    ...(spent === undefined ? [] : [['支出 ', yuan(spent), '，'] satisfies Phrase]),
    ...(balance === undefined
      ? []
      : [['结余 ', yuan(balance), held.length > 0 ? '，' : '。'] satisfies Phrase]),
    ...(held.length > 0
      ? [[isHeldApart(funds) ? '另扣着 ' : '其中扣着 ', yuan(heldIn(funds)), '没付。'] satisfies Phrase]
      : []),
    ...UNSETTLED.flatMap((why): Phrase[] => {
      const count = uses.filter(({ unsettled }) => unsettled === why).length;
      return count === 0 ? [] : [[counted(count, '项'), `${why}。`]];
    }),
  ];
}

function basics(funds: SpecialFunds): FactRow[] {
  const { fund, program, basis, opening, received, totals, hotlines, held = [] } = funds;
  const amount = (label: string, value: Fen | undefined): FactRow[] =>
    value === undefined ? [] : [{ label, value: [yuan(value)] }];
  const heldRows = held.map(({ title, amount: kept, until, note }): FactRow => ({
    label: isHeldApart(funds) ? title : `其中${title}`,
    value: [
      yuan(kept),
      '，扣着没付',
      ...(until ? ['，', ...byThen(until), '付'] : []),
      ...(note ? [`，${note}`] : []),
    ],
  }));
  return [
    { label: '资金名称', value: [fund] },
    { label: '哪类资金', value: [program] },
    ...(basis ? [{ label: '文件依据', value: [basis] }] : []),
    ...(hotlines ? [{ label: '监督电话', value: [hotlines.join('，')] }] : []),
    ...amount('安排', totals.planned),
    ...amount('上期结余', opening),
    ...amount('到账', received),
    ...amount('支出', totals.spent),
    ...(isHeldApart(funds) ? heldRows : []),
    ...amount('结余', totals.balance).map((row) => ({ ...row, isTotal: true })),
    ...(isHeldApart(funds) ? [] : heldRows),
  ];
}

function sources({ sources: list, received, totals, stage }: SpecialFunds): Block[] {
  if (!list) return [];
  const total = stage === '使用' ? received : totals.planned;
  return [
    {
      type: 'facts',
      heading: '钱从哪来',
      rows: [
        ...list.map(({ level, batch = '', amount, note }) => ({
          label: `${level}${batch}`,
          value: [yuan(amount), ...(note ? [`，${note}`] : [])],
        })),
        ...(total === undefined ? [] : [{ label: '合计', value: [yuan(total)], isTotal: true }]),
      ],
    },
  ];
}

function categories({ categories: list, totals }: SpecialFunds): Block[] {
  if (!list) return [];
  return [
    {
      type: 'facts',
      heading: '分类合计',
      rows: [
        ...list.map(({ category, count, amount }) => ({
          label: category,
          value: [counted(count, ' 项'), ...(amount === undefined ? [] : ['，', yuan(amount)])],
        })),
        ...(totals.count === undefined
          ? []
          : [{ label: '一共', value: [counted(totals.count, ' 项')], isTotal: true }]),
      ],
    },
  ];
}

/** What is long, and what only 衔接资金 must tell, goes to the facts below. */
function usesTable({ uses, stage }: SpecialFunds): Block {
  return rowTable<FundUse>({
    heading: '项目和用途',
    note: [['单位：元']],
    columns: [
      wordsColumn('项目或用途', ({ title }) => title, { weight: 4, isKey: true }),
      wordsColumn('分类', ({ category }) => category),
      wordsColumn('实施单位', ({ unit }) => unit, { weight: 3 }),
      amountColumn('安排（元）', ({ planned }) => planned, { isKey: stage === '安排' }),
      amountColumn('支出（元）', ({ spent }) => spent, { isKey: stage === '使用' }),
      wordsColumn('钱结清没有', ({ unsettled }) => unsettled, { isKey: true }),
      wordsColumn('备注', ({ note }) => note, { role: 'note' }),
    ],
    rows: uses,
  });
}

/** Where, by whom, until when and what for: what an announcement of 衔接资金 has to say of each project. */
function details({ uses }: SpecialFunds): Block[] {
  return uses.flatMap(({ title, place, responsible, period, content, goal, benefit }): Block[] => {
    const rows: FactRow[] = [
      ...(place ? [{ label: '地点', value: [place] }] : []),
      ...(responsible ? [{ label: '责任人', value: [responsible] }] : []),
      ...(period ? [{ label: '期限', value: [period] }] : []),
      ...(content ? [{ label: '建设内容', value: [content] }] : []),
      ...(goal ? [{ label: '要做到', value: [goal] }] : []),
      ...(benefit ? [{ label: '带贫减贫机制', value: [benefit] }] : []),
    ];
    return rows.length === 0 ? [] : [{ type: 'facts', heading: title, rows }];
  });
}
