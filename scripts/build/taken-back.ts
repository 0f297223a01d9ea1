/** What was withdrawn or purged: whoever shows an earlier version of a site shows it again. */
import { isWithdrawn, type Disclosure } from '../../src/model/disclosure/disclosure.ts';
import type { Site } from '../../src/model/place/site.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { disclosurePath, ordersPath } from '../../src/site/urls.ts';

/** `xiejiawaizi/finance/…/ 清除隐私 2026-11-20`. */
export function takenBackIn({ profile, disclosures, rectifications }: Site, asOf: CalendarDate): string[] {
  const purgesAt = (path: string, { purges = [] }: Pick<Disclosure['content'], 'purges'>): string[] =>
    purges.map(({ on }) => `${path} 清除隐私 ${on}`);
  return [
    ...disclosures.flatMap(({ id, section, content }) => {
      const path = disclosurePath(profile.id, section, id);
      const purges = purgesAt(path, content);
      return isWithdrawn(content, asOf) ? [...purges, `${path} 撤回`] : purges;
    }),
    ...rectifications.flatMap(({ id, content }) => purgesAt(`${ordersPath(profile.id)}${id}/`, content)),
  ];
}
