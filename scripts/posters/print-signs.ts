/** Prints the page of signs of a site: door, desk and chest signs, plaques, panels and clothing marks, each kind a PDF. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { FittedSign } from '../../src/client/signs/fit-sign.ts';
import type { SignsFacts } from '../../src/site/print/print-facts.ts';
import { SIGN_TITLES } from '../../src/paper/signs/sign-layout.ts';
import { publicHref, signFilePath, signsPath } from '../../src/site/urls.ts';
import { finishPdf } from './finish-pdf.ts';
import { printShown, showPrint } from './opened-page.ts';
import { readFacts } from './print-page.ts';
import type { SiteJob } from './site-job.ts';

export interface SiteSigns {
  /** Paths from `outDir`. */
  readonly files: readonly string[];
  /** Signs that overflow at the smallest size allowed, in Chinese for the clerk. */
  readonly problems: readonly { readonly siteId: string; readonly message: string }[];
}

/** Prints a site's signs into `<outDir>/<site>/signs/`, with `fit.json`. A sign that does not fit is a problem. */
export async function printSigns(
  page: Page,
  siteId: string,
  { publicUrl, outDir, datedOn }: Pick<SiteJob, 'publicUrl' | 'outDir' | 'datedOn'>,
): Promise<SiteSigns> {
  const response = await page.goto(publicHref(publicUrl, signsPath(siteId)), { waitUntil: 'load' });
  if (!response?.ok()) throw new Error(`no page of signs of ${siteId}: ${response?.status()}`);
  const fitted = await page.evaluate(() => {
    if (!window.fitSigns) throw new Error('fit-signs.js did not run');
    return window.fitSigns();
  });
  const { author, prints } = await readFacts<SignsFacts>(page);
  const day = datedOn(siteId);
  const files: string[] = [];
  const write = async (file: string, content: Uint8Array | string): Promise<void> => {
    const path = signFilePath(siteId, file);
    await mkdir(dirname(join(outDir, path)), { recursive: true });
    await writeFile(join(outDir, path), content);
    files.push(path);
  };
  const made = prints.filter(({ sizes }) => sizes.length > 0);
  for (const { mode, title, sizes } of made) {
    await showPrint(page, { mode }, 0);
    const pdf = await printShown(page);
    await write(
      `${mode}.pdf`,
      await finishPdf(pdf, { title: `${title}：${author}`, author, on: day, sizes }),
    );
  }
  await write('fit.json', `${JSON.stringify({ site: siteId, day, prints: made, signs: fitted }, null, 1)}\n`);
  return { files, problems: fitted.flatMap((sign) => overflowProblem(siteId, sign)) };
}

function overflowProblem(
  siteId: string,
  { kind, name, overflowMm, typeMm }: FittedSign,
): SiteSigns['problems'] {
  const { height, width } = overflowMm;
  if (height === 0 && width === 0) return [];
  const by = [...(height > 0 ? [`高出${height}毫米`] : []), ...(width > 0 ? [`宽出${width}毫米`] : [])].join(
    '、',
  );
  const small = typeMm.text === undefined ? '' : `、小字${typeMm.text}毫米`;
  return [
    {
      siteId,
      message: `${SIGN_TITLES[kind]}“${name}”用最小的字（名字${typeMm.name}毫米${small}）还${by}。请把小字写短些，或者在 signs.yaml 里把牌子做大。`,
    },
  ];
}
