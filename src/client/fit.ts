/**
 * Fits the sheets of a board page: proves the sizes that the page came with and looks for larger ones. Runs on screens
 * that a person prints from, before printing, and when the PDF job asks (`fitBoard`).
 */
import type { FittedSheet } from './fit/fit-report.ts';
import { fitSheets } from './fit/fit-sheets.ts';
import { loadFonts } from './fit/load-fonts.ts';

declare global {
  interface Window {
    /** Loads the print fonts that are used and the photos, fits every sheet at full size, and reports; once a page. */
    fitBoard?: () => Promise<FittedSheet[]>;
  }
}

let isFitted = false;

let fitted: { readonly body: HTMLElement; readonly report: Promise<FittedSheet[]> } | undefined;

/** A page that fitted itself when it opened is not fitted again for the PDF job, unless another took its place. */
window.fitBoard = () => {
  const { body } = document;
  if (fitted?.body !== body) fitted = { body, report: fit() };
  return fitted.report;
};

async function fit(): Promise<FittedSheet[]> {
  await Promise.all([loadFonts(document.querySelectorAll('.paper')), loadPhotos()]);
  return fitAtFullSize();
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
