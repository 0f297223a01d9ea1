import { beforeAll, describe, expect, test } from 'vitest';
import { loadContent, type LoadedContent } from '../../src/loader/load-content.ts';
import { isOfKind } from '../../src/model/disclosure.ts';
import { formatFen } from '../../src/model/fen.ts';
import { day } from '../support/a-site.ts';
import { readPdf } from '../support/pdf.ts';
import { readSample, SAMPLE_DAY, sampleFiles } from '../support/sample-city.ts';

/** What a print shop accepts and the issue demands. */
const TOLERANCE_MM = 0.3;

let content: LoadedContent;

beforeAll(async () => {
  content = await loadContent('content', { asOf: day(SAMPLE_DAY) });
});

interface FitReport {
  readonly sheets: readonly {
    readonly title: string;
    readonly overflowMm: { readonly height: number; readonly width: number };
  }[];
  readonly waiting: readonly { readonly title: string; readonly because: string }[];
}

function expectSize(actual: readonly [number, number] | undefined, width: number, height: number): void {
  expect(Math.abs((actual?.[0] ?? 0) - width)).toBeLessThanOrEqual(TOLERANCE_MM);
  expect(Math.abs((actual?.[1] ?? 0) - height)).toBeLessThanOrEqual(TOLERANCE_MM);
}

describe('paper of the sample city', () => {
  test('every site has its whole board with a picture, each panel, the poster and a fit report', () => {
    const missing = content.sites.flatMap(({ profile: { id } }) =>
      [
        'board.pdf',
        'previews/board.png',
        'panel-party.pdf',
        'panel-affairs.pdf',
        'panel-finance.pdf',
        'panel-other.pdf',
        'accounts-600x900.pdf',
        'sheets.pdf',
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

  test('the accounts poster is one 600 × 900 sheet and says the newest month in full', async () => {
    for (const { profile, disclosures } of content.sites) {
      const newest = disclosures.find(
        (disclosure) =>
          isOfKind(disclosure, 'accounts') &&
          disclosure.content.period.length === 7 &&
          !disclosure.content.period.includes('Q'),
      );
      const pdf = await readPdf(`${profile.id}/board/accounts-600x900.pdf`);
      expect(pdf.sizesMm).toHaveLength(1);
      expectSize(pdf.sizesMm[0], 600, 900);
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

  test('fonts are embedded TrueType, never Type 3', async () => {
    for (const path of sampleFiles('.pdf')) {
      const { fonts } = await readPdf(path);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) expect(`${path} ${font}`).toMatch(/CIDFontType2 embedded$/);
    }
  });

  test('nothing overflows, and what does not hang is named', () => {
    for (const { profile } of content.sites) {
      const report = JSON.parse(readSample(`${profile.id}/board/fit.json`)) as FitReport;
      expect(report.sheets.length).toBeGreaterThan(10);
      expect(report.sheets.filter(({ overflowMm }) => overflowMm.height > 0 || overflowMm.width > 0)).toEqual(
        [],
      );
      for (const { title, because } of report.waiting) expect(`${title}：${because}`).toMatch(/.：./);
    }
  });
});
