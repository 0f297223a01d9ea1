/** What values look like in a file, for editors and forms that know no more of a field than a pattern. */

/** How a value may stand in a file, for editors: a form is chosen by `type`, this says which texts pass as well. */
export interface FieldWritten {
  readonly types: readonly ('string' | 'number' | 'integer')[];
  /** What a text must look like; numbers pass it by. */
  readonly pattern: string;
}

const DAY = String.raw`[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`;
const MONTH = String.raw`[12]\d{3}-(0[1-9]|1[0-2])`;

/** 省、自治区、直辖市的简称, with which numbers of filings begin. */
const PROVINCE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';

/** Only what is written so can be right; what is, may still be wrong: 31 February, Monday. */
export const WRITTEN = {
  amount: { types: ['string', 'number'], pattern: String.raw`^\s*-?(0|[1-9]\d*)(\.\d{1,6})? ?万元?\s*$` },
  date: { types: ['string'], pattern: `^${DAY}$` },
  month: { types: ['string'], pattern: `^${MONTH}$` },
  dayOrPeriod: { types: ['string', 'integer'], pattern: `^([12]\\d{3}(-Q[1-4]|-H[12])?|${MONTH}|${DAY})$` },
  period: { types: ['string', 'integer'], pattern: `^([12]\\d{3}(-Q[1-4]|-H[12])?|${MONTH}|${DAY})$` },
  phone: { types: ['string', 'integer'], pattern: String.raw`^[\s-]*(\d[\s-]*){5,12}$` },
  seriesNumber: { types: ['string', 'integer'], pattern: String.raw`^\s*第?\s?\d{1,4}(-\d{1,3})?\s?号?\s*$` },
  identifier: { types: ['string'], pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' },
  colour: { types: ['string'], pattern: '^#[0-9a-fA-F]{6}$' },
  webAddress: { types: ['string'], pattern: String.raw`^https://[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?/?$` },
  email: { types: ['string'], pattern: String.raw`^[\w.+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$` },
  /** `辽ICP备12345678号`, of one website of several `辽ICP备12345678号-1`; older numbers are shorter than new ones. */
  icpNumber: { types: ['string'], pattern: String.raw`^${PROVINCE}ICP备\d{6,12}号(-[1-9]\d{0,3})?$` },
  /** `辽公网安备21050002000123号`: the division's code of six digits, then eight. */
  policeNumber: { types: ['string'], pattern: String.raw`^${PROVINCE}公网安备 ?\d{14} ?号$` },
  /** `2105000012`: the division's code, then four digits; `bm35000001` of a ministry. */
  siteCode: { types: ['string', 'integer'], pattern: String.raw`^(\d{10}|[a-z]{2}\d{8})$` },
  /** Hexadecimal, as it stands in the address of the mark behind `id=`. */
  siteMark: { types: ['string'], pattern: '^[0-9A-F]{32}$' },
  repository: { types: ['string'], pattern: '^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)+$' },
} as const satisfies Record<string, FieldWritten>;
