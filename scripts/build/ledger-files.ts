/** The one doorway to write-excel-file: ledgers as files that Excel and WPS open. */
import { createHash } from 'node:crypto';
import writeExcelFile from 'write-excel-file/node';
import { formatCsv } from '../../src/site/text/csv.ts';
import type { LedgerContext } from '../../src/site/ledger/ledger-context.ts';
import { ledgerTables } from '../../src/site/ledger/ledger-table.ts';
import { regionsWithSites } from '../../src/site/region.ts';
import type { WorkbookTable } from '../../src/site/text/workbook.ts';
import { ledgerFilePath, ledgerPath } from '../../src/site/urls.ts';
import type { MadeFile, WrittenFile } from './written-file.ts';
import { withoutTimes } from './zip-times.ts';

/** The sheet of a ledger that is also a CSV of its own: who owes what. */
const MISSING = '欠公开';

/** `ledger.xlsx`, `ledger.csv` and `missing.csv`, to lie beside the ledger pages of the city and of each region. */
export function formatLedgerFiles(context: LedgerContext): (WrittenFile | MadeFile)[] {
  const files: (WrittenFile | MadeFile)[] = [];
  for (const region of regionsWithSites(context)) {
    const folder = ledgerPath(region.county?.id, region.township?.id);
    const tables = ledgerTables(region, context);
    const csvOf = (name: string | undefined): string => {
      const table = tables.find((one) => name === undefined || one.name === name);
      return table ? formatCsv(table) : '';
    };
    files.push(
      { path: ledgerFilePath(folder, 'ledger.csv'), content: csvOf(undefined) },
      { path: ledgerFilePath(folder, 'missing.csv'), content: csvOf(MISSING) },
      { path: ledgerFilePath(folder, 'ledger.xlsx'), ...workbookOf(tables) },
    );
  }
  return files;
}

/** Tables as a workbook that is made when it is not there. */
export function workbookOf(tables: readonly WorkbookTable[]): Omit<MadeFile, 'path'> {
  const source = createHash('sha256').update(JSON.stringify(tables)).digest('hex');
  return { source, make: () => formatXlsx(tables) };
}

/** Tables as an Excel workbook, one sheet each, with a head that stays in view. The same tables give the same bytes. */
export async function formatXlsx(tables: readonly WorkbookTable[]): Promise<Uint8Array> {
  const workbook = await writeExcelFile(
    tables.map(({ name, columns, rows }) => ({
      sheet: name,
      columns: columns.map(({ widthCharacters }) => ({ width: widthCharacters })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
      data: [
        columns.map(({ title }) => ({ value: title, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
      ],
    })),
  ).toBuffer();
  return withoutTimes(workbook);
}
