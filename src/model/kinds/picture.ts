/**
 * Pictures of one disclosure, where people would rather look than read: what money was for, plan against fact, how far
 * a project is. Each shows amounts that its page tells in words as well, and says in a sentence what is to be seen.
 */
import { formatFen, type Fen } from '../values/fen.ts';

/** How a bar is filled: told apart without colour. */
export type Fill = 'income' | 'expense' | 'plan';

export interface Picture {
  readonly heading: string;
  /** What is to be seen. */
  readonly message: string;
  /** What the fills mean. */
  readonly key: readonly { readonly fill: Fill; readonly text: string }[];
  readonly bars: readonly Bar[];
  /** All steps in order, and how many of them are done. */
  readonly progress?: { readonly steps: readonly string[]; readonly done: number };
}

export interface Bar {
  readonly label: string;
  readonly amount: Fen;
  readonly fill: Fill;
  /** What was planned, as a frame around the bar. */
  readonly planned?: Fen;
}

/** What was spent beside what was planned, use by use. */
export function againstPlan(
  message: string,
  uses: readonly { readonly title: string; readonly planned: Fen; readonly spent: Fen }[],
): Picture {
  return {
    heading: '计划多少，花了多少',
    message,
    key: [
      { fill: 'expense', text: '花了（斜线）' },
      { fill: 'plan', text: '计划（空框）' },
    ],
    bars: uses.map(({ title, planned, spent }) => ({
      label: title,
      amount: spent,
      planned,
      fill: 'expense',
    })),
  };
}

/** ` 37%`, read after 占 or 是计划的. */
export function share(part: Fen, whole: Fen): string {
  return whole === 0 ? '零' : ` ${Math.round((part / whole) * 100)}%`;
}

/** `37,318.60 元` */
export function inYuan(amount: Fen): string {
  return `${formatFen(amount)} 元`;
}
