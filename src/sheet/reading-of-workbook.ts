/** A form of ours that a clerk filled in (`new --xlsx`), or an export: nothing has to be guessed. Pure. */
import { isInWan } from '../model/values/fen.ts';
import type { Kind } from '../model/kinds.ts';
import { EMPTY_CELL, textCell, viewOf, type Grid } from './grid.ts';
import { fillRows } from './ditto.ts';
import { get, put, rowsAt, type Values } from './nested-values.ts';
import { missingOf, previewTable, shownValue } from './preview.ts';
import { proveFacts } from './prove-facts.ts';
import { readCell } from './read-cell.ts';
import { readWorkbook, recogniseWorkbook, type CellValue, type SheetRows } from './read-workbook.ts';
import type { CellRemark, SheetReading } from './reading.ts';
import { sheetFormOf, type SheetField } from './sheet-form.ts';
import { LAYOUT_VERSION } from './template-layout.ts';

/** A workbook of ours: for which kind and site, and whether a later program made it. */
export interface OwnWorkbook {
  readonly kind: Kind;
  readonly siteId?: string | undefined;
  readonly isNewer: boolean;
}

/** `undefined` when the workbook is none of ours. */
export function ownWorkbook(grids: readonly Grid[]): OwnWorkbook | undefined {
  const found = recogniseWorkbook(sheetRows(grids));
  if (!found) return undefined;
  const { kind, siteId, version } = found;
  return { kind, siteId, isNewer: version > LAYOUT_VERSION };
}

/** What a workbook of ours says; what is hidden in it only with `withHidden`. */
export function readingOfWorkbook(kind: Kind, grids: readonly Grid[], withHidden: boolean): SheetReading {
  const form = sheetFormOf(kind);
  const { kind: _kind, ...values } = readWorkbook(
    kind,
    sheetRows(withHidden ? grids : grids.map(withoutHidden)),
  );
  const problems: CellRemark[] = [];
  const notes: CellRemark[] = [];
  const tidy = (target: Values, field: SheetField, cellName: string): void => {
    const value = get(target, field.steps);
    // 4.15万元 may stand in a file as it is.
    if (typeof value !== 'string' || isInWan(value)) return;
    const reading = readCell(textCell(value), field, {});
    // Text stays as it is: only what must be a number, a day or a word of a choice is read again.
    if (!reading || (field.field.type === 'text' && 'value' in reading)) return;
    if ('problem' in reading) problems.push({ cell: cellName, text: reading.problem });
    else if ('left' in reading) problems.push({ cell: cellName, text: reading.left });
    else {
      put(target, field.steps, reading.value);
      if (reading.note !== undefined) notes.push({ cell: cellName, text: reading.note });
    }
  };
  const single = [...form.head, ...form.facts];
  // 公开事项 may stand there by its title, which the catalogue knows and the schema does not.
  for (const field of single.filter(({ steps }) => steps[0] !== 'item'))
    tidy(values, field, `“${field.title}”`);
  const tables = form.tables.filter(({ steps }) => !steps.includes('*'));
  for (const table of tables) {
    const filled = fillRows(table, rowsAt(values, table.steps));
    notes.push(...filled.notes);
    problems.push(...filled.problems);
    for (const [index, row] of rowsAt(values, table.steps).entries())
      for (const field of table.columns)
        tidy(row, field, `“${table.title}”第 ${index + 1} 笔的${field.title}`);
  }
  return {
    kind,
    sheet: '',
    values,
    titles: [],
    columns: [],
    tables: tables.flatMap(({ title, columns, steps }) => {
      const rows = rowsAt(values, steps);
      return rows.length > 0 ? [previewTable(title, columns, rows)] : [];
    }),
    facts: single.flatMap((field) => {
      const value = get(values, field.steps);
      return value === undefined ? [] : [{ title: field.title, value: shownValue(value, field), cell: '' }];
    }),
    leftOut: [],
    proofs: proveFacts(form, values),
    rivals: [],
    prose: { titles: titleOf(values), others: [] },
    problems,
    notes,
    missing: missingOf(form, values),
    unread: [],
  };
}

function titleOf(values: Values): CellRemark[] {
  const title = values['title'];
  return typeof title === 'string' ? [{ cell: '“标题”', text: title }] : [];
}

/** Emptied and not taken out, for places in a workbook of ours are fixed. */
function withoutHidden(grid: Grid): Grid {
  const { isHidden, hiddenRows, hiddenColumns } = grid;
  return {
    ...grid,
    rows: grid.rows.map((cells, row) =>
      isHidden || hiddenRows.has(row)
        ? []
        : cells.map((cell, column) => (hiddenColumns.has(column) ? EMPTY_CELL : cell)),
    ),
  };
}

/** Cells in the form in which workbooks of ours are read. */
function sheetRows(grids: readonly Grid[]): SheetRows[] {
  return grids.map((grid) => ({
    name: grid.name,
    rows: viewOf(grid, true).rows.map((row) =>
      row.map((cell): CellValue => {
        if (cell.kind === 'empty' || cell.isCovered) return undefined;
        return cell.kind === 'number' ? Number(cell.text) : (cell.raw ?? cell.text);
      }),
    ),
  }));
}
