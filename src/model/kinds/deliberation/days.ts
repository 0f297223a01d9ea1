import { lastDayOf } from '../../values/day-or-period.ts';
import { dayNamed, type NamedDays } from '../named-days.ts';
import { STEPS, type Deliberation } from './schema.ts';

/** The last days of steps that are planned. When the result must be out is a duty, and stands there as one. */
export function daysIn({ matter, steps }: Deliberation): NamedDays[] {
  return steps.flatMap(({ step, by, on, plannedBy }) =>
    on !== undefined || plannedBy === undefined || step === '结果公开'
      ? []
      : [
          dayNamed(
            `step-${STEPS.indexOf(step) + 1}`,
            `${by.includes(step) ? by : by + step}（最晚这天）：${matter}`,
            lastDayOf(plannedBy),
          ),
        ],
  );
}
