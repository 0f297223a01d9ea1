import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../scripts/import/open-workbook.ts';
import { writeWorkbook } from '../../scripts/sheet/write-workbook.ts';
import { writtenValues } from '../../src/draft/written-values.ts';
import { KIND_SCHEMAS, KINDS } from '../../src/model/kinds.ts';
import { formWorkbook } from '../../src/sheet/form-workbook.ts';
import type { Grid } from '../../src/sheet/grid.ts';
import { ownWorkbook, readingOfWorkbook } from '../../src/sheet/reading-of-workbook.ts';
import { TABLE_SHEET } from '../../src/sheet/template-layout.ts';
import { visibleText } from '../../src/sheet/visible-text.ts';
import { exampleOf } from '../support/kind-examples.ts';

const SHEETS = fileURLToPath(new URL('../fixtures/sheets/', import.meta.url));

function grids(bytes: Uint8Array): Grid[] {
  const opened = openWorkbook(bytes);
  if ('refusal' in opened) throw new Error(opened.refusal.message);
  return opened.value;
}

describe('what is exported comes back by import', () => {
  test.each(KINDS)('%s', async (kind) => {
    const content = exampleOf(kind);
    const { kind: _kind, ...values } = writtenValues(KIND_SCHEMAS[kind], content, content.written);
    const sheets = grids(await writeWorkbook(formWorkbook(kind, { values, blankRows: 3 })));
    expect(ownWorkbook(sheets)).toEqual({ kind, isNewer: false });
    const reading = readingOfWorkbook(kind, sheets, false);
    expect(reading.problems).toEqual([]);
    expect(reading.proofs.filter(({ holds }) => !holds)).toEqual([]);
    expect(reading.values).toEqual(values);
  });
});

test('what a clerk has hidden in a form of ours comes back only when it is asked for', async () => {
  const { kind: _kind, ...values } = writtenValues(
    KIND_SCHEMAS['subsidy-list'],
    exampleOf('subsidy-list'),
  ) as { kind: string; rows: unknown[] };
  const made = grids(await writeWorkbook(formWorkbook('subsidy-list', { values, blankRows: 0 })));
  const first = TABLE_SHEET.firstRow;
  const sheets = made.map((grid, index) =>
    index === 0 ? grid : { ...grid, hiddenRows: new Set([first]), hiddenColumns: new Set([99]) },
  );
  const rowsOf = (withHidden: boolean) =>
    readingOfWorkbook('subsidy-list', sheets, withHidden).values['rows'];
  expect(rowsOf(true)).toEqual(values.rows);
  expect(rowsOf(false)).toEqual(values.rows.slice(1));
});

describe('our reader sees what another reader sees', () => {
  const files = readdirSync(SHEETS).filter(
    (name) => name.endsWith('.xlsx') && !/^(18|19|20|22|36)/.test(name),
  );
  test.each(files)('%s', async (name) => {
    const bytes = readFileSync(`${SHEETS}${name}`);
    for (const { sheet, data } of await readExcelFile(bytes)) {
      const grid = grids(bytes).find((one) => one.name === sheet);
      const ours = grid?.rows.flatMap((row) => row.map(({ text }) => text)).filter((text) => text !== '');
      const theirs = data.flat().flatMap((value) => (value === null ? [] : [asText(value)]));
      expect(ours).toEqual(theirs);
    }
  });
});

function asText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  return visibleText(String(value)).replace(/\s+/g, ' ').trim();
}
