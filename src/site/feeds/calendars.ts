/** `calendar.ics` of each site and of each township. */
import type { City } from '../../model/place/city.ts';
import type { SiteContext } from '../site-context.ts';
import type { SiteSummary } from '../summary.ts';
import { calendarPath, sitePath, townshipPath } from '../urls.ts';
import { lastPostingDays, siteCalendar } from './calendar-entries.ts';
import { writeCalendar } from './ical.ts';
import type { TextFile } from './site-feeds.ts';

const INVENTED = '示例：这里的人和事都是编的。';

/** The calendar of a site. */
export function siteCalendarFile(context: SiteContext): TextFile[] {
  const { city, site, words } = context;
  const { id, name } = site.profile;
  const head = {
    name: `${name}${words.sections.affairs}日历${city.sample === true ? '（示例）' : ''}`,
    about: `公示到哪天、开会和投票哪天、最晚哪天公布。${city.sample === true ? INVENTED : ''}`,
    publicUrl: city.publicUrl,
    page: sitePath(id),
  };
  return [{ path: calendarPath(head.page), content: writeCalendar(head, siteCalendar(context)) }];
}

/** The calendars of townships: the last days of postings of all their sites. */
export function townshipCalendars({
  city,
  summaries,
}: {
  readonly city: City;
  readonly summaries: readonly SiteSummary[];
}): TextFile[] {
  return city.counties.flatMap((county) =>
    county.townships.flatMap((township) => {
      const own = summaries.filter(
        ({ countyId, townshipId }) => countyId === county.id && townshipId === township.id,
      );
      if (own.length === 0) return [];
      const page = townshipPath(county.id, township.id);
      const head = {
        name: `${township.name}村（社区）公示日历${city.sample === true ? '（示例）' : ''}`,
        about: `${township.name}各村（社区）正在公示的事，哪天是最后一天。${city.sample === true ? INVENTED : ''}`,
        publicUrl: city.publicUrl,
        page,
      };
      return [{ path: calendarPath(page), content: writeCalendar(head, lastPostingDays(own)) }];
    }),
  );
}
