/** Two columns that may both be what a field asks for: 应补 and 实补, 申请 and 核定. Which is meant only people know. Pure. */
import { unitOf } from '../model/schema/schema-fields.ts';
import { EMPTY_CELL, isNumberLike, type View } from './grid.ts';
import type { FoundColumn, FoundTable } from './layout.ts';
import { likeness, NAMED, type Chosen } from './match-columns.ts';
import { isNeedless } from './needless.ts';
import { readAmount } from './read-cell.ts';
import { isMoneyUnit, natureOf as natureOfHeading, readHeading } from './read-heading.ts';
import type { CellRemark, Rivals } from './reading.ts';
import type { SheetField } from './sheet-form.ts';

/** What was meant to be, and what came of it: the beginnings and parts of headings that set two columns against each other. */
const MEANT =
  /应[补发收付缴交得领享退]|计划|预算|概算|估算|预计|申请|申报|上报|自报|填报|合同|送审|认捐|认缴|承诺|安排|分配|拟|原(?:定|报|始)|调整前|核减前|目标/;
const CAME =
  /实[补发收付缴交得领享捐退到际]|决算|核[定准实发]|审[定批核]|批[准复]|认定|结算|到账|到位|已[补发收付缴交领]|调整后|核减后|执行|完成|兑现|最终|复核/;

/** Rates, balances and sums since January are something else, whatever stands beside them. */
const OTHER = /标准|单价|比例|占比|余额|结余|结存|累计|序号|编号|电话|年龄|年度|百分|差额|增减|[%％]/;

const OTHER_BUT_RATE = new RegExp(OTHER.source.replace('标准|', ''));

/** Questions that have to be answered before a table may be imported. */
export function findRivals(view: View, tables: readonly FoundTable[], chosen: Chosen): Rivals[] {
  const found = tables.flatMap((table) => rivalsIn(view, table, chosen));
  // Tables that share a heading ask once.
  return [...new Map(found.map((one) => [one.columns.map(({ heading }) => heading).join(), one])).values()];
}

/** Columns of money in tables none of whose fields of money was found: they must not be lost. */
export function moneyWithoutField(view: View, tables: readonly FoundTable[], chosen: Chosen): CellRemark[] {
  return tables.flatMap((table) => {
    const fields = table.table.columns.filter(({ field }) => unitOf(field.schema) === '元');
    if (fields.length === 0 || table.columns.some(({ field }) => field && fields.includes(field))) return [];
    return (
      table.columns
        // 津贴标准 behind each name, and no amount beside it: what each of them gets.
        .filter((one) => isUndecided(view, table, one, chosen) && isMoney(one))
        .filter(({ heading }) => !OTHER_BUT_RATE.test(readHeading(heading).name))
        .map(({ column, heading }) => {
          const { name } = readHeading(heading);
          const ways = fields.slice(0, 3).map(({ title }) => `--map ${name}=${title}`);
          return {
            cell: `${view.columnNames[column]}列`,
            text: `“${heading.replace(/\s+/g, '')}”是钱，看不出是哪一项。加 ${ways.join(' 或 ')}，不要就加 --map ${name}=不导入`,
          };
        })
    );
  });
}

function isMoney({ heading, unit }: FoundColumn): boolean {
  const { name, unit: own } = readHeading(heading);
  return (
    isMoneyUnit(unit) ||
    isMoneyUnit(own) ||
    /金额|资金|款|费|工资|报酬|津贴|补贴$|补助$|奖励$|收入|支出|现金|银行(?!卡)|转账|[借贷]方/.test(name)
  );
}

function rivalsIn(view: View, table: FoundTable, chosen: Chosen): Rivals[] {
  const loose = table.columns.filter((column) => isLoose(view, table, column, chosen));
  const asked = new Set<FoundColumn>();
  return table.table.columns.flatMap((field): Rivals[] => {
    if (field.field.type !== 'number' && field.field.type !== 'count') return [];
    const holder = table.columns.find((one) => one.field === field);
    if (holder?.means === 'remembered') return [];
    const free = loose.filter((one) => !asked.has(one));
    const rivals = holder ? against(view, table, { field, holder, free }) : amongThemselves(field, free);
    const columns = [...(holder && rivals.length > 0 ? [holder] : []), ...rivals];
    if (columns.length < 2) return [];
    for (const one of rivals) asked.add(one);
    return [
      {
        table: table.table.title,
        title: field.title,
        key: field.steps.join('.'),
        columns: columns.map(({ column, heading }) => ({
          name: view.columnNames[column] ?? '',
          heading: heading.replace(/\s+/g, ''),
          map: readHeading(heading).name,
        })),
      },
    ];
  });
}

/** A column of numbers that is no field and that nobody has decided about. */
function isLoose(view: View, table: FoundTable, one: FoundColumn, chosen: Chosen): boolean {
  return !OTHER.test(readHeading(one.heading).name) && isUndecided(view, table, one, chosen);
}

function isUndecided(view: View, { rows }: FoundTable, one: FoundColumn, chosen: Chosen): boolean {
  const heading = readHeading(one.heading);
  if (one.field || one.role || isNeedless(heading)) return false;
  if (chosen[heading.name] !== undefined || chosen[lastName(one)] !== undefined) return false;
  const cells = rows
    .map(({ row }) => view.rows[row]?.[one.column] ?? EMPTY_CELL)
    .filter(({ kind }) => kind !== 'empty');
  return cells.length > 0 && cells.filter(isNumberLike).length * 2 > cells.length;
}

function lastName({ heading }: FoundColumn): string {
  return readHeading(heading.split(' ').at(-1) ?? '').name;
}

interface Contest {
  readonly field: SheetField;
  readonly holder: FoundColumn;
  readonly free: readonly FoundColumn[];
}

function against(view: View, table: FoundTable, { field, holder, free }: Contest): FoundColumn[] {
  const rivals = free.filter(
    (one) =>
      natureOf(one) === natureOf(holder) &&
      (likeness(lastName(one), field.title) >= NAMED ||
        isOpposed(one, holder) ||
        (unitOf(field.field.schema) === '元' && isMostlySame(view, table, one, holder))),
  );
  // What was deducted and what was left make together what was due, and are still two answers.
  const isOpen = free.some((one) => isOpposed(one, holder) || CAME.test(readHeading(one.heading).name));
  if (!isOpen && isSumOf(view, table, holder, free)) return [];
  // 玉米 and 大豆 ask which; what they make together may be the answer too.
  const wholes = free.filter(
    (one) => !rivals.includes(one) && isSumOf(view, table, one, [holder, ...rivals]),
  );
  return rivals.length === 0 ? rivals : [...rivals, ...wholes];
}

/** 应补 and 实补 with no 金额 between them. */
function amongThemselves(field: SheetField, free: readonly FoundColumn[]): FoundColumn[] {
  if (!field.isRequired || unitOf(field.field.schema) !== '元') return [];
  return free.filter(
    (one) =>
      natureOf(one) === 'money' && free.some((other) => natureOf(other) === 'money' && isOpposed(one, other)),
  );
}

function natureOf({ heading, unit }: FoundColumn): ReturnType<typeof natureOfHeading> {
  const read = readHeading(heading);
  return natureOfHeading({ name: read.name, unit: isMoneyUnit(unit) ? unit : read.unit });
}

function isOpposed(one: FoundColumn, other: FoundColumn): boolean {
  const [a, b] = [readHeading(one.heading).name, readHeading(other.heading).name];
  return (MEANT.test(a) && CAME.test(b)) || (CAME.test(a) && MEANT.test(b));
}

/** The same numbers in most rows, beside one another: one of them is what was left of the other. */
function isMostlySame(view: View, { rows }: FoundTable, one: FoundColumn, other: FoundColumn): boolean {
  const pairs = rows
    .map(({ row }) => [valueAt(view, row, one), valueAt(view, row, other)] as const)
    .filter(([a, b]) => a !== undefined && b !== undefined);
  return pairs.length >= 3 && pairs.filter(([a, b]) => a === b).length * 2 > pairs.length;
}

/** 中央, 省, 县 beside what they make together. */
function isSumOf(
  view: View,
  { rows }: FoundTable,
  whole: FoundColumn,
  parts: readonly FoundColumn[],
): boolean {
  const money = parts.filter((one) => natureOf(one) === natureOf(whole));
  return (
    money.length > 1 &&
    rows.every(
      ({ row }) =>
        valueAt(view, row, whole) === money.reduce((sum, one) => sum + (valueAt(view, row, one) ?? 0), 0),
    )
  );
}

/** In hundredths. */
function valueAt(view: View, row: number, { column }: FoundColumn): number | undefined {
  const cell = view.rows[row]?.[column];
  const reading = cell && isNumberLike(cell) ? readAmount(cell, undefined) : undefined;
  return reading && 'value' in reading ? Math.round(Number(reading.value) * 100) : undefined;
}
