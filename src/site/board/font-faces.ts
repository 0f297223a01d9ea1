/** The print fonts as a page names them. */
import { PRINT_FONTS } from '../../paper/fonts.ts';
import { assetPath, relativeHref, type SitePath } from '../urls.ts';

/** One rule for each file. Chromium fetches only those that the page uses. */
export function fontFaces(from: SitePath): string[] {
  return PRINT_FONTS.map(
    ({ family, weight, file }) =>
      `@font-face{font-family:'${family}';font-weight:${weight};src:url(${relativeHref(from, assetPath(file))})format('woff2')}`,
  );
}
