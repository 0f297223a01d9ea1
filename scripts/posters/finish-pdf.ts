/** Makes a PDF of Chromium exact and repeatable: page boxes, title, language, dates. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString, type PDFObject, type PDFPage } from 'pdf-lib';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { pointsFromMm } from '../../src/paper/millimetres.ts';

export interface PageSizeMm {
  readonly widthMm: number;
  readonly heightMm: number;
}

export interface PdfFinish {
  readonly title: string;
  readonly author: string;
  readonly on: CalendarDate;
  /** Trimmed size of each page. Chromium rounds page boxes to pixels; these are what the printer must see. */
  readonly sizes: readonly PageSizeMm[];
  /** How far the drawing goes beyond the trimmed size on each side. */
  readonly bleedMm?: number;
}

/** Thrown when a print has another number of pages than it should: our bug, never a clerk's. */
export class PageCountError extends Error {
  override name = 'PageCountError';
}

/** The finished PDF. The same input gives the same bytes. */
export async function finishPdf(pdf: Uint8Array, finish: PdfFinish): Promise<Uint8Array> {
  return finishDocument(await PDFDocument.load(pdf, { updateMetadata: false }), finish);
}

/** The same for a PDF that is open already. */
export async function finishDocument(document: PDFDocument, finish: PdfFinish): Promise<Uint8Array> {
  const { title, author, on, sizes, bleedMm = 0 } = finish;
  const pages = document.getPages();
  if (pages.length !== sizes.length)
    throw new PageCountError(`${title}: ${pages.length} pages instead of ${sizes.length}`);
  pages.forEach((page, index) => setBoxes(page, sizes[index] as PageSizeMm, bleedMm));
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(author);
  document.setSubject('村（社区）公开栏');
  document.setCreator('Gongkailan');
  document.setProducer('Gongkailan');
  document.setLanguage('zh-CN');
  const date = new Date(`${on}T00:00:00Z`);
  document.setCreationDate(date);
  document.setModificationDate(date);
  delete document.context.trailerInfo.ID;
  document.catalog.delete(PDFName.of('Metadata'));
  renumberElements(document);
  return document.save({ addDefaultPage: false, updateFieldAppearances: false });
}

function setBoxes(page: PDFPage, { widthMm, heightMm }: PageSizeMm, bleedMm: number): void {
  const [trimWidth, trimHeight, bleed] = [widthMm, heightMm, bleedMm].map(pointsFromMm) as Three;
  const [width, height] = [trimWidth + 2 * bleed, trimHeight + 2 * bleed];
  // The drawing hangs from the top edge, so what Chromium rounded away goes off the bottom.
  const bottom = page.getMediaBox().height - height;
  page.setMediaBox(0, bottom, width, height);
  page.setCropBox(0, bottom, width, height);
  page.setBleedBox(0, bottom, width, height);
  page.setTrimBox(bleed, bottom + bleed, trimWidth, trimHeight);
  page.setArtBox(bleed, bottom + bleed, trimWidth, trimHeight);
}

type Three = [number, number, number];

/** How Chromium names table headings, so that cells of a tagged PDF can point to them. */
const ELEMENT_NAME = /^node\d+$/;

/**
 * Gives named elements numbers from 1 in their order. Chromium numbers them by how much it has drawn before, which
 * differs from run to run.
 */
function renumberElements(document: PDFDocument): void {
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const names = new Set<string>();
  const collect = (text: PDFString): PDFString => {
    names.add(text.asString());
    return text;
  };
  for (const object of objects) replaceNames(object, collect);
  const sorted = [...names].sort();
  const renumber = (text: PDFString): PDFString =>
    PDFString.of(`node${String(sorted.indexOf(text.asString()) + 1).padStart(8, '0')}`);
  for (const object of objects) replaceNames(object, renumber);
}

/** Puts what `replace` makes of it in the place of every element name in an object. */
function replaceNames(object: PDFObject, replace: (text: PDFString) => PDFString): void {
  const isName = (entry: PDFObject): entry is PDFString =>
    entry instanceof PDFString && ELEMENT_NAME.test(entry.asString());
  if (object instanceof PDFDict) {
    for (const [key, entry] of object.entries()) {
      if (isName(entry)) object.set(key, replace(entry));
      else replaceNames(entry, replace);
    }
  } else if (object instanceof PDFArray) {
    object.asArray().forEach((entry, index) => {
      if (isName(entry)) object.set(index, replace(entry));
      else replaceNames(entry, replace);
    });
  }
}
