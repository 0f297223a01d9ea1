/** Guides with sections that are generated, what is read from the fonts, what editors and web servers read: as each should be now. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../../../src/loader/load-content.ts';
import { calendarDate } from '../../../src/model/values/calendar-date.ts';
import type { Catalogue } from '../../../src/model/catalogue/catalogue.ts';
import { BENCH_README, benchDocs } from './bench-docs.ts';
import { serverFiles } from '../../web-server/server-files.ts';
import { catalogueTables } from './catalogue-tables.ts';
import { editorFiles, offeredContent } from './editor-files.ts';
import { glyphTables } from './glyph-tables.ts';
import { boardFieldsTable, commonFieldsTable, publicityFieldsTable } from './fields-table.ts';
import { kindPages } from './kind-pages.ts';
import { kindsTable } from './kinds-table.ts';
import { PROBLEM_PAGES, problemPages } from './problem-pages.ts';
import { replaceSection } from './sections.ts';

/** The catalogue says the same on any day; only its warnings depend on it. */
const ANY_DAY = calendarDate('2026-01-01');

interface Guide {
  /** From the project's root. */
  readonly path: string;
  readonly section: string;
  readonly table: (catalogue: Catalogue) => string;
}

const GUIDES: readonly Guide[] = [
  { path: 'content/guide/kinds/README.md', section: 'kinds', table: kindsTable },
  { path: 'content/guide/writing.md', section: 'common', table: commonFieldsTable },
  { path: 'content/guide/publicity.md', section: 'publicity', table: publicityFieldsTable },
  { path: 'content/guide/boards.md', section: 'boards', table: boardFieldsTable },
  { path: 'content/catalogue/README.md', section: 'catalogue', table: catalogueTables },
];

/** Every generated file, and every guide with its sections, as it should be. */
export async function generatedDocs(
  root: string,
): Promise<{ readonly path: string; readonly text: string }[]> {
  const contentRoot = join(root, 'content');
  const loaded = await loadContent(contentRoot, { asOf: ANY_DAY, siteIds: [] });
  const { catalogue } = loaded;
  if (!catalogue) throw new Error('content/catalogue.yaml has problems; run check');
  const sectionsByPath = Map.groupBy(GUIDES, ({ path }) => path);
  const guides = [...sectionsByPath].map(([path, sections]) => ({
    path,
    text: sections.reduce(
      (text, { section, table }) => replaceSection(text, section, table(catalogue)),
      readFileSync(join(root, path), 'utf8'),
    ),
  }));
  return [
    ...guides,
    ...kindPages(catalogue),
    ...problemPages(root),
    { path: 'src/paper/type/glyph-tables.json', text: glyphTables() },
    ...benchDocs(root, readFileSync(join(root, BENCH_README), 'utf8')),
    ...serverFiles(),
    ...editorFiles(offeredContent(contentRoot, loaded)),
  ];
}

/** Files where only generated ones should lie that are not among them, from the project's root. */
export function staleDocs(docs: readonly { readonly path: string }[], root: string): string[] {
  const known = new Set(docs.map(({ path }) => path));
  const folder = join(root, PROBLEM_PAGES);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.map((name) => `${PROBLEM_PAGES}/${name}`).filter((path) => !known.has(path));
}
