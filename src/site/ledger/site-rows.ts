/** Every site as a row of a ledger: how late, how far its finance is, what it owes, what else there is to ask. */
import { dayOf, type Day } from '../pages/entries.ts';
import { vocabularyOf } from '../../model/words/vocabulary.ts';
import { relativeHref, sitePath, type SitePath } from '../urls.ts';
import type { Region } from '../region.ts';
import type { LedgerContext } from './ledger-context.ts';
import { rankByPoints, scoreOf, type Score } from './score.ts';
import type { LedgerMonth } from './ledger-facts.ts';
import type { LedgerSummary } from './site-ledger.ts';

export interface LedgerRow {
  readonly name: string;
  readonly href: string;
  /** The township, on pages above it. */
  readonly place?: string | undefined;
  /** Place among the sites of its township. */
  readonly rank?: number | undefined;
  readonly score?: Score;
  /** Days by which the longest overdue is late; 0 when nothing is owed. */
  readonly daysLate: number;
  readonly missing: readonly { readonly name: string; readonly due: Day; readonly daysLate: number }[];
  readonly months: readonly LedgerMonth[];
  /** `财务到9月`, `还没有公布过财务`. */
  readonly finance: string;
  readonly notes: readonly string[];
}

/** The sites of a region, longest overdue first. */
export function siteRows(
  summaries: readonly LedgerSummary[],
  { context, region, path }: { context: LedgerContext; region: Region; path: SitePath },
): LedgerRow[] {
  const { rule, city, asOf } = context;
  const scores = new Map(summaries.map((summary) => [summary, rule && scoreOf(summary.ledger, rule)]));
  const ranks = new Map(
    [...Map.groupBy(summaries, ({ countyId, townshipId }) => `${countyId}/${townshipId}`).values()].flatMap(
      // One alone is not first of anything.
      (inTownship) =>
        inTownship.length > 1
          ? [...rankByPoints(inTownship, (summary) => scores.get(summary)?.points ?? 0)]
          : [],
    ),
  );
  const townshipName = ({ countyId, townshipId }: LedgerSummary): string =>
    city.counties.find(({ id }) => id === countyId)?.townships.find(({ id }) => id === townshipId)?.name ??
    '';
  return summaries
    .map((summary): LedgerRow => {
      const { ledger, name, id } = summary;
      const score = scores.get(summary);
      const rank = ranks.get(summary);
      return {
        name,
        href: relativeHref(path, sitePath(id)),
        place: region.township ? undefined : townshipName(summary),
        ...(score && { score, rank }),
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
    })
    .sort((a, b) => b.daysLate - a.daysLate || b.missing.length - a.missing.length);
}

function financeText(months: readonly LedgerMonth[]): string {
  const out = months.findLast(({ state }) => state === 'out' || state === 'late');
  const lacking = months.filter(({ state }) => state === 'missing').map(({ label }) => label);
  if (!out) return lacking.length > 0 ? `今年财务一个月也没公布` : '今年还没到公布财务的时候';
  return `财务到${out.label}月${lacking.length > 0 ? `，缺${lacking.join('、')}月` : ''}`;
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
