/** A small valid content folder in a real temporary directory, with whatever a test changes in it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { parse, stringify } from 'yaml';
import { loadContent, type LoadedContent } from '../../src/loader/load-content.ts';
import { catalogueSchema } from '../../src/model/catalogue/catalogue.ts';
import { KINDS } from '../../src/model/kinds.ts';
import { exampleText } from './kind-examples.ts';
import { calendarDate } from '../../src/model/values/calendar-date.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/small-city', import.meta.url));

/** The village of the small city. */
export const SHUINAN = 'sites/shili/qingshi/shuinan';
/** Its accounts of September. */
export const SEPTEMBER = `${SHUINAN}/finance/2026/2026-10-09-september-accounts.yaml`;
/** The day as of which the small city is judged. */
export const AS_OF = calendarDate('2026-11-23');

/**
 * Its catalogue: that of the fixture, and from the sample city's the items that examples of kinds stand under and it
 * lacks. Nobody owes these, and their laws are left out, which the small city does not have.
 */
const CATALOGUE_TEXT = completeCatalogue();

/** The same, as it is understood. */
export const SMALL_CATALOGUE = catalogueSchema.parse(parse(CATALOGUE_TEXT));

function completeCatalogue(): string {
  const own = readFileSync(join(FIXTURE, 'catalogue.yaml'), 'utf8');
  const itemsIn = (text: string) => (parse(text) as { items: { id: string }[] }).items;
  const known = new Set(itemsIn(own).map(({ id }) => id));
  const wanted = new Set(KINDS.map((kind) => /^item: (.*)$/m.exec(exampleText(kind))?.[1]));
  const sample = readFileSync(new URL('../../content/catalogue.yaml', import.meta.url), 'utf8');
  const lacking = itemsIn(sample).filter(({ id }) => wanted.has(id) && !known.has(id));
  const added = lacking.map((item) => stringify([{ ...item, required: undefined, basis: undefined }]));
  return own + added.join('').replace(/^/gm, '  ').trimEnd() + '\n';
}

export type FileContents = Readonly<Record<string, string | Uint8Array>>;

/** Copies the small city, writes these files over it, and returns its root. Gone when the test is over. */
export function makeSmallCity(files: FileContents = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'small-city-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(FIXTURE, root, { recursive: true });
  writeFileSync(join(root, 'catalogue.yaml'), CATALOGUE_TEXT);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** Loads the small city with these files written over it. */
export function loadSmallCity(files: FileContents = {}): Promise<LoadedContent> {
  return loadContent(makeSmallCity(files), { asOf: AS_OF });
}

/** A file of the small city as text. */
export function readSmallCity(path: string): string {
  if (path === 'catalogue.yaml') return CATALOGUE_TEXT;
  return readFileSync(join(FIXTURE, path), 'utf8');
}
