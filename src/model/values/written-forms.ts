/** What values look like in a file, for editors and forms that know no more of a field than a pattern. */

/** How a value may stand in a file, for editors: a form is chosen by `type`, this says which texts pass as well. */
export interface FieldWritten {
  readonly types: readonly ('string' | 'number' | 'integer')[];
  /** What a text must look like; numbers pass it by. */
  readonly pattern: string;
}

const DAY = String.raw`[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`;
const MONTH = String.raw`[12]\d{3}-(0[1-9]|1[0-2])`;

/** Only what is written so can be right; what is, may still be wrong: 31 February, Monday. */
export const WRITTEN = {
  amount: { types: ['string', 'number'], pattern: String.raw`^\s*-?(0|[1-9]\d*)(\.\d{1,6})? ?万元?\s*$` },
  date: { types: ['string'], pattern: `^${DAY}$` },
  month: { types: ['string'], pattern: `^${MONTH}$` },
  dayOrMonth: { types: ['string'], pattern: `^(${DAY}|${MONTH})$` },
  period: { types: ['string', 'integer'], pattern: `^([12]\\d{3}(-Q[1-4]|-H[12])?|${MONTH}|${DAY})$` },
  phone: { types: ['string', 'integer'], pattern: String.raw`^[\s-]*(\d[\s-]*){5,12}$` },
  identifier: { types: ['string'], pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' },
  colour: { types: ['string'], pattern: '^#[0-9a-fA-F]{6}$' },
  webAddress: { types: ['string'], pattern: String.raw`^https://[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?/?$` },
  repository: { types: ['string'], pattern: '^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)+$' },
} as const satisfies Record<string, FieldWritten>;
