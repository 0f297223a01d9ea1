/** What is chosen besides the words, and how many pages each choice has. */
import type { Hit } from './findings.ts';

export const FILTERS = ['section', 'year', 'kind', 'open', 'county'] as const;

export type FilterName = (typeof FILTERS)[number];

/** What is chosen of each; `open` is `1`. Nothing chosen is absent. */
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

/** What is in no section, or has no day: services, whom to see, pages. With it the counts add up to what was found. */
const ELSE = 'else';

/** Pages by filter and value. */
export type Counts = Readonly<Record<FilterName, Readonly<Record<string, number>>>>;

/** Hits that a choice leaves. */
export function chosen(hits: readonly Hit[], filters: Filters): Hit[] {
  return hits.filter((hit) =>
    FILTERS.every((name) => filters[name] === undefined || valueOf(hit, name) === filters[name]),
  );
}

/** Hits by value of each filter, with what is chosen in the others: choosing a value leaves as many. */
export function countHits(hits: readonly Hit[], filters: Filters): Counts {
  const counts = (name: FilterName): Record<string, number> => {
    const tally: Record<string, number> = {};
    for (const hit of chosen(hits, { ...filters, [name]: undefined })) {
      const value = valueOf(hit, name);
      if (value !== undefined) tally[value] = (tally[value] ?? 0) + 1;
    }
    return tally;
  };
  return {
    ...{ section: counts('section'), year: counts('year'), kind: counts('kind'), open: counts('open') },
    // Only the city has several, and finds them without us.
    county: {},
  };
}

function valueOf({ page }: Hit, name: FilterName): string | undefined {
  switch (name) {
    case 'section':
      return page.section ?? ELSE;
    case 'year':
      return page.date?.slice(0, 4) ?? ELSE;
    case 'kind':
      return page.kind;
    case 'open':
      return page.openUntil ? '1' : undefined;
    case 'county':
      return undefined;
  }
}
