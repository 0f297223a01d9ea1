/** Makes a PDF of Chromium exact and repeatable: page boxes, title, language, dates. */
import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRef,
  PDFString,
  type PDFObject,
  type PDFPage,
} from 'pdf-lib';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { pointsFromMm } from '../../src/paper/millimetres.ts';
import type { PageSizeMm } from '../../src/site/print/print-facts.ts';

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
  return finishDocument(await openPdf(pdf), finish);
}

/** Opens a PDF as it is. Without pauses for a user interface, which take longer than the work. */
export function openPdf(pdf: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
}

/** PDFs one after the other in one, and the first page of each in it, from 1. */
export async function joinPdfs(
  parts: readonly Uint8Array[],
  finish: PdfFinish,
): Promise<{ readonly pdf: Uint8Array; readonly firstPages: readonly number[] }> {
  const whole = await PDFDocument.create();
  const firstPages: number[] = [];
  for (const part of parts) {
    const own = await openPdf(part);
    firstPages.push(whole.getPageCount() + 1);
    for (const page of await whole.copyPages(own, own.getPageIndices())) whole.addPage(page);
  }
  return { pdf: await finishDocument(whole, finish), firstPages };
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
  return document.save({ addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Infinity });
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
 * Gives named elements numbers from 1 in the order in which they stand. Chromium numbers them in the order in which
 * something asked it about them, which differs from run to run.
 */
function renumberElements(document: PDFDocument): void {
  const found: FoundName[] = [];
  for (const [, object] of document.context.enumerateIndirectObjects()) findNames(object, found);
  const own = new Set(found.filter(({ key }) => key === ELEMENT_ID).map(({ name }) => name));
  const numbers = new Map(
    [...own].map((name, index) => [name, PDFString.of(`node${String(index + 1).padStart(8, '0')}`)]),
  );
  for (const { name, replace } of found) replace(numbers.get(name) ?? PDFString.of(name));
  sortNames(document);
}

const ELEMENT_ID = PDFName.of('ID');

/** Puts the list of named elements in the order of their names, as a name tree has to be (ISO 32000-2, 7.9.6). */
function sortNames(document: PDFDocument): void {
  const tree = document.catalog
    .lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
    ?.lookupMaybe(PDFName.of('IDTree'), PDFDict);
  if (!tree) return;
  const pairs = namesUnder(tree).sort(([a], [b]) => (a < b ? -1 : 1));
  // What nothing leads to would still be written, in Chromium's order.
  for (const below of referencesUnder(tree)) document.context.delete(below);
  for (const key of ['Kids', 'Limits', 'Names']) tree.delete(PDFName.of(key));
  tree.set(PDFName.of('Names'), document.context.obj(pairs.flatMap(([, name, element]) => [name, element])));
}

function namesUnder(tree: PDFDict): [string, PDFObject, PDFObject][] {
  const kids = tree.lookupMaybe(PDFName.of('Kids'), PDFArray);
  const below = kids ? kids.asArray().flatMap((_, index) => namesUnder(kids.lookup(index, PDFDict))) : [];
  const entries = tree.lookupMaybe(PDFName.of('Names'), PDFArray)?.asArray() ?? [];
  return entries.reduce<[string, PDFObject, PDFObject][]>((pairs, name, index) => {
    const element = entries[index + 1];
    if (index % 2 === 0 && name instanceof PDFString && element) pairs.push([name.asString(), name, element]);
    return pairs;
  }, below);
}

function referencesUnder(tree: PDFDict): PDFRef[] {
  const kids = tree.lookupMaybe(PDFName.of('Kids'), PDFArray);
  return (
    kids
      ?.asArray()
      .flatMap((kid, index) => [
        ...(kid instanceof PDFRef ? [kid] : []),
        ...referencesUnder(kids.lookup(index, PDFDict)),
      ]) ?? []
  );
}

interface FoundName {
  readonly name: string;
  /** The key it stands under, where it stands in a dictionary itself. */
  readonly key?: PDFName;
  readonly replace: (text: PDFString) => void;
}

/** Adds every element name in an object to `found`, with how to put another in its place. */
function findNames(object: PDFObject, found: FoundName[]): void {
  const look = (entry: PDFObject, replace: FoundName['replace'], key?: PDFName): void => {
    if (!(entry instanceof PDFString)) return findNames(entry, found);
    const name = entry.asString();
    if (ELEMENT_NAME.test(name)) found.push({ name, replace, ...(key && { key }) });
  };
  if (object instanceof PDFDict) {
    for (const [key, entry] of object.entries()) look(entry, (text) => object.set(key, text), key);
  } else if (object instanceof PDFArray) {
    object.asArray().forEach((entry, index) => look(entry, (text) => object.set(index, text)));
  }
}
