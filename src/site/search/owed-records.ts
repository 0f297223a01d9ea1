/** What of a month or a quarter is not published: whoever asks for it is told so, and not answered with another month. */
import { dutiesOnWeb } from '../../model/duties/duties-on-web.ts';
import { dutyName } from '../../model/duties/duty.ts';
import type { Site } from '../../model/place/site.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import type { OwedRecord } from './search-index.ts';

/** What is owed or can be met by now and is not there, the newest first. */
export function owedRecords(site: Site, asOf: CalendarDate): OwedRecord[] {
  return dutiesOnWeb(site, asOf)
    .flatMap((duty): OwedRecord[] => {
      const { item, cause, state, opensOn, dueOn } = duty;
      if (cause.type !== 'period' || (state !== 'missing' && state !== 'due') || opensOn > asOf) return [];
      return [
        {
          ...{ item: item.id, period: cause.period, title: dutyName(duty), dueOn },
          ...(state === 'missing' && { isLate: true }),
        },
      ];
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? 1 : -1));
}
