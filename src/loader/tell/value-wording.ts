/** The sentences for one value that is not what its kind of field holds: an amount, a date, a period, a count. */
import { dateParts, isYear, parseDate, YEARS } from '../../model/values/calendar-date.ts';
import type { ProblemCode } from '../../model/schema/finding.ts';
import type { FieldInfo } from '../../model/schema/schema-fields.ts';
import { foreignUnit, isCertainAmount, isCertainNumber } from '../mend/certain-value.ts';
import {
  suggestAmount,
  suggestCount,
  suggestDate,
  suggestIdentifier,
  suggestMonth,
  suggestPeriod,
  suggestQuantity,
} from '../../model/values/read-written.ts';
import { nameOf, quote, type Words } from './wording.ts';

type ValueCode = Extract<
  ProblemCode,
  | 'AMOUNT_NOT_A_NUMBER'
  | 'AMOUNT_TOO_PRECISE'
  | 'QUANTITY_INVALID'
  | 'COUNT_INVALID'
  | 'DATE_INVALID'
  | 'MONTH_INVALID'
  | 'DAY_OR_PERIOD_INVALID'
  | 'PERIOD_INVALID'
  | 'PHONE_INVALID'
  | 'ID_INVALID'
  | 'SERIES_NUMBER_INVALID'
  | 'COLOUR_INVALID'
  | 'WEB_ADDRESS_INVALID'
  | 'REPOSITORY_INVALID'
  | 'EMAIL_INVALID'
  | 'FILING_NUMBER_INVALID'
>;

interface ValueRule {
  /** What it has to be: `应当是数字`. */
  readonly rule: string;
  /** Absent where the field itself says how it is written. */
  readonly hint?: string;
  readonly suggest?: (written: string) => string | undefined;
  /** Whether the suggestion is the only thing that can have been meant; it is, when absent. */
  readonly isCertain?: (written: string, field: FieldInfo) => boolean;
}

const VALUE_RULES: Readonly<Record<ValueCode, ValueRule>> = {
  AMOUNT_NOT_A_NUMBER: {
    rule: '应当是数字',
    hint: '请写成阿拉伯数字，单位为元，不加逗号，例如：120000；以万元计的写成：12万元。',
    suggest: suggestAmount,
    isCertain: isCertainAmount,
  },
  AMOUNT_TOO_PRECISE: {
    rule: '最多两位小数',
    hint: '请核对原始单据，写到分为止。',
    suggest: withoutTail,
  },
  QUANTITY_INVALID: {
    rule: '应当是数字，最多六位小数',
    hint: '请只写阿拉伯数字，不写单位，例如：12.5。',
    suggest: suggestQuantity,
    isCertain: isCertainNumber,
  },
  COUNT_INVALID: {
    rule: '应当是 0 或更大的整数',
    hint: '请只写阿拉伯数字，不写单位，例如：32。',
    suggest: suggestCount,
    isCertain: isCertainNumber,
  },
  DATE_INVALID: {
    rule: '应当是日期',
    hint: '请写成四位年、两位月、两位日，中间用短横线，例如：2026-10-09。',
    suggest: suggestDate,
  },
  MONTH_INVALID: {
    rule: '只写到月，不写哪一天',
    hint: '请写成四位年、两位月，中间用短横线，例如：1988-11。',
    suggest: suggestMonth,
  },
  DAY_OR_PERIOD_INVALID: {
    rule: '应当是日期',
    hint: '请写成 2022-11-08；没说哪天的照原文写：月 2022-11，季度 2027-Q3，半年 2027-H1，年 2027。',
    suggest: (written) => suggestDate(written) ?? suggestPeriod(written),
  },
  PERIOD_INVALID: {
    rule: '应当是月、季度、半年、年，或一周的星期一',
    hint: '月写 2026-09，季度写 2026-Q3，半年写 2026-H1，全年写 2026；按周公开的写星期一，如 2026-11-16。',
    suggest: suggestPeriod,
  },
  PHONE_INVALID: {
    rule: '应当是电话号码',
    // No number that could be copied: it would ring with somebody.
    hint: '请只写一个号码，前后不加字：写本村（社区）公开的电话，区号、短横、号码（site.yaml 里有），或五位的服务热线；个人手机不写。',
  },
  SERIES_NUMBER_INVALID: {
    rule: '应当是第几号',
    hint: '只写数字，例如：8；加发、补发的写成 6-1；没有编号的，删掉这一行。',
  },
  ID_INVALID: {
    rule: '只能用小写英文字母、数字和短横线，以字母开头',
    hint: '请用拼音或英文，例如：xiejiawaizi。',
    suggest: suggestIdentifier,
    // Whoever refers to it may have written it the other way.
    isCertain: () => false,
  },
  COLOUR_INVALID: {
    rule: '应当是颜色',
    hint: '请写成加引号的井号和六位数字、字母，例如："#a6151b"（党政红）。',
  },
  WEB_ADDRESS_INVALID: {
    rule: '应当是 https:// 开头、到域名为止的网址',
    hint: '请照浏览器地址栏写，例如：https://git.example.cn。',
  },
  REPOSITORY_INVALID: {
    rule: '应当是“单位/仓库”',
    hint: '请照代码网站上的地址写，例如：xiaoshi/gongkai。',
  },
  EMAIL_INVALID: { rule: '应当是一个电子邮箱', hint: '例如：gongkai@benxi.example。' },
  FILING_NUMBER_INVALID: { rule: '写法不对' },
};

/** `6625.2000000000007`: what a sheet leaves of a sum, so far behind the point that nobody wrote it. */
function withoutTail(written: string): string | undefined {
  if (!/^-?\d{1,12}\.\d{8,}$/.test(written)) return undefined;
  const rounded = Math.round(Number(written) * 100) / 100;
  return Math.abs(rounded - Number(written)) < 1e-6 ? rounded.toFixed(2) : undefined;
}

/** Characters of the longest value that is proposed; the longest amount that may stand has 20. */
const LONGEST_FIX = 40;

/** A value that is not what its kind of field holds. */
export function invalidValueWords(code: ValueCode, field: FieldInfo, written: string | undefined): Words {
  const { rule, suggest, isCertain, hint = `${field.description}。` } = VALUE_RULES[code];
  if (written === undefined) {
    return { code, message: `${nameOf(field)}${rule}，这里写成了一组内容。`, hint };
  }
  const suggested = suggest?.(written);
  // A line of 22,000 digits is no number that anybody meant.
  const fix = suggested !== undefined && suggested.length <= LONGEST_FIX ? suggested : undefined;
  if (code === 'AMOUNT_TOO_PRECISE' && !/\.\d{3}/.test(written))
    return {
      code,
      message: `${nameOf(field)}太大了，现在写的是${quote(written)}。`,
      hint: '请核对原始单据，单位是元。',
    };
  if (code === 'AMOUNT_TOO_PRECISE' && written.includes('万'))
    return {
      code,
      message: `${nameOf(field)}以万元计最多六位小数，到分为止，现在写的是${quote(written)}。`,
      hint,
    };
  if (/^["']?=/.test(written) && rule.includes('数'))
    return {
      code,
      message: `${nameOf(field)}${rule}，现在写的是公式${quote(written)}，这里不会算公式。`,
      hint: '请写算好的数；可以不写的合计，也可以删掉这一行。',
    };
  const other =
    code === 'QUANTITY_INVALID' || code === 'COUNT_INVALID' ? foreignUnit(written, field) : undefined;
  const impossible =
    code !== 'DATE_INVALID'
      ? undefined
      : /^[45]\d{4}$/.test(written) && fix !== undefined
        ? `，这是 Excel 里的日期数，就是 ${fix}`
        : impossibleDay(written);
  return {
    code,
    message: `${nameOf(field)}${rule}，现在写的是${quote(written)}${impossible ?? ''}。`,
    hint: hintFor({ code, hint, fix, other }),
    replacement: (isCertain?.(written, field) ?? true) ? fix : undefined,
  };
}

/** A number in another unit is another number: what to write is said on condition that it is the field's own. */
function hintFor({
  code,
  fix,
  hint,
  other,
}: {
  code: ValueCode;
  fix?: string | undefined;
  hint: string;
  other?: string | undefined;
}): string {
  if (fix === undefined) return hint;
  if (other === undefined) return `请写成：${fix}`;
  return code === 'COUNT_INVALID'
    ? `按${other}数的，只写数字：${fix}；这一栏不按${other}数，请核对。`
    : `按${other}算的，只写数字：${fix}；这一栏是别的单位，就先换算再写。`;
}

/** Whether a problem code is about one value. */
export function isValueCode(code: unknown): code is ValueCode {
  return typeof code === 'string' && Object.hasOwn(VALUE_RULES, code);
}

function impossibleDay(written: string): string | undefined {
  const match = /^["']?(\d{4}-\d{2})-(\d{2})["']?$/.exec(written);
  if (match && !isYear(Number(match[1]?.slice(0, 4)))) return `，年份只能是 ${YEARS.first} 到 ${YEARS.last}`;
  const first = parseDate(`${match?.[1]}-01`);
  if (!match || !first) return undefined;
  const { year, month } = dateParts(first);
  return `，${year}年${month}月没有${Number(match[2])}日`;
}
