/** What a PDF file holds, read from the file itself: boxes, fonts, structure, text with its places. */
import { readFile } from 'node:fs/promises';
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const MM_PER_POINT = 25.4 / 72;

/** Left, bottom, width and height in millimetres. */
export type BoxMm = readonly [number, number, number, number];

export interface PdfPage {
  readonly boxes: Readonly<Record<'media' | 'crop' | 'bleed' | 'trim' | 'art', BoxMm>>;
  /** Without white space, in reading order of the file. */
  readonly text: string;
  /** Pieces of text with where they begin and end, in millimetres from the left edge. */
  readonly pieces: readonly { readonly text: string; readonly fromMm: number; readonly toMm: number }[];
  /** What the page draws before anything else, as PDF operators. */
  readonly beginning: string;
}

export interface PdfFile {
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
  readonly hasOutline: boolean;
  /** Subtypes of all fonts, each once; `FontFile2` where the file carries a TrueType program. */
  readonly fonts: readonly string[];
  /** How many drawings there are that pages show several times. */
  readonly drawings: number;
  readonly pages: readonly PdfPage[];
}

/** Reads a PDF. */
export async function readPdfFile(path: string): Promise<PdfFile> {
  const bytes = await readFile(path);
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog, context } = document;
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  const texts = await textsOf(bytes);
  return {
    title: document.getTitle() ?? '',
    language: String(catalog.get(PDFName.of('Lang')) ?? ''),
    isTagged: catalog.has(PDFName.of('StructTreeRoot')),
    hasOutline: catalog.has(PDFName.of('Outlines')),
    fonts: [...new Set(objects.flatMap(fontKinds))].sort(),
    drawings: objects.filter(
      (object) =>
        object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form'),
    ).length,
    pages: document.getPages().map((page, index) => {
      const box = ({ x, y, width, height }: Box): BoxMm => {
        const media = page.getMediaBox();
        return [
          (x - media.x) * MM_PER_POINT,
          (y - media.y) * MM_PER_POINT,
          width * MM_PER_POINT,
          height * MM_PER_POINT,
        ];
      };
      const contents = page.node.Contents();
      const [first] = contents instanceof PDFArray ? contents.asArray() : [contents];
      const stream = first && context.lookup(first);
      return {
        boxes: {
          media: box(page.getMediaBox()),
          crop: box(page.getCropBox()),
          bleed: box(page.getBleedBox()),
          trim: box(page.getTrimBox()),
          art: box(page.getArtBox()),
        },
        pieces: texts[index] ?? [],
        text: (texts[index] ?? [])
          .map(({ text }) => text)
          .join('')
          .replaceAll(/\s/g, ''),
        beginning:
          stream instanceof PDFRawStream
            ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1').slice(0, 200)
            : '',
      };
    }),
  };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function fontKinds(object: unknown): string[] {
  if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) return [];
  const descriptor = object.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  const program = descriptor?.has(PDFName.of('FontFile2')) === true ? ' FontFile2' : '';
  return [`${String(object.get(PDFName.of('Subtype'))).slice(1)}${program}`];
}

async function textsOf(bytes: Uint8Array): Promise<PdfPage['pieces'][]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: PdfPage['pieces'][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item)) return [];
        const from = Number(item.transform[4]) * MM_PER_POINT;
        return [{ text: item.str, fromMm: from, toMm: from + item.width * MM_PER_POINT }];
      }),
    );
  }
  await task.destroy();
  return pages;
}
