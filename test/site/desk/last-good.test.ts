import { describe, expect, test } from 'vitest';
import { lastGood } from '../../../src/site/desk/last-good.ts';
import { aDisclosure, aSite } from '../../support/a-site.ts';

const on = (publishedOn: string, title = '通知') => aDisclosure({ publishedOn, title });
const titles = (shown: ReturnType<typeof lastGood>) =>
  shown.site?.disclosures.map(({ content }) => `${content.publishedOn} ${content.title}`);

describe('a site with errors on the desk', () => {
  const before = aSite({ disclosures: [on('2026-03-01'), on('2026-02-01', '旧的'), on('2026-01-01')] });
  const broken = on('2026-02-01').file;

  test('shows a broken file as it was, and all else as it is', () => {
    const damaged = aSite({
      disclosures: [on('2026-03-01', '改过的'), on('2026-02-01', '坏的'), on('2026-01-01')],
    });
    const shown = lastGood(damaged, before, new Set([broken]));
    expect(titles(shown)).toEqual(['2026-03-01 改过的', '2026-02-01 旧的', '2026-01-01 通知']);
    expect(shown.kept).toEqual([broken]);
  });

  test('does not bring back what was deleted', () => {
    const shown = lastGood(aSite({ disclosures: [on('2026-03-01')] }), before, new Set([broken]));
    expect(titles(shown)).toEqual(['2026-03-01 通知', '2026-02-01 旧的']);
  });

  test('that was never whole shows what of it is', () => {
    const shown = lastGood(aSite({ disclosures: [on('2026-03-01')] }), undefined, new Set([broken]));
    expect(titles(shown)).toEqual(['2026-03-01 通知']);
    expect(shown.kept).toEqual([]);
  });

  test('stays as it was while its own file cannot be read, and is nothing if it never could', () => {
    expect(lastGood(undefined, before, new Set(['site.yaml']))).toEqual({
      site: before,
      kept: ['site.yaml'],
    });
    expect(lastGood(undefined, undefined, new Set(['site.yaml']))).toEqual({ kept: [] });
  });
});
