/** Forms as Excel files: the second doorway to write-excel-file, with the lists and checks that it does not know of. */
import writeExcelFile, { type Feature } from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Rule } from '../../src/sheet/choices.ts';
import type { FormCell, FormSheet, Look, RuledCells } from '../../src/sheet/form-cells.ts';
import { withoutTimes } from '../build/zip-times.ts';

const PAPER = '#ffffff';
const GRID = { borderColor: '#bfbfbf', borderStyle: 'thin' } as const;

/** How the looks of a form look. */
const STYLES = {
  title: { fontWeight: 'bold', fontSize: 16, height: 28 },
  note: { textColor: '#595959', alignVertical: 'center', height: 20 },
  heading: {
    fontWeight: 'bold',
    backgroundColor: '#e2efda',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
    height: 32,
    ...GRID,
  },
  label: { backgroundColor: '#f7f7f7', alignVertical: 'center', wrap: true, ...GRID },
  hint: { textColor: '#7f7f7f', alignVertical: 'center', wrap: true, ...GRID },
  value: { alignVertical: 'center', wrap: true, ...GRID },
  example: {
    fontStyle: 'italic',
    textColor: '#7f7f7f',
    backgroundColor: '#f2f2f2',
    alignVertical: 'center',
    wrap: true,
    ...GRID,
  },
  hidden: { textColor: PAPER, fontSize: 8 },
} as const satisfies Record<Look, object>;

const FORMATS = { text: '@', amount: '#,##0.00', number: 'General', date: 'yyyy-mm-dd' } as const;

const TYPES = { text: String, amount: Number, number: Number, date: Date } as const;

/** The file of a form. The same sheets give the same bytes. */
export async function writeWorkbook(sheets: readonly FormSheet[]): Promise<Uint8Array> {
  const workbook = await writeExcelFile(
    sheets.map(({ name, widths, rows, stickyRows }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      ...(stickyRows > 0 && { stickyRowsCount: stickyRows }),
      orientation: 'landscape' as const,
      data: rows.map((row) => row.map((cell) => (cell ? cellOf(cell) : null))),
    })),
    { features: [rulesOf(sheets)] },
  ).toBuffer();
  return withoutTimes(workbook);
}

function cellOf({ value, look, format }: FormCell) {
  const style = { ...STYLES[look], ...(FORMATS[format] !== 'General' && { format: FORMATS[format] }) };
  // An empty cell has a type too, for what is typed into it.
  if (value === undefined) return { ...style, type: TYPES[format] };
  if (format === 'date') return { ...style, value: new Date(`${value}T00:00:00Z`), type: Date };
  // A text is written as one, whatever it begins with: nothing becomes a formula.
  return typeof value === 'number' ? { ...style, value, type: Number } : { ...style, value, type: String };
}

const SHEET = 'xl/worksheets/sheet{id}.xml';

/** Data validations (ECMA-376 part 1, 18.3.1.33), which stand after the merged cells of a sheet. */
function rulesOf(sheets: readonly FormSheet[]): Feature<Buffer | Stream | Blob> {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _options, { sheetIndex }) => {
            const rules = sheets[sheetIndex]?.rules ?? [];
            if (rules.length === 0) return xml;
            const markup = `<dataValidations count="${rules.length}">${rules.map(ruleMarkup).join('')}</dataValidations>`;
            return insertElementMarkupAccordingToOrderOfSiblings(
              xml,
              markup,
              getOrderOfSiblings(SHEET, 'worksheet') ?? [],
              'worksheet',
            );
          },
        },
      },
    },
  };
}

function ruleMarkup({ rule, column, firstRow, lastRow }: RuledCells): string {
  const cells = `${getCellAddress(firstRow, column)}:${getCellAddress(lastRow, column)}`;
  const { attributes, formula, fault } = wordsOf(rule);
  const error = `errorTitle="填得不对" error="${sanitizeAttributeValue(fault)}"`;
  return `<dataValidation ${attributes} allowBlank="1" showErrorMessage="1" ${error} sqref="${cells}"><formula1>${sanitizeTextContent(formula)}</formula1></dataValidation>`;
}

function wordsOf(rule: Rule): { attributes: string; formula: string; fault: string } {
  switch (rule.type) {
    case 'list':
      return {
        attributes: 'type="list"',
        formula: `"${rule.words.join(',').replaceAll('"', '""')}"`,
        fault: '请从下拉的几个里选一个。',
      };
    case 'date':
      // A day that Excel does not take for one is still let in: import reads more ways of writing it.
      return {
        attributes: 'type="date" operator="greaterThan" errorStyle="warning"',
        formula: '18264',
        fault: '日期写成 2026-10-09。',
      };
    case 'whole':
      return {
        attributes: 'type="whole" operator="greaterThanOrEqual"',
        formula: '0',
        fault: '这里填整数，例如 12。',
      };
  }
}
