/** The one doorway to write-excel-file: ledgers as files that Excel and WPS open. */
import writeExcelFile from 'write-excel-file/node';
import { formatCsv } from '../../src/site/text/csv.ts';
import type { LedgerContext } from '../../src/site/ledger/ledger-context.ts';
import { ledgerTables } from '../../src/site/ledger/ledger-table.ts';
import { regionsWithSites } from '../../src/site/region.ts';
import type { WorkbookTable } from '../../src/site/text/workbook.ts';
import { ledgerFilePath, ledgerPath } from '../../src/site/urls.ts';
import type { CityFile } from './written-file.ts';
import { withoutTimes } from './zip-times.ts';

/** The sheet of a ledger that is also a CSV of its own: who owes what. */
const MISSING = '欠公开';

/** `ledger.xlsx`, `ledger.csv` and `missing.csv`, to lie beside the ledger pages of the city and of each region. */
export function ledgerFiles(context: LedgerContext): CityFile[] {
  return regionsWithSites(context).flatMap((region): CityFile[] => {
    const folder = ledgerPath(region.county?.id, region.township?.id);
    let made: WorkbookTable[] | undefined;
    const tables = () => (made ??= ledgerTables(region, context));
    const csvOf = (name: string | undefined): string => {
      const table = tables().find((one) => name === undefined || one.name === name);
      return table ? formatCsv(table) : '';
    };
    return [
      { path: ledgerFilePath(folder, 'ledger.csv'), make: () => csvOf(undefined) },
      { path: ledgerFilePath(folder, 'missing.csv'), make: () => csvOf(MISSING) },
      { path: ledgerFilePath(folder, 'ledger.xlsx'), ...workbookFile(tables) },
    ];
  });
}

/** A workbook that is packed only when its tables are others. */
export function workbookFile(tables: () => readonly WorkbookTable[]): Pick<CityFile, 'from' | 'make'> {
  return { from: tables, make: () => formatXlsx(tables()) };
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
