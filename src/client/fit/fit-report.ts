/** What the fitting found, sheet by sheet: read by the PDF job and written to `board/fit.json`. */

/**
 * What type is for: title · body: text and facts · table · key: posting period and whom to ask · closing: issuer and
 * date · note: numbers, codes, captions, who signs.
 */
export type TypeRole = 'title' | 'body' | 'table' | 'key' | 'closing' | 'note';

/** The smallest type of a role on a sheet. */
export interface FittedRole {
  readonly role: TypeRole;
  /** The beginning of a text that is set in it. */
  readonly text: string;
  /** Height of a Chinese character. */
  readonly heightMm: number;
}

export interface FittedSheet {
  /** Id of the element in the page. */
  readonly id: string;
  /** 党1; absent on the accounts poster when it does not hang on the board. */
  readonly slot?: string;
  readonly disclosureId: string;
  readonly title: string;
  readonly stock: string;
  /** Of its paper. */
  readonly widthMm: number;
  readonly heightMm: number;
  /** As drawn, to its paper: 1 unless something is wrong, for paper is never scaled. */
  readonly scale: number;
  readonly sheet: number;
  readonly sheets: number;
  /** Heights of characters in millimetres, by role. */
  readonly typeMm: {
    readonly title: number;
    readonly body: number;
    readonly key: number;
    readonly caption: number;
  };
  readonly roles: readonly FittedRole[];
  /** Share of the body's height that is used, in percent. */
  readonly fillPercent: number;
  /** How far anything sticks out or lies on something else, in millimetres; 0 and 0 when all is well. */
  readonly overflowMm: { readonly height: number; readonly width: number };
  /** Captions of photos that did not load. */
  readonly missingPhotos: readonly string[];
}
