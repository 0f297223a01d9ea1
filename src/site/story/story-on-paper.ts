/** What a sheet says of its story (一件事): which sheet of it this is, as that is known on the day it was published. */
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { storiesOf } from '../../model/story/stories.ts';
import { formatMonthDay, latestDay } from '../../model/values/calendar-date.ts';
import { fitsInRow } from '../../paper/sheet/sheet-shell.ts';
import type { Stock } from '../../paper/stocks.ts';
import type { Site } from '../../model/place/site.ts';

interface Place {
  readonly nth: number;
  readonly before: Disclosure;
}

const known = new WeakMap<Site, ReadonlyMap<string, Place>>();

/**
 * `这件事第4份，上一份7月20日公布` beside the short address, shorter on a narrow sheet; nothing where there is no room, and on
 * the first. A sheet stays as it hangs, so it tells of those before it and never how many there are by now, which its
 * page does.
 */
export function storyOnPaper(
  disclosure: Disclosure,
  site: Site,
  { stock, beside }: { readonly stock: Stock; readonly beside: readonly string[] },
): string | undefined {
  return textsOf(disclosure, site).find((text) => fitsInRow(stock, [...beside, text]));
}

/** The longest first. */
function textsOf({ id, content }: Disclosure, site: Site): string[] {
  const place = placesIn(site).get(id);
  if (!place) return [];
  const short = `这件事第${place.nth}份`;
  const { publishedOn } = place.before.content;
  // Without its year only within one.
  if (publishedOn.slice(0, 4) !== content.publishedOn.slice(0, 4)) return [short];
  return [`${short}，上一份${formatMonthDay(publishedOn)}公布`, short];
}

function placesIn(site: Site): ReadonlyMap<string, Place> {
  const found = known.get(site);
  if (found) return found;
  const last = latestDay(site.disclosures.map(({ content }) => content.publishedOn));
  const places = new Map(
    (last === undefined ? [] : storiesOf(site, last)).flatMap(({ steps }) =>
      steps.flatMap(({ disclosure }, index): [string, Place][] => {
        const before = steps[index - 1]?.disclosure;
        return before ? [[disclosure.id, { nth: index + 1, before }]] : [];
      }),
    ),
  );
  known.set(site, places);
  return places;
}
