/** What the index says of one page that was found. */
export interface Hit {
  /** From the folder that holds the bundle's folder. */
  readonly url: string;
  readonly title: string;
  readonly content: string;
  /** Other ways to write what the page says; matched, never shown. */
  readonly words: string;
  readonly date?: string;
  readonly section?: string;
  readonly tag?: string;
  readonly site?: string;
}
