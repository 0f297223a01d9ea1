/** What a board page is printed as: the whole board, each panel, the accounts poster, all sheets. */
import { boardPath } from '../../src/site/urls.ts';
import type { PageSizeMm } from './finish-pdf.ts';
import type { Print, PrintPage } from './print-page.ts';

interface BoardFacts {
  readonly title: string;
  readonly board: PageSizeMm;
  readonly panels: readonly (PageSizeMm & { readonly section: string; readonly title: string })[];
  /** Sizes of all hanging sheets in hanging order, slips too. */
  readonly sheets: readonly PageSizeMm[];
  readonly posters: readonly PageSizeMm[];
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
    const facts = await page.evaluate(readFacts);
    const { title, board, waiting } = facts;
    return {
      author: title,
      prints: boardPrints(facts),
      fitReport: { file: 'fit.json', facts: { board, waiting } },
    };
  },
};

/** Without accounts there is no accounts poster: its sizes are empty. */
function boardPrints({ title, board, panels, posters, sheets }: BoardFacts): Print[] {
  return [
    { part: 'board', file: 'board.pdf', mode: 'board', title, sizes: [board] },
    ...panels.map((panel): Print => ({
      part: 'panels',
      file: `panel-${panel.section}.pdf`,
      mode: `panel-${panel.section}`,
      title: `${title}：${panel.title}`,
      sizes: [panel],
    })),
    {
      part: 'accounts',
      file: 'accounts-600x900.pdf',
      mode: 'accounts-600x900',
      title: `${title}：财务公布表`,
      sizes: posters,
    },
    { part: 'sheets', file: 'sheets.pdf', mode: 'sheets', title: `${title}：逐张`, sizes: sheets },
  ];
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
  const [board] = all('.p-board');
  if (!board) throw new Error('no board in the page');
  return {
    title: document.querySelector('.p-heading')?.textContent ?? '',
    board: size(board, 'board-width', 'board-height'),
    panels: all('.p-panel').map((panel) => ({
      section: /p-panel-(\w+)/.exec(panel.className)?.[1] ?? '',
      title: panel.querySelector('.p-panel-title > :first-child')?.textContent ?? '',
      ...size(panel, 'panel-width', 'panel-height'),
    })),
    sheets: all('.p-slot > .p-sheet').map(paper),
    posters: all('.p-sheet[data-poster]').map(paper),
    waiting: all('[data-waiting]').map((item) => ({
      disclosureId: item.dataset['waiting'] ?? '',
      title: item.querySelector('a')?.textContent?.trim() ?? '',
      because: item.querySelector('small')?.textContent?.trim() ?? '',
      advice: [...item.querySelectorAll<HTMLElement>('[data-advice]')].map(
        ({ dataset }) => dataset['advice'] ?? '',
      ),
    })),
  };
}
