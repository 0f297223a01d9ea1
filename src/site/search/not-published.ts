/** What people ask every village for and this one has not published: said, with whom to ring, and not passed over. */
import type { SiteProfile } from '../../model/place/site.ts';
import type { Synonyms } from '../../model/words/synonyms.ts';
import { inWordsOf } from '../../model/words/vocabulary.ts';
import { whomToAsk } from '../voice/whom-to-ask.ts';
import type { SearchRecord } from './search-index.ts';

/** A record for each group of sayings with `missing` that nothing of the site answers. */
export function notPublishedRecords(
  profile: SiteProfile,
  records: readonly SearchRecord[],
  { groups }: Synonyms,
): SearchRecord[] {
  const { name, type } = profile;
  const { label, text: phone } = whomToAsk(profile);
  return groups.flatMap(({ say, find = [], items = [], missing }): SearchRecord[] => {
    if (missing === undefined || records.some((record) => answers(record, { find, items }))) return [];
    return [
      {
        url: './#people',
        // Whoever asks for the matter in other words is told so as well.
        ...(items[0] !== undefined && { about: items[0] }),
        title: `${name}还没有公布${inWordsOf(missing, type)}`,
        text: `想知道的，打电话问${label}：${phone}。`,
        words: [...new Set([...say, ...find])],
      },
    ];
  });
}

interface AskedFor {
  readonly find: readonly string[];
  readonly items: readonly string[];
}

/** A disclosure answers by its item; what stands there always by its title and words, a text on the board by its words. */
function answers(
  { title, words = [], date, section, item, isWithdrawn }: SearchRecord,
  { find, items }: AskedFor,
): boolean {
  if (section !== undefined) return item !== undefined && !isWithdrawn && items.includes(item);
  return [...(date === undefined ? [title] : []), ...words].some((said) =>
    find.some((word) => said.includes(word)),
  );
}
