/** What the program does with a changed file, and whether that is what it promises to do with any file. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { planFixes } from '../../scripts/check/plan-fixes.ts';
import { readImportOptions } from '../../scripts/import/options.ts';
import { runImport } from '../../scripts/import/run-import.ts';
import { UsageError } from '../../scripts/terminal/options.ts';
import { findPrivateData, maskPrivateData } from '../../src/guard/find-private-data.ts';
import { decodeText } from '../../src/loader/read/decode-text.ts';
import { formatProblem } from '../../src/loader/tell/excerpt.ts';
import { loadContent, type LoadedContent } from '../../src/loader/load-content.ts';
import { lettersOf } from '../../src/loader/read/letters.ts';
import type { ContentProblem } from '../../src/loader/tell/problem.ts';
import { readTextAt } from '../../src/loader/read/source-file.ts';
import { markdownParts } from '../../src/markdown/markdown-parts.ts';
import { markdownToText, renderMarkdown } from '../../src/markdown/renderer.ts';
import { calendarDate } from '../../src/model/values/calendar-date.ts';
import type { Site } from '../../src/model/place/site.ts';
import { sitePackageFiles } from '../../src/site/data/data-package.ts';
import { disclosureDataFiles } from '../../src/site/data/disclosure-data.ts';
import { siteCalendarFile } from '../../src/site/feeds/calendars.ts';
import { siteFeeds } from '../../src/site/feeds/site-feeds.ts';
import { siteSearchRecords } from '../../src/site/search/search-records.ts';
import { siteContext } from '../../src/site/site-context.ts';
import type { FuzzCase } from './cases.ts';
import { PLANTED } from './odd-values.ts';

/** How a case ended. */
export interface Verdict {
  readonly outcome: 'valid' | 'refused';
  /** Promises that were broken; each is a bug of ours. */
  readonly broken: readonly string[];
}

export interface Laboratory {
  readonly judge: (one: FuzzCase) => Promise<Verdict>;
  readonly close: () => void;
}

/** What a terminal obeys, or turns a line round. */
const CONTROLS = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const AS_OF = calendarDate('2026-11-23');
const VILLAGE = 'sites/shili/qingshi/shuinan';
const FIXTURE = new URL('../fixtures/small-city', import.meta.url).pathname;
const SAMPLE = new URL('../../content', import.meta.url).pathname;

/** Folders in which files are judged, one after the other. */
export function openLaboratory(): Laboratory {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const small = join(folder, 'small');
  cpSync(FIXTURE, small, { recursive: true });
  const city = join(folder, 'city');
  cpSync(SAMPLE, city, {
    recursive: true,
    filter: (path) => !/\/content\/(?:sites|guide)$/.test(path.replaceAll('\\', '/')),
  });
  mkdirSync(join(folder, 'sheets'));
  return {
    judge: (one) => {
      if (one.place === 'sheet') return judgeSheet(one, { root: small, folder: join(folder, 'sheets') });
      const root = one.place === 'site' ? small : city;
      return judgeContent(one, { root, path: one.place === 'site' ? `${VILLAGE}/${one.path}` : one.path });
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function judgeContent(
  { bytes }: FuzzCase,
  { root, path }: { root: string; path: string },
): Promise<Verdict> {
  const file = join(root, path);
  const isOwn = path.startsWith('sites/') && !path.endsWith('site.yaml');
  const before = isOwn ? undefined : readTextAtSource(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  try {
    const load = (): Promise<LoadedContent> => loadContent(root, { asOf: AS_OF });
    const loaded = await load();
    const textOf = shownTexts(root);
    const isRefused = loaded.problems.some((one) => one.severity === 'error');
    const broken = [
      ...loaded.problems.flatMap((problem) => brokenBy(problem, textOf(problem.file))),
      ...brokenTold(loaded, path),
      ...(isRefused ? [] : difference(plainOf(loaded), plainOf(await load()))),
    ];
    tryAllReaders(path, bytes);
    for (const site of loaded.sites) if (loaded.city) writeAll(site, loaded.city);
    planFixes(loaded.problems, {
      contentRoot: root,
      asOf: AS_OF,
      selection: { includes: () => true },
      isPublished: () => false,
    });
    return { outcome: isRefused ? 'refused' : 'valid', broken };
  } finally {
    if (before === undefined) rmSync(file, { force: true });
    else cpSync(before, file);
  }
}

/** The original of a file that is always there. */
function readTextAtSource(root: string, path: string): string | undefined {
  return path.endsWith('site.yaml')
    ? join(FIXTURE, path)
    : root.endsWith('city')
      ? join(SAMPLE, path)
      : undefined;
}

function plainOf({ sites, damaged, city, catalogue, boards, problems }: LoadedContent): unknown {
  return { sites, damaged, city, catalogue, boards: [...boards], problems };
}

/** Where two loads of the same file differ. */
function difference(first: unknown, second: unknown): string[] {
  const [one, other] = [JSON.stringify(first), JSON.stringify(second)];
  if (one === other) return [];
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return [
    `loads to another value the second time: ${one.slice(at - 40, at + 80)} / ${other.slice(at - 40, at + 80)}`,
  ];
}

/** A file that is not taken says so itself, or the site of it does not go on without a word. */
function brokenTold({ problems, sites, siteIds }: LoadedContent, path: string): string[] {
  const isKept = path.startsWith('sites/') ? sites.some(({ profile }) => profile.id === 'shuinan') : true;
  const hasError = problems.some(
    ({ severity, file }) =>
      severity === 'error' && (file === path || siteIds.length === 0 || file.startsWith(VILLAGE)),
  );
  return isKept || hasError ? [] : ['the village is gone and nothing says why'];
}

/** A file is read and masked once for all its problems, as `check` does. */
function shownTexts(root: string): (file: string) => string | undefined {
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (!texts.has(file)) texts.set(file, readTextAt(join(root, file)));
    return texts.get(file);
  };
}

function brokenBy(problem: ContentProblem, text: string | undefined): string[] {
  const { line, column, length, message, hint = '', code } = problem;
  const lines = text?.split('\n') ?? [];
  const shown = formatProblem(problem, { text });
  const own = `${message}${hint}`.replace(/“[^”]*”?/g, '').replace(/「[^」]*」?/g, '');
  const wrong = (is: boolean, what: string): string[] =>
    is ? [`${code}: ${what}: ${message.slice(0, 200)}`] : [];
  return [
    ...wrong(!(line >= 1 && (text === undefined || line <= lines.length + 1)), `no such line ${line}`),
    ...wrong(
      !(column >= 1 && column <= lettersOf(lines[line - 1] ?? '').length + 2) && text !== undefined,
      `no such column ${column}`,
    ),
    ...wrong(!(length >= 1), 'points at nothing'),
    ...wrong(!/\p{Script=Han}/u.test(message), 'not in Chinese'),
    ...wrong(!/[。？！]$/.test(message), 'no sentence'),
    ...wrong(message.length > 600 || hint.length > 900, `too long (${message.length}, ${hint.length})`),
    ...wrong(
      /undefined|\bNaN\b|\[object|\bZod|\bExpected|expected (?:string|number|object|array|one)/.test(own),
      'speaks of the program',
    ),
    ...wrong(tellsNumber(`${message}${hint}`), 'tells a private number'),
    ...wrong(CONTROLS.test(shown), 'shows a control character'),
  ];
}

/** Among other digits it is no number of anybody's any more. */
function tellsNumber(told: string): boolean {
  return PLANTED.some((number) => new RegExp(`(?<!\\d)${number}(?!\\d)`).test(told));
}

/** Readers that a whole load does not call for every file. */
function tryAllReaders(path: string, bytes: Uint8Array): void {
  const text = decodeText(path, bytes).value;
  if (text === undefined) return;
  maskPrivateData(text, findPrivateData(text, { format: 'plain' }));
  if (!path.endsWith('.md')) return;
  renderMarkdown(text);
  markdownToText(text);
  markdownParts(text);
}

/** What is made of a site without a page renderer: feeds, calendars, data, search. */
function writeAll(site: Site, city: NonNullable<LoadedContent['city']>): void {
  const context = siteContext(site, { city, asOf: AS_OF, photos: {}, hasPosters: false, paperReach: 'wall' });
  for (const write of [siteFeeds, siteCalendarFile, disclosureDataFiles, sitePackageFiles]) write(context);
  siteSearchRecords(site, AS_OF);
}

async function judgeSheet(
  { path, bytes }: FuzzCase,
  { root, folder }: { root: string; folder: string },
): Promise<Verdict> {
  const file = join(folder, path);
  writeFileSync(file, bytes);
  try {
    const first = await importOnce(file, root);
    const second = first.exit === 0 ? await importOnce(file, root) : first;
    const wrong = (is: boolean, what: string): string[] =>
      is ? [`${what}: ${first.told.slice(0, 300)}`] : [];
    return {
      outcome: first.exit === 0 ? 'valid' : 'refused',
      broken: [
        ...wrong(first.told !== second.told, 'reads another table the second time'),
        ...wrong(!/\p{Script=Han}[^]*[。？！）]/u.test(first.told), 'says nothing in Chinese'),
        ...wrong(/undefined|\bNaN\b|\[object/.test(withoutQuotations(first.told)), 'speaks of the program'),
        ...wrong(tellsNumber(first.told), 'tells a private number'),
        ...wrong(CONTROLS.test(first.told), 'shows a control character'),
      ],
    };
  } finally {
    rmSync(file, { force: true });
  }
}

/** What an import says in words of its own: rows that it did not use are shown as they stand, NaN in a cell too. */
function withoutQuotations(told: string): string {
  return told.replace(/“[^”]*”?/g, '').replace(/没有用上的行：(?:\n {2}.*)*/, '');
}

async function importOnce(
  file: string,
  root: string,
): Promise<{ readonly exit: number; readonly told: string }> {
  let told = '';
  try {
    const options = readImportOptions([file, '--content', root, '--site', '水南村', '--dry-run'], AS_OF);
    const exit = await runImport({ options, print: (text) => void (told += text), questions: undefined });
    return { exit, told };
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause;
    return { exit: 2, told: told + cause.message };
  }
}
