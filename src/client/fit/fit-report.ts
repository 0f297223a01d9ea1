/** What the fitting found, sheet by sheet: read by the PDF job and written to `board/fit.json`. */
export interface FittedSheet {
  /** Id of the element in the page. */
  readonly id: string;
  /** 党1; absent on the accounts poster when it does not hang on the board. */
  readonly slot?: string;
  readonly disclosureId: string;
  readonly title: string;
  readonly stock: string;
  readonly sheet: number;
  readonly sheets: number;
  /** Heights of characters in millimetres, by role. */
  readonly typeMm: {
    readonly title: number;
    readonly body: number;
    readonly key: number;
    readonly caption: number;
  };
  /** Share of the body's height that is used, in percent. */
  readonly fillPercent: number;
  /** How far anything sticks out, in millimetres; 0 and 0 when all is well. */
  readonly overflowMm: { readonly height: number; readonly width: number };
}
