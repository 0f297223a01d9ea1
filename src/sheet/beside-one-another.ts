/** Where one table ends and the next begins among headings on the same rows. Pure. */
import { choiceSaid } from './choice-words.ts';
import type { Named } from './heading-search.ts';
import type { Said } from './layout.ts';
import { readHeading } from './read-heading.ts';
import type { SheetTable } from './sheet-form.ts';

/** The columns of each of the tables that stand beside one another; all in one where it is one table. */
export function besideOneAnother(named: readonly Named[]): Named[][] {
  return splitBlocks(named) ?? splitColumns(named);
}

/** Headings that come again in their order, under 债权 and under 债务: as many tables beside one another. */
function splitBlocks(named: readonly Named[]): Named[][] | undefined {
  const names = named.map(({ texts }) => readHeading(texts.at(-1) ?? '').name);
  const again = names.findIndex((name, index) => names.indexOf(name) < index);
  const width = again - names.indexOf(names[again] ?? '');
  const count = Math.floor(named.length / Math.max(1, width));
  if (again < 0 || count < 2 || named.length - count * width > 1) return undefined;
  const isAgain = (block: number): boolean => {
    const same = names.slice(0, width).filter((name, index) => name === names[index + block * width]).length;
    return same >= 2 && same * 2 >= width;
  };
  if (!Array.from({ length: count - 1 }, (_, block) => block + 1).every(isAgain)) return undefined;
  const blocks = Array.from({ length: count }, (_, block) =>
    named.slice(block * width, block === count - 1 ? undefined : (block + 1) * width),
  );
  // What stands over some of the columns must not stand over two tables, or over half of one.
  const isWhole = blocks.every((columns) => new Set(columns.map(overOf)).size === 1);
  return isWhole ? blocks : undefined;
}

/** A name that comes a second time begins the next table; so does another word above. */
function splitColumns(named: readonly Named[]): Named[][] {
  const groups: Named[][] = [];
  let names = new Set<string>();
  let band: SheetTable | undefined;
  for (const one of named) {
    const name = readHeading(one.texts.join('')).name;
    if (groups.length === 0 || names.has(name) || (one.band && band && one.band !== band)) {
      groups.push([]);
      names = new Set();
      band = undefined;
    }
    band = one.band ?? band;
    names.add(name);
    groups.at(-1)?.push(one);
  }
  return groups;
}

/** The words or the table that stand over a column. */
function overOf({ texts, band }: Named): string {
  return texts.length > 1 ? (texts[0] ?? '') : (band?.title ?? '');
}

/** What words over all columns of a table say of all its entries: 债务（应付款）. */
export function choiceOver(columns: readonly Named[], table: SheetTable): Said | undefined {
  const over = new Set(columns.map(({ texts }) => (texts.length > 1 ? (texts[0] ?? '') : '')));
  const [text = ''] = over;
  return over.size === 1 && text !== '' ? saidOver(text, table) : undefined;
}

/** What a heading over a whole table says of all its entries: 债务（应付款） → 应付. */
function saidOver(text: string, { columns }: SheetTable): Said | undefined {
  for (const field of columns) {
    const value = field.field.type === 'choice' ? choiceSaid(field.field.choices, text) : undefined;
    if (value !== undefined) return { field, value };
  }
  return undefined;
}
