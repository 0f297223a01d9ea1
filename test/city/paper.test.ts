import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FittedSheet } from '../../src/client/fit/fit-report.ts';
import { loadContent, type LoadedContent } from '../../src/loader/load-content.ts';
import type { BoardStandard } from '../../src/model/place/board-standard.ts';
import { isOfKind } from '../../src/model/disclosure/disclosure.ts';
import { formatFen } from '../../src/model/values/fen.ts';
import { boardOf } from '../../src/paper/board/board.ts';
import { isPoster } from '../../src/paper/stocks.ts';
import { day } from '../support/a-site.ts';
import { overlapsOf, readType, type TypePage } from '../support/pdf-type.ts';
import { readPdf, readPdfText } from '../support/pdf.ts';
import { readSample, SAMPLE_DAY, sampleFiles, sampleRelease } from '../support/sample-city.ts';

/** What a print shop accepts and the issue demands. */
const TOLERANCE_MM = 0.3;

let content: LoadedContent;

beforeAll(async () => {
  content = await loadContent('content', { asOf: day(SAMPLE_DAY) });
});

/** 11 磅: less nobody should have to read, however close. */
const SMALLEST_MM = (11 / 72) * 25.4;

/** A slot's lip covers 5 mm, and a sheet may have slipped: no ink nearer to the edge. */
const LIP_MM = 14;

/** Beside the ruler, which is measured in the hand before a sheet hangs, and then lies behind the lip. */
const RULER = '100毫米';

interface FitReport {
  readonly sheets: readonly FittedSheet[];
  readonly waiting: readonly {
    readonly title: string;
    readonly because: string;
    readonly advice: readonly string[];
  }[];
}

function expectSize(actual: readonly [number, number] | undefined, width: number, height: number): void {
  expect(Math.abs((actual?.[0] ?? 0) - width)).toBeLessThanOrEqual(TOLERANCE_MM);
  expect(Math.abs((actual?.[1] ?? 0) - height)).toBeLessThanOrEqual(TOLERANCE_MM);
}

/** Every sheet of a site that hangs, with its page; slips between them have few lines. */
async function sheetsOf(siteId: string): Promise<{ sheet: FittedSheet; page: TypePage }[]> {
  const { sheets } = JSON.parse(readSample(`${siteId}/board/fit.json`)) as FitReport;
  const pages = await readType(await readFile(join(sampleRelease(), `${siteId}/board/sheets.pdf`)));
  const full = pages.filter(({ runs }) => runs.length > 5);
  const hung = sheets.filter(({ slot }) => slot !== undefined);
  expect(full).toHaveLength(hung.length);
  return hung.flatMap((sheet, index) => {
    const page = full[index];
    return page ? [{ sheet, page }] : [];
  });
}

describe('paper of the sample city', () => {
  test('no type is smaller than a note may be, none lies in a margin or on other type', async () => {
    const faults: string[] = [];
    for (const { profile } of content.sites) {
      for (const { sheet, page } of await sheetsOf(profile.id)) {
        const where = `${profile.id} ${sheet.slot ?? ''} ${sheet.title}`;
        faults.push(
          ...page.runs
            .filter(({ sizeMm }) => sizeMm < SMALLEST_MM - 0.02)
            .map(({ text, sizeMm }) => `${where}: ${text} is ${sizeMm} mm`),
          ...page.runs
            .filter(
              ({ text, left, right, baseline }) =>
                text.replaceAll(/\s/g, '') !== RULER &&
                (left < LIP_MM || right > page.widthMm - LIP_MM || baseline > page.heightMm - LIP_MM + 0.3),
            )
            .map(({ text }) => `${where}: ${text} in the margin`),
          ...overlapsOf(page).map((pair) => `${where}: ${pair}`),
        );
      }
    }
    expect(faults).toEqual([]);
  });

  test('the fit report says what a ruler on the paper would say', async () => {
    const wrong: string[] = [];
    let measured = 0;
    for (const { profile } of content.sites)
      for (const { sheet, page } of await sheetsOf(profile.id))
        for (const { role, text, heightMm } of sheet.roles) {
          const begins = [...text].slice(0, 4).join('');
          // A text whose first characters are runs of their own is not found again.
          const runs = page.runs.filter((run) => run.text.replaceAll(/\s/g, '').startsWith(begins));
          measured += runs.length;
          if (runs.length > 0 && !runs.some(({ sizeMm }) => Math.abs(sizeMm - heightMm) < 0.1))
            wrong.push(`${profile.id} ${sheet.title} ${role} ${text}: ${heightMm}`);
        }
    expect(wrong).toEqual([]);
    expect(measured).toBeGreaterThan(200);
  });

  test('every site has its whole board with a picture, each panel, the poster and a fit report', () => {
    const missing = content.sites.flatMap(({ profile: { id } }) =>
      [
        'board.pdf',
        'previews/board.png',
        'panel-party.pdf',
        'panel-affairs.pdf',
        'panel-finance.pdf',
        'panel-other.pdf',
        'accounts.pdf',
        'sheets.pdf',
        'slip.pdf',
        'fit.json',
      ].filter((file) => !sampleFiles(`${id}/board/${file}`).length),
    );
    expect(missing).toEqual([]);
  });

  test('single sheets and tiles are for the wall and weigh on no release', () => {
    const extra = sampleFiles('').filter((path) => /\/board\/(?:sheets|tiles)\/|\.printed\.json$/.test(path));
    expect(extra).toEqual([]);
  });

  test('a board page that is sent on shows its picture', () => {
    for (const { profile } of content.sites) {
      const address = `${content.city?.publicUrl}/${profile.id}/board/previews/board.png`;
      expect(readSample(`${profile.id}/board/index.html`)).toContain(
        `property="og:image" content="${address}"`,
      );
    }
  });

  test('the whole board and its panels have the size of the standard', async () => {
    for (const { profile } of content.sites) {
      const board = content.boards.get(profile.board);
      expectSize(
        (await readPdf(`${profile.id}/board/board.pdf`)).sizesMm[0],
        board?.widthMm ?? 0,
        board?.heightMm ?? 0,
      );
      for (const panel of board?.panels ?? []) {
        const pdf = await readPdf(`${profile.id}/board/panel-${panel.section}.pdf`);
        expect(pdf.sizesMm).toHaveLength(1);
        expectSize(pdf.sizesMm[0], panel.widthMm, panel.heightMm);
      }
    }
  });

  test('the accounts poster is one sheet of the large paper of the board, or 600 × 900, and says the newest month in full', async () => {
    for (const { profile, disclosures } of content.sites) {
      const newest = disclosures.find(
        (disclosure) =>
          isOfKind(disclosure, 'accounts') &&
          disclosure.content.period.length === 7 &&
          !disclosure.content.period.includes('Q'),
      );
      const pdf = await readPdf(`${profile.id}/board/accounts.pdf`);
      expect(pdf.sizesMm).toHaveLength(1);
      const standard = content.boards.get(profile.board);
      const large = standard && boardOf(standard).stocks.find(isPoster);
      expectSize(pdf.sizesMm[0], large?.widthMm ?? 600, large?.heightMm ?? 900);
      if (!newest || !isOfKind(newest, 'accounts')) throw new Error(`${profile.id} has no monthly accounts`);
      const { opening, closing, income, expense } = newest.content;
      for (const amount of [
        opening,
        closing,
        ...income.map((one) => one.amount),
        ...expense.map((one) => one.amount),
      ])
        expect(pdf.text).toContain(formatFen(amount));
      expect(pdf.text).toContain('示例');
    }
  });

  test('the work slip is A4 and names every slot of the board', async () => {
    for (const { profile } of content.sites) {
      const { sizesMm, text } = await readPdf(`${profile.id}/board/slip.pdf`);
      expect(sizesMm.length).toBeGreaterThan(0);
      for (const size of sizesMm) expectSize(size, 210, 297);
      const isVillage = profile.type === 'village';
      for (const slot of boardOf(content.boards.get(profile.board) as BoardStandard).panels.flatMap(
        (panel) => panel.slots,
      ))
        expect(text).toContain(isVillage ? slot.id : slot.id.replace('村', '居'));
      expect(text).toContain('示例');
    }
  });

  test('fonts are embedded TrueType, never Type 3', async () => {
    for (const path of sampleFiles('.pdf')) {
      const { fonts } = await readPdf(path);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) expect(`${path} ${font}`).toMatch(/CIDFontType2 embedded$/);
    }
  });

  test('no character is an empty box, which reads as NUL', async () => {
    for (const path of sampleFiles('.pdf'))
      expect([path, (await readPdfText(path)).includes('\0')]).toEqual([path, false]);
  });

  test('nothing overflows, and what does not hang is named', () => {
    for (const { profile } of content.sites) {
      const report = JSON.parse(readSample(`${profile.id}/board/fit.json`)) as FitReport;
      expect(report.sheets.length).toBeGreaterThan(10);
      expect(report.sheets.filter(({ overflowMm }) => overflowMm.height > 0 || overflowMm.width > 0)).toEqual(
        [],
      );
      for (const { title, because, advice } of report.waiting) {
        expect(`${title}：${because}`).toMatch(/.：./);
        expect(advice.length).toBeGreaterThan(0);
      }
    }
  });
});
