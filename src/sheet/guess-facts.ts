/** Single values that the words of a title say: 低保在保名单 → 最低生活保障, 在保名单. Shown as guesses. Pure. */
import { get, put, rowsAt, type Values } from './nested-values.ts';
import { choiceSaid } from './choice-words.ts';
import type { SheetForm } from './sheet-form.ts';
import { sheetHints } from './sheet-hints.ts';

/** Fills in choices that a kind needs and a sheet's title says, and the name of a subsidy; says which. */
export function guessFacts(form: SheetForm, words: string, values: Values): string[] {
  const plain = words.replace(/[^\S\n]/g, '');
  return form.facts.flatMap((fact) => {
    if (!fact.isRequired || get(values, fact.steps) !== undefined) return [];
    const guess =
      fact.field.type === 'choice'
        ? choiceSaid(fact.field.choices, plain)
        : sheetHints(form.kind).names?.[fact.steps.join('.')]?.exec(plain)?.[1];
    if (guess === undefined) return [];
    put(values, fact.steps, guess);
    return [`${fact.title}→${guess}`];
  });
}

/** Fills in a choice that every row needs, no column says, and the title says once: 土地流转公示表 → 流转. */
export function guessRows({ tables }: SheetForm, words: string, values: Values): string[] {
  const plain = words.replace(/\s/g, '');
  return tables.flatMap((table) => {
    const rows = rowsAt(values, table.steps);
    return table.columns.flatMap((column) => {
      const { field, steps, isRequired, title } = column;
      if (!isRequired || field.type !== 'choice' || rows.length === 0) return [];
      if (rows.some((row) => get(row, steps) !== undefined)) return [];
      const said = field.choices.filter((choice) => choice.length > 1 && plain.includes(choice));
      const own = said.filter((choice) => !said.some((other) => other !== choice && other.includes(choice)));
      const [only] = own;
      if (only === undefined || own.length > 1) return [];
      for (const row of rows) put(row, steps, only);
      return [`${title}→${only}`];
    });
  });
}
