/** 这几天到期: what sites have not published yet and must by today or within a week, while there is still time to ring. */
import { addDays, daysBetween, type CalendarDate } from '../../model/values/calendar-date.ts';
import { compareText } from '../../model/values/compare-text.ts';
import { vocabularyOf } from '../../model/words/vocabulary.ts';
import { dayOf, type Day } from '../pages/entries.ts';
import { column, PLACE_COLUMNS, type WorkbookTable } from '../text/workbook.ts';
import { placesOf, type LackingPlace, type Told } from './months-lacking.ts';
import type { OwedDuty } from './ledger-facts.ts';
import type { LedgerSummary } from './site-ledger.ts';

export interface DueSoon {
  /** `今天 2，7天内 30 件`. */
  readonly about: string;
  readonly rows: readonly DueSoonRow[];
  /** Of how many other matters the workbook tells. */
  readonly more: number;
}

export interface DueSoonRow {
  readonly name: string;
  readonly due: Day;
  /** `今天`, `还有 3 天`. */
  readonly when: string;
  readonly count: number;
  readonly places: readonly LackingPlace[];
}

const DAYS = 7;
/** So many matters are listed, soonest first. */
const LISTED = 12;
/** Where more sites than these have the same to do, a county's page names their townships, which name them. */
const NAMED = 10;
/** What the list is called in its page. */
export const DUE_SOON_ANCHOR = 'due-soon';

/** Of a county or a township; nothing where nothing falls due. */
export function dueSoon(summaries: readonly LedgerSummary[], told: Told): DueSoon | undefined {
  const { asOf } = told.context;
  const all = summaries.flatMap((summary) => soonIn(summary, asOf).map((duty) => ({ ...duty, summary })));
  if (all.length === 0) return undefined;
  const today = all.filter(({ dueOn }) => dueOn === asOf).length;
  const groups = [...Map.groupBy(all, ({ dueOn, name }) => `${dueOn} ${name}`).values()]
    .map((owed) => owed.toSorted((a, b) => compareText(a.summary.id, b.summary.id)))
    .toSorted(
      ([a], [b]) => compareText(a?.dueOn ?? '', b?.dueOn ?? '') || compareText(a?.name ?? '', b?.name ?? ''),
    );
  return {
    about: aboutWords(today, all.length),
    rows: groups.slice(0, LISTED).flatMap((owed): DueSoonRow[] => {
      const [first] = owed;
      if (!first) return [];
      return [
        {
          name: first.name,
          due: dayOf(first.dueOn, asOf.slice(0, 4)),
          when: first.dueOn === asOf ? '今天' : `还有 ${daysBetween(asOf, first.dueOn)} 天`,
          count: owed.length,
          places: placesTold(
            owed.map(({ summary }) => summary),
            told,
          ),
        },
      ];
    }),
    more: Math.max(0, groups.length - LISTED),
  };
}

/** Soonest first. */
function soonIn({ ledger, closed }: LedgerSummary, asOf: CalendarDate): OwedDuty[] {
  if (closed) return [];
  return ledger.ahead.filter(({ dueOn }) => dueOn >= asOf && dueOn <= addDays(asOf, DAYS));
}

function placesTold(sites: readonly LedgerSummary[], told: Told): readonly LackingPlace[] {
  const places = placesOf(sites, told, DUE_SOON_ANCHOR);
  if (told.region.township || sites.length <= NAMED) return places;
  return places.map(({ name, href, count = 0 }) => ({ name, href, count }));
}

interface Located {
  readonly summary: LedgerSummary;
  /** County, township, village or community. */
  readonly place: readonly string[];
}

/** 快到期: all of them, one row each. */
export function dueSoonTable(
  located: readonly Located[],
  { asOf }: { readonly asOf: CalendarDate },
): WorkbookTable {
  return {
    name: '快到期',
    columns: [
      ...PLACE_COLUMNS,
      column('版块', 12),
      column('事项', 40),
      column('最晚公布', 12),
      column('还有（天）'),
    ],
    rows: located.flatMap(({ summary, place }) =>
      soonIn(summary, asOf).map(({ section, name, dueOn }) => [
        ...place,
        vocabularyOf(summary.type).sections[section],
        ...[name, dueOn, daysBetween(asOf, dueOn)],
      ]),
    ),
  };
}

function aboutWords(today: number, all: number): string {
  const days = `${DAYS}天内 ${all} 件`;
  if (today === 0) return days;
  return today === all ? `今天 ${today} 件` : `今天 ${today}，${days}`;
}
