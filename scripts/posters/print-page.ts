/** What a page of the release is printed as: the one shape in which board, slip, pack, volume and signs reach paper. */
import type { Page } from 'playwright-core';
import type { SitePath } from '../../src/site/urls.ts';
import type { PageSizeMm } from './finish-pdf.ts';

/**
 * What can be asked for with `--only`. Whatever is printed belongs to one of them: the whole board, each panel, the
 * 600×900 accounts poster, all sheets in hanging order, the week's work slip; a month's pack and a year's archive volumes, whose pages are there
 * only when they are asked for.
 */
export const POSTER_PARTS = ['board', 'panels', 'accounts', 'sheets', 'slip', 'pack', 'volume'] as const;

export type PosterPart = (typeof POSTER_PARTS)[number];

/** One PDF. */
export interface Print {
  readonly part: PosterPart;
  /** Where it goes, from `<site>/board/`; ASCII, e.g. `panel-party.pdf`. */
  readonly file: string;
  /** Value of `data-print` on the page's root while it is printed. */
  readonly mode: string;
  /** Title of the PDF. */
  readonly title: string;
  /** Size of each of its pages. Empty: there is nothing to print, and no file. */
  readonly sizes: readonly PageSizeMm[];
  /** Made on the clerk's machine only, and not with a release. */
  readonly isForWallOnly?: boolean;
}

/** What an opened page says of itself. */
export interface PageFacts {
  /** Whose paper it is, author of the PDFs: `谢家崴子村党务村务财务公开栏`. */
  readonly author: string;
  readonly prints: readonly Print[];
  /** Where the fit report of its sheets goes, and what it says besides them. */
  readonly fitReport?: { readonly file: string; readonly facts: Readonly<Record<string, unknown>> };
}

/** A page of each site that is printed. */
export interface PrintPage {
  /** Parts that it is opened for. */
  readonly parts: readonly PosterPart[];
  /** Its addresses for a site, those that were rendered; several when there is one a year. */
  readonly paths: (siteId: string, releaseRoot: string) => readonly SitePath[];
  /** Reads an opened page, whose sheets are fitted already. */
  readonly read: (page: Page, path: SitePath) => Promise<PageFacts>;
}

/** Sizes of the elements that will be pages, from their `--width` and `--height` in millimetres. */
export function readSizes(page: Page, selector: string): Promise<PageSizeMm[]> {
  return page.evaluate(
    (pages) =>
      [...document.querySelectorAll(pages)].map((element) => {
        const style = getComputedStyle(element);
        return {
          widthMm: Number(style.getPropertyValue('--width')),
          heightMm: Number(style.getPropertyValue('--height')),
        };
      }),
    selector,
  );
}
