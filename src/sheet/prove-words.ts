/** Amounts in words beside or below single values, set beside what those values say. In whole fen. Pure. */
import { formatFen, type Fen } from '../model/values/fen.ts';
import { unitOf } from '../model/schema/schema-fields.ts';
import type { View } from './grid.ts';
import type { FoundFact, FoundWords } from './layout.ts';
import type { CellRemark, Proof } from './reading.ts';

interface ReadFact {
  readonly fact: FoundFact;
  readonly value: unknown;
}

/** Each has to be the value of its own row, else the nearest sum above it or the balance. */
export function proveWordsOfFacts(
  view: View,
  words: readonly FoundWords[],
  facts: readonly ReadFact[],
): { readonly proofs: readonly Proof[]; readonly notes: readonly CellRemark[] } {
  const proofs: Proof[] = [];
  const notes: CellRemark[] = [];
  const stated = facts.filter(({ fact, value }) => typeof value === 'number' && isBalance(fact));
  for (const { row, label, yuan } of words) {
    const number = view.rowNumbers[row] ?? row + 1;
    const beside = stated.filter(({ fact }) => fact.row === row);
    const above = stated.filter(({ fact }) => fact.row < row).sort((a, b) => b.fact.row - a.fact.row);
    const candidates = beside.length > 0 ? beside : above;
    const found = candidates.find(({ value }) => fenOf(value) === fenOf(yuan)) ?? candidates[0];
    if (yuan === undefined || !found)
      notes.push({ cell: `第 ${number} 行`, text: `大写金额“${short(label)}”没有核对，请自己看一眼` });
    else proofs.push(compare({ number, label, words: fenOf(yuan) }, found));
  }
  return { proofs, notes };
}

function isBalance({ field }: FoundFact): boolean {
  return (
    unitOf(field.field.schema) === '元' && field.steps[0] !== 'holdings' && field.steps[0] !== 'yearToDate'
  );
}

function fenOf(yuan: unknown): number {
  return Math.round(Number(yuan) * 100);
}

function short(label: string): string {
  const text = label.replace(/\s/g, '');
  return text.length > 12 ? `${text.slice(0, 12)}…` : text;
}

function compare(
  { number, label, words }: { number: number; label: string; words: number },
  { fact, value }: ReadFact,
): Proof {
  const computed = fenOf(value);
  return {
    where: `第 ${number} 行“${short(label)}”，${fact.field.title}（大写）`,
    stated: formatFen(words as Fen),
    computed: formatFen(computed as Fen),
    difference: formatFen(Math.abs(words - computed) as Fen),
    rows: `表里的${fact.field.title}`,
    holds: words === computed,
  };
}
