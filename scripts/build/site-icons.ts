/** The icon under which a site stands on a telephone: white sheets on an orange board, as in the browser's tab. */
import { writeInto } from './store.ts';
import { join } from 'node:path';
import { ICON_SIZES } from '../../src/site/offline.ts';
import { iconPath } from '../../src/site/urls.ts';

/** Everything lies in the inner four fifths, for telephones cut icons to circles. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<path fill="#f4a340" d="M0 0h32v32H0z"/>
<path fill="#1d1a17" d="M6 8h20v2H6z"/>
<path fill="#fff" d="M7 11h8v10H7zM17 11h8v10h-8z"/>
<path fill="#1d1a17" d="M8.500 13h5v1h-5zM8.500 15.500h5v1h-5zM8.500 18h3v1h-3zM18.500 13h5v1h-5zM18.500 15.500h5v1h-5zM18.500 18h3v1h-3z"/>
<path fill="#1d1a17" d="M9 21h1v4H9zM22 21h1v4h-1z"/></svg>`;

/** Writes the icons into the shared files of a release. */
export async function writeIcons(tree: string): Promise<void> {
  const { default: sharp } = await import('sharp');
  for (const size of ICON_SIZES) {
    const png = sharp(Buffer.from(ICON), { density: (72 * size) / 32 }).png({
      palette: true,
      colours: 8,
      dither: 0,
    });
    writeInto(join(tree, iconPath(size)), await png.resize(size, size).toBuffer());
  }
}
