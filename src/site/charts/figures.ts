/**
 * Pictures of one disclosure, where people would rather look than read: what money was for, plan against fact, how far
 * a project is. Each shows amounts that its page tells in words as well, and says in a sentence what is to be seen.
 */
import type { DisclosureContent } from '../../model/disclosure.ts';
import { fen, formatFen, sumFen, type Fen } from '../../model/fen.ts';
import type { Accounts, AccountsEntry } from '../../model/kinds/accounts/schema.ts';
import type { CommunalLevy } from '../../model/kinds/communal-levy/schema.ts';
import { PROJECT_STAGES, type Project } from '../../model/kinds/project/schema.ts';
import type { SpecialFunds } from '../../model/kinds/special-funds/schema.ts';
import { bandSpans, lengthScale, type Span } from './scales.ts';

/** How a bar is filled: told apart without colour. */
export type Fill = 'income' | 'expense' | 'plan';

export interface BarRow {
  readonly label: string;
  /** `37,318.60 元`, and where both are known `37,318.60 / 40,000.00 元`. */
  readonly amount: string;
  readonly width: string;
  readonly fill: Fill;
  /** The length of what was planned, as a frame around the bar. */
  readonly planWidth?: string;
  readonly isTotal?: boolean;
}

export interface Figure {
  readonly heading: string;
  /** What is to be seen. */
  readonly message: string;
  /** What the fills mean. */
  readonly key: readonly { readonly fill: Fill; readonly text: string }[];
  readonly rows: readonly BarRow[];
  readonly strip?: ProgressStrip;
}

export interface ProgressStrip {
  readonly description: string;
  readonly steps: readonly (Span & {
    readonly middle: string;
    readonly label: string;
    readonly isDone: boolean;
  })[];
}

/** The pictures of a disclosure; none for most kinds, and none where there is nothing to compare. */
export function figuresOf(content: DisclosureContent): Figure[] {
  switch (content.kind) {
    case 'accounts':
      return accountsFigure(content);
    case 'special-funds':
      return fundsFigure(content);
    case 'communal-levy':
      return levyFigure(content);
    case 'project':
      return [projectFigure(content)];
    default:
      return [];
  }
}

interface Sum {
  readonly title: string;
  readonly amount: Fen;
}

function accountsFigure({ income, expense }: Accounts): Figure[] {
  const [came, went] = [byCategory(income), byCategory(expense)];
  const all = [...came, ...went];
  // Two bars say no more than the sentence above them.
  if (all.length < 3) return [];
  const width = lengthScale(Math.max(...all.map(({ amount }) => amount)));
  const rows = (sums: readonly Sum[], fill: Fill): BarRow[] =>
    sums.map(({ title, amount }) => ({ label: title, amount: yuan(amount), width: width(amount), fill }));
  return [
    {
      heading: '钱从哪来，花到哪',
      message: [mostOf('收入', came), mostOf('支出', went)].filter(Boolean).join('；') + '。',
      key: [
        { fill: 'income', text: '收入（实心）' },
        { fill: 'expense', text: '支出（斜线）' },
      ],
      rows: [...rows(came, 'income'), ...rows(went, 'expense')],
    },
  ];
}

/** Sums by category, the largest first; equal ones keep their order. */
function byCategory(entries: readonly AccountsEntry[]): Sum[] {
  return [...Map.groupBy(entries, ({ category }) => category)]
    .map(([title, those]) => ({ title, amount: sumFen(those.map(({ amount }) => amount)) }))
    .sort((a, b) => b.amount - a.amount);
}

function mostOf(side: string, sums: readonly Sum[]): string {
  const [largest] = sums;
  const whole = sumFen(sums.map(({ amount }) => amount));
  if (!largest || whole <= 0) return '';
  return sums.length === 1
    ? `${side}都是${largest.title}`
    : `${side}里${largest.title}最多，占${share(largest.amount, whole)}`;
}

function fundsFigure({ uses, totals }: SpecialFunds): Figure[] {
  const compared = uses.flatMap(({ title, planned, spent }) =>
    planned === undefined || spent === undefined ? [] : [{ title, planned, spent }],
  );
  if (compared.length === 0) return [];
  const planned = totals.planned ?? sumFen(compared.map((use) => use.planned));
  const spent = totals.spent ?? sumFen(compared.map((use) => use.spent));
  return [
    againstPlan(
      '计划多少，花了多少',
      `计划 ${yuan(planned)}，花了 ${yuan(spent)}，是计划的${share(spent, planned)}。`,
      compared,
    ),
  ];
}

function levyFigure({ investment, result, name }: CommunalLevy): Figure[] {
  if (!result) return [];
  return [
    againstPlan('计划多少，花了多少', `花的是计划的${share(result.spent, investment)}。`, [
      { title: name, planned: investment, spent: result.spent },
    ]),
  ];
}

function againstPlan(
  heading: string,
  message: string,
  uses: readonly { readonly title: string; readonly planned: Fen; readonly spent: Fen }[],
): Figure {
  const width = lengthScale(Math.max(...uses.flatMap(({ planned, spent }) => [planned, spent])));
  return {
    heading,
    message,
    key: [
      { fill: 'expense', text: '花了（斜线）' },
      { fill: 'plan', text: '计划（空框）' },
    ],
    rows: uses.map(({ title, planned, spent }) => ({
      label: title,
      amount: `${formatFen(spent)} / ${yuan(planned)}`,
      width: width(spent),
      planWidth: width(planned),
      fill: 'expense',
    })),
  };
}

function projectFigure(project: Project): Figure {
  const { investment, bidding, contract, settlement, stage } = project;
  const won = bidding?.bids?.find(({ bidder }) => bidder === bidding.winner)?.amount;
  const prices = [
    { title: '总投资', amount: investment, fill: 'plan' as const },
    ...(bidding?.ceiling === undefined
      ? []
      : [{ title: '控制价', amount: bidding.ceiling, fill: 'plan' as const }]),
    ...(won === undefined ? [] : [{ title: '中标价', amount: won, fill: 'plan' as const }]),
    ...(contract ? [{ title: '合同价', amount: contract.amount, fill: 'plan' as const }] : []),
    ...(settlement
      ? [
          { title: '结算价', amount: settlement.amount, fill: 'income' as const },
          { title: '已付', amount: settlement.paid, fill: 'expense' as const },
        ]
      : []),
  ];
  const width = lengthScale(Math.max(...prices.map(({ amount }) => amount)));
  const at = PROJECT_STAGES.indexOf(stage) + 1;
  const spans = bandSpans(PROJECT_STAGES.length);
  return {
    heading: '办到哪，花多少',
    message:
      [`一共 ${PROJECT_STAGES.length} 步，这是第 ${at} 步“${stage}”`, saved(project)]
        .filter(Boolean)
        .join('；') + '。',
    key: [],
    strip: {
      description: `进度：${PROJECT_STAGES.slice(0, at).join('、')}${at < PROJECT_STAGES.length ? `，还有${PROJECT_STAGES.slice(at).join('、')}` : '，都走完了'}`,
      steps: PROJECT_STAGES.flatMap((label, index) => {
        const span = spans[index];
        return span ? [{ ...span, label, isDone: index < at }] : [];
      }),
    },
    rows:
      prices.length < 2
        ? []
        : prices.map(({ title, amount, fill }) => ({
            label: title,
            amount: yuan(amount),
            width: width(amount),
            fill,
          })),
  };
}

/** Plan against fact: what was settled, or agreed, and what had been meant for it. */
function saved({ investment, contract, settlement }: Project): string {
  const fact = settlement ? { name: '结算价', ...settlement } : contract && { name: '合同价', ...contract };
  if (!fact) return '';
  const less = investment - fact.amount;
  if (less === 0) return `${fact.name}和总投资一样`;
  return `${fact.name}比总投资${less > 0 ? '少' : '多'} ${yuan(fen(Math.abs(less)))}`;
}

function share(part: Fen, whole: Fen): string {
  return whole === 0 ? '零' : ` ${Math.round((part / whole) * 100)}%`;
}

function yuan(amount: Fen): string {
  return `${formatFen(amount)} 元`;
}
