/** A running account: the balance behind each entry is the one before, plus what came in, less what went out. Pure. */
import { formatFen, type Fen } from '../model/values/fen.ts';
import { EMPTY_CELL, isNumberLike, type View } from './grid.ts';
import type { FoundColumn } from './layout.ts';
import type { Values } from './nested-values.ts';
import type { ProvedTable } from './prove-sums.ts';
import { readAmount } from './read-cell.ts';
import type { CellRemark, Proof } from './reading.ts';

/** Whether a column says on which of the two sides of an account its amounts stand. */
function sideOf({ found }: ProvedTable, { field }: FoundColumn): 1 | -1 | undefined {
  const key = [...found.table.steps, ...(field?.steps ?? [])].join('.');
  if (key === 'income.amount' || key === 'entries.income') return 1;
  return key === 'expense.amount' || key === 'entries.expense' ? -1 : undefined;
}

interface Line {
  readonly row: number;
  /** What the entry adds, in fen. */
  readonly change: number;
  readonly balance: number;
}

export interface Running {
  readonly proofs: readonly Proof[];
  readonly notes: readonly CellRemark[];
}

/** Proves the balances, and puts the first and the last into `values` where the sheet says them nowhere else. */
export function proveRunning(view: View, tables: readonly ProvedTable[], values: Values): Running {
  const lines = linesOf(view, tables);
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return { proofs: [], notes: [] };
  const stated = values['opening'];
  const opening = typeof stated === 'number' ? Math.round(stated * 100) : first.balance - first.change;
  const wrong: Proof[] = [];
  let before = opening;
  for (const line of lines) {
    const wanted = before + line.change;
    if (line.balance !== wanted) wrong.push(proofOf(view, line, wanted));
    before = line.balance;
  }
  const filled = fillEnds(values, opening, last.balance);
  const notes =
    filled.length === 0 ? [] : [{ cell: '结存', text: `表里没有单写，照结余那一列：${filled.join('、')}` }];
  if (wrong.length > 0) return { proofs: wrong, notes };
  const [from, to] = [first.row, last.row].map((row) => view.rowNumbers[row] ?? row + 1);
  return {
    proofs: [
      {
        where: '每一行的结余',
        stated: formatFen(last.balance as Fen),
        computed: formatFen(last.balance as Fen),
        difference: formatFen(0 as Fen),
        rows: `第 ${from} 到 ${to} 行，从 ${formatFen(opening as Fen)} 一笔一笔加减`,
        holds: true,
      },
    ],
    notes,
  };
}

function proofOf(view: View, { row, balance }: Line, wanted: number): Proof {
  return {
    where: `第 ${view.rowNumbers[row] ?? row + 1} 行的结余`,
    stated: formatFen(balance as Fen),
    computed: formatFen(wanted as Fen),
    difference: formatFen(Math.abs(balance - wanted) as Fen),
    rows: '上一行的结余＋收入－支出',
    holds: false,
  };
}

function linesOf(view: View, tables: readonly ProvedTable[]): Line[] {
  const columns = tables.flatMap(({ found }) => found.columns);
  const balance = columns.find(({ role }) => role === 'balance');
  const sides = new Set(
    tables.flatMap((table) => table.found.columns.flatMap((one) => sideOf(table, one) ?? [])),
  );
  if (!balance || sides.size < 2) return [];
  const changes = new Map<number, number>();
  let unit: ReturnType<ProvedTable['unitOfColumn']>;
  for (const table of tables)
    for (const column of table.found.columns) {
      const side = sideOf(table, column);
      if (side === undefined) continue;
      unit = table.unitOfColumn(column);
      for (const [row, numbers] of table.numbers) {
        const amount = column.field && numbers.get(column.field);
        changes.set(row, (changes.get(row) ?? 0) + Math.round((amount ?? 0) * 100) * side);
      }
    }
  let open = 0;
  return [...changes]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, change]): Line[] => {
      const cell = view.rows[row]?.[balance.column] ?? EMPTY_CELL;
      const reading = isNumberLike(cell) ? readAmount(cell, unit) : undefined;
      open += change;
      // Of several entries of a day often only the last has a balance.
      if (!reading || !('value' in reading)) return [];
      const line = { row, change: open, balance: Math.round(Number(reading.value) * 100) };
      open = 0;
      return [line];
    });
}

function fillEnds(values: Values, opening: number, closing: number): string[] {
  const ends = [
    { key: 'opening', title: '期初结存', fen: opening },
    { key: 'closing', title: '期末结存', fen: closing },
  ];
  return ends.flatMap(({ key, title, fen }) => {
    if (values[key] !== undefined) return [];
    values[key] = fen / 100;
    return [`${title}→${formatFen(fen as Fen)}`];
  });
}
