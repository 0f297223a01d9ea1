/**
 * 墙上哪天贴着什么: the wall played from its first day on (`paper/hang/replay.ts`) knows each day, so one page a site answers
 * for every day of two years, by what hung from when until when. What the records say should have hung; whether it did,
 * the photos of each sheet prove.
 */
import type { BoardStandard } from '../../model/place/board-standard.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import type { WallDay } from '../../paper/hang/replay.ts';
import { siteFrame, type SiteFrame } from '../frame.ts';
import type { Link } from '../links.ts';
import { dayOf, shortTitle, titleHtml, type Day } from '../pages/entries.ts';
import type { SiteContext } from '../site-context.ts';
import { boardPath, disclosurePath, relativeHref, sitePath, wallDaysPath } from '../urls.ts';
import { hangingNow, slotLabel } from './hang-now.ts';

/** A disclosure for as long as it hung in the same slots. */
export interface WallStay {
  readonly titleHtml: string;
  readonly href: string;
  /** `村4`, `财2、财3` */
  readonly slots: string;
  readonly from: Day;
  /** The day on which it came down; absent while it hangs. */
  readonly until?: Day | undefined;
  /** The commit of what was printed, where it was committed by then. */
  readonly commit?: string | undefined;
}

export interface WallDaysView {
  readonly frame: SiteFrame;
  readonly years: readonly { readonly title: string; readonly stays: readonly WallStay[] }[];
  readonly firstDay: CalendarDate | undefined;
  readonly board: Link;
}

/** The page, of the newest year and the one before it. */
export function wallDaysView(context: SiteContext, standard: BoardStandard): WallDaysView {
  const { id, name } = context.site.profile;
  const path = wallDaysPath(id);
  const { past } = hangingNow(context, standard).plan;
  const since = `${Number(context.currentYear) - 1}-01-01`;
  const stays = staysOf(past)
    .filter(({ until }) => until === undefined || until >= since)
    .flatMap((stay) => stayView(stay, context));
  return {
    frame: siteFrame(context, {
      path,
      title: `墙上哪天贴着什么 · ${name}`,
      description: `${name}公开栏每一张从哪天贴到哪天。`,
      crumbs: [
        { text: '首页', path: sitePath(id) },
        { text: '公开栏原样', path: boardPath(id) },
      ],
      isIndexed: false,
    }),
    years: [...Map.groupBy(stays, ({ from }) => from.iso.slice(0, 4))].map(([year, own]) => ({
      title: `${year}年贴上的`,
      stays: own,
    })),
    firstDay: past[0]?.day,
    board: { text: '现在贴着什么', href: relativeHref(path, boardPath(id)) },
  };
}

interface Stay {
  readonly disclosureId: string;
  readonly slots: readonly string[];
  readonly from: CalendarDate;
  readonly until?: CalendarDate | undefined;
}

/** The last put up first; of one day in the order of the slots. */
function staysOf(days: readonly WallDay[]): Stay[] {
  const over: Stay[] = [];
  let open = new Map<string, Stay>();
  for (const { day, wall } of days) {
    const now = new Map<string, Stay>();
    const hung = Map.groupBy([...wall], ([, { span }]) => span.disclosure.id);
    for (const [disclosureId, sheets] of hung) {
      const slots = sheets.map(([{ slot }]) => slot.id);
      const before = open.get(disclosureId);
      const isSame = before?.slots.join() === slots.join();
      now.set(disclosureId, before && isSame ? before : { disclosureId, slots, from: day });
    }
    for (const stay of open.values())
      if (now.get(stay.disclosureId) !== stay) over.push({ ...stay, until: day });
    open = now;
  }
  return [...over, ...open.values()].sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0));
}

function stayView({ disclosureId, slots, from, until }: Stay, context: SiteContext): WallStay[] {
  const { site, published, currentYear, revisions = {} } = context;
  const disclosure = published.find(({ id }) => id === disclosureId);
  if (!disclosure) return [];
  const path = disclosurePath(site.profile.id, disclosure.section, disclosureId);
  const printed = revisions[path]?.findLast(({ on }) => on <= from);
  return [
    {
      titleHtml: titleHtml(shortTitle(disclosure.content.title, site.profile.name), context),
      href: relativeHref(wallDaysPath(site.profile.id), path),
      slots: slots.map((id) => slotLabel({ id }, context)).join('、'),
      from: dayOf(from, currentYear),
      until: until && dayOf(until, currentYear),
      commit: printed?.commit,
    },
  ];
}
