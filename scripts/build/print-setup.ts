/**
 * How the sheets of a workbook are filtered and printed: a filter over the head, A3 and as wide as the paper, the head again
 * on every page, page numbers at the foot (ECMA-376 part 1: 18.3.1.2, 18.3.1.63, 18.2.5).
 */
import type { Feature } from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings as insertInOrder,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { WorkbookTable } from '../../src/site/text/workbook.ts';

/** Paper sizes have numbers; 8 is A3. */
const PAGE_SETUP = '<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
const SHEET = 'xl/worksheets/sheet{id}.xml';
const IN_SHEET = getOrderOfSiblings(SHEET, 'worksheet') ?? [];

/** For the tables in the order of the sheets. */
export function printSetup(tables: readonly WorkbookTable[]): Feature<Buffer | Stream | Blob> {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform(xml, _options, { sheetIndex }) {
            const table = tables[sheetIndex];
            return table ? withSetup(xml, table) : xml;
          },
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace(/<definedNames\s*\/>/, `<definedNames>${namesOf(tables)}</definedNames>`),
        },
      },
    },
  };
}

function withSetup(xml: string, table: WorkbookTable): string {
  const parts = [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<autoFilter ref="A1:${lastCell(table)}"/>`,
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页&amp;R&amp;A</oddFooter></headerFooter>',
  ];
  return parts.reduce(
    (made, part) => insertInOrder(made, part, IN_SHEET, 'worksheet'),
    xml.replace(/<pageSetup\b[^>]*\/>/, PAGE_SETUP),
  );
}

const lastCell = ({ columns, rows }: WorkbookTable): string =>
  getCellAddress(rows.length, columns.length - 1);

/** Heads that are printed again, and the hidden name by which Excel knows a filter. */
function namesOf(tables: readonly WorkbookTable[]): string {
  const fixed = (cell: string): string => cell.replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
  return tables
    .flatMap((table, index) => {
      const sheet = sanitizeTextContent(`'${table.name.replaceAll("'", "''")}'`);
      return [
        `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheet}!$A$1:${fixed(lastCell(table))}</definedName>`,
        `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}!$1:$1</definedName>`,
      ];
    })
    .join('');
}
