/**
 * Fits the sheets of a board page: proves the sizes that the page came with and looks for larger ones. Runs on screens
 * that a person prints from, before printing, and when the PDF job asks (`fitBoard`).
 */
import { PRINT_FONTS } from '../paper/fonts.ts';
import type { FittedSheet } from './fit/fit-report.ts';
import { fitSheets } from './fit/fit-sheets.ts';

declare global {
  interface Window {
    /** Loads the print fonts and the photos, fits every sheet at full size, and reports; once a page. */
    fitBoard?: () => Promise<FittedSheet[]>;
  }
}

let isFitted = false;

let fitted: Promise<FittedSheet[]> | undefined;

// A page that fitted itself when it opened is not fitted again for the PDF job.
window.fitBoard = () => (fitted ??= fit());

async function fit(): Promise<FittedSheet[]> {
  await Promise.all([loadFonts(), loadPhotos()]);
  return fitAtFullSize();
}

/** `fonts.ready` knows only faces that were asked for; a weight first used later would change every width. */
async function loadFonts(): Promise<void> {
  await Promise.all(
    PRINT_FONTS.map(({ family, weight }) => document.fonts.load(`${weight} 20px '${family}'`, '公开')),
  );
  await document.fonts.ready;
}

/** A photo that is still on its way would be a white hole in the print. One that never comes is said in the report. */
async function loadPhotos(): Promise<void> {
  const photos = [...document.querySelectorAll<HTMLImageElement>('.p-photos img')];
  await Promise.all(
    photos.map((photo) => {
      photo.loading = 'eager';
      return photo.decode().catch(() => undefined);
    }),
  );
}

function fitAtFullSize(): FittedSheet[] {
  const root = document.documentElement;
  root.dataset['measuring'] = '';
  try {
    return fitSheets(document);
  } finally {
    delete root.dataset['measuring'];
    isFitted = true;
  }
}

// On a telephone the sheets keep the sizes they came with: the print fonts are not fetched there.
if (matchMedia('(min-width: 60rem)').matches) void window.fitBoard();

addEventListener('beforeprint', () => {
  if (!isFitted) fitAtFullSize();
});
