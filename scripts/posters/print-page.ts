/** What a page of the release is printed as: the one shape in which board, slip, pack, volume and signs reach paper. */
import type { Page } from 'playwright-core';
import { FACTS_ID, type PageSizeMm, type PrintFacts } from '../../src/site/print/print-facts.ts';
import type { SitePath } from '../../src/site/urls.ts';

/**
 * What PDFs belong to: the whole board, each panel, the accounts poster, sheets together and one by one, the
 * week's work slip; what goes up this week, a month's pack and a year's archive volumes, whose pages are there only
 * when they are asked for.
 */
export const PRINT_PARTS = [
  'board',
  'panels',
  'accounts',
  'sheets',
  'slip',
  'week',
  'pack',
  'volume',
] as const;

export type PrintPart = (typeof PRINT_PARTS)[number];

/**
 * What can be asked for with `--only`: those, what is made of them, and the signs, which change seldom and are printed
 * only when they are named.
 */
export const POSTER_PARTS = [...PRINT_PARTS, 'tiles', 'previews', 'signs'] as const;

export type PosterPart = (typeof POSTER_PARTS)[number];

/** One PDF. */
export interface Print {
  readonly part: PrintPart;
  /** Where it goes, from `<site>/board/`; ASCII, e.g. `panel-party.pdf`. */
  readonly file: string;
  /** Value of `data-print` on the page's root while it is printed. */
  readonly mode: string;
  /** Id of the one element that is printed, where the mode prints one of several. */
  readonly elementId?: string;
  /** Title of the PDF. */
  readonly title: string;
  /** Of the one disclosure that it shows. */
  readonly checkCode?: string | undefined;
  /** Trimmed size of each of its pages. Empty: there is nothing to print, and no file. */
  readonly sizes: readonly PageSizeMm[];
  /** Whether a print shop may be asked for it; its style then grows into the bleed. */
  readonly hasBleed?: boolean;
  /** Made on the clerk's machine only, and not with a release. */
  readonly isForWallOnly?: boolean;
  /** No tiles are made of it: where each of its pages is a print of its own as well, and of the publicity board. */
  readonly hasNoTiles?: boolean;
  /** A small picture of an element, while it is printed, as `previews/….png`. */
  readonly picture?: {
    readonly selector: string;
    readonly widthPx: number;
    /** Taken without being asked for; a release has it. */
    readonly isUsual?: boolean;
  };
}

/** What an opened page says of itself. */
export interface PageFacts {
  /** Whose paper it is, author of the PDFs: `谢家崴子村党务村务财务公开栏`. */
  readonly author: string;
  readonly prints: readonly Print[];
  /** Titles of what must hang and found no place. */
  readonly waiting?: readonly string[];
  /** Where the fit report of its sheets goes, and what it says besides them. */
  readonly fitReport?: { readonly file: string; readonly facts: Readonly<Record<string, unknown>> };
}

/** A page of each site that is printed. */
export interface PrintPage {
  /** Parts that it is opened for. */
  readonly parts: readonly PrintPart[];
  /** Its addresses for a site, those that were rendered; several when there is one a year. */
  readonly paths: (siteId: string, releaseRoot: string) => readonly SitePath[];
  /** Where a file that it gives lies, by its name; in the folder of the board when absent. */
  readonly fileAt?: (siteId: string, file: string) => SitePath;
  /** Whether what it gives stays when something else hangs: a pack is ticked off, a volume is filed. */
  readonly isLasting?: boolean;
  /** Reads an opened page, whose sheets are fitted already. */
  readonly read: (page: Page, path: SitePath) => Promise<PageFacts>;
}

/** What an opened page tells the printer. Throws when it tells nothing: our bug, it was rendered to be printed. */
export async function readFacts<T extends PrintFacts>(page: Page): Promise<T> {
  const json = await page.evaluate((id) => document.getElementById(id)?.textContent, FACTS_ID);
  if (!json) throw new Error(`${page.url()} tells the printer nothing`);
  return JSON.parse(json) as T;
}

/** The first words of what is fuller than it can be: its rows were counted wrongly, our bug. */
export function readTooFull(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)]
        .filter(
          ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
            scrollHeight - clientHeight > 1 || scrollWidth - clientWidth > 1,
        )
        .map(({ textContent }) => textContent.trim().slice(0, 80)),
    selector,
  );
}
