/**
 * How often a photo of a document is found, and how often something else is taken for one. Figures and what is in the sets:
 * README.md. `PICTURES=200 npx vitest run … test/photos` measures on more.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { judgePhoto } from '../../scripts/photo/judge-photos.ts';
import { layOutDocuments, photographed, SCENES, sceneOf } from './picture-corpus.ts';

const COUNT = Number(process.env['PICTURES'] ?? 20);
/** Pictures before this number were looked at while the measure was made. */
const UNSEEN = 1_000;

const isFound = async (bytes: Uint8Array): Promise<boolean> => {
  const verdict = await judgePhoto(bytes, 'x.jpg');
  return 'digest' in verdict && verdict.digest !== undefined;
};

test('papers, lists, cards and screens are found', { timeout: 900_000 }, async () => {
  const browser = await launchBrowser();
  const pages = await layOutDocuments(browser, { from: UNSEEN, count: COUNT });
  await browser.close();
  const missed: string[] = [];
  for (const [index, { sort, png }] of pages.entries())
    if (!(await isFound(await photographed(png, UNSEEN + index)))) missed.push(sort);
  process.stdout.write(
    `documents: ${COUNT - missed.length} of ${COUNT} found; missed: ${missed.join(' ') || 'none'}\n`,
  );
  expect(missed.length / COUNT).toBeLessThanOrEqual(0.05);
});

test('scenes are mostly left alone', { timeout: 900_000 }, async () => {
  const taken: string[] = [];
  const times = Math.max(2, Math.round(COUNT / 20));
  for (const sort of Object.keys(SCENES))
    for (let seed = 0; seed < times; seed++)
      if (await isFound(await sceneOf(sort, UNSEEN + seed))) taken.push(sort);
  const all = Object.keys(SCENES).length * times;
  process.stdout.write(
    `scenes: ${taken.length} of ${all} taken for documents: ${taken.join(' ') || 'none'}\n`,
  );
  expect(taken.length / all).toBeLessThanOrEqual(0.15);
});

test('of the photos of the sample city a plan with words and a field of dry stalks are asked about', async () => {
  const taken: string[] = [];
  for (const path of readdirSync('content/sites', { recursive: true, encoding: 'utf8' }))
    if (/\.(?:jpg|png|webp)$/.test(path) && (await isFound(readFileSync(join('content/sites', path)))))
      taken.push(path.split(/[\\/]/).at(-1) ?? '');
  expect(taken.sort()).toEqual(['canal-before.jpg', 'parking-plan.jpg']);
});
