/** What a text can speak of: a count, an amount of money or a day. */
import type { CalendarDate } from '../values/calendar-date.ts';
import type { Fen } from '../values/fen.ts';
import type { FieldPath } from '../schema/finding.ts';

/** How many people or things there are. */
export interface CountFigure {
  readonly type: 'count';
  readonly path: FieldPath;
  /** What the clerk knows it as: the title of its field. */
  readonly name: string;
  /** The units it is counted in. */
  readonly units: readonly string[];
  /** What is counted, where the unit alone does not say it: `3个项目`. */
  readonly nouns: readonly string[];
  readonly value: number;
  /** Worked out here: the length of a list, the sum of a column. */
  readonly of?: 'list' | 'sum';
  /** A number that may be meant, like that of one group, but is not the answer to 共几户. */
  readonly isPart?: true;
}

/** An amount of money. */
export interface AmountFigure {
  readonly type: 'amount';
  readonly path: FieldPath;
  /** The title of its field, and the name of the entry it belongs to. */
  readonly names: readonly string[];
  readonly value: Fen;
  readonly of?: 'sum';
  /** A sum that may be meant, like that of one group. */
  readonly isPart?: true;
}

/** A day. */
export interface DateFigure {
  readonly type: 'date';
  readonly path: FieldPath;
  readonly name: string;
  readonly value: CalendarDate;
}

/** The figures of a file, worked out when they are first asked for. */
export type Figures = () => readonly Figure[];

export type Figure = CountFigure | AmountFigure | DateFigure;
