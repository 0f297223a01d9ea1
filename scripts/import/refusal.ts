/** Why a file cannot be read as a table: one clear message, with what to do. */

/** What a clerk wrote or chose cannot be imported. Says why, and what to do; nothing has been written. */
export interface Refusal {
  readonly message: string;
  readonly hint: string;
}

export type Opened<T> = { readonly value: T } | { readonly refusal: Refusal };

/** Files above this are no table of a village. */
export const MOST_BYTES = 20_000_000;
/** A disclosure is read by people: the longest list of a town's households is far below this. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;
/** Of one cell: as many as the longest field takes. */
export const MOST_LETTERS = 20_000;

export function refuse(message: string, hint: string): { readonly refusal: Refusal } {
  return { refusal: { message, hint } };
}
