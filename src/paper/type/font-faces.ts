/** The `@font-face` rules of one page: the faces of daily use, and of every rare character the file that has it. */
import {
  familyOf,
  fullFile,
  hanaminFile,
  kaiFile,
  KAI_WEIGHTS,
  PRINT_FONTS,
  PRINT_WEIGHTS,
  sliceFile,
  type PrintFamily,
  type PrintFont,
  type Typeface,
} from './fonts.ts';
import { rareGlyphs, type RareGlyphs } from './glyph-coverage.ts';

/** What a board page is set in unless its standard says otherwise. */
const TYPEFACES: readonly Typeface[] = ['xiaobiaosong', 'hei'];

export interface PageText {
  /** All that the page says, in any order; more than that does no harm. */
  readonly text: string;
  /** Besides 黑, which every page has. */
  readonly typefaces?: readonly Typeface[];
  /** The address of a file below `assets/`, as the page names it. */
  readonly hrefOf: (file: string) => string;
}

/** One rule a line. The browser fetches a face only when a character in its range is set in its weight. */
export function fontFaceRules({ text, typefaces = TYPEFACES, hrefOf }: PageText): string[] {
  const families = new Set<PrintFamily>(['Gongkai Sans', ...typefaces.map(familyOf)]);
  return [...PRINT_FONTS, ...rareGlyphs(text).flatMap(rareFonts)]
    .filter(({ family }) => families.has(family))
    .map((font) => fontFaceRule(font, hrefOf));
}

function fontFaceRule({ family, weight, file, range }: PrintFont, hrefOf: (file: string) => string): string {
  const format = file.endsWith('.ttf') ? 'truetype' : 'woff2';
  const only = range ? `;unicode-range:${range}` : '';
  return `@font-face{font-family:'${family}';font-weight:${weight};src:url(${hrefOf(file)})format('${format}')${only}}`;
}

/**
 * The faces of rare characters. What only one font has is a face of the Sans in every weight, even if it is one glyph:
 * the other families fall back to the Sans, and a face of another weight would win or lose against all of them at once.
 */
export function rareFonts({ file, codes }: RareGlyphs): PrintFont[] {
  const range = codes.map((code) => `U+${code.toString(16).toUpperCase()}`).join(',');
  return PRINT_WEIGHTS.flatMap((weight): PrintFont[] => {
    const sans = { family: 'Gongkai Sans', weight, range } as const;
    switch (file.font) {
      case 'slice': {
        const serif = { weight, range, ...sliceFile('noto-serif-sc', weight, file.part) };
        return [
          { ...sans, ...sliceFile('noto-sans-sc', weight, file.part) },
          ...(weight === 900 ? [{ family: 'Gongkai Serif', ...serif } as const] : []),
          { family: 'Gongkai Song', ...serif },
        ];
      }
      case 'full':
        return [{ ...sans, ...fullFile(weight) }];
      case 'hanamin':
        return [{ ...sans, ...hanaminFile(file.part) }];
      case 'kai':
        return [{ ...sans, ...kaiFile(weight === 400 ? KAI_WEIGHTS[0] : KAI_WEIGHTS[1]) }];
    }
  });
}
