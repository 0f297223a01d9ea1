/** Single values that a sheet writes in every row: the standard of a subsidy, the unit in a heading. Pure. */
import type { View } from './grid.ts';
import type { FoundTable } from './layout.ts';
import { lastPart } from './table-names.ts';
import { likeness } from './match-columns.ts';
import { get, put, type Values } from './nested-values.ts';
import { readCell } from './read-cell.ts';
import { isMoneyUnit, readHeading } from './read-heading.ts';
import type { SheetReading } from './reading.ts';
import type { SheetField, SheetForm } from './sheet-form.ts';

const SURE = 0.85;
/** A rate that is the same in every row needs no more than a likely name. */
const LIKELY = 0.5;

/** Headings that say what they count. */
const COUNTED: Readonly<Record<string, string>> = {
  月数: '月',
  天数: '天',
  工数: '工',
  次数: '次',
  人数: '人',
  台数: '台',
  头数: '头',
  工日: '工',
  株数: '株',
};

/** Puts into `values` what columns say of the whole, and says what. */
export function factsOfColumns(
  view: View,
  form: SheetForm,
  tables: readonly FoundTable[],
  values: Values,
): SheetReading['facts'][number][] {
  return [
    ...repeated(view, form, tables, values),
    ...summed(view, form, tables, values),
    ...units(form, tables, values),
  ];
}

function repeated(
  view: View,
  form: SheetForm,
  tables: readonly FoundTable[],
  values: Values,
): SheetReading['facts'][number][] {
  return tables.flatMap(({ columns, rows }) =>
    columns.flatMap(({ column, heading, field }) => {
      if (field || rows.length === 0) return [];
      const fact = form.facts
        .filter(isOfRows)
        .find(
          (one) =>
            likeness(heading, one.title) >= (isRate(one) ? LIKELY : SURE) &&
            get(values, one.steps) === undefined,
        );
      const cells = rows.map(({ row }) => view.rows[row]?.[column]);
      const [first] = cells;
      if (!fact || !first) return [];
      const readings = cells.map((cell) => cell && readCell(cell, fact, {}));
      const [reading] = readings;
      if (!reading || !('value' in reading)) return [];
      // 15 and 15元/亩 are the same.
      if (readings.some((one) => !one || !('value' in one) || one.value !== reading.value)) return [];
      put(values, fact.steps, reading.value);
      return [{ title: fact.title, value: String(reading.value), cell: `${view.columnNames[column]}列` }];
    }),
  );
}

/** A count of the whole that a column has in parts and the row of sums adds up: 月末未办结 → 还没办完. */
function summed(
  view: View,
  form: SheetForm,
  tables: readonly FoundTable[],
  values: Values,
): SheetReading['facts'][number][] {
  const counts = form.facts.filter(({ field }) => field.type === 'count');
  return tables.flatMap(({ columns, rows, totals }) => {
    const total = totals.find(({ isOfAll }) => isOfAll)?.row ?? -1;
    const numberAt = (row: number, column: number): number =>
      Number(view.rows[row]?.[column]?.text || Number.NaN);
    return columns.flatMap(({ column, heading, field }) => {
      const fact = counts.find(
        (one) => likeness(heading, lastPart(one.title)) >= SURE && get(values, one.steps) === undefined,
      );
      const sum = rows.reduce((all, { row }) => all + numberAt(row, column), 0);
      if (field || !fact || !Number.isInteger(sum) || sum !== numberAt(total, column)) return [];
      put(values, fact.steps, sum);
      return [{ title: fact.title, value: String(sum), cell: `${view.columnNames[column]}列` }];
    });
  });
}

/** A sum or a balance is of the whole, and stands in a column only where it is that of each row. */
function isOfRows({ field, steps }: SheetField): boolean {
  return field.type === 'text' || field.type === 'date' || isRate({ steps });
}

function isRate({ steps }: Pick<SheetField, 'steps'>): boolean {
  return /^(?:standard|perShare)$/.test(steps.at(-1) ?? '');
}

/** 补贴面积（亩）: a kind that asks for the unit of its quantities has it from the heading. */
function units(
  form: SheetForm,
  tables: readonly FoundTable[],
  values: Values,
): SheetReading['facts'][number][] {
  const fact = form.facts.find(({ steps }) => steps.join('.') === 'unit');
  if (!fact || fact.field.type !== 'text' || values['unit'] !== undefined) return [];
  const quantity = tables
    .flatMap(({ columns }) => columns)
    .find(({ field }) => field?.steps.join('.') === 'quantity');
  const { name = '', unit: written } = readHeading(quantity?.heading ?? '');
  // Land is counted in 亩 where nothing else is said, and rates are by it.
  const unit =
    quantity?.unit ??
    (/亩|面积/.test(name) ? '亩' : written) ??
    COUNTED[name] ??
    /([头只口羽株棵台辆箱])数$/.exec(name)?.[1];
  if (unit === undefined || isMoneyUnit(unit)) return [];
  values['unit'] = unit;
  return [{ title: fact.title, value: unit, cell: `“${quantity?.heading.replace(/\s/g, '')}”` }];
}
