/** The same disclosures as a plain Hugo site: what a generator costs that checks nothing and draws nothing. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadContent } from '../../../src/loader/load-content.ts';
import { documentOf } from '../../../src/model/disclosure/document.ts';
import { siteContext } from '../../../src/site/site-context.ts';
import { documentText } from '../../../src/site/search/search-text.ts';
import type { BenchCity } from './bench-city.ts';

const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>`;

/** As plain as they can be: a page, a list, nothing in the style of anything. */
const FILES: Readonly<Record<string, string>> = {
  'hugo.toml': 'baseURL = "https://example.invalid/"\nlanguageCode = "zh-CN"\ntitle = "公开"\n',
  'layouts/_default/single.html': `${PAGE}<h1>{{ .Title }}</h1><p>{{ .Date.Format "2006-01-02" }}</p>{{ .Content }}</body></html>\n`,
  'layouts/_default/list.html': `${PAGE}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>\n`,
};

/** Which Hugo there is: `hugo v0.131.0+extended …`; `undefined` where there is none. `HUGO` names another program. */
export function findHugo(): { readonly program: string; readonly version: string } | undefined {
  const program = process.env['HUGO'] ?? 'hugo';
  try {
    const said = execFileSync(program, ['version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return { program, version: /v\d+\.\d+\.\d+/.exec(said)?.[0] ?? said.trim() };
  } catch {
    return undefined;
  }
}

/** Writes the site: a file for each disclosure, with what its page says. */
export async function writeHugoSite({ contentRoot, asOf }: BenchCity, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const { sites, city } = await loadContent(contentRoot, { asOf });
  if (!city) throw new Error('the city does not load');
  for (const [path, text] of Object.entries(FILES)) write(join(folder, path), text);
  for (const site of sites) {
    const context = siteContext(site, { city, asOf, photos: {}, hasPosters: false, paperReach: 'web' });
    const { published, inForce: disclosures, words, catalogue } = context;
    for (const { id, section, content } of published) {
      const text = documentText(documentOf(content, { disclosures, words, catalogue, asOf, reach: 'web' }));
      const head = JSON.stringify({ title: content.title, date: content.publishedOn });
      write(join(folder, 'content', site.profile.id, section, `${id}.md`), `${head}\n\n${text}\n`);
    }
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
