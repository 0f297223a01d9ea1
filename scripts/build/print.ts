/** PDFs of the sites that are built, printed from their board pages in the unfinished release. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILE_START, problemAt, type ContentProblem } from '../../src/loader/tell/problem.ts';
import { withoutFacts } from '../../src/site/print/print-facts.ts';
import { PRINT_PAGES } from '../posters/print-pages.ts';
import type { PosterProblem } from '../posters/print-site.ts';
import { UsageError } from '../terminal/options.ts';
import type { BuiltSite } from './build-plan.ts';
import type { Work } from './work.ts';

/** Prints into the tree; returns what does not fit. */
export async function printPosters(
  { options, content, progress }: Pick<Work, 'options' | 'content' | 'progress'>,
  { built, tree }: { built: readonly BuiltSite[]; tree: string },
): Promise<ContentProblem[]> {
  if (!options.hasPosters || built.length === 0) return [];
  progress.step('印公开栏和海报（PDF）');
  // Only a build that prints waits for the browser's driver, half a second on a small machine.
  const { makePosters } = await import('../posters/make-posters.ts');
  let done = 0;
  const days = new Map(
    built.map(({ siteId, site, summary }) => [siteId, summary.lastChangedOn ?? site.profile.since]),
  );
  const printed = await makePosters({
    releaseRoot: tree,
    outDir: tree,
    reach: 'release',
    siteIds: built.map(({ siteId }) => siteId),
    publicUrl: content.city.publicUrl,
    datedOn: (siteId) => days.get(siteId) ?? options.asOf,
    onSite: () => progress.advance(++done, built.length),
  }).catch(adviseWithoutBrowser);
  for (const { siteId } of built) takeOutFacts(siteId, tree);
  return printed.flatMap(({ problems }) => problems.map((problem) => overflow(problem, built)));
}

/** Villagers need nothing that was for the printer. */
function takeOutFacts(siteId: string, tree: string): void {
  for (const path of PRINT_PAGES.flatMap(({ paths }) => paths(siteId, tree))) {
    const file = join(tree, path, 'index.html');
    writeFileSync(file, withoutFacts(readFileSync(file, 'utf8')));
  }
}

/** By name: the browser's driver is not loaded for a comparison. */
const WITHOUT_BROWSER = new Set(['NoBrowserError', 'BrowserStartError', 'BrowserDiedError']);

function adviseWithoutBrowser(error: unknown): never {
  if (error instanceof Error && WITHOUT_BROWSER.has(error.name))
    throw new UsageError(`${error.message}\n暂时不要 PDF 的话，加上 --no-posters。`);
  throw error;
}

function overflow({ siteId, disclosureId, message }: PosterProblem, built: readonly BuiltSite[]) {
  const site = built.find((one) => one.siteId === siteId)?.site;
  const hung = [...(site?.disclosures ?? []), ...(site?.publicity ?? [])].find(
    ({ id }) => id === disclosureId,
  );
  return problemAt(hung?.file ?? siteId, FILE_START, { code: 'SHEET_OVERFLOW', message });
}
