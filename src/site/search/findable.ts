/** What the search of the city knows of a site's disclosures: written once, beside the site's own index. */
import { indexCatalogue } from '../../model/catalogue/catalogue.ts';
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import type { Section } from '../../model/disclosure/section.ts';
import type { Site } from '../../model/place/site.ts';
import { personsIn } from '../../model/privacy/private-fields.ts';
import { parseDate, type CalendarDate } from '../../model/values/calendar-date.ts';
import type { Period } from '../../model/values/period.ts';
import { disclosurePath, sitePath, type SitePath } from '../urls.ts';
import type { SearchRecord } from './search-index.ts';

/** Something of a site that everybody may read: a disclosure that was not withdrawn, or what stands there always. */
export interface FindableItem {
  readonly title: string;
  readonly path: SitePath;
  /** What its page says as plain text; none of what is read in the village alone. */
  readonly text: string;
  /** Of a disclosure. */
  readonly section?: Section;
  readonly item?: string;
  readonly number?: string | undefined;
  readonly period?: Period | undefined;
  /** Of a disclosure, and of a text on the publicity board. */
  readonly publishedOn?: CalendarDate | undefined;
  /** Other names of what stands there always: matched, never shown. */
  readonly words?: readonly string[] | undefined;
  /** The last day for objections, where there is one. */
  readonly until?: CalendarDate | undefined;
  /** The matter (一件事) that it is a step of: the last part of its address, and its line. */
  readonly story?: SearchRecord['story'];
  /** It lists private persons, or is for some only: found by its title, read in the village. */
  readonly isLocal?: true | undefined;
}

/** What is found of a site, from the records of its own search. No name of a private person is in it. */
export function findableIn(site: Site, records: readonly SearchRecord[]): FindableItem[] {
  const home = sitePath(site.profile.id);
  const disclosures = new Map(
    site.disclosures.map((one) => [disclosurePath(site.profile.id, one.section, one.id), one]),
  );
  const items = indexCatalogue(site.catalogue);
  const isLocal = ({ content }: Disclosure): boolean =>
    (items.get(content.item)?.audience ?? 'public') !== 'public' || personsIn(content).length > 0;
  const toAll = storiesToAll(records, (record) => {
    const step = disclosures.get(home + record.url.replace(/^\.\//, ''));
    return step !== undefined && isLocal(step);
  });
  return records.flatMap((record): FindableItem[] => {
    const { url, title, text, words, date, isWithdrawn, story } = record;
    const path = home + url.replace(/^\.\//, '');
    const disclosure = disclosures.get(path);
    // Who answers above has pages of the city's own.
    if (isWithdrawn || url.startsWith('../')) return [];
    if (!disclosure) return [{ title, path, text, words, publishedOn: parseDate(date ?? '') }];
    const { section, content } = disclosure;
    const item = items.get(content.item);
    const isOfVillage = isLocal(disclosure);
    const { publishedOn, number, period, posting } = content;
    return [
      {
        ...{ path, section, publishedOn, item: content.item, number, period, until: posting?.until },
        title: isOfVillage ? titleWithoutPersons(disclosure, item?.title) : title,
        text: isOfVillage ? '' : text,
        ...(story && toAll.has(story[0]) && { story }),
        isLocal: isOfVillage || undefined,
      },
    ];
  });
}

/** The stories of which no step is read in the village alone: such a step may have given the whole its name. */
function storiesToAll(
  records: readonly SearchRecord[],
  isOfVillage: (record: SearchRecord) => boolean,
): ReadonlySet<string> {
  const steps = Map.groupBy(records, ({ story }) => story?.[0] ?? '');
  steps.delete('');
  return new Set([...steps].flatMap(([id, of]) => (of.some(isOfVillage) ? [] : [id])));
}

/** A title that names somebody of the list is not copied to where all of the city reads: what the matter is called is. */
function titleWithoutPersons({ content }: Disclosure, itemTitle = ''): string {
  const { title } = content;
  return personsIn(content).some(({ text }) => title.includes(text)) ? itemTitle : title;
}
