/** What every page runs before it is painted: type size and contrast, and what must be ready with the page. */
import { nameFilesInLinks } from './before-paint/disk-links.ts';
import { applyModes, enableSwitches } from './before-paint/display-modes.ts';
import { offerReading } from './before-paint/offer-reading.ts';

applyModes();
document.addEventListener('DOMContentLoaded', () => {
  enableSwitches();
  nameFilesInLinks();
  offerReading();
});
