/** How a clerk's own sheet of a kind is known and read, besides by its columns. Paths are keys of the schema. */

type Values = Readonly<Record<string, unknown>>;

/** A list and the column of it that is added up. */
export type SummedColumn = readonly [list: string, column: string];

export interface SheetHints {
  /** Words in a title or file name that speak of it. */
  readonly said?: RegExp;
  /** The words count only beside this column: another kind is called the same and has none. */
  readonly onlyWith?: string;
  /** What a title calls the whole, by field: 水南村2026年耕地地力保护补贴发放表 → 耕地地力保护补贴. */
  readonly names?: Readonly<Record<string, RegExp>>;
  /** It says what came in and went out in a period: a month's is not a quarter's. */
  readonly isFlow?: true;
  /** It is of all that the village has: kinds as which the books of a part of it are published instead. */
  readonly partsAs?: readonly string[];
  /** Where the amounts of both sides stand, where it has an opening and a closing balance. */
  readonly sides?: { readonly income: SummedColumn; readonly expense: SummedColumn };
  /** Headings of amounts say that they are those of a month: 月保障金. */
  readonly amountsSayPer?: true;
  /** It may stand under an item that speaks of another matter: 玉米大豆生产者补贴 under 耕地地力保护补贴. */
  readonly mayBeGuest?: true;
  /** The list whose persons must have said yes to their names, and what is added up of those who did not. */
  readonly unnamed?: { readonly table: string; readonly added: readonly string[] };
  /** Fills in what a sheet leaves to be understood, and says what. */
  guess?(values: Values): string[];
}
