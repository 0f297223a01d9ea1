/** Every page of a site that is printed, in the order in which they are. */
import { boardPage, publicityPage } from './board-prints.ts';
import { packPages, slipPage, volumePages, weekPage } from './book-prints.ts';
import type { PrintPage } from './print-page.ts';

export const PRINT_PAGES: readonly PrintPage[] = [
  boardPage,
  slipPage,
  weekPage,
  packPages,
  volumePages,
  publicityPage,
];
