/** Entries of income and expense, the same for accounts and itemised lists. */
import type { FieldPath } from '../schema/finding.ts';
import type { CalendarDate } from '../values/calendar-date.ts';
import type { Fen } from '../values/fen.ts';

export type Side = 'income' | 'expense';

export const SIDE_NAMES: Readonly<Record<Side, string>> = { income: '收入', expense: '支出' };

/** One entry, wherever it stands. */
export interface BookEntry {
  readonly side: Side;
  /** What it was for, and the field that says so. */
  readonly title: string;
  readonly titlePath: FieldPath;
  readonly category: string;
  readonly amount: Fen;
  readonly amountPath: FieldPath;
  readonly on: CalendarDate | undefined;
  readonly onPath: FieldPath;
  readonly voucher: string | undefined;
  readonly voucherPath: FieldPath;
  readonly note: string | undefined;
}
