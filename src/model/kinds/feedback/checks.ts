import { dateOrder } from '../../values/date-order.ts';
import { isBefore, lastDayOf } from '../../values/day-or-period.ts';
import type { Finding } from '../../schema/finding.ts';
import type { CheckContext } from '../check-context.ts';
import type { Feedback, FeedbackEntry } from './schema.ts';

/** What does not fit together in questions and answers: an answer before the question, a promise without a day. */
export function checkFeedback({ entries }: Feedback, { asOf }: CheckContext): Finding[] {
  return [
    ...entries.flatMap((entry, index) =>
      [...checkAnswer(entry), ...checkDates(entry), ...checkPromise(entry, asOf)].map((finding) => ({
        ...finding,
        path: ['entries', index, ...finding.path],
      })),
    ),
  ];
}

function checkAnswer({ state, answer }: FeedbackEntry): Finding[] {
  if (state === '还没答复') {
    if (!answer) return [];
    return [
      {
        code: 'STATE_MISMATCH',
        path: ['state'],
        message: '写了答复，「办到哪一步」却是“还没答复”。',
        hint: '请改成：已解决、正在办、已说明 或 办不了。',
      },
    ];
  }
  if (answer) return [];
  return [
    {
      code: 'FIELD_MISSING',
      path: ['state'],
      message: `「办到哪一步」写的是“${state}”，没有写答复。`,
      hint: '请加上 answer，下面缩进两格写 on、by、text；还没有答复，请写：还没答复',
    },
  ];
}

function checkDates({ askedOn, answer }: FeedbackEntry): Finding[] {
  return [
    ...(answer && answer.on < askedOn
      ? [dateOrder(['answer', 'on'], `答复日期（${answer.on}）早于提出日期（${askedOn}）。`)]
      : []),
  ];
}

function checkPromise({ state, answer, promisedBy }: FeedbackEntry, asOf: string): Finding[] {
  if (state !== '正在办') return [];
  if (promisedBy === undefined)
    return [
      {
        code: 'FIELD_MISSING',
        path: ['state'],
        message: '“正在办”的要写明答应哪天办好，不然就没有下文了。',
        hint: '请加一行，例如：promisedBy: 2026-10-31',
      },
    ];
  if (answer && isBefore(promisedBy, answer.on))
    return [dateOrder(['promisedBy'], `答应办好的日子（${promisedBy}）早于答复日期（${answer.on}）。`)];
  if (lastDayOf(promisedBy) >= asOf) return [];
  return [
    {
      code: 'PROMISE_OVERDUE',
      severity: 'warning',
      path: ['promisedBy'],
      message: `答应 ${promisedBy} 办好，已经过了（今天按 ${asOf} 算），还写着“正在办”。`,
      hint: '办好了请把 state 改成：已解决，并写更正；没办好请向群众说明，另发一份。',
    },
  ];
}
