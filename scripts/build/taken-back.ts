/** What was withdrawn or purged: whoever shows an earlier version of a site shows it again. */
import { isWithdrawn } from '../../src/model/disclosure/disclosure.ts';
import type { Site } from '../../src/model/place/site.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { disclosurePath } from '../../src/site/urls.ts';

/** `xiejiawaizi/finance/…/ 清除隐私 2026-11-20`. */
export function takenBackIn({ profile, disclosures }: Site, asOf: CalendarDate): string[] {
  return disclosures.flatMap(({ id, section, content }) => {
    const path = disclosurePath(profile.id, section, id);
    const purges = (content.purges ?? []).map(({ on }) => `${path} 清除隐私 ${on}`);
    return isWithdrawn(content, asOf) ? [...purges, `${path} 撤回`] : purges;
  });
}
