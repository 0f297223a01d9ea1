/** What a board page is printed as: the whole board, each panel, the accounts poster, all sheets. */
import type { Page } from 'playwright-core';
import { boardPath } from '../../src/site/urls.ts';
import type { PageSizeMm } from './finish-pdf.ts';
import type { Print, PrintPage } from './print-page.ts';

export interface BoardFacts {
  readonly title: string;
  readonly board: PageSizeMm;
  readonly panels: readonly (PageSizeMm & { readonly section: string; readonly title: string })[];
  /** All hanging sheets in hanging order, slips too. */
  readonly sheets: readonly (PageSizeMm & {
    /** Of the element in the page. */
    readonly id: string;
    /** `party-1`: section and place in it; a slot's own name is Chinese. */
    readonly place: string;
    /** 党1. */
    readonly slot: string;
    readonly title: string;
    /** Absent on the slip of an empty slot. */
    readonly disclosureId?: string;
    readonly sheet: number;
    readonly count: number;
    readonly checkCode?: string;
  })[];
  readonly posters: readonly PageSizeMm[];
  readonly posterCode?: string;
  readonly waiting: readonly {
    readonly disclosureId: string;
    readonly title: string;
    readonly because: string;
    readonly advice: readonly string[];
  }[];
}

export const boardPage: PrintPage = {
  parts: ['board', 'panels', 'accounts', 'sheets'],
  // Without one something is wrong: the loader has checked.
  paths: (siteId) => [boardPath(siteId)],
  read: async (page) => {
    const facts = await readBoardFacts(page);
    const { title, board, waiting } = facts;
    return {
      author: title,
      prints: boardPrints(facts),
      waiting: waiting.map(({ title: what }) => what),
      fitReport: { file: 'fit.json', facts: { board, waiting } },
    };
  },
};

/** What the page of a board says of itself. */
export function readBoardFacts(page: Page): Promise<BoardFacts> {
  return page.evaluate(readFacts);
}

/** Wide enough to read the titles on a screen. */
const BOARD_PICTURE_PX = 1600;
const SHEET_PICTURE_PX = 600;

/** Without accounts there is no accounts poster: its sizes are empty. */
function boardPrints(facts: BoardFacts): Print[] {
  const { title, board, panels, posters, posterCode, sheets } = facts;
  const picture = (selector: string, widthPx: number) => ({ picture: { selector, widthPx } });
  return [
    {
      ...{ part: 'board', file: 'board.pdf', mode: 'board', title, sizes: [board], hasBleed: true },
      picture: { selector: '.p-board', widthPx: BOARD_PICTURE_PX, isUsual: true },
    },
    ...panels.map((panel): Print => ({
      ...{ part: 'panels', file: `panel-${panel.section}.pdf`, mode: `panel-${panel.section}` },
      ...{ title: `${title}：${panel.title}`, sizes: [panel], hasBleed: true },
      ...picture(`.p-panel-${panel.section}`, SHEET_PICTURE_PX),
    })),
    {
      ...{ part: 'accounts', file: 'accounts.pdf', mode: 'accounts' },
      ...{ title: `${title}：财务公布表`, sizes: posters, hasBleed: true },
      ...(posterCode !== undefined && { checkCode: posterCode }),
      ...picture('[data-poster]', SHEET_PICTURE_PX),
    },
    {
      ...{ part: 'sheets', file: 'sheets.pdf', mode: 'sheets', title: `${title}：逐张` },
      ...{ sizes: sheets, isCollection: true, hasBleed: true },
    },
    ...sheets.map((sheet): Print => ({
      ...{ part: 'sheets', file: `sheets/${sheetName(sheet)}.pdf`, mode: 'sheet', elementId: sheet.id },
      ...{ title: `${sheet.slot}　${sheet.title}`, sizes: [sheet], isForWallOnly: true, hasBleed: true },
      ...(sheet.checkCode !== undefined && { checkCode: sheet.checkCode }),
      ...picture(`#${sheet.id}`, SHEET_PICTURE_PX),
    })),
  ];
}

/** `party-1-2026-11-20-party-fees-2`; the number of the sheet only where there are several. */
function sheetName({ place, disclosureId = 'empty', sheet, count }: BoardFacts['sheets'][number]): string {
  return [place, disclosureId, ...(count > 1 ? [sheet] : [])].join('-');
}

/** Runs in the page. */
function readFacts(): BoardFacts {
  const number = (element: Element, name: string): number =>
    Number(getComputedStyle(element).getPropertyValue(`--${name}`));
  const size = (element: Element, width: string, height: string) => ({
    widthMm: number(element, width),
    heightMm: number(element, height),
  });
  const paper = (element: Element) => size(element, 'width', 'height');
  const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
  const text = (element: Element, selector: string): string =>
    element.querySelector(selector)?.textContent?.trim() ?? '';
  const codeOf = (sheet: HTMLElement | undefined) => {
    const code = sheet?.dataset['checkCode'];
    return code === undefined ? {} : { checkCode: code };
  };
  const sectionOf = (panel: Element): string => /p-panel-(\w+)/.exec(panel.className)?.[1] ?? '';
  const [board] = all('.p-board');
  if (!board) throw new Error('no board in the page');
  const posters = all('.p-sheet[data-poster]');
  const posterCode = codeOf(posters[0]).checkCode;
  return {
    title: text(document.body, '.p-heading'),
    board: size(board, 'board-width', 'board-height'),
    panels: all('.p-panel').map((panel) => ({
      section: sectionOf(panel),
      title: text(panel, '.p-panel-title > :first-child'),
      ...size(panel, 'panel-width', 'panel-height'),
    })),
    sheets: all('.p-panel').flatMap((panel) =>
      [...panel.querySelectorAll<HTMLElement>('.p-slot > .p-sheet')].map((sheet, index) => ({
        ...paper(sheet),
        id: sheet.id,
        place: `${sectionOf(panel)}-${index + 1}`,
        slot: text(sheet.parentElement as Element, '.p-slot-no'),
        title: text(sheet, '.p-sheet-title') || (sheet.textContent?.trim() ?? ''),
        ...(sheet.dataset['disclosure'] !== undefined && { disclosureId: sheet.dataset['disclosure'] }),
        sheet: Number(sheet.dataset['sheet'] ?? 1),
        count: Number(sheet.dataset['sheets'] ?? 1),
        ...codeOf(sheet),
      })),
    ),
    posters: posters.map(paper),
    ...(posterCode !== undefined && { posterCode }),
    waiting: all('[data-waiting]').map((item) => ({
      disclosureId: item.dataset['waiting'] ?? '',
      title: text(item, 'a'),
      because: text(item, 'small'),
      advice: [...item.querySelectorAll<HTMLElement>('[data-advice]')].map(
        ({ dataset }) => dataset['advice'] ?? '',
      ),
    })),
  };
}
