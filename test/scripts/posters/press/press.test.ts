/** What a print shop gets: PDF/X-4 as far as a preflight of ours can see, with text in black ink alone. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDocument,
  PDFName,
  PDFRawStream,
  rgb,
  StandardFonts,
} from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { finishPdf } from '../../../../scripts/posters/finish-pdf.ts';
import { coloursIn, inInks } from '../../../../scripts/posters/press/content-colours.ts';
import { preflight } from '../../../../scripts/posters/press/preflight.ts';
import { pressPdf } from '../../../../scripts/posters/press/press-pdf.ts';
import { day } from '../../../support/a-site.ts';

const ON = day('2026-12-01');
const FINISH = { title: '水南村 <公开栏> & 财务', author: '水南村', on: ON, bleedMm: 3 };
const SIZE = { widthMm: 100, heightMm: 60 };
const POINTS = 72 / 25.4;

/** A page with a black and a red bar, and a photo, finished as those of the browser are. */
async function aPage(draw?: (document: PDFDocument) => Promise<void>): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([(SIZE.widthMm + 6) * POINTS, (SIZE.heightMm + 6) * POINTS]);
  page.drawRectangle({ x: 10, y: 10, width: 50, height: 9, color: rgb(0, 0, 0) });
  page.drawRectangle({ x: 10, y: 30, width: 50, height: 9, color: rgb(0.651, 0.082, 0.106) });
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#7a9' } })
    .jpeg()
    .toBuffer();
  page.drawImage(await document.embedJpg(photo), { x: 80, y: 20, width: 40, height: 30 });
  await draw?.(document);
  return finishPdf(await document.save(), { ...FINISH, sizes: [SIZE] });
}

const press = async (pdf: Uint8Array): Promise<Uint8Array> => pressPdf(pdf, FINISH);

async function contentOf(pdf: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const contents = document.getPage(0).node.lookup(PDFName.of('Contents'), PDFArray);
  return contents
    .asArray()
    .map((ref) => document.context.lookup(ref) as PDFRawStream)
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
    .join('\n');
}

describe('colours of drawing instructions', () => {
  const ofRgb = (): [number, number, number, number] => [0, 0.9, 0.87, 0.27];

  test.each([
    ['0 0 0 rg', '0 0 0 1 k'],
    ['1 1 1 RG 0.5 g', '0 0 0 0 K 0 0 0 0.5 k'],
    ['.651 .082 .106 rg 0 0 5 5 re f', '0 0.9 0.87 0.27 k 0 0 5 5 re f'],
    ['(0 0 0 rg \\) \\( (1 g)) Tj 0 g', '(0 0 0 rg \\) \\( (1 g)) Tj 0 0 0 1 k'],
    ['[(a) 1 <0041>] TJ /rg gs % 0 g\n0 g', '[(a) 1 <0041>] TJ /rg gs 0 0 0 1 k'],
    ['/NonStruct <</MCID 0>> BDC 0 0 0 rg', '/NonStruct <</MCID 0>> BDC 0 0 0 1 k'],
  ])('%s become inks', (content, inked) => {
    expect(inInks(content, { ofRgb })).toBe(inked);
  });

  test('are found once each; greys need no profile', () => {
    expect(coloursIn('1 0 0 rg 1 0 0 RG 0 0 1 rg 0.2 0.2 0.2 rg 0 g')).toEqual([
      [1, 0, 0],
      [0, 0, 1],
    ]);
  });
});

describe('a PDF for a print shop', () => {
  test('passes the preflight, which finds a file of the browser wanting', async () => {
    const plain = await aPage();
    expect(await preflight(plain)).toEqual([
      'no PDF/X-4 in XMP',
      'XMP has another title',
      'Trapped is not said',
      'no ID',
      'no output intent with a profile',
      'page 1: has an ArtBox besides',
      'page 1: has annotations',
      'draws in colours of a screen',
      'has DeviceRGB',
    ]);
    expect(await preflight(await press(plain))).toEqual([]);
  });

  test('is not made of a page with a font that is not in it', async () => {
    const pdf = await aPage(async (document) => {
      document.getPage(0).drawText('x', { font: await document.embedFont(StandardFonts.Helvetica) });
    });
    await expect(press(pdf)).rejects.toThrow('is no PDF/X-4: font /Helvetica is not embedded');
  });

  test('prints black in black ink alone, and red in the inks of the profile', async () => {
    const content = await contentOf(await press(await aPage()));
    expect(content).toContain('0 0 0 1 k');
    const red = /^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) k$/m.exec(content.replace('0 0 0 1 k', ''));
    const [cyan = 1, magenta = 0, yellow = 0] = red?.slice(1).map(Number) ?? [];
    expect(cyan).toBeLessThan(0.1);
    expect(Math.min(magenta, yellow)).toBeGreaterThan(0.75);
  });

  test('is cut where it was, has room for the marks around the bleed, and draws them beyond it', async () => {
    const pdf = await press(await aPage());
    const page = (await PDFDocument.load(pdf, { updateMetadata: false })).getPage(0);
    const mm = ({ width, height }: { width: number; height: number }) =>
      [width, height].map((points) => Math.round((points / POINTS) * 10) / 10);
    expect(mm(page.getTrimBox())).toEqual([100, 60]);
    expect(mm(page.getBleedBox())).toEqual([106, 66]);
    expect(mm(page.getMediaBox())).toEqual([122, 82]);
    const bleed = page.getBleedBox();
    const marks = [...(await contentOf(pdf)).matchAll(/([-\d.]+) ([-\d.]+) m ([-\d.]+) ([-\d.]+) l S/g)];
    expect(marks).toHaveLength(8);
    for (const [, ...ends] of marks) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends.map(Number);
      const isBeyond = (x: number, y: number): boolean =>
        x < bleed.x || x > bleed.x + bleed.width || y < bleed.y || y > bleed.y + bleed.height;
      expect(isBeyond(x1, y1) && isBeyond(x2, y2)).toBe(true);
    }
  });

  test('says of itself what it is, in the version of the standard, and is the same bytes again', async () => {
    const [one, two] = [await press(await aPage()), await press(await aPage())];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    expect(Buffer.from(one.subarray(0, 8)).toString()).toBe('%PDF-1.6');
    const document = await PDFDocument.load(one, { updateMetadata: false });
    expect(document.getTitle()).toBe('水南村 <公开栏> & 财务');
  });
});
