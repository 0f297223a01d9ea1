/** Doorway to write-excel-file: ledgers as files that Excel and WPS open. */
import writeExcelFile from 'write-excel-file/node';
import { formatCsv } from '../../src/site/text/csv.ts';
import { compareFile } from '../../src/site/ledger/compare/compare-places.ts';
import { CHECKLIST_FILE, checklistTable } from '../../src/site/ledger/checklist-sheet.ts';
import type { LedgerContext } from '../../src/site/ledger/ledger-context.ts';
import { hasInside, publicLedger, shownTables } from '../../src/site/ledger/inside.ts';
import { quarterReport, REPORT_FILE } from '../../src/site/ledger/report/quarter-report.ts';
import { ledgerTables } from '../../src/site/ledger/ledger-table.ts';
import { regionsWithSites } from '../../src/site/region.ts';
import type { WorkbookTable } from '../../src/site/text/workbook.ts';
import {
  COMPARE_FILE,
  comparePath,
  insidePath,
  ledgerFilePath,
  ledgerPath,
  type SitePath,
} from '../../src/site/urls.ts';
import { formatDocx } from './docx.ts';
import { printSetup } from './print-setup.ts';
import type { CityFile } from './written-file.ts';
import { withoutTimes } from './zip-times.ts';

/** The sheet of a ledger that is also a CSV of its own: who owes what. */
const MISSING = '欠公开';

/** Beside the ledger pages of the city and of each region, public and inside: `ledger.xlsx`, `ledger.csv`, `missing.csv`; what is compared. */
export function ledgerFiles(context: LedgerContext): CityFile[] {
  const shown = publicLedger(context);
  return [
    ...(shown ? filesOf(shown, (folder) => folder) : []),
    ...(hasInside(context.city) ? filesOf(context, insidePath) : []),
  ];
}

function filesOf(context: LedgerContext, placed: (folder: SitePath) => SitePath): CityFile[] {
  const compared = {
    path: ledgerFilePath(placed(comparePath()), COMPARE_FILE),
    make: () => JSON.stringify(compareFile(context)),
  };
  return [compared, ...regionFiles(context, placed)];
}

function regionFiles(context: LedgerContext, placed: (folder: SitePath) => SitePath): CityFile[] {
  return regionsWithSites(context).flatMap((region): CityFile[] => {
    const folder = placed(ledgerPath(region.county?.id, region.township?.id));
    let made: readonly WorkbookTable[] | undefined;
    const tables = () => (made ??= shownTables(ledgerTables(region, context), context));
    const csvOf = (name: string | undefined): string => {
      const table = tables().find((one) => name === undefined || one.name === name);
      return table ? formatCsv(table) : '';
    };
    return [
      { path: ledgerFilePath(folder, 'ledger.csv'), make: () => csvOf(undefined) },
      { path: ledgerFilePath(folder, 'missing.csv'), make: () => csvOf(MISSING) },
      { path: ledgerFilePath(folder, 'ledger.xlsx'), ...workbookFile(tables) },
      ...(region.township
        ? []
        : [
            {
              path: ledgerFilePath(folder, REPORT_FILE),
              from: () => quarterReport(region, context),
              make: () => formatDocx(quarterReport(region, context)),
            },
          ]),
      ...(region.county
        ? [
            {
              path: ledgerFilePath(folder, CHECKLIST_FILE),
              ...workbookFile(() => [checklistTable(region, context)]),
            },
          ]
        : []),
    ];
  });
}

/** A workbook that is packed only when its tables are others. */
export function workbookFile(tables: () => readonly WorkbookTable[]): Pick<CityFile, 'from' | 'make'> {
  return { from: tables, make: () => formatXlsx(tables()) };
}

/**
 * Tables as an Excel workbook, one sheet each, with a head that stays in view and filters, to be printed on A3. The same
 * tables give the same bytes.
 */
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
    { features: [printSetup(tables)] },
  ).toBuffer();
  return withoutTimes(workbook);
}
