/** Sveltia CMS as it comes from npm, with its fonts beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project-folders.ts';
import { inPlainWords } from './plain-words.ts';

const PACKAGE = join(PROJECT_ROOT, 'node_modules/@sveltia/cms');

/** The version that is installed, `0.221.1`. */
export function sveltiaVersion(): string {
  return (JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string }).version;
}

/** Its files by their path in a release. Throws when it asks for a font that does not come with it. */
export function sveltiaFiles(): [string, string | Uint8Array][] {
  const fonts: [string, Uint8Array][] = [];
  const script = readFileSync(join(PACKAGE, 'dist/sveltia-cms.js'), 'utf8')
    .replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')
    .replace(FONT_ADDRESS, (_address, family: string, style: string) => {
      const path = `fonts/${family}.woff2`;
      fonts.push([
        `admin/${path}`,
        readFileSync(join(PACKAGE, 'npm/assets', fontFile(`${family}-${style}`))),
      ]);
      return path;
    });
  return [
    ['admin/sveltia-cms.js', script],
    ['admin/locales/zh-CN.json', inPlainWords(readFileSync(join(PACKAGE, 'locales/zh-CN.json'), 'utf8'))],
    ['admin/LICENSE.txt', readFileSync(join(PACKAGE, 'LICENSE.txt'), 'utf8')],
    ...fonts,
  ];
}

/** The script takes its three fonts from a CDN; its other edition, for bundlers, brings the same files along. */
const FONT_ADDRESS =
  /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z0-9-]+)(?::vf)?@[\d.]+\/([a-z0-9-]+)\.woff2/g;

function fontFile(start: string): string {
  const file = readdirSync(join(PACKAGE, 'npm/assets')).find(
    (name) => name.startsWith(`${start}-`) && name.endsWith('.woff2'),
  );
  if (file === undefined) throw new Error(`@sveltia/cms brings no font ${start}`);
  return file;
}
