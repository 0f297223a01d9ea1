/**
 * A report as a Word document (ECMA-376 part 1, WordprocessingML), packed with fflate. The library `docx` writes the clock
 * and random names into its bytes and weighs 24 MB with what it needs; a text with tables needs three small parts.
 */
import { strToU8, zipSync } from 'fflate';
import type { QuarterReport, ReportTable } from '../../src/site/ledger/report/quarter-report.ts';
import { withoutTimes } from './zip-times.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A4 with the margins of official documents (GB/T 9704—2012, 5.2.1), in twentieths of a point. */
const PAPER =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';

/** Sizes in half points: 二号 for the title, 三号 for the text (GB/T 9704—2012, 7.3), 小四 in tables. */
const SIZE = { title: 44, text: 32, cell: 24 } as const;
const FONT = { title: '宋体', heading: '黑体', text: '仿宋' } as const;

/** The same report is the same bytes. */
export function formatDocx(report: QuarterReport): Uint8Array {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${DOCUMENT_TYPE}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${bodyOf(report)}${PAPER}</w:body></w:document>`,
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(XML + xml)] as const);
  return withoutTimes(zipSync(Object.fromEntries(files)));
}

function bodyOf({ title, sample, sections, signature }: QuarterReport): string {
  return [
    paragraph(title, { font: FONT.title, size: SIZE.title, layout: '<w:jc w:val="center"/>' }),
    ...(sample ? [paragraph('示例：数据是编的。', { layout: '<w:jc w:val="center"/>' })] : []),
    ...sections.flatMap(({ heading, paragraphs, table }, at) => {
      // No signature stands alone on a page (GB/T 9704—2012, 7.3.5.4).
      const withSignature = at === sections.length - 1 ? '<w:keepNext/>' : '';
      return [
        paragraph(heading, { font: FONT.heading, layout: `<w:keepNext/>${INDENT}` }),
        ...paragraphs.map((text) =>
          paragraph(text, { layout: `${table ? '<w:keepNext/>' : withSignature}${INDENT}` }),
        ),
        ...(table ? [tableOf(table), paragraph('', { layout: withSignature })] : []),
      ];
    }),
    ...signature.map((text) => paragraph(text, { layout: '<w:keepNext/><w:jc w:val="right"/>' })),
  ].join('');
}

/** Two characters. */
const INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';

function paragraph(
  text: string,
  {
    font = FONT.text,
    size = SIZE.text,
    layout = '',
  }: { readonly font?: string; readonly size?: number; readonly layout?: string },
): string {
  const run = `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}"/><w:sz w:val="${size}"/></w:rPr>`;
  return `<w:p><w:pPr>${layout}</w:pPr><w:r>${run}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

function tableOf({ head, rows }: ReportTable): string {
  const line = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('');
  const row = (cells: readonly string[], isHead: boolean): string =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells
      .map(
        (text) =>
          `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${paragraph(text, { size: SIZE.cell, font: isHead ? FONT.heading : FONT.text })}</w:tc>`,
      )
      .join('')}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${'<w:gridCol/>'.repeat(head.length)}</w:tblGrid>${row(head, true)}${rows.map((cells) => row(cells, false)).join('')}</w:tbl>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
