/**
 * The sample city, built once for all tests that look at its output, as of a fixed day.
 * vitest runs `setup` before the tests of the run and hands its result to each of them.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { filesBelow } from '../../scripts/build/tree.ts';
import { PROJECT_ROOT } from '../../scripts/project-folders.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import type { Disclosure } from '../../src/model/disclosure/disclosure.ts';
import { KINDS } from '../../src/model/kinds.ts';
import { disclosurePath } from '../../src/site/urls.ts';
import { day } from './a-site.ts';
import { runScript } from './run-script.ts';

/** The day on which the sample city is looked at: some postings are open, some duties due. */
export const SAMPLE_DAY = '2026-11-23';

declare module 'vitest' {
  interface ProvidedContext {
    sampleRelease: string;
    sampleBuildOutput: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-sample-'));
  const release = join(folder, 'dist');
  // The sample is older than the newest commit by more every day.
  const args = ['--as-of', SAMPLE_DAY, '--out', release, '--replace-anyway'];
  // What is kept of it, the build after the tests finds again.
  const cache = { GONGKAILAN_CACHE: join(PROJECT_ROOT, '.cache') };
  const { stdout, stderr, exitCode } = await runScript('build', args, cache);
  if (exitCode !== 0)
    throw new Error(`the sample city does not build (exit ${exitCode}):\n${stdout}\n${stderr}`);
  project.provide('sampleRelease', release);
  project.provide('sampleBuildOutput', stdout);
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Folder of the built sample city. */
export function sampleRelease(): string {
  return inject('sampleRelease');
}

/** Release paths of all files with this ending, sorted. */
export function sampleFiles(ending: string): string[] {
  return filesBelow(sampleRelease(), '').filter((path) => path.endsWith(ending));
}

/** A file of the release as text. */
export function readSample(path: string): string {
  return readFileSync(join(sampleRelease(), path), 'utf8');
}

/** One page of each template, so that a check of every template need not open every page. */
export async function templatePages(): Promise<Record<string, string>> {
  const { sites } = await loadContent('content', { asOf: day(SAMPLE_DAY) });
  const page = (wanted: (disclosure: Disclosure) => boolean): string => {
    for (const { profile, disclosures } of sites) {
      const found = disclosures.find(wanted);
      if (found) return `${disclosurePath(profile.id, found.section, found.id)}index.html`;
    }
    throw new Error('the sample city has no such disclosure');
  };
  return {
    city: 'index.html',
    county: 'benxi-county/index.html',
    township: 'benxi-county/xiaoshi/index.html',
    'village home': 'xiejiawaizi/index.html',
    questions: 'xiejiawaizi/questions/index.html',
    echo: 'liuheyan/echo/index.html',
    'feedback slip': 'xiejiawaizi/slip/index.html',
    'community home': 'caisheng/index.html',
    'story of works': 'xiejiawaizi/stories/2026-06-29-bridge-deliberation/index.html',
    'story that owes': 'liuheyan/stories/project-clinic-2026/index.html',
    'former address of a story': 'xiejiawaizi/stories/project-group3-bridge/index.html',
    section: 'xiejiawaizi/finance/index.html',
    archive: 'xiejiawaizi/archive/index.html',
    'archive of a year': 'xiejiawaizi/archive/2026/index.html',
    search: 'xiejiawaizi/search/index.html',
    words: 'xiejiawaizi/words/index.html',
    duties: 'liuheyan/duties/index.html',
    orders: 'liuheyan/orders/index.html',
    'orders overdue': 'shipangou/orders/index.html',
    'city search': 'search/index.html',
    subscribe: 'xiejiawaizi/subscribe/index.html',
    'city subscribe': 'subscribe/index.html',
    data: 'xiejiawaizi/data/index.html',
    'city data': 'data/index.html',
    accessibility: 'accessibility/index.html',
    privacy: 'privacy/index.html',
    premises: 'yongzigou/premises/index.html',
    bases: 'base/index.html',
    'bases by topic': 'base/premises/index.html',
    'bases of a township': 'base/premises/benxi-county/xiaoshi/index.html',
    board: 'xiejiawaizi/board/index.html',
    'day with several': 'shangjia/260413/index.html',
    'board drawing': 'boards/village-4800x1500/index.html',
    'publicity board': 'xiejiawaizi/publicity/index.html',
    'work slip': 'xiejiawaizi/board/slip/index.html',
    ledger: 'ledger/index.html',
    'two places compared': 'ledger/compare/index.html',
    'ledger of a township': 'ledger/benxi-county/xiaoshi/index.html',
    'quarter report': 'ledger/report/index.html',
    checklist: 'ledger/checklist/benxi-county/xiaoshi/index.html',
    help: 'help/index.html',
    'help topic': 'help/first-day/index.html',
    'help of a kind': 'help/kinds/accounts/index.html',
    'not found': '404.html',
    'corrected disclosure': page(({ content }) => content.corrections !== undefined && !content.withdrawal),
    'withdrawn disclosure': page(({ content }) => content.withdrawal !== undefined),
    'open posting': page(({ content }) => (content.posting?.until ?? '') >= SAMPLE_DAY),
    'disclosure with photos': page(({ content }) => content.photos !== undefined),
    ...Object.fromEntries(KINDS.map((kind) => [kind, page(({ content }) => content.kind === kind)])),
  };
}
