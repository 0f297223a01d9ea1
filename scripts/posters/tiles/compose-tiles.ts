/** Draws a page under the sheets of its tiles: as it is, with its text and lines, and once for all of them. */
import { PDFArray, PDFName, type PDFPage, type PDFRef } from 'pdf-lib';
import { pointsFromMm } from '../../../src/paper/millimetres.ts';
import { finishDocument, openPdf, type PdfFinish } from '../finish-pdf.ts';
import type { Placement } from './placement.ts';

/**
 * The finished PDF of tiles. What is around the pictures keeps its tags; the pictures have none, since a table in nine
 * pieces is no table: whoever hears the page takes the poster itself.
 */
export async function composeTiles(
  sheets: Uint8Array,
  source: Uint8Array,
  { placements, ...finish }: Omit<PdfFinish, 'sizes'> & { readonly placements: readonly Placement[] },
): Promise<Uint8Array> {
  const document = await openPdf(sheets);
  const whole = await openPdf(source);
  const pictures = await Promise.all(
    whole.getPages().map(async (page) => {
      const { x, y, width, height } = page.getTrimBox();
      const box = { left: x, bottom: y, right: x + width, top: y + height };
      return { ref: (await document.embedPage(page, box)).ref, heightPt: height };
    }),
  );
  document.getPages().forEach((page, index) => {
    const placement = placements[index];
    const picture = placement && pictures[placement.page];
    if (placement && picture) drawUnder(page, placement, picture);
  });
  return finishDocument(document, { ...finish, sizes: placements.map(({ sheet }) => sheet) });
}

interface Picture {
  readonly ref: PDFRef;
  readonly heightPt: number;
}

function drawUnder(page: PDFPage, { xMm, yMm, scale, clip }: Placement, { ref, heightPt }: Picture): void {
  const top = page.getMediaBox().height;
  const x = pointsFromMm(xMm);
  const y = top - pointsFromMm(yMm) - heightPt * scale;
  const clipping = [
    pointsFromMm(clip.xMm),
    top - pointsFromMm(clip.yMm + clip.heightMm),
    pointsFromMm(clip.widthMm),
    pointsFromMm(clip.heightMm),
  ];
  page.node.setXObject(PDFName.of('Whole'), ref);
  const { context } = page.doc;
  const drawing = context.flateStream(
    [
      '/Artifact BMC q',
      `${clipping.map(write).join(' ')} re W n`,
      `${write(scale)} 0 0 ${write(scale)} ${write(x)} ${write(y)} cm /Whole Do Q EMC\n`,
    ].join('\n'),
  );
  const contents = page.node.Contents();
  const after = contents instanceof PDFArray ? contents.asArray() : [page.node.get(PDFName.of('Contents'))];
  page.node.set(
    PDFName.of('Contents'),
    context.obj([context.register(drawing), ...after.filter((one) => one !== undefined)]),
  );
}

/** A number of a content stream: no exponents, and the same everywhere. */
function write(value: number): string {
  return String(Math.round(value * 1e5) / 1e5);
}
