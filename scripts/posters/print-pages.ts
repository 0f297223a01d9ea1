/** Every page of a site that is printed, in the order in which they are. */
import { boardPage } from './board-prints.ts';
import type { PrintPage } from './print-page.ts';
import { slipPage } from './slip-prints.ts';
import { packPages, volumePages } from './volume-prints.ts';

export const PRINT_PAGES: readonly PrintPage[] = [boardPage, slipPage, packPages, volumePages];
