/** What the page of the work slip gives: one PDF, as many pages as it takes. */
import { slipPath } from '../../src/site/urls.ts';
import { readSizes, type PrintPage } from './print-page.ts';

export const slipPage: PrintPage = {
  parts: ['slip'],
  paths: (siteId) => [slipPath(siteId)],
  read: async (page) => {
    const { author, title, tooFull, waiting } = await page.evaluate(readSlip);
    // Its rows were counted wrongly: our bug.
    if (tooFull > 0) throw new Error(`${title}: ${tooFull} pages are fuller than they can be`);
    const sizes = await readSizes(page, '.slip-page');
    return { author, waiting, prints: [{ part: 'slip', file: 'slip.pdf', mode: 'slip', title, sizes }] };
  },
};

/** Runs in the page. */
function readSlip() {
  const slip = document.querySelector<HTMLElement>('.slip');
  if (!slip) throw new Error('no slip in the page');
  const { author = '', title = '' } = slip.dataset;
  const tooFull = [...slip.querySelectorAll('.slip-page')].filter(
    ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
      scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1,
  ).length;
  const waiting = [...slip.querySelectorAll('.slip-waiting > li > b')].map(
    ({ textContent }) => textContent?.trim() ?? '',
  );
  return { author, title, tooFull, waiting };
}
