/** From the application to full membership: each step after the one before, and not too soon. */
import { addDays, daysBetween, type CalendarDate } from '../../values/calendar-date.ts';
import { dateOrder } from '../../values/date-order.ts';
import { firstDayOf, formatDayOrPeriod, lastDayOf, type DayOrPeriod } from '../../values/day-or-period.ts';
import type { FieldPath, Finding } from '../../schema/finding.ts';
import { addMonths } from '../term.ts';
import type { Developed, MemberDevelopment } from './schema.ts';

interface Step {
  readonly key: 'appliedOn' | 'activistOn' | 'candidateOn' | 'probationaryOn';
  readonly name: string;
  /** Months that have to lie between this step and the one before. */
  readonly months?: number;
  /** Where the months are the custom of a place and not a rule for all. */
  readonly isCustom?: true;
  readonly why?: string;
}

/**
 * 积极分子 → 发展对象 takes a year (中国共产党发展党员工作细则第十三条); application → 积极分子 takes half a year in
 * many places, so less is worth a look only. Where only a month is written, the kindest day in it counts.
 */
const STEPS: readonly Step[] = [
  { key: 'appliedOn', name: '申请入党' },
  { key: 'activistOn', name: '确定为积极分子', months: 6, isCustom: true, why: '一般要满 6 个月' },
  { key: 'candidateOn', name: '列为发展对象', months: 12, why: '要培养教育满 1 年' },
  { key: 'probationaryOn', name: '接收为预备党员' },
];

/** Dates of one person that cannot be or came too soon. */
export function checkChain(person: Developed, index: number, notice: MemberDevelopment): Finding[] {
  const path = ['persons', index];
  return [
    ...checkAge(person, path),
    ...checkSteps(person, path, notice.publishedOn),
    ...checkProbation(person, path, notice),
  ];
}

/** Members are of age when they apply (党章第一条); a birth written wrong is the more likely. */
function checkAge({ name, born, appliedOn }: Developed, path: FieldPath): Finding[] {
  if (appliedOn === undefined || addMonths(firstDayOf(born), 18 * 12) <= lastDayOf(appliedOn)) return [];
  return [
    dateOrder(
      [...path, 'born'],
      `${name}${formatDayOrPeriod(born)}出生，${formatDayOrPeriod(appliedOn)}申请入党时不满 18 周岁。`,
    ),
  ];
}

function checkSteps(person: Developed, path: FieldPath, publishedOn: CalendarDate): Finding[] {
  const findings: Finding[] = [];
  let before: { readonly step: Step; readonly day: DayOrPeriod } | undefined;
  for (const step of STEPS) {
    const day = person[step.key];
    if (day === undefined) continue;
    const stepPath = [...path, step.key];
    if (firstDayOf(day) > publishedOn) {
      findings.push(
        dateOrder(stepPath, `${person.name}的「${step.name}」（${day}）晚于公布日期（${publishedOn}）。`),
      );
    } else if (before && lastDayOf(day) < firstDayOf(before.day)) {
      findings.push(
        dateOrder(
          stepPath,
          `${person.name}的「${step.name}」（${day}）早于「${before.step.name}」（${before.day}）。`,
        ),
      );
    } else if (before && isAdjacent(before.step, step) && isTooSoon(before.day, day, step.months)) {
      findings.push({
        ...dateOrder(
          stepPath,
          `${person.name} ${before.day} ${before.step.name}，${day} ${step.name}，中间${step.why}。`,
        ),
        ...(step.isCustom && { severity: 'warning' as const }),
      });
    }
    before = { step, day };
  }
  return findings;
}

function isAdjacent(before: Step, step: Step): boolean {
  return STEPS.indexOf(step) - STEPS.indexOf(before) === 1;
}

function isTooSoon(before: DayOrPeriod, day: DayOrPeriod, months = 0): boolean {
  // A year from 8 December is over on 7 December: habits differ by a day.
  return lastDayOf(day) < addDays(addMonths(firstDayOf(before), months), -1);
}

/** How long before its end probation may be put up for confirmation: meetings are held soon after, not before. */
const EARLY_DAYS = 31;

/** Probation lasts a year, longer only when it was extended by half a year to a year (发展党员工作细则第三十条起). */
function checkProbation(person: Developed, path: FieldPath, notice: MemberDevelopment): Finding[] {
  const { name, probationaryOn, probationEndsOn, extendedMonths = 0 } = person;
  if (probationaryOn === undefined || probationEndsOn === undefined) return [];
  const months = 12 + extendedMonths;
  const earliest = addDays(addMonths(firstDayOf(probationaryOn), months), -1);
  const latest = addMonths(lastDayOf(probationaryOn), months);
  const findings: Finding[] = [];
  if (probationEndsOn < earliest || probationEndsOn > latest) {
    findings.push({
      ...dateOrder(
        [...path, 'probationEndsOn'],
        `${name} ${probationaryOn} 接收为预备党员，预备期${extendedMonths > 0 ? ` 12 个月加延长 ${extendedMonths} 个月` : '一年'}，应当到 ${latest} 满，写的是 ${probationEndsOn}。`,
      ),
      hint: '请核对日期；预备期延长过，请加一行，例如：extendedMonths: 6',
    });
  } else if (
    notice.stage === '预备党员转正' &&
    daysBetween(notice.publishedOn, probationEndsOn) > EARLY_DAYS
  ) {
    findings.push({
      ...dateOrder(
        [...path, 'probationEndsOn'],
        `${name}的预备期要到 ${probationEndsOn} 才满，${notice.publishedOn} 就公示转正，早了 ${daysBetween(notice.publishedOn, probationEndsOn)} 天。`,
      ),
      severity: 'warning',
    });
  }
  return findings;
}
