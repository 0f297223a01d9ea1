import { formatDate } from '../../values/calendar-date.ts';
import type { Finding } from '../../schema/finding.ts';
import { PERIOD_LENGTHS } from '../../duties/frequency.ts';
import { formatPeriod, periodEnd, periodOf, periodParts, shiftPeriod } from '../../values/period.ts';
import type { CheckContext } from '../check-context.ts';
import type { ItemRules } from '../item-rules.ts';
import type { NilReturn } from './schema.ts';

/** What is not true in a nil return: it covers another span than its item, or speaks of what is not over. */
export function checkNilReturn(content: NilReturn, { items }: CheckContext): Finding[] {
  const item = items?.get(content.item);
  return [...checkType(content), ...checkNothing(content), ...(item ? checkPeriod(content, item) : [])];
}

/** 公示 asks for objections to a decision; here nothing was decided. */
function checkType({ type }: NilReturn): Finding[] {
  if (type === '公布') return [];
  return [
    {
      code: 'VALUE_NOT_ALLOWED',
      path: ['type'],
      message: `本期没有发生，文种写“公布”，现在写的是“${type}”。`,
      hint: '请写成：公布',
    },
  ];
}

const EMPTY_WORDS = /^(?:无|没有|没有发生|无发生额?|本期无.*)$/;

/** The sentence is made of these words: 9月没有…… */
function checkNothing({ nothing }: NilReturn): Finding[] {
  const startsWithNo = /^(?:没有|无)(.+)$/.exec(nothing)?.[1];
  if (!EMPTY_WORDS.test(nothing) && startsWithNo === undefined) return [];
  return [
    {
      code: 'VALUE_NOT_ALLOWED',
      path: ['nothing'],
      message: `「没有什么」要写出是哪件事，现在写的是“${nothing}”。`,
      hint:
        startsWithNo !== undefined && !EMPTY_WORDS.test(nothing)
          ? `请写成：${startsWithNo}`
          : '例如：临时救助和慰问（网页上会连成“没有临时救助和慰问”）。',
    },
  ];
}

/** Of a period that is still running nobody can say that there was nothing in it. */
function checkPeriod({ period, publishedOn }: NilReturn, item: ItemRules): Finding[] {
  const length = PERIOD_LENGTHS[item.frequency];
  if (length === undefined) return [];
  if (periodParts(period).length !== length) {
    return [
      {
        code: 'PERIOD_INVALID',
        path: ['period'],
        message: `“${item.title}”${FREQUENCY_WORDS[length]}公开一次，「所属期间」写的是${formatPeriod(period)}。`,
        hint: `例如写成：${shiftPeriod(periodOf(publishedOn, length), -1)}`,
      },
    ];
  }
  if (publishedOn > periodEnd(period)) return [];
  return [
    {
      code: 'DATE_OUT_OF_PERIOD',
      path: ['publishedOn'],
      message: `${formatPeriod(period)}到${formatDate(periodEnd(period))}才过完，${publishedOn} 还不能说这一期没有。`,
      hint: '请等这一期过完再公布，或改所属期间（period）。',
    },
  ];
}

const FREQUENCY_WORDS = {
  week: '每周',
  month: '每月',
  quarter: '每季',
  half: '每半年',
  year: '每年',
} as const;
