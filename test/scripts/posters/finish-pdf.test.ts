import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString, type PDFRef } from 'pdf-lib';
import { expect, test } from 'vitest';
import { finishPdf } from '../../../scripts/posters/finish-pdf.ts';
import { day } from '../../support/a-site.ts';

const FINISH = {
  title: '张贴单',
  author: '水南村',
  on: day('2026-11-23'),
  sizes: [{ widthMm: 210, heightMm: 297 }],
};

/** A tagged page with table headings of these names, each with a cell that points to it. */
async function tagged(...names: string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]);
  const { context } = document;
  const elements = names.map((name): [string, PDFRef] => {
    const heading = context.register(context.obj({ S: 'TH', ID: PDFString.of(name) }));
    context.register(context.obj({ S: 'TD', A: { Headers: [PDFString.of(name)] } }));
    return [name, heading];
  });
  const inOrder = elements.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const entries = inOrder.flatMap(([name, element]) => [PDFString.of(name), element]);
  const leaf = context.register(
    context.obj({ Limits: [entries[0] ?? null, entries.at(-2) ?? null], Names: entries }),
  );
  const tree = { Type: 'StructTreeRoot', IDTree: context.register(context.obj({ Kids: [leaf] })) };
  document.catalog.set(PDFName.of('StructTreeRoot'), context.register(context.obj(tree)));
  return document.save({ useObjectStreams: false });
}

test('however Chromium has numbered the headings of a table, the bytes are the same', async () => {
  const once = await finishPdf(await tagged('node00000001', 'node00000002', 'node00000003'), FINISH);
  const again = await finishPdf(await tagged('node00000412', 'node00000007', 'node00000099'), FINISH);
  expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
});

test('a heading is found by its name in the list of names, which is in order', async () => {
  const pdf = await finishPdf(await tagged('node00000412', 'node00000007'), FINISH);
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const tree = document.catalog
    .lookup(PDFName.of('StructTreeRoot'), PDFDict)
    .lookup(PDFName.of('IDTree'), PDFDict);
  const names = tree.lookup(PDFName.of('Names'), PDFArray);
  const listed = names.asArray().filter((one) => one instanceof PDFString);
  expect(listed.map((one) => one.asString())).toEqual(['node00000001', 'node00000002']);
  for (const index of [0, 2])
    expect(names.lookup(index + 1, PDFDict).lookup(PDFName.of('ID'))).toEqual(names.get(index));
});
