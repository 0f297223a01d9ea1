/** What a PDF of the sample city holds, read from the file itself. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName, type PDFObject } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { sampleRelease } from './sample-city.ts';

const MM_PER_POINT = 25.4 / 72;

export interface PdfFacts {
  /** Width and height of each page in mm. */
  readonly sizesMm: readonly (readonly [number, number])[];
  /** Each font as `Name Subtype embedded`, or without the last word when the file does not carry it. */
  readonly fonts: readonly string[];
  /** All text without white space, in reading order of the file. */
  readonly text: string;
}

/** Reads a PDF of the release. */
export async function readPdf(path: string): Promise<PdfFacts> {
  return pdfFacts(await readFile(join(sampleRelease(), path)));
}

/** Reads any PDF. */
export async function pdfFacts(bytes: Uint8Array): Promise<PdfFacts> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return {
    sizesMm: document.getPages().map((page) => {
      const { width, height } = page.getMediaBox();
      return [width * MM_PER_POINT, height * MM_PER_POINT] as const;
    }),
    fonts: fontsOf(document),
    text: await textOf(bytes),
  };
}

/** Only the text of a PDF of the release. */
export async function readPdfText(path: string): Promise<string> {
  return textOf(await readFile(join(sampleRelease(), path)));
}

function fontsOf(document: PDFDocument): string[] {
  const text = (value: PDFObject | undefined): string => String(value ?? '').replace(/^\//, '');
  return (
    document.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter(
        (object): object is PDFDict =>
          object instanceof PDFDict && text(object.get(PDFName.of('Type'))) === 'Font',
      )
      // A composite font's program lies with its descendant, which is listed itself.
      .filter((font) => text(font.get(PDFName.of('Subtype'))) !== 'Type0')
      .map((font) => {
        const descriptor = font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
        const isEmbedded = descriptor?.has(PDFName.of('FontFile2')) === true;
        const subtype = text(font.get(PDFName.of('Subtype')));
        return `${text(font.get(PDFName.of('BaseFont')))} ${subtype}${isEmbedded ? ' embedded' : ''}`;
      })
  );
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  await task.destroy();
  return text.replaceAll(/\s/g, '');
}
