/** What the page of a disclosure says of itself, in attributes that no text of a clerk can contain. */
import type { SiteContext } from '../../src/site/site-context.ts';
import { isWithdrawn, type Disclosure } from '../../src/model/disclosure/disclosure.ts';
import { contentHash } from '../../src/site/content-hash.ts';

/** The first eight characters of the content hash, `withdrawn`, or nothing of both. */
export type Claim = RequiredClaim | { readonly type: 'none' };

/** What a page has to say: one or the other. */
export type RequiredClaim = { readonly type: 'code'; readonly code: string } | { readonly type: 'withdrawn' };

/** What a page claims. */
export function readClaim(html: string): Claim {
  const code = /<section\b[^<>]*\sdata-check-code="([0-9a-f]{8})"/.exec(html)?.[1];
  if (code !== undefined) return { type: 'code', code };
  return /<section\b[^<>]*\sdata-withdrawn="/.test(html) ? { type: 'withdrawn' } : { type: 'none' };
}

/** What the page of a disclosure has to claim. */
export function claimOf(disclosure: Disclosure, { asOf }: Pick<SiteContext, 'asOf'>): RequiredClaim {
  return isWithdrawn(disclosure.content, asOf)
    ? { type: 'withdrawn' }
    : { type: 'code', code: checkCode(disclosure) };
}

/** As it stands on a sheet, without the space. */
export function checkCode(disclosure: Pick<Disclosure, 'content'>): string {
  return contentHash(disclosure).slice(0, 8);
}

/** The day as of which a release was built, from the city's home; `undefined` when it does not say so. */
export function readReleaseDay(html: string): string | undefined {
  return /截至 <time datetime="(\d{4}-\d{2}-\d{2})"/.exec(html)?.[1];
}
