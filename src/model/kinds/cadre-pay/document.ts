import type { DisclosureDocument, FactRow, Phrase, Sentence } from '../../disclosure/blocks.ts';
import { formatQuantity, sumFen, type Fen } from '../../values/fen.ts';
import { formatPeriodInYear } from '../../values/period.ts';
import { counted, money, yuan } from '../../values/values.ts';
import type { DocumentContext } from '../document-context.ts';
import { amountColumn, rowTable, wordsColumn } from '../row-table.ts';
import type { CadrePay, PayRow } from './schema.ts';

/** What was paid altogether and by whom; then who got how much, for what. Officers' names are never masked. */
export function cadrePayDocument(
  list: CadrePay,
  { onPaper }: Pick<DocumentContext, 'onPaper'>,
): DisclosureDocument {
  const { rows } = list;
  const sources = bySource(rows);
  const [all, ...others] = leadOf(list);
  return {
    lead: [...(all ? [all] : []), ...(onPaper ? [] : secretary(list)), ...others],
    blocks: [
      rowTable<PayRow>({
        heading: '报酬和补贴',
        note: [['单位：元']],
        columns: [
          wordsColumn('姓名', ({ name }) => name, { isKey: true }),
          wordsColumn('职务', ({ post }) => post, { weight: 4 }),
          wordsColumn('标准', standard, { align: 'end', weight: 3 }),
          amountColumn('绩效', ({ performance }) => performance),
          amountColumn('补贴', ({ allowance }) => allowance),
          amountColumn('应发', ({ due }) => due),
          amountColumn('实发', ({ paid }) => paid, { isKey: true }),
          wordsColumn('谁出钱', ({ source }) => source),
          wordsColumn('说明', ({ note }) => note, { weight: 3 }),
        ],
        rows,
      }),
      { type: 'facts', heading: '钱从哪来', rows: sourceRows(sources) },
    ],
  };
}

function leadOf({ rows, totals, period, payment }: CadrePay): Sentence[] {
  const sources = bySource(rows);
  return [
    [
      [`${formatPeriodInYear(period)}的报酬和补贴，`],
      [counted(peopleIn(rows), '人'), '，'],
      ['一共发了 ', yuan(totals.paid), '。'],
    ],
    sources.map(({ source, paid }, index): Phrase => [
      `${source}出 `,
      yuan(paid),
      index === sources.length - 1 ? '。' : '，',
    ]),
    ...(payment === undefined ? [] : [[[`${payment}。`.replace(/。。$/, '。')]]]),
  ];
}

/** What the secretary got, not a deputy or one who is sent to the village (第一书记): whoever opens the page on a phone asks for it, and the table lies a screen below. */
function secretary({ rows }: CadrePay): Sentence[] {
  const first = rows.find(({ post }) => /(?<!副|第一)书记/.test(post));
  if (!first) return [];
  const own = rows.filter(({ name }) => name === first.name);
  return [
    [
      [
        `书记${first.name} `,
        yuan(sumFen(own.map(({ paid }) => paid))),
        ...(own.length > 1 ? ['。'] : ['，']),
      ],
      ...(own.length > 1 ? [] : [[...standard(first), '。']]),
    ],
  ];
}

/** How many people are paid: a name once, and as many as a row says that stands for several (`组长5人`). */
function peopleIn(rows: readonly PayRow[]): number {
  return [...new Set(rows.map(({ name }) => name))].reduce(
    (sum, name) => sum + Number(/(\d+)\s*人$/.exec(name)?.[1] ?? 1),
    0,
  );
}

/** `每月 3,280.00 × 3`. */
function standard({ per, standard: rate, quantity }: PayRow): Phrase {
  return [`每${per} `, money(rate), ` × ${formatQuantity(quantity).replace(/\.?0+$/, '')}`];
}

interface Source {
  readonly source: string;
  readonly paid: Fen;
}

function bySource(rows: readonly PayRow[]): Source[] {
  return [...Map.groupBy(rows, ({ source }) => source)].map(([source, own]) => ({
    source,
    paid: sumFen(own.map(({ paid }) => paid)),
  }));
}

function sourceRows(sources: readonly Source[]): FactRow[] {
  return [
    ...sources.map(({ source, paid }) => ({ label: source, value: [yuan(paid)] })),
    { label: '实发合计', value: [yuan(sumFen(sources.map(({ paid }) => paid)))], isTotal: true },
  ];
}
