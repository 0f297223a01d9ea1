/** What a person copied from a sheet: a check code, a document number, or an address. */
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { dayNamed, findDisclosurePath, pageFile, typedAddress, type SitePath } from '../../src/site/urls.ts';

export type PaperQuery =
  /** Eight hex characters or more of the content hash. */
  | { readonly type: 'code'; readonly code: string }
  /** As `numberKey` writes it. */
  | { readonly type: 'number'; readonly number: string }
  | { readonly type: 'day'; readonly siteId: string; readonly day: CalendarDate }
  | { readonly type: 'page'; readonly siteId: string; readonly address: SitePath }
  /** An address of somebody else. */
  | { readonly type: 'foreign'; readonly host: string };

/** Understands what was copied, with the slips of copying; `undefined` when it can be none of these. */
export function readPaperQuery(written: string, publicUrl: string): PaperQuery | undefined {
  const text = written
    .normalize('NFKC')
    .trim()
    .replace(/^(?:校验码|文号|短网址|网址)[:\s]*/, '');
  return readAddress(text, publicUrl) ?? readCode(text) ?? readNumber(text);
}

/** Letters that look like digits are no hex characters, so they can only be digits. */
function readCode(text: string): PaperQuery | undefined {
  const code = text.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1');
  return /^[0-9a-f]{8,64}$/.test(code) ? { type: 'code', code } : undefined;
}

function readNumber(text: string): PaperQuery | undefined {
  return /\p{Script=Han}/u.test(text) && /\d/.test(text)
    ? { type: 'number', number: numberKey(text) }
    : undefined;
}

/** A document number by which two spellings of it are the same: `谢村财公〔2026〕9号` and `谢村财公(2026) 09`. */
export function numberKey(number: string): string {
  return number
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[〔【〖「『《〈([{<]/g, '[')
    .replaceAll(/[〕】〗」』》〉)\]}>]/g, ']')
    .replace(/\]第?0*(?=\d)/, ']')
    .replace(/号$/, '');
}

function readAddress(text: string, publicUrl: string): PaperQuery | undefined {
  const address = text
    .replace(/^https?:\/\//i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/?(?:index\.html)?$/, '');
  if (!address.includes('/') || /\s/.test(address)) return undefined;
  const home = typedAddress(publicUrl, '');
  const isOurs = address.toLowerCase().startsWith(`${home.toLowerCase()}/`);
  const path = (isOurs ? address.slice(home.length + 1) : address).toLowerCase();
  const [siteId = '', name = '', ...rest] = path.split('/');
  const day = dayNamed(name);
  if (isSiteId(siteId) && day && rest.length === 0) return { type: 'day', siteId, day };
  const page = findDisclosurePath(pageFile(`${path}/`));
  if (isSiteId(siteId) && page) return { type: 'page', siteId, address: page };
  const host = address.split('/')[0] ?? '';
  return isOurs || !host.includes('.') ? undefined : { type: 'foreign', host };
}

/** The first word of an address without its host. */
function isSiteId(word: string): boolean {
  return /^[a-z][a-z0-9-]*$/.test(word);
}
