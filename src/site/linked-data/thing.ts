/**
 * What a page says about itself in the words of schema.org (JSON-LD), for search engines and programs. Links are
 * relative like all links of a page, so that a release works under any path; a reader resolves them against the page.
 */
import type { Link } from '../links.ts';
import { jsonInPage } from '../text/render-values.ts';

/** Something with a type and properties of schema.org; `undefined` properties are left out. */
export type Thing = { readonly '@type': string | readonly string[] } & Readonly<Record<string, unknown>>;

/** Things as the content of a `script` of type `application/ld+json`; `undefined` when there are none. */
export function linkedData(things: readonly Thing[]): string | undefined {
  if (things.length === 0) return undefined;
  const [first] = things;
  const body = things.length === 1 ? first : { '@graph': things };
  return jsonInPage({ '@context': 'https://schema.org', ...body });
}

/**
 * The way to a page; none for a home, which has no way. The page itself is its last step only where there would be a
 * single one, because a way has two (https://developers.google.com/search/docs/appearance/structured-data/breadcrumb).
 */
export function breadcrumbs(crumbs: readonly Link[], title: string): Thing[] {
  if (crumbs.length === 0) return [];
  const [name = title] = title.split(' · ');
  const steps = crumbs.map(({ text, href }) => ({ name: text, item: href }));
  return [
    {
      '@type': 'BreadcrumbList',
      itemListElement: [...steps, ...(steps.length === 1 ? [{ name }] : [])].map((step, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        ...step,
      })),
    },
  ];
}
