import { sumFen, type Fen } from '../../values/fen.ts';
import { share, type Bar, type Fill, type Picture } from '../picture.ts';
import type { Accounts, AccountsEntry } from './schema.ts';

interface Sum {
  readonly title: string;
  readonly amount: Fen;
}

/** Both sides by category. Two bars say no more than the sentence above them. */
export function picturesOf({ income, expense }: Accounts): Picture[] {
  const [came, went] = [byCategory(income), byCategory(expense)];
  if (came.length + went.length < 3) return [];
  const bars = (sums: readonly Sum[], fill: Fill): Bar[] =>
    sums.map(({ title, amount }) => ({ label: title, amount, fill }));
  return [
    {
      heading: '钱从哪来，花到哪',
      message: [mostOf('收入', came), mostOf('支出', went)].filter(Boolean).join('；') + '。',
      key: [
        { fill: 'income', text: '收入（实心）' },
        { fill: 'expense', text: '支出（斜线）' },
      ],
      bars: [...bars(came, 'income'), ...bars(went, 'expense')],
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
