/** Single values that the words of a title say: 低保在保名单 → 最低生活保障, 在保名单. Shown as guesses. Pure. */
import { get, put, rowsAt, type Values } from './nested-values.ts';
import { choiceSaid } from './choice-words.ts';
import type { Layout } from './layout.ts';
import { readHeading } from './read-heading.ts';
import type { SheetForm } from './sheet-form.ts';
import { sheetHints } from './sheet-hints.ts';

interface Guessing {
  readonly form: SheetForm;
  readonly layout: Pick<Layout, 'tables'>;
}

/** Fills in choices that a kind needs and a sheet's title says, and the name of a subsidy; says which. */
export function guessFacts(form: SheetForm, words: string, values: Values): string[] {
  const plain = words.replace(/[^\S\n]/g, '');
  return form.facts.flatMap((fact) => {
    if (!fact.isRequired || get(values, fact.steps) !== undefined) return [];
    const guess =
      fact.field.type === 'choice'
        ? choiceGuessed(fact.field.choices, plain)
        : sheetHints(form.kind).names?.[fact.steps.join('.')]?.exec(plain)?.[1];
    if (guess === undefined) return [];
    put(values, fact.steps, guess);
    return [`${fact.title}→${guess}`];
  });
}

/** The one choice that words stand for. Of two that they name, neither is sure. */
function choiceGuessed(choices: readonly string[], words: string): string | undefined {
  return named(choices, words).length > 1 ? undefined : choiceSaid(choices, words);
}

/** The choices that words name; 公示 in 初审公示 is not named. */
function named(choices: readonly string[], words: string): string[] {
  const said = choices.filter((choice) => choice.length > 1 && words.includes(choice));
  return said.filter((choice) => !said.some((other) => other !== choice && other.includes(choice)));
}

/** A column that may say of each row what it is: 会议类型, 形式. */
const TELLS_EACH = /类|[型种]$|形式|名称|性质|会议$/;

/**
 * Fills in a choice that every row needs, no column says, and the title says once: 土地流转公示表 → 流转. Not where a row
 * speaks of another, or a column that was not understood may: under 主题党日 there is a 支委会 too.
 */
export function guessRows({ form: { tables }, layout }: Guessing, words: string, values: Values): string[] {
  const plain = words.replace(/\s/g, '');
  return tables.flatMap((table) => {
    const rows = rowsAt(values, table.steps);
    return table.columns.flatMap((column) => {
      const { field, steps, isRequired, title } = column;
      if (!isRequired || field.type !== 'choice' || rows.length === 0) return [];
      if (rows.some((row) => get(row, steps) !== undefined)) return [];
      const [only, ...more] = named(field.choices, plain);
      if (only === undefined || more.length > 0) return [];
      const texts = rows.flatMap((row) => Object.values(row).filter((value) => typeof value === 'string'));
      const isOther = texts.some((text) => named(field.choices, text).some((choice) => choice !== only));
      const own = layout.tables.flatMap((found) => (found.table === table ? found.columns : []));
      const mayTell = own.some(
        (one) => !one.field && !one.role && TELLS_EACH.test(readHeading(one.heading).name),
      );
      if (isOther || mayTell) return [];
      for (const row of rows) put(row, steps, only);
      return [`${title}→${only}`];
    });
  });
}
