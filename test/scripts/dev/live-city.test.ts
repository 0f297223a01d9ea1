import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { jobFile, openCity, type LiveCity } from '../../../scripts/dev/live-city.ts';
import { servedFiles } from '../../../scripts/dev/served-files.ts';
import type { RenderJob } from '../../../src/render-job.ts';
import {
  AS_OF,
  makeSmallCity,
  readSmallCity,
  SEPTEMBER,
  SHUINAN,
  type FileContents,
} from '../../support/small-city.ts';

const NOTICE = `${SHUINAN}/other/2026/2026-11-05-fire-season.md`;
const broken = readSmallCity(SEPTEMBER).replace('amount: 9600', 'amount: 九千六');

function openSmallCity(files: FileContents = {}): LiveCity & { write: (path: string, text: string) => void } {
  const contentRoot = makeSmallCity(files);
  const workRoot = mkdtempSync(join(tmpdir(), 'desk-'));
  onTestFinished(() => rmSync(workRoot, { recursive: true, force: true }));
  const city = openCity({ contentRoot, asOf: AS_OF, workRoot, photosRoot: join(workRoot, 'photos') });
  return { ...city, write: (path, text) => writeFileSync(join(contentRoot, path), text) };
}

function job({ folders }: LiveCity): RenderJob {
  return JSON.parse(readFileSync(jobFile(folders.workRoot), 'utf8')) as RenderJob;
}

const filesIn = (city: LiveCity) =>
  job(city).content?.sites.flatMap(({ disclosures }) => disclosures.map(({ file }) => file));

describe('the content of npm run dev', () => {
  test('is the sites that were asked for, and no others', async () => {
    const city = openSmallCity();
    await city.open('shuinan');
    expect(job(city).siteIds).toEqual(['shuinan']);
    expect(await city.open('nowhere')).toBeUndefined();
    await city.open('dongshi');
    expect(job(city).siteIds).toEqual(['shuinan', 'dongshi']);
  });

  test('keeps showing a file as it was when it is broken, and everything else as it is', async () => {
    const city = openSmallCity();
    await city.open('shuinan');
    const before = filesIn(city);
    city.write(SEPTEMBER, broken);
    city.write(NOTICE, readSmallCity(NOTICE).replace(/^title: .*/m, 'title: 水南村换了标题的通知'));
    const [live] = await city.refresh(['shuinan']);
    expect(live?.kept).toEqual([SEPTEMBER]);
    expect(live?.problems.map(({ code, file }) => [code, file])).toEqual([
      ['AMOUNT_NOT_A_NUMBER', SEPTEMBER],
    ]);
    expect(filesIn(city)).toEqual(before);
    expect(JSON.stringify(job(city))).toContain('换了标题');

    city.write(SEPTEMBER, readSmallCity(SEPTEMBER));
    expect((await city.refresh(['shuinan']))[0]).toMatchObject({ kept: [], problems: [] });
  });

  test('leaves out a file that was broken from the beginning, and nothing else', async () => {
    const city = openSmallCity({ [SEPTEMBER]: broken });
    await city.open('shuinan');
    expect(filesIn(city)).not.toContain(SEPTEMBER);
    expect(filesIn(city)).toContain(NOTICE);
  });

  test('shows a page as it was, without its photo, when the photo is deleted', async () => {
    const city = openSmallCity();
    await city.open('shuinan');
    const before = filesIn(city);
    rmSync(join(city.folders.contentRoot, SHUINAN, 'photos/patrol.jpg'));
    const [live] = await city.refresh(['shuinan']);
    expect(live?.kept).toEqual([NOTICE]);
    expect(filesIn(city)).toEqual(before);
    expect(Object.keys(job(city).photos)).toEqual([]);
  });

  test('stays what it was while what all share cannot be read', async () => {
    const city = openSmallCity();
    await city.open('shuinan');
    const before = job(city);
    city.write('city.yaml', 'name: [');
    const [live] = await city.refresh(['shuinan']);
    expect(live?.problems.map(({ file }) => file)).toEqual(['city.yaml']);
    expect(job(city)).toEqual(before);
  });

  test('has the photos, fonts and search that a build would add', async () => {
    const city = openSmallCity();
    await city.open('shuinan');
    const answerOf = servedFiles(city);
    const typeOf = async (path: string) => (await answerOf(path))?.headers['content-type'];
    expect(await typeOf('shuinan/photos/patrol.webp')).toBe('image/webp');
    expect(await typeOf('shuinan/search/index.json')).toBe('application/json; charset=utf-8');
    expect(await typeOf('search/index.json')).toBe('application/json; charset=utf-8');
    expect(await typeOf('assets/fonts/noto-sans-sc-400.woff2')).toBe('font/woff2');
    expect(await typeOf('shuinan/photos/none.webp')).toBeUndefined();
    expect(await typeOf('shuinan/../../package.json')).toBeUndefined();
  });
});
