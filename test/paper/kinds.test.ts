import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeSpecimens } from '../../scripts/dev/specimens.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import { addDays } from '../../src/model/values/calendar-date.ts';
import type { Disclosure } from '../../src/model/disclosure/disclosure.ts';
import { KINDS, type Kind } from '../../src/model/kinds.ts';
import { countSheets } from '../../src/paper/sheet/count-sheets.ts';
import { STANDARD_STOCK } from '../../src/paper/stocks.ts';
import { paginateDisclosure, sheetFlow, shellText } from '../../src/site/board/sheet-view.ts';
import { readingDaysOf } from '../../src/site/pages/next-change.ts';
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

function specimen(kind: Kind): Disclosure {
  const disclosure = context.inForce.find(({ content }) => content.kind === kind);
  if (!disclosure) throw new Error(`no specimen of ${kind}`);
  return disclosure;
}

describe.each(KINDS)('the sheets of %s', (kind) => {
  test('are counted as many as they are', () => {
    const disclosure = specimen(kind);
    for (const stock of [STANDARD_STOCK.A4, STANDARD_STOCK.A3]) {
      const { fits, sheets } = paginateDisclosure(disclosure, context, stock);
      const counted = countSheets(
        sheetFlow(disclosure, context),
        shellText(disclosure, context, stock),
        stock,
      );
      expect(counted).toBe(fits ? sheets.length : undefined);
    }
  });

  test('change only on the days that are known to', () => {
    const disclosure = specimen(kind);
    const { content } = disclosure;
    const days = [content.publishedOn, ...readingDaysOf(content, context.items.get(content.item))].sort();
    const flowOn = (on: string) => sheetFlow(disclosure, { ...context, asOf: day(on) });
    days.forEach((on, index) => {
      const next = days.find((later) => later > on);
      expect([on, index, flowOn(next === undefined ? '2060-01-01' : addDays(next, -1))]).toEqual([
        on,
        index,
        flowOn(on),
      ]);
    });
  });

  test('fit on A3 in a few pages, each with something on it', () => {
    const disclosure = specimen(kind);
    const { fits, sheets } = paginateDisclosure(disclosure, context, STANDARD_STOCK.A3);
    expect(fits).toBe(true);
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.length).toBeLessThanOrEqual(3);
    for (const { fragments } of sheets) expect(fragments.length).toBeGreaterThan(0);
  });
});
