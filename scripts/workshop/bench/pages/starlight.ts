/**
 * The same texts as a documentation site of Starlight with its search, to compare with. Installed when it is measured,
 * into the cache: nobody who builds or tests the project needs it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findDisclosurePath } from '../../../../src/site/urls.ts';

const PACKAGE = {
  name: 'compared-with',
  private: true,
  type: 'module',
  dependencies: { '@astrojs/starlight': '0.42.4', astro: '7.3.5', sharp: '0.35.5' },
};

const CONFIG = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  site: 'https://example.org',
  integrations: [starlight({
    title: '村务公开',
    locales: { root: { label: '简体中文', lang: 'zh-CN' } },
    sidebar: [{ label: '谢家崴子村', items: [{ autogenerate: { directory: 'xiejiawaizi' } }] }],
  })],
});
`;

const COLLECTION = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Builds a Starlight site from the disclosures of a release in `folder`, and returns the folder of its pages. */
export function buildStarlight(releaseRoot: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(PACKAGE));
  writeFileSync(join(folder, 'astro.config.mjs'), CONFIG);
  writeInto(join(folder, 'src/content.config.ts'), COLLECTION);
  if (!existsSync(join(folder, 'node_modules/@astrojs/starlight')))
    execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' });
  const docs = join(folder, 'src/content/docs');
  rmSync(docs, { recursive: true, force: true });
  for (const { path, title, article } of articlesOf(releaseRoot))
    writeInto(
      join(docs, `${path.replace(/\/$/, '')}.md`),
      `---\ntitle: ${JSON.stringify(title)}\n---\n\n${article}\n`,
    );
  writeInto(join(docs, 'index.md'), '---\ntitle: 村务公开\n---\n\n八个村（社区）。\n');
  execFileSync('npx', ['astro', 'build'], { cwd: folder, stdio: 'ignore' });
  return join(folder, 'dist');
}

/** The text of each disclosure as it stands on its page, without what is ours about its looks. */
function articlesOf(releaseRoot: string): { path: string; title: string; article: string }[] {
  return (readdirSync(releaseRoot, { recursive: true }) as string[]).flatMap((file) => {
    const path = findDisclosurePath(file.replaceAll('\\', '/'));
    if (path === undefined) return [];
    const html = readFileSync(join(releaseRoot, file), 'utf8');
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? path;
    const article = /<article[^>]*>([\s\S]*?)<\/article>/.exec(html)?.[1] ?? '';
    return [{ path, title, article: plainHtml(article) }];
  });
}

/** One line, so that Markdown takes it as it is: no classes, no drawings, no headings of the first order. */
function plainHtml(html: string): string {
  return html
    .replace(/<svg[\s\S]*?<\/svg>|<button[\s\S]*?<\/button>|<h1[\s\S]*?<\/h1>/g, '')
    .replace(/ (?:class|style|role|id|data-[\w-]+|aria-[\w-]+)(?:="[^"]*")?/g, '')
    .replace(/\s*\n\s*/g, ' ');
}

function writeInto(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
