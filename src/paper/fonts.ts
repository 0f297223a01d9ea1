/**
 * The print fonts. Static TrueType weights only: Chromium embeds CFF and variable CJK fonts as Type 3, which printers
 * render badly. The single-file `chinese-simplified` subsets have 7,947 characters, Latin inside.
 */
export interface PrintFont {
  readonly family: 'Gongkai Sans' | 'Gongkai Serif';
  readonly package: 'noto-sans-sc' | 'noto-serif-sc';
  readonly weight: 400 | 700 | 900;
  /** Name below `assets/`. */
  readonly file: string;
}

export const PRINT_FONTS: readonly PrintFont[] = [
  { family: 'Gongkai Sans', package: 'noto-sans-sc', weight: 400, file: 'fonts/noto-sans-sc-400.woff2' },
  { family: 'Gongkai Sans', package: 'noto-sans-sc', weight: 700, file: 'fonts/noto-sans-sc-700.woff2' },
  { family: 'Gongkai Sans', package: 'noto-sans-sc', weight: 900, file: 'fonts/noto-sans-sc-900.woff2' },
  { family: 'Gongkai Serif', package: 'noto-serif-sc', weight: 900, file: 'fonts/noto-serif-sc-900.woff2' },
];
