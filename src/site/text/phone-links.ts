/** Telephone numbers of offices, wherever a text names them, as links that a phone dials. */
import { changeTexts } from './html-texts.ts';
import { phoneHref } from './render-values.ts';

/**
 * A landline with its area code (024-4555 0702), a number of all the country (400), and after a word for ringing or for a
 * line its short number (12345, 119). Mobile numbers are persons', and stay text.
 */
const LANDLINE = /0\d{2,3}-\d{3,4} ?\d{4}|400[- ]?\d{3,4}[- ]?\d{3,4}/;
const RUNG = /(?<=(?:热线|电话|拨打|拨|打)[ ：:]?)(?:1[12]\d|1[12]\d{3}|96\d{3,4})/;
const PHONE = new RegExp(
  `(?<![\\d-])(?:${LANDLINE.source}|${RUNG.source})(?![\\d-]| ?[元口眼个家户米亩万])`,
  'g',
);

/** Where no link may stand, and where a number is not read. */
const NOT_IN = new Set([
  'a',
  'button',
  'summary',
  'label',
  'svg',
  'time',
  'script',
  'style',
  'nav',
  'option',
  'code',
  'pre',
]);

/** HTML in which each such number that is no link yet becomes one. */
export function linkPhones(html: string): string {
  return changeTexts(html, NOT_IN, (text) =>
    text.replace(PHONE, (phone) => `<a class="dial" href="${phoneHref(phone)}">${phone}</a>`),
  );
}
