import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeSpecimens } from '../../scripts/dev/specimens.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import { KINDS } from '../../src/model/kinds.ts';
import { STANDARD_STOCK } from '../../src/paper/stocks.ts';
import { paginateDisclosure } from '../../src/site/board/sheet-view.ts';
import type { SiteContext } from '../../src/site/site-context.ts';
import { aSiteContext } from '../support/a-site-context.ts';
import { day } from '../support/a-site.ts';

/** The specimens: a village with the example of every kind. */
let context: SiteContext;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kinds-on-paper-'));
  const asOf = '2026-12-31';
  await writeSpecimens('content', { to: join(folder, 'content'), asOf: day(asOf) });
  const { sites } = await loadContent(join(folder, 'content'), { asOf: day(asOf) });
  rmSync(folder, { recursive: true });
  const [site] = sites;
  if (!site) throw new Error('the specimens have errors; run test/scripts/specimens.test.ts');
  context = aSiteContext({ site, asOf });
});

describe.each(KINDS)('the sheets of %s', (kind) => {
  test('fit on A3 in a few pages, each with something on it', () => {
    const disclosure = context.standing.find(({ content }) => content.kind === kind);
    if (!disclosure) throw new Error(`no specimen of ${kind}`);
    const { fits, sheets } = paginateDisclosure(disclosure, context, STANDARD_STOCK.A3);
    expect(fits).toBe(true);
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.length).toBeLessThanOrEqual(3);
    for (const { fragments } of sheets) expect(fragments.length).toBeGreaterThan(0);
  });
});
