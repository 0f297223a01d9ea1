/** Every site as a row of a ledger: how late, how far its finance is, what it owes, what else there is to ask. */
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { dayOf, type Day } from '../pages/entries.ts';
import { vocabularyOf } from '../../model/words/vocabulary.ts';
import type { SitePath } from '../urls.ts';
import type { Region } from '../region.ts';
import type { LedgerContext } from './ledger-context.ts';
import { placeText, rankByPoints } from './places.ts';
import { scoreOf, type Score } from './score.ts';
import { explainedHref } from './explained.ts';
import { byHarm } from './harm.ts';
import { inspectionText } from './inspections.ts';
import type { LedgerMonth } from './ledger-facts.ts';
import type { LedgerSummary } from './site-ledger.ts';

export interface LedgerRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** The township, on pages above it. */
  readonly place?: string | undefined;
  /** Place among the sites of its township: `并列第 2`. */
  readonly rank?: string | undefined;
  readonly score?: Score;
  /** What stands instead of a score. */
  readonly unscored: string;
  /** 定性: appraisals and inspections, beside the score and no part of it. */
  readonly judged: readonly string[];
  /** How many of these, the first ones, call for nothing: appraisals, inspections. On a phone they stand with the score. */
  readonly asides: number;
  /** Days by which the longest overdue is late; 0 when nothing is owed. */
  readonly daysLate: number;
  readonly missing: readonly { readonly name: string; readonly due: Day; readonly daysLate: number }[];
  readonly months: readonly LedgerMonth[];
  /** `财务到9月`, `还没有公布过财务`. */
  readonly finance: string;
  readonly notes: readonly string[];
}

/** The sites of a region, most harm first. */
export function siteRows(
  summaries: readonly LedgerSummary[],
  { context, region, path }: { context: LedgerContext; region: Region; path: SitePath },
): LedgerRow[] {
  const { rule, city, asOf } = context;
  const scores = new Map(summaries.map((summary) => [summary, rule && scoreOf(summary.ledger, rule)]));
  const ranks = new Map(
    [...Map.groupBy(summaries, ({ countyId, townshipId }) => `${countyId}/${townshipId}`).values()].flatMap(
      // One alone is not first of anything.
      (inTownship) => {
        const scored = inTownship.filter((summary) => scores.get(summary) !== undefined);
        return scored.length > 1
          ? [...rankByPoints(scored, (summary) => scores.get(summary)?.points ?? 0)]
          : [];
      },
    ),
  );
  const townshipName = ({ countyId, townshipId }: LedgerSummary): string =>
    city.counties.find(({ id }) => id === countyId)?.townships.find(({ id }) => id === townshipId)?.name ??
    '';
  return byHarm(summaries).map((summary): LedgerRow => {
    const { ledger, name, id } = summary;
    const score = scores.get(summary);
    const rank = ranks.get(summary);
    return {
      id,
      name,
      href: explainedHref(summary, region, path),
      place: region.township ? undefined : townshipName(summary),
      ...(score && { score, rank: rank && placeText(rank) }),
      unscored: unscoredText(context),
      judged: judgedOf(summary, asOf),
      asides: ledger.appraisals.length + Math.min(1, ledger.inspections.length),
      daysLate: ledger.missing[0]?.daysLate ?? 0,
      missing: ledger.missing.map((duty) => ({
        name: duty.name,
        due: dayOf(duty.dueOn, asOf.slice(0, 4)),
        daysLate: duty.daysLate,
      })),
      months: ledger.months,
      finance: financeText(ledger.months),
      notes: notesOf(summary),
    };
  });
}

/** `财务到9月，中间缺3月，10月没公布`. */
export function financeText(months: readonly LedgerMonth[]): string {
  const last = months.findLastIndex(({ state }) => state === 'out' || state === 'late');
  const lackingIn = (some: readonly LedgerMonth[]): string =>
    some
      .filter(({ state }) => state === 'missing')
      .map(({ label }) => label)
      .join('、');
  const [within, after] = [lackingIn(months.slice(0, Math.max(last, 0))), lackingIn(months.slice(last + 1))];
  if (last < 0) return after ? `今年财务一个月也没公布` : '今年还没到公布财务的时候';
  return [
    `财务到${months[last]?.label ?? ''}月`,
    ...(within ? [`中间缺${within}月`] : []),
    ...(after ? [`${after}月没公布`] : []),
  ].join('，');
}

/** `民主评议（2月8日）：…`, `整改通知 2 件，改好 1 件，超期 1 件`; of this year, and orders that are still open. */
export function judgedOf({ ledger }: LedgerSummary, asOf: CalendarDate): string[] {
  const { appraisals, orders, inspections } = ledger;
  const [last] = inspections;
  const issued = orders.filter(({ state }) => state !== 'withdrawn');
  const states = [
    ['done', '改好'],
    ['open', '没到期'],
    ['replied', '等复查'],
    ['overdue', '超期'],
  ] as const;
  const told = states.flatMap(([state, word]) => {
    const count = issued.filter((order) => order.state === state).length;
    return count > 0 ? [`${word} ${count} 件`] : [];
  });
  return [
    ...appraisals.map(({ on, says }) => `民主评议（${dayOf(on, asOf.slice(0, 4)).text}）：${says}`),
    ...(last ? [`检查（${dayOf(last.on, asOf.slice(0, 4)).text}）：${inspectionText(last, false)}`] : []),
    ...(issued.length > 0 ? [`整改通知 ${issued.length} 件，${told.join('，')}`] : []),
  ];
}

/** What else an inspector asks about, only where there is something. */
function notesOf({ ledger, type }: LedgerSummary): string[] {
  const {
    late,
    emptySections,
    takenDownEarly,
    unanswered,
    proofs,
    corrections,
    purges,
    exemptions,
    withdrawals,
    changes,
  } = ledger;
  const names = vocabularyOf(type).sectionsShort;
  return [
    late.length > 0 ? `今年迟公布 ${late.length} 件，最长迟 ${late[0]?.daysLate ?? 0} 天` : '',
    emptySections.length > 0 ? `${emptySections.map((section) => names[section]).join('、')}版块空白` : '',
    takenDownEarly.length > 0 ? `提前取下 ${takenDownEarly.length} 件` : '',
    unanswered.length > 0 ? `意见超期没答复 ${unanswered.length} 条` : '',
    corrections > 0 ? `更正 ${corrections} 次` : '',
    withdrawals > 0 ? `撤回 ${withdrawals} 件` : '',
    purges > 0 ? `因隐私清除 ${purges} 次` : '',
    exemptions > 0 ? `隐私豁免 ${exemptions} 处` : '',
    changes.length > 0 ? `改过台账要算的 ${changes.length} 处` : '',
    proofs.due > 0 ? `张贴有照片 ${proofs.given}/${proofs.due}` : '',
  ].filter(Boolean);
}

/** Where scores are kept inside, a page does not say that there are none. */
function unscoredText({ rule, hides }: LedgerContext): string {
  if (hides?.has('score')) return '';
  return rule ? '还没有到期的，不打分' : '不打分';
}
