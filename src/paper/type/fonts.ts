/**
 * The print fonts, all under the SIL Open Font License. Static TrueType only: Chromium embeds CFF and variable CJK fonts as Type 3, which printers render
 * badly. Nearly every sheet needs only a few files of about a megabyte with 7,947 characters, Latin inside; for any
 * other character a further file is fetched, by the page that needs it and by no other (`font-faces.ts`).
 */
import tables from './glyph-tables.json' with { type: 'json' };

export type PrintFamily = 'Gongkai Sans' | 'Gongkai Serif' | 'Gongkai Song' | 'Gongkai Kai';
export type PrintWeight = 400 | 700 | 900;

export interface PrintFontFile {
  /** Name below `assets/`. */
  readonly file: string;
  /** The file among the packages, as an import would name it. */
  readonly source: string;
}

export interface PrintFont extends PrintFontFile {
  readonly family: PrintFamily;
  readonly weight: PrintWeight;
  /** The characters to take from the file, as CSS says it; all that it has when absent. */
  readonly range?: string;
}

/** 小标宋 and 黑 for titles, 黑, 宋 and 楷 for text. No openly licensed 仿宋 is on the registry. */
export type Typeface = 'xiaobiaosong' | 'hei' | 'song' | 'kai';

const FAMILIES: Readonly<Record<Typeface, PrintFamily>> = {
  xiaobiaosong: 'Gongkai Serif',
  hei: 'Gongkai Sans',
  song: 'Gongkai Song',
  kai: 'Gongkai Kai',
};

/** The family of a typeface. */
export function familyOf(typeface: Typeface): PrintFamily {
  return FAMILIES[typeface];
}

/** A typeface as CSS `font-family`: rare characters that it lacks come from the Sans, which lacks almost none. */
export function typefaceFamilies(typeface: Typeface): string {
  const families = [...new Set<PrintFamily>([familyOf(typeface), 'Gongkai Sans'])];
  return [...families.map((family) => `'${family}'`), 'sans-serif'].join(', ');
}

type NotoPackage = 'noto-sans-sc' | 'noto-serif-sc';

export const PRINT_WEIGHTS: readonly PrintWeight[] = [400, 700, 900];

/** The file of a Noto font that has the characters of daily use. */
function mainFile(name: NotoPackage, weight: PrintWeight): PrintFontFile {
  return notoFile(name, weight, { part: 'chinese-simplified', suffix: '' });
}

/** One of the hundred small files of a Noto font, numbered as its package numbers them. */
export function sliceFile(name: NotoPackage, weight: PrintWeight, slice: string): PrintFontFile {
  return notoFile(name, weight, { part: slice, suffix: `-${slice}` });
}

function notoFile(
  name: NotoPackage,
  weight: PrintWeight,
  { part, suffix }: { part: string; suffix: string },
): PrintFontFile {
  return {
    file: `fonts/${name}-${weight}${suffix}.woff2`,
    source: `@fontsource/${name}/files/${name}-${part}-${weight}-normal.woff2`,
  };
}

const FULL_NAMES: Readonly<Record<PrintWeight, string>> = {
  400: '400Regular',
  700: '700Bold',
  900: '900Black',
};

/** The whole Noto Sans of a weight, ten megabytes. */
export function fullFile(weight: PrintWeight): PrintFontFile {
  const name = FULL_NAMES[weight];
  return {
    file: `fonts/noto-sans-sc-${weight}-full.ttf`,
    source: `@expo-google-fonts/noto-sans-sc/${name}/NotoSansSC_${name}.ttf`,
  };
}

/** A file of HanaMin, which has the rarest characters in one weight. */
export function hanaminFile(part: string): PrintFontFile {
  return { file: `fonts/${part.toLowerCase()}.woff2`, source: `hanamin/${part}.woff2` };
}

/** What the package calls 500 is the font's Regular. */
export const KAI_WEIGHTS = [
  { weight: 400, name: '500' },
  { weight: 700, name: '700' },
] as const;

/** The 楷 of a weight, whole. */
export function kaiFile({ weight, name }: (typeof KAI_WEIGHTS)[number]): PrintFontFile {
  return {
    file: `fonts/lxgw-wenkai-${weight}.woff2`,
    source: `@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-${name}-normal.woff2`,
  };
}

/** The figures of the Serif are not all of one width, and the brush's look strange beside printed ones. */
const LATIN = 'U+20-7E';
/** The brush's punctuation has no narrow forms, which would leave holes where two signs meet. */
const LATIN_AND_PUNCTUATION = `${LATIN},U+B7,U+2014-2026,U+3000-3011,U+FF01-FF5E`;

/** The faces of daily use. Of two of one family and weight, the later one has what its range names. */
export const PRINT_FONTS: readonly PrintFont[] = [
  ...PRINT_WEIGHTS.map((weight) => face('Gongkai Sans', weight, mainFile('noto-sans-sc', weight))),
  face('Gongkai Serif', 900, mainFile('noto-serif-sc', 900)),
  ...PRINT_WEIGHTS.flatMap((weight) => [
    face('Gongkai Song', weight, mainFile('noto-serif-sc', weight)),
    face('Gongkai Song', weight, mainFile('noto-sans-sc', weight), LATIN),
  ]),
  ...KAI_WEIGHTS.flatMap((kai) => [
    face('Gongkai Kai', kai.weight, kaiFile(kai)),
    face('Gongkai Kai', kai.weight, mainFile('noto-sans-sc', kai.weight), LATIN_AND_PUNCTUATION),
  ]),
];

function face(family: PrintFamily, weight: PrintWeight, file: PrintFontFile, range?: string): PrintFont {
  return { family, weight, ...file, ...(range && { range }) };
}

/** Every file that a page may ask for. */
export function allPrintFiles(): PrintFontFile[] {
  const files = [
    ...PRINT_FONTS,
    ...PRINT_WEIGHTS.flatMap((weight) => [
      ...Object.keys(tables.slices).flatMap((slice) => [
        sliceFile('noto-sans-sc', weight, slice),
        sliceFile('noto-serif-sc', weight, slice),
      ]),
      fullFile(weight),
    ]),
    ...Object.keys(tables.hanamin).map(hanaminFile),
  ];
  return [...new Map(files.map(({ file, source }) => [file, { file, source }])).values()];
}
