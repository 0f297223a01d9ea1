/** The money of a story side by side, each held against the one before: what one would else have to reckon oneself. */
import type { FactRow } from '../../model/disclosure/blocks.ts';
import type { StoryMoney, StoryMoneyNames } from '../../model/kinds/story-rule.ts';
import { shortYuan } from '../../model/story/say.ts';
import { formatDate } from '../../model/values/calendar-date.ts';
import { fen, type Fen } from '../../model/values/fen.ts';

const NAMES: StoryMoneyNames = {
  planned: '预算',
  contracted: '合同价',
  paid: '已付',
  settled: '结算价',
};

export interface MoneyView {
  readonly rows: readonly FactRow[];
  /** `结算价比合同价多 1,260 元，没有超过预算。`; nothing where there is nothing to hold against. */
  readonly note: string;
}

/**
 * What else is asked of it, then a row for each sum that is known; a sum alone stands in the sentence above. `undefined`
 * where nothing is left.
 */
export function moneyView(
  { planned, contracted, paid, settled, paidUntil, names }: StoryMoney,
  facts: readonly FactRow[],
): MoneyView | undefined {
  const called = { ...NAMES, ...names };
  const known = [planned, contracted, paid, settled].filter((sum) => sum !== undefined);
  if (known.length < 2) return facts.length === 0 ? undefined : { rows: facts, note: '' };
  const agreed = settled ?? contracted;
  const unpaid = paid !== undefined && agreed !== undefined && agreed > paid ? fen(agreed - paid) : undefined;
  const notes =
    settled === undefined
      ? against(contracted ?? paid, planned, called.planned)
      : [...against(settled, contracted, called.contracted), ...within(settled, planned, called.planned)];
  const [last] = [settled, contracted, paid].flatMap((sum, index) =>
    sum === undefined ? [] : [[called.settled, called.contracted, called.paid][index]],
  );
  return {
    rows: [
      ...facts,
      ...row(called.planned, planned),
      ...row(called.contracted, contracted),
      ...row(called.settled, settled),
      ...row(called.paid, paid),
      ...row('还没付', unpaid, paidUntil && `（到${formatDate(paidUntil)}）`),
    ],
    note: notes.length === 0 ? '' : `${last}${notes.join('，')}。`,
  };
}

function row(label: string, sum: Fen | undefined, note?: string): FactRow[] {
  return sum === undefined ? [] : [{ label, value: [shortYuan(sum), ...(note ? [note] : [])] }];
}

function against(sum: Fen | undefined, other: Fen | undefined, name: string): string[] {
  if (sum === undefined || other === undefined) return [];
  if (sum === other) return [`和${name}一样`];
  return [`比${name}${sum > other ? '多' : '少'} ${shortYuan(fen(Math.abs(sum - other)))}`];
}

function within(sum: Fen | undefined, limit: Fen | undefined, name: string): string[] {
  if (sum === undefined || limit === undefined) return [];
  return [sum > limit ? `超过${name} ${shortYuan(fen(sum - limit))}` : `没有超过${name}`];
}
