/** Sites whose new content has errors: what stands there is the last that had none, and it is said where sites are listed. */
import { formatMonthDay, type CalendarDate } from '../model/values/calendar-date.ts';
import { compareText } from '../model/values/compare-text.ts';
import type { Link } from './links.ts';
import { placeName } from './site-names.ts';
import { relativeHref, sitePath, type SitePath } from './urls.ts';

export interface HeldBack {
  /** The day of the first release without it. */
  readonly since: CalendarDate;
  /** How many errors; what they are is for the clerk alone. */
  readonly problems: number;
}

export interface HeldRow extends Link {
  /** `12月1日起的新内容还没公布` */
  readonly note: string;
  /** `3 个问题` */
  readonly why: string;
}

/** In a few words, for a row of a list. */
export function heldText({ since }: HeldBack): string {
  return `${formatMonthDay(since)}起的新内容还没公布`;
}

/** The held ones among some sites, what waits longest first. */
export function heldRows(
  summaries: readonly {
    readonly id: string;
    readonly name: string;
    readonly where?: string | undefined;
    readonly heldBack?: HeldBack | undefined;
  }[],
  from: SitePath,
): HeldRow[] {
  return summaries
    .flatMap((site) =>
      site.heldBack ? [{ id: site.id, name: placeName(site), heldBack: site.heldBack }] : [],
    )
    .sort((a, b) => compareText(a.heldBack.since, b.heldBack.since))
    .map(({ id, name, heldBack }) => ({
      text: name,
      href: relativeHref(from, sitePath(id)),
      note: heldText(heldBack),
      why: `${heldBack.problems} 个问题`,
    }));
}
