/** What a township's page shows: each village and community, how far it is, what it still owes. */
import type { County, Township } from '../../model/place/city.ts';
import { cityFooter, type CityContext, type CityFooter } from './city-page.ts';
import {
  cityPostings,
  formatSiteCounts,
  newestOf,
  siteRow,
  totalsOf,
  type CityEntry,
  type CityPosting,
  type SiteRow,
  type Totals,
} from './city-totals.ts';
import { closedRows, standing, type ClosedRow } from '../closed-notice.ts';
import { besideFigures } from '../beside.ts';
import type { Figure } from '../charts/figures.ts';
import { wayToLedger, type WayToLedger } from './way-to-ledger.ts';
import { heldRows, type HeldRow } from '../held-back.ts';
import { cityFrame, type PageFrame } from '../frame.ts';
import { baseLinks } from '../base/base-links.ts';
import { phoneLink, type Link } from '../links.ts';
import { calendarPath, cityPath, countyPath, relativeHref, townshipPath } from '../urls.ts';
import { lateAnswerRows, type LateAnswersRow } from '../voice/late-answers.ts';

export interface TownshipView {
  readonly frame: PageFrame;
  readonly footer: CityFooter;
  readonly name: string;
  readonly totals: Totals;
  readonly counts: string;
  readonly postings: readonly CityPosting[];
  /** The rest of them, below a line that opens. */
  readonly laterPostings: readonly CityPosting[];
  readonly ledger?: WayToLedger | undefined;
  readonly sites: readonly SiteRow[];
  /** All that owe something, those that are closed too. */
  readonly owing: readonly SiteRow[];
  readonly closed: readonly ClosedRow[];
  readonly held: readonly HeldRow[];
  readonly newest: readonly CityEntry[];
  /** What people ask of the next village as well. */
  readonly beside: readonly Figure[];
  readonly lateAnswers: readonly LateAnswersRow[];
  readonly base: readonly Link[];
}

/** Open postings that are seen at once; the others are below a line that opens. */
const LISTED = 2;

/** With the calendar of what is posted in it. */
function townshipFooter(county: County, township: Township, context: CityContext): CityFooter {
  const path = townshipPath(county.id, township.id);
  const footer = cityFooter(context, path, [
    phoneLink(`${township.name}监督电话`, township.supervisionPhone),
    phoneLink(`${county.shortName}监督电话`, county.supervisionPhone),
  ]);
  return {
    ...footer,
    links: [...footer.links, { text: '公示日历', href: relativeHref(path, calendarPath(path)) }],
  };
}

/** The page of a township or sub-district. */
export function townshipView(county: County, township: Township, context: CityContext): TownshipView {
  const path = townshipPath(county.id, township.id);
  const summaries = context.summaries.filter(
    ({ countyId, townshipId }) => countyId === county.id && townshipId === township.id,
  );
  const totals = totalsOf(summaries);
  const postings = cityPostings(summaries, path);
  return {
    frame: cityFrame(context.city, {
      path,
      title: `${township.name}村（社区）公开栏 · ${county.shortName}`,
      description: `${county.name}${township.name}${formatSiteCounts(totals)}的公开栏。`,
      name: township.name,
      kicker: `${context.city.name} · ${county.name}`,
      crumbs: [
        { text: context.city.name, path: cityPath() },
        { text: county.shortName, path: countyPath(county.id) },
      ],
      feed: path,
    }),
    footer: townshipFooter(county, township, context),
    name: township.name,
    totals,
    counts: formatSiteCounts(totals),
    postings: postings.slice(0, LISTED),
    laterPostings: postings.slice(LISTED),
    ledger: wayToLedger({ county, township }, context, path),
    sites: standing(summaries).map((summary) => siteRow(summary, path)),
    owing: summaries.filter(({ missing }) => missing.length > 0).map((summary) => siteRow(summary, path)),
    closed: closedRows(summaries, path),
    held: heldRows(summaries, path),
    newest: newestOf(summaries, path, 3),
    beside: besideFigures(standing(summaries)),
    lateAnswers: lateAnswerRows(summaries, path),
    base: baseLinks({ county, township }, context, path),
  };
}
