/** Words for a clerk that stand in a draft beside a value, or where one is still to come. */

const NOTE: unique symbol = Symbol('note');

/** A value with a comment, or the place of one. */
export interface Note {
  readonly [NOTE]: true;
  /** Absent where a clerk has to write it. */
  readonly value?: unknown;
  readonly comment: string;
  /** The whole of it stands behind `#`, to be taken into use by whoever needs it. */
  readonly isAside?: boolean;
}

/** `amount: # 填：金额` */
export function blank(comment: string): Note {
  return { [NOTE]: true, comment };
}

/** `opening: 136780.82 # 上一期的期末结存` */
export function noted(value: unknown, comment: string): Note {
  return { [NOTE]: true, value, comment };
}

/** `# voucher: # 可以不写：票据`; a group is shown with what belongs in it. */
export function aside(value: unknown, comment: string): Note {
  return { [NOTE]: true, value, comment, isAside: true };
}

export function isNote(value: unknown): value is Note {
  return typeof value === 'object' && value !== null && NOTE in value;
}
