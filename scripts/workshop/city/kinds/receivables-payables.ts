/** 债权债务, by quarter: a rest that is owed and paid off bit by bit. */
import { addDays, calendarDate, type CalendarDate } from '../../../../src/model/values/calendar-date.ts';
import { formatPeriod, monthsIn, periodOf } from '../../../../src/model/values/period.ts';
import { drafts, moneyApprovals, occasionsOf, treasurer, type Issue, type Occasion } from '../drafting.ts';
import type { World } from '../world.ts';
import type { Draft, WrittenKind } from '../written.ts';

const ITEM = 'fin-receivables-payables';
/** In yuan: what was owed at first, and what is paid of it every quarter. */
const OWED = 30_000;
const PAID = 1500;
const FIRST_QUARTER = 2023 * 4;

/** Quarters of a debt for a road. */
export function receivablesPayablesDrafts(world: World): Draft[] {
  return drafts(
    world,
    occasionsOf(world, ITEM, 25).map((occasion) => debtsOf(world, occasion)),
  );
}

/** Before anything is published of it. */
function owedSince({ since }: World): CalendarDate {
  const built = calendarDate('2022-11-01');
  return since < built ? addDays(since, -120) : built;
}

function debtsOf(
  world: World,
  { period, publishedOn }: Occasion,
): Issue<WrittenKind<'receivables-payables'>> {
  const month = Number(monthsIn(period)[0]?.slice(5, 7));
  const quarters = Number(period.slice(0, 4)) * 4 + Math.floor(month / 3) - FIRST_QUARTER;
  const opening = OWED - PAID * quarters;
  const payable = { opening, increase: 0, decrease: PAID, closing: opening - PAID };
  return {
    slug: `debts-${period.toLowerCase()}`,
    publishedOn,
    content: {
      kind: 'receivables-payables',
      item: ITEM,
      title: `${world.profile.name}${formatPeriod(period)}债权债务明细`,
      type: '公布',
      period,
      issuer: treasurer(world),
      rows: [
        {
          direction: '应付',
          organisation: `${world.county.shortName}路桥公司`,
          reason: '主街路面工程款',
          since: periodOf(owedSince(world), 'month'),
          ...payable,
        },
      ],
      totals: { receivable: { opening: 0, increase: 0, decrease: 0, closing: 0 }, payable },
      approvals: moneyApprovals(world, publishedOn),
    },
  };
}
