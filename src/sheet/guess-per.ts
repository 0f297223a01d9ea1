/** 月标准 and 月数 say that the pay is by the month, where no column does. Shown as a guess. Pure. */
import type { FoundTable } from './layout.ts';
import { rowsAt, type Values } from './nested-values.ts';
import { readHeading } from './read-heading.ts';
import type { SheetForm } from './sheet-form.ts';
import { sheetHints } from './sheet-hints.ts';

/** Fills in 按什么算 of rows without it, and says what. */
export function guessPer(tables: readonly FoundTable[], values: Values): string[] {
  return tables.flatMap(({ table, columns }) => {
    const per = table.columns.find(({ steps }) => steps.join('.') === 'per');
    if (per?.field.type !== 'choice' || columns.some(({ field }) => field === per)) return [];
    const headings = columns
      .filter(({ field }) => /^(?:standard|quantity)$/.test(field?.steps.at(-1) ?? ''))
      .map(({ heading }) => heading.normalize('NFKC').replace(/\s/g, ''));
    const said = per.field.choices.filter((word) => headings.some((heading) => speaksOf(heading, word)));
    const rows = rowsAt(values, table.steps).filter((row) => row['per'] === undefined);
    const [only] = said;
    if (only === undefined || said.length > 1 || rows.length === 0) return [];
    for (const row of rows) row['per'] = only;
    return [`${per.title}→${only}`];
  });
}

/** 月保障金: the amounts of a list of relief are those of a month. */
export function guessPerOfWhole(
  { kind, facts }: SheetForm,
  tables: readonly FoundTable[],
  values: Values,
): string[] {
  const per = facts.find(({ steps }) => steps.join('.') === 'per');
  const amounts = tables
    .flatMap(({ columns }) => columns)
    .filter(({ field }) => field?.steps.join('.') === 'amount');
  if (!sheetHints(kind).amountsSayPer || !per || values['per'] !== undefined) return [];
  const headings = amounts.map(({ heading }) => heading.replace(/\s/g, ''));
  const guess = headings.some((heading) => /^(?:每?月|按月)|[/每]月/.test(heading))
    ? '每月'
    : headings.some((heading) => /季|年|本次|一次性/.test(heading))
      ? '本次'
      : undefined;
  if (guess === undefined) return [];
  values['per'] = guess;
  return [`${per.title}→${guess}`];
}

/** 月标准, 月数, 标准（元/月）, 工数. */
function speaksOf(heading: string, word: string): boolean {
  const { name } = readHeading(heading);
  return (
    name.startsWith(word) ||
    name.startsWith(`每${word}`) ||
    heading.includes(`/${word}`) ||
    name.startsWith(`误${word}`)
  );
}
