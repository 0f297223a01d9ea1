/** The dates the law sets when land is taken (土地管理法第四十七条; 土地管理法实施条例第二十六条、第二十八条、第三十一条). */
import { addDays, type CalendarDate } from '../../values/calendar-date.ts';
import { dateOrder } from '../../values/date-order.ts';
import type { Finding } from '../../schema/finding.ts';
import { daysIn, estimatedYear, formatLimit, lastDayOf, type TimeLimit } from '../../values/time-limit.ts';
import type { LandCompensation } from './schema.ts';

const PRE_NOTICE: TimeLimit = { days: 10, count: 'working' };
const PLAN_NOTICE: TimeLimit = { days: 30 };
const ANNOUNCEMENT: TimeLimit = { days: 15, count: 'working' };

/** Spans too short, an announcement too late, steps in the wrong order. */
export function checkLandDates(land: LandCompensation): Finding[] {
  const { preNotice, planNotice, approval, announcedOn } = land;
  return [
    ...(preNotice
      ? checkSpan('preNotice', preNotice, {
          name: '征收土地预公告',
          limit: PRE_NOTICE,
          law: '土地管理法实施条例第二十六条',
        })
      : []),
    ...(planNotice
      ? checkSpan('planNotice', planNotice, {
          name: '补偿安置方案公告',
          limit: PLAN_NOTICE,
          law: '土地管理法实施条例第二十八条',
        })
      : []),
    ...(approval && announcedOn ? checkAnnouncement(approval.on, announcedOn) : []),
    ...checkOrder(land),
  ];
}

function checkSpan(
  key: 'preNotice' | 'planNotice',
  { from, until }: { from: CalendarDate; until: CalendarDate },
  { name, limit, law }: { name: string; limit: TimeLimit; law: string },
): Finding[] {
  if (until < from) return [dateOrder([key, 'until'], `${name}的截止（${until}）早于开始（${from}）。`)];
  const days = daysIn(from, until, limit);
  if (days >= limit.days) return [];
  const guess = estimatedYear(from, lastDayOf(from, limit), limit);
  return [
    {
      code: 'POSTING_TOO_SHORT',
      ...(guess !== undefined && { severity: 'warning' as const }),
      path: [key, 'until'],
      message: `${name}只有 ${formatLimit({ ...limit, days })}（${from} 至 ${until}），${law}：至少 ${formatLimit(limit)}。`,
      hint:
        `截止日期最早写：${lastDayOf(from, limit)}` +
        (guess === undefined ? '' : `（${guess} 年的放假安排还没公布，按周一至周五算的）`),
    },
  ];
}

function checkAnnouncement(approvedOn: CalendarDate, announcedOn: CalendarDate): Finding[] {
  if (announcedOn < approvedOn)
    return [dateOrder(['announcedOn'], `征收公告（${announcedOn}）早于批准（${approvedOn}）。`)];
  const latest = lastDayOf(addDays(approvedOn, 1), ANNOUNCEMENT);
  if (announcedOn <= latest) return [];
  return [
    {
      code: 'DATE_ORDER',
      severity: 'warning',
      path: ['announcedOn'],
      message: `批准是 ${approvedOn}，征收公告 ${announcedOn} 才发，晚了。土地管理法实施条例第三十一条：批准后 ${formatLimit(ANNOUNCEMENT)}内公告。`,
      hint: `最晚应当是 ${latest}；日期没写错就照实写。`,
    },
  ];
}

function checkOrder({ preNotice, planNotice, approval, stage, publishedOn }: LandCompensation): Finding[] {
  const findings: Finding[] = [];
  if (preNotice && planNotice && planNotice.from < preNotice.from) {
    findings.push(
      dateOrder(
        ['planNotice', 'from'],
        `补偿安置方案（${planNotice.from}）早于征收土地预公告（${preNotice.from}）。`,
      ),
    );
  }
  if (approval && planNotice && approval.on < planNotice.until) {
    findings.push(
      dateOrder(
        ['approval', 'on'],
        `批准（${approval.on}）早于补偿安置方案公告截止（${planNotice.until}）。`,
      ),
    );
  }
  if (approval && approval.on > publishedOn && stage !== '预公告' && stage !== '安置方案') {
    findings.push(dateOrder(['approval', 'on'], `批准（${approval.on}）晚于公布日期（${publishedOn}）。`));
  }
  return findings;
}
