/** The print fonts: which files of npm packages become which assets of a release. */
import { fileURLToPath } from 'node:url';
import { assetPath, type SitePath } from '../../src/site/urls.ts';
import { PRINT_FONTS } from '../../src/paper/fonts.ts';

export interface PrintFontFile {
  /** Absolute path in `node_modules`. */
  readonly source: string;
  /** Where it lies in the release, e.g. `assets/fonts/noto-sans-sc-400.woff2`. */
  readonly path: SitePath;
}

/** Every font file that board pages ask for. The build copies them, `npm run dev` serves them. */
export function printFontFiles(): PrintFontFile[] {
  return PRINT_FONTS.map(({ package: name, weight, file }) => ({
    source: fileURLToPath(
      import.meta.resolve(`@fontsource/${name}/files/${name}-chinese-simplified-${weight}-normal.woff2`),
    ),
    path: assetPath(file),
  }));
}
