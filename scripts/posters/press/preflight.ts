/**
 * Looks at a finished file as a print shop's machine does before it takes it: what PDF/X-4 (ISO 15930-7) asks that can be
 * read from the file. It is no certificate; what a full checker looks at besides stands in `src/paper/README.md`.
 */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFStream,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
} from 'pdf-lib';
import { openPdf } from '../finish-pdf.ts';
import { escapeXml } from './xmp.ts';

const name = (text: string): PDFName => PDFName.of(text);

/** What is wrong with a file, in words for whoever programs; none when it may go to the press. */
export async function preflight(pdf: Uint8Array): Promise<string[]> {
  const document = await openPdf(pdf);
  return [
    ...headFaults(document),
    ...intentFaults(document),
    ...document
      .getPages()
      .flatMap((page, index) => boxFaults(page).map((text) => `page ${index + 1}: ${text}`)),
    ...document.context.enumerateIndirectObjects().flatMap(([, object]) => objectFaults(object)),
  ];
}

function headFaults(document: PDFDocument): string[] {
  const { context, catalog } = document;
  const metadata = catalog.lookupMaybe(name('Metadata'), PDFStream);
  const xmp = metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString('utf8') : '';
  const info = context.lookup(context.trailerInfo.Info, PDFDict);
  const ids = context.trailerInfo.ID;
  const title = document.getTitle() ?? '';
  return [
    ...(xmp.includes('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>')
      ? []
      : ['no PDF/X-4 in XMP']),
    ...(xmp.includes(`>${escapeXml(title)}<`) ? [] : ['XMP has another title']),
    ...(info.get(name('Trapped')) === name('False') ? [] : ['Trapped is not said']),
    ...(ids instanceof PDFArray && ids.size() === 2 ? [] : ['no ID']),
    ...(context.trailerInfo.Encrypt ? ['encrypted'] : []),
    ...(catalog.has(name('OpenAction')) || catalog.has(name('AA')) ? ['has actions'] : []),
  ];
}

function intentFaults({ catalog }: PDFDocument): string[] {
  const intents = catalog.lookupMaybe(name('OutputIntents'), PDFArray);
  const intent = intents?.lookupMaybe(0, PDFDict);
  const profile = intent?.lookupMaybe(name('DestOutputProfile'), PDFStream);
  if (intent?.get(name('S')) !== name('GTS_PDFX') || !(profile instanceof PDFRawStream))
    return ['no output intent with a profile'];
  const head = Buffer.from(decodePDFRawStream(profile).decode().subarray(0, 40)).toString('latin1');
  return head.slice(12, 20) === 'prtrCMYK' && head.slice(36, 40) === 'acsp'
    ? []
    : ['no profile of a printer'];
}

/** Within a rounding of the writer. */
const SAME_PT = 0.01;

function boxFaults(page: PDFPage): string[] {
  const [media, bleed, trim] = [page.getMediaBox(), page.getBleedBox(), page.getTrimBox()];
  const isIn = (inner: typeof media, outer: typeof media): boolean =>
    inner.x >= outer.x - SAME_PT &&
    inner.y >= outer.y - SAME_PT &&
    inner.x + inner.width <= outer.x + outer.width + SAME_PT &&
    inner.y + inner.height <= outer.y + outer.height + SAME_PT;
  return [
    ...(page.node.has(name('TrimBox')) ? [] : ['no TrimBox']),
    ...(page.node.has(name('ArtBox')) ? ['has an ArtBox besides'] : []),
    ...(isIn(trim, bleed) && isIn(bleed, media) ? [] : ['boxes do not lie in each other']),
    ...(page.node.has(name('Annots')) ? ['has annotations'] : []),
  ];
}

/** Colours of a screen that do not say which, and fonts and filters that a press cannot take. */
function objectFaults(object: PDFObject): string[] {
  const dict = object instanceof PDFRawStream ? object.dict : object;
  return [
    ...(dict instanceof PDFDict || dict instanceof PDFArray ? dictFaults(dict) : []),
    ...(object instanceof PDFRawStream && !isData(object) ? contentFaults(object) : []),
  ];
}

function dictFaults(value: PDFDict | PDFArray): string[] {
  if (value instanceof PDFArray)
    return value
      .asArray()
      .flatMap((one) => (one instanceof PDFDict || one instanceof PDFArray ? dictFaults(one) : []));
  const type = value.get(name('Type'));
  const isDescriptor = type === name('FontDescriptor');
  const own = [
    ...(isDescriptor && !['FontFile', 'FontFile2', 'FontFile3'].some((key) => value.has(name(key)))
      ? [`font ${String(value.get(name('FontName')))} is not embedded`]
      : []),
    ...(type === name('Font') && isSimple(value) && !value.has(name('FontDescriptor'))
      ? [`font ${String(value.get(name('BaseFont')))} is not embedded`]
      : []),
    ...(type === name('Font') && value.get(name('Subtype')) === name('Type3') ? ['has a Type 3 font'] : []),
    ...(['ColorSpace', 'CS'].some((key) => value.get(name(key)) === name('DeviceRGB'))
      ? ['has DeviceRGB']
      : []),
    ...(['JS', 'JavaScript'].some((key) => value.has(name(key))) ? ['has scripts'] : []),
    ...(value.get(name('Filter')) === name('LZWDecode') ? ['has LZW'] : []),
  ];
  return [
    ...own,
    ...value
      .values()
      .flatMap((one) => (one instanceof PDFDict || one instanceof PDFArray ? dictFaults(one) : [])),
  ];
}

/** A font with letters of its own, and not one that is put together of others. */
function isSimple(font: PDFDict): boolean {
  return ![name('Type0'), name('Type3')].includes(font.get(name('Subtype')) as PDFName);
}

/** Streams that draw nothing. */
function isData({ dict }: PDFRawStream): boolean {
  const subtype = dict.get(name('Subtype'));
  return (
    dict.has(name('N')) ||
    dict.has(name('Length1')) ||
    dict.has(name('FunctionType')) ||
    dict.get(name('Type')) === name('Metadata') ||
    dict.get(name('Type')) === name('XRef') ||
    dict.get(name('Type')) === name('ObjStm') ||
    subtype === name('Image') ||
    subtype === name('XML') ||
    dict.get(name('ShadingType')) instanceof PDFNumber
  );
}

function contentFaults(stream: PDFRawStream): string[] {
  const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const isScreen = /(?:^|[\s])[\d.]+\s+[\d.]+\s+[\d.]+\s+(?:rg|RG)\b|\/DeviceRGB\s+(?:cs|CS)\b/.test(text);
  return isScreen ? ['draws in colours of a screen'] : [];
}
