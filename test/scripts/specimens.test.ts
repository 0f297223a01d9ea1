import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { SPECIMEN_SITE, writeSpecimens } from '../../scripts/dev/specimens.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import { hasErrors } from '../../src/loader/tell/problem.ts';
import { KINDS } from '../../src/model/kinds.ts';
import { day } from '../support/a-site.ts';

test('the specimens are a village with one disclosure of every kind, and nothing is wrong with them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'specimens-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const asOf = day('2026-12-31');
  await writeSpecimens('content', { to: join(folder, 'content'), asOf });
  const { sites, problems } = await loadContent(join(folder, 'content'), { asOf });
  expect(hasErrors(problems) ? problems : []).toEqual([]);
  expect(sites.map(({ profile }) => profile.id)).toEqual([SPECIMEN_SITE]);
  expect(sites[0]?.disclosures.map(({ content }) => content.kind).sort()).toEqual([...KINDS].sort());
});
