/** Disclosures of the city in the order in which they are shown, and what is shown of each. */
import type { CityIndex, SearchRecord } from '../../../site/search/search-index.ts';
import type { Filters } from '../filters.ts';
import type { Hit } from '../findings.ts';
import { foldText, occurrencesOf, rangeInText, type TextRange } from '../fold.ts';
import { SITE_IN_TITLE, type BlockEntry } from './city-files.ts';
import type { CityStore, DocNumber } from './city-store.ts';
import { NAMED } from '../wanted.ts';
import type { Scores } from './city-terms.ts';
import { sectionKey } from './keys.ts';

/** Of what was found those that were chosen, the nearest first, of equals the newest; what is open apart. */
export interface InOrder {
  readonly open: readonly DocNumber[];
  readonly others: readonly DocNumber[];
  /** What stands there always: services, whom to see, rooms. */
  readonly standing: readonly DocNumber[];
  /** Whether the nearest of these is nearer than all that was published. */
  readonly isStandingFirst: boolean;
  /** What only mentions it, where anything is named by it. */
  readonly mentions: readonly DocNumber[];
}

/** Takes what was chosen and puts it in order. */
export async function inOrder(
  found: Scores,
  filters: Filters,
  { store, day }: { store: CityStore; day: string },
): Promise<InOrder> {
  const { section, year, county, open } = filters;
  const ofSection = section && new Set((await store.under(sectionKey(section))).named);
  const isOpen = store.openOn(day);
  const chosen = [...found]
    .filter(
      ([number]) =>
        (!ofSection || ofSection.has(number)) &&
        (county === undefined || store.countyOf(number) === county) &&
        (open === undefined || isOpen.has(number)),
    )
    .map(([number, score]) => ({
      ...{ number, score, month: store.monthOf(number) },
      until: isOpen.get(number) ?? '',
    }))
    .filter(({ month }) => year === undefined || month.startsWith(year))
    .sort(
      (a, b) =>
        b.score - a.score || (a.month < b.month ? 1 : a.month > b.month ? -1 : 0) || a.number - b.number,
    );
  const isNamed = chosen.some(({ score }) => score >= NAMED);
  const main = isNamed ? chosen.filter(({ score }) => score >= NAMED) : chosen;
  const [dated, standing] = [true, false].map((isDated) =>
    main.filter(({ month }) => (month !== '') === isDated),
  );
  return {
    // Of equals the one that can be objected to no longer than the others.
    open: main
      .filter(({ until }) => until !== '')
      .sort((a, b) => b.score - a.score || (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))
      .map(({ number }) => number),
    others: (dated ?? []).map(({ number }) => number).filter((number) => !isOpen.has(number)),
    standing: (standing ?? []).map(({ number }) => number),
    isStandingFirst: (standing?.[0]?.score ?? 0) > (dated?.[0]?.score ?? 0),
    mentions: isNamed ? chosen.filter(({ score }) => score < NAMED).map(({ number }) => number) : [],
  };
}

export interface ShownWith {
  readonly index: CityIndex;
  /** Words of the query. */
  readonly words: readonly string[];
}

const LOCAL = '名单只在本村（社区）看，点开就到那里。';

/** What is shown of an entry. */
export function hitOf(entry: BlockEntry, { index, words }: ShownWith): Hit {
  const [path, short, lead, date, item, until, isLocal, storyId, storyLine = ''] = entry;
  const [siteId = '', section = ''] = path.split('/');
  const site = index.records.find(({ url, isPlace }) => isPlace && url === `${siteId}/`);
  const page: SearchRecord = {
    url: path,
    title: short.split(SITE_IN_TITLE).join(site?.title ?? ''),
    text: isLocal ? LOCAL : lead,
    ...(date !== '' && { date }),
    ...(item !== '' && { item, section }),
    ...(site && { place: `${site.place ?? ''} ${site.title}` }),
    ...(until >= index.day && { openUntil: until }),
    ...(storyId !== undefined && { story: [storyId, storyLine] as const }),
  };
  const title = rangesIn(page.title, words);
  const text = isLocal ? [] : rangesIn(page.text, words);
  const isNamed = title.length + text.length > 0;
  return { page, title, text, isByItem: !isNamed && item in index.items };
}

function rangesIn(text: string, words: readonly string[]): TextRange[] {
  const folded = foldText(text);
  return words.flatMap((word) =>
    occurrencesOf(folded.folded, word).map((range) => rangeInText(text, folded, range)),
  );
}
