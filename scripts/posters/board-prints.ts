/** What board pages are printed as: the whole board, each panel, the accounts poster, all sheets. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACTS_ID, type BoardFacts } from '../../src/site/print/print-facts.ts';
import { boardPath, publicityFilePath, publicityPath } from '../../src/site/urls.ts';
import { readFacts, type Print, type PrintPage } from './print-page.ts';

export const boardPage: PrintPage = {
  parts: ['board', 'panels', 'accounts', 'sheets'],
  // Without one something is wrong: the loader has checked.
  paths: (siteId) => [boardPath(siteId)],
  read: async (page) => {
    const facts = await readFacts<BoardFacts>(page);
    const { title, board, waiting } = facts;
    return {
      author: title,
      prints: boardPrints(facts),
      waiting: waiting.map(({ title: what }) => what),
      fitReport: { file: 'fit.json', facts: { board, waiting } },
    };
  },
};

/** The publicity board, where a site has one: the whole board, and its sheets in one file. No tiles, no pictures. */
export const publicityPage: PrintPage = {
  parts: ['board', 'sheets'],
  paths: (siteId, releaseRoot) => {
    const path = publicityPath(siteId);
    const file = join(releaseRoot, path, 'index.html');
    // A site without such a board has the page too, to be read.
    return existsSync(file) && readFileSync(file, 'utf8').includes(`id="${FACTS_ID}"`) ? [path] : [];
  },
  fileAt: publicityFilePath,
  read: async (page) => {
    const { title, board, sheets } = await readFacts<BoardFacts>(page);
    const both = { hasBleed: true, hasNoTiles: true };
    return {
      author: title,
      prints: [
        { ...both, part: 'board', mode: 'board', file: 'publicity.pdf', title, sizes: [board] },
        {
          ...both,
          ...{ part: 'sheets', mode: 'sheets', file: 'publicity-sheets.pdf', title: `${title}：逐张` },
          sizes: sheets,
        },
      ],
    };
  },
};

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
      checkCode: posterCode,
      ...picture('[data-poster]', SHEET_PICTURE_PX),
    },
    {
      ...{ part: 'sheets', file: 'sheets.pdf', mode: 'sheets', title: `${title}：逐张` },
      ...{ sizes: sheets, hasNoTiles: true, hasBleed: true },
    },
    ...sheets.map((sheet): Print => ({
      ...{ part: 'sheets', file: `sheets/${sheetName(sheet)}.pdf`, mode: 'sheet', elementId: sheet.id },
      ...{ title: `${sheet.slot}　${sheet.title}`, sizes: [sheet], isForWallOnly: true, hasBleed: true },
      checkCode: sheet.checkCode,
      ...picture(`#${sheet.id}`, SHEET_PICTURE_PX),
    })),
  ];
}

/** `party-1-2026-11-20-party-fees-2`; the number of the sheet only where there are several. */
function sheetName({ place, disclosureId = 'empty', sheet, count }: BoardFacts['sheets'][number]): string {
  return [place, disclosureId, ...(count > 1 ? [sheet] : [])].join('-');
}
