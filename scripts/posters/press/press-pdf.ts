/**
 * A PDF for a print shop, PDF/X-4 (ISO 15930-7): colours in inks with text in black alone, an output intent with its
 * profile, boxes for trim and bleed, crop marks outside of both. What a screen needs of the file, links and tags, is gone:
 * the tagged file is the one without `--press`.
 */
import { createHash } from 'node:crypto';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFObject,
  type PDFPage,
  type PDFRef,
} from 'pdf-lib';
import type { CalendarDate } from '../../../src/model/values/calendar-date.ts';
import { pointsFromMm } from '../../../src/paper/millimetres.ts';
import { openPdf } from '../finish-pdf.ts';
import { coloursIn, inInks } from './content-colours.ts';
import { inksOfAll, pressProfiles, type PressProfiles } from './profiles.ts';
import { preflight } from './preflight.ts';
import { xmpPacket } from './xmp.ts';

export interface PressFinish {
  readonly title: string;
  readonly on: CalendarDate;
}

/** Beyond the bleed on each side, for the crop marks. */
const SLUG_MM = 8;
/** A crop mark begins this far from the bleed and is this long. */
const MARK_MM = { gap: 1, length: 5 } as const;

const name = (text: string): PDFName => PDFName.of(text);

/** The same pages for a print shop. Throws when a preflight finds anything, which is our bug. `pdf` has its boxes already. The same input gives the same bytes. */
export async function pressPdf(pdf: Uint8Array, { title, on }: PressFinish): Promise<Uint8Array> {
  const source = await openPdf(pdf);
  for (const page of source.getPages())
    for (const key of ['Annots', 'StructParents', 'Tabs', 'ArtBox']) page.node.delete(name(key));
  const document = await PDFDocument.create({ updateMetadata: false });
  // Only what pages refer to comes along.
  for (const page of await document.copyPages(source, source.getPageIndices())) document.addPage(page);
  const profiles = await pressProfiles();
  await convert(document, profiles);
  for (const page of document.getPages()) addMarks(page);
  intend(document, profiles);
  describe(document, { title, on, id: createHash('sha256').update(pdf).digest('hex').slice(0, 32) });
  const made = await document.save({
    ...{ addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Infinity },
  });
  // The version that the standard is written for, which the library cannot be told: `%PDF-1.7`.
  made.set(new TextEncoder().encode('%PDF-1.6'));
  const faults = [...new Set(await preflight(made))];
  if (faults.length > 0) throw new Error(`${title} is no PDF/X-4: ${faults.join('; ')}`);
  return made;
}

/** Colours of instructions in inks; what stays in the colours of a screen, photos and shades, says which screen. */
async function convert(document: PDFDocument, { screen }: PressProfiles): Promise<void> {
  const { context } = document;
  const contents = contentStreams(document);
  const texts = contents.map(([, stream]) => latin1(decodePDFRawStream(stream).decode()));
  const colours = new Map(texts.flatMap(coloursIn).map((colour) => [colour.join(' '), colour]));
  const ofRgb = await inksOfAll([...colours.values()]);
  contents.forEach(([ref, { dict }], index) => {
    const inked = context.flateStream(inInks(texts[index] ?? '', { ofRgb }));
    for (const [key, value] of dict.entries()) if (!isOfCoding(key)) inked.dict.set(key, value);
    context.assign(ref, inked);
  });
  const onScreen = context.register(context.stream(screen, { N: 3, Filter: 'FlateDecode' }));
  const screenSpace = context.register(context.obj([name('ICCBased'), onScreen]));
  for (const [, object] of context.enumerateIndirectObjects()) nameSpaces(object, screenSpace);
}

function isOfCoding(key: PDFName): boolean {
  return [name('Filter'), name('DecodeParms'), name('Length')].includes(key);
}

/** What draws: pages, forms and patterns. */
function contentStreams(document: PDFDocument): [PDFRef, PDFRawStream][] {
  const ofPages = new Set(
    document.getPages().flatMap(({ node }) => {
      const contents = node.get(name('Contents'));
      return contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : [];
    }),
  );
  return document.context
    .enumerateIndirectObjects()
    .filter(
      (entry): entry is [PDFRef, PDFRawStream] =>
        entry[1] instanceof PDFRawStream &&
        (ofPages.has(entry[0]) ||
          entry[1].dict.get(name('Subtype')) === name('Form') ||
          String(entry[1].dict.get(name('PatternType'))) === '1'),
    );
}

/** Groups blend in inks; every other device space of a screen is told which screen. */
function nameSpaces(object: PDFObject, screenSpace: PDFRef): void {
  const dict = object instanceof PDFRawStream ? object.dict : object;
  if (dict instanceof PDFArray) for (const entry of dict.asArray()) nameSpaces(entry, screenSpace);
  if (!(dict instanceof PDFDict)) return;
  const isGroup = dict.get(name('S')) === name('Transparency');
  for (const [key, value] of dict.entries()) {
    if ((key === name('ColorSpace') || key === name('CS')) && value === name('DeviceRGB'))
      dict.set(key, isGroup ? name('DeviceCMYK') : screenSpace);
    else if (value instanceof PDFDict || value instanceof PDFArray) nameSpaces(value, screenSpace);
  }
}

/** Makes room around a page and draws in it where it is cut, on every plate. */
function addMarks(page: PDFPage): void {
  const slug = pointsFromMm(SLUG_MM);
  const [trim, bleed] = [page.getTrimBox(), page.getBleedBox()];
  const [x, y] = [bleed.x - slug, bleed.y - slug];
  const [width, height] = [bleed.width + 2 * slug, bleed.height + 2 * slug];
  page.setMediaBox(x, y, width, height);
  page.setCropBox(x, y, width, height);
  const { context } = page.doc;
  const tint = context.stream('{dup dup dup}', {
    ...{ FunctionType: 4, Domain: [0, 1], Range: [0, 1, 0, 1, 0, 1, 0, 1] },
  });
  const all = context.obj([name('Separation'), name('All'), name('DeviceCMYK'), context.register(tint)]);
  page.node.normalize();
  const resources = page.node.Resources() ?? context.obj({});
  const spaces = resources.lookupMaybe(name('ColorSpace'), PDFDict) ?? context.obj({});
  spaces.set(name('CropMarks'), context.register(all));
  resources.set(name('ColorSpace'), spaces);
  page.node.set(name('Resources'), resources);
  page.node.addContentStream(context.register(context.flateStream(markLines(trim, bleed))));
  // The library puts an empty list of them at each page that it draws in.
  page.node.delete(name('Annots'));
}

type Box = ReturnType<PDFPage['getTrimBox']>;

function markLines(trim: Box, bleed: Box): string {
  const [gap, length] = [pointsFromMm(MARK_MM.gap), pointsFromMm(MARK_MM.length)];
  const lines: number[][] = [];
  for (const x of [trim.x, trim.x + trim.width]) {
    const [below, above] = [bleed.y - gap, bleed.y + bleed.height + gap];
    lines.push([x, below, x, below - length], [x, above, x, above + length]);
  }
  for (const y of [trim.y, trim.y + trim.height]) {
    const [left, right] = [bleed.x - gap, bleed.x + bleed.width + gap];
    lines.push([left, y, left - length, y], [right, y, right + length, y]);
  }
  const drawn = lines.map((line) => {
    const [x1, y1, x2, y2] = line.map((value) => value.toFixed(3));
    return `${x1} ${y1} m ${x2} ${y2} l S`;
  });
  return `q /CropMarks CS 1 SCN 0.25 w ${drawn.join(' ')} Q`;
}

function intend(document: PDFDocument, { inks }: PressProfiles): void {
  const { context, catalog } = document;
  const profile = context.register(context.stream(inks, { N: 4, Filter: 'FlateDecode' }));
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: PDFString.of('Custom'),
    OutputCondition: PDFString.of('Chemical proof'),
    Info: PDFString.of('Chemical proof, Graeme W. Gill, public domain'),
    DestOutputProfile: profile,
  });
  catalog.set(name('OutputIntents'), context.obj([context.register(intent)]));
}

function describe(document: PDFDocument, { title, on, id }: PressFinish & { readonly id: string }): void {
  const { context, catalog } = document;
  const date = new Date(`${on}T00:00:00Z`);
  document.setTitle(title);
  document.setCreator('Gongkailan');
  document.setProducer('Gongkailan');
  document.setCreationDate(date);
  document.setModificationDate(date);
  const info = context.lookup(context.trailerInfo.Info, PDFDict);
  info.set(name('Trapped'), name('False'));
  info.set(name('GTS_PDFXVersion'), PDFString.of('PDF/X-4'));
  catalog.set(
    name('Metadata'),
    context.register(context.stream(xmpPacket({ title, on, id }), { Type: 'Metadata', Subtype: 'XML' })),
  );
  context.trailerInfo.ID = context.obj([PDFHexString.of(id), PDFHexString.of(id)]);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
