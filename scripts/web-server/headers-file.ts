/** \`_headers\` in the root of a release: what static hosts read (Cloudflare Pages, Netlify and those that follow them). */
import { CACHING, OPENER, OPENER_OF_FORMS, SECURITY_HEADERS, TYPES } from './rules.ts';

/** Endings that hosts know themselves; the others are named. */
const KNOWN = new Set(
  [
    'html',
    'css',
    'js',
    'json',
    'txt',
    'xml',
    'svg',
    'webp',
    'png',
    'jpg',
    'ico',
    'pdf',
    'woff2',
    'ttf',
    'xlsx',
  ].map((ending) => `.${ending}`),
);

/**
 * The file. Hosts let every page be asked for again and compress by themselves. Where two rules set one header some of
 * them send both, so no header is set twice.
 */
export function headersFile(): string {
  const everywhere = { ...SECURITY_HEADERS };
  const blocks: [string, Readonly<Record<string, string>>][] = [
    ['/*', everywhere],
    [OPENER_OF_FORMS.glob, { [OPENER.name]: OPENER_OF_FORMS.value }],
    ...CACHING.flatMap(({ globs = [], value }) =>
      globs.map((glob): [string, Readonly<Record<string, string>>] => [glob, { 'Cache-Control': value }]),
    ),
    ...Object.entries(TYPES)
      .filter(([ending]) => !KNOWN.has(ending))
      .map(([ending, type]): [string, Readonly<Record<string, string>>] => [
        `/*${ending}`,
        { 'Content-Type': type },
      ]),
  ];
  const shown = blocks.map(
    ([path, headers]) =>
      `${path}\n${Object.entries(headers)
        .map(([name, value]) => `  ${name}: ${value}`)
        .join('\n')}\n`,
  );
  return `# npm run docs\n${shown.join('')}`;
}
