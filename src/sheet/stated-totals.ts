/** The sums of both sides of accounts, where the sheet's own sums hold. Pure. */
import { rowsAt, type Values } from './nested-values.ts';
import type { Proof } from './reading.ts';
import type { SheetForm } from './sheet-form.ts';

/** Sums that hold need not be added up again; those that do not keep the file from being written. */
export function setStatedTotals({ tables }: SheetForm, proofs: readonly Proof[], values: Values): void {
  if (proofs.some(({ holds }) => !holds)) return;
  for (const side of ['income', 'expense']) {
    const isSided = tables.some(({ steps }) => steps.join('.') === side);
    const rows = rowsAt(values, [side]);
    const title = side === 'income' ? '收入' : '支出';
    if (!isSided || rows.length === 0 || values[`${side}Total`] !== undefined || proofs.length === 0)
      continue;
    if (
      !tables.some(
        (table) => table.title === title && table.columns.some(({ steps }) => steps[0] === 'amount'),
      )
    )
      continue;
    values[`${side}Total`] =
      rows.reduce((sum, row) => sum + Math.round(Number(row['amount'] ?? 0) * 100), 0) / 100;
  }
}
