/** The pages that are measured: one of each template, of the sample city. */
import type { SitePath } from '../../../../src/site/urls.ts';

export interface PageTemplate {
  readonly name: string;
  readonly path: SitePath;
}

/** The day that the sample city is built as of, so that figures can be compared. */
export const SAMPLE_DAY = '2026-11-23';

/** What Lighthouse scores. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export const PAGE_TEMPLATES: readonly PageTemplate[] = [
  { name: 'site home', path: 'xiejiawaizi/' },
  { name: 'section', path: 'xiejiawaizi/finance/' },
  { name: 'accounts of a month', path: 'xiejiawaizi/finance/2026-10-09-september-accounts/' },
  { name: 'list of persons', path: 'xiejiawaizi/finance/2026-05-11-farmland-subsidy-list/' },
  { name: 'decision', path: 'xiejiawaizi/affairs/2026-07-03-bridge-approved/' },
  { name: 'archive of a year', path: 'xiejiawaizi/archive/2026/' },
  { name: 'site search', path: 'xiejiawaizi/search/' },
  { name: 'board', path: 'xiejiawaizi/board/' },
  { name: 'work slip', path: 'xiejiawaizi/board/slip/' },
  { name: 'city home', path: '' },
  { name: 'county', path: 'benxi-county/' },
  { name: 'township', path: 'benxi-county/xiaoshi/' },
  { name: 'city search', path: 'search/' },
  { name: 'ledger', path: 'ledger/' },
];
