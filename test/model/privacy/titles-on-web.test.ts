import { describe, expect, test } from 'vitest';
import { withoutNamesGone } from '../../../src/model/privacy/titles-on-web.ts';
import { contentHash } from '../../../src/site/content-hash.ts';
import { siteContext } from '../../../src/site/site-context.ts';
import { summarise } from '../../../src/site/summary.ts';
import { aDisclosure, aSite, day } from '../../support/a-site.ts';
import { aCity } from '../../support/a-site-context.ts';

/** A posting of one person, who is named in its title as the party's rules want it. */
const posting = aDisclosure(
  {
    kind: 'member-development',
    type: '公示',
    title: '关于佟雪预备党员转为正式党员的公示',
    publishedOn: '2026-11-16',
    stage: '预备党员转正',
    organisation: '水南村党支部',
    persons: [{ name: '佟雪', sex: '女', nation: '满族', born: '1998-03', education: '大专' }],
    posting: { from: '2026-11-16', until: '2026-11-26', to: '镇党委组织办', phone: '024-4555 0708' },
  },
  { id: '2026-11-16-fullmember', section: 'party' },
);
const site = aSite({ disclosures: [posting] });

const titleOn = (asOf: string): string | undefined =>
  withoutNamesGone(site, day(asOf)).disclosures[0]?.content.title;

describe('a title that names somebody of its list', () => {
  test('names nobody any more from the day after the list left the web', () => {
    expect(titleOn('2026-11-26')).toBe('关于佟雪预备党员转为正式党员的公示');
    expect(titleOn('2026-11-27')).toBe('关于某某预备党员转为正式党员的公示');
  });

  test('names nobody on any page or in what the city knows of the site, and the check code stays', () => {
    const context = siteContext(site, {
      city: aCity(),
      asOf: day('2026-12-01'),
      photos: {},
      hasPosters: false,
      paperReach: 'web',
    });
    const [shown] = context.published;
    expect(JSON.stringify(context.published.map(({ content }) => content.title))).not.toContain('佟雪');
    expect(JSON.stringify(summarise(site, day('2026-12-01')))).not.toContain('佟雪');
    expect(shown && contentHash(shown)).toBe(contentHash(posting));
  });

  test('stays as it is in what is printed for the wall', () => {
    const context = siteContext(site, {
      city: aCity(),
      asOf: day('2026-12-01'),
      photos: {},
      hasPosters: false,
      paperReach: 'wall',
    });
    expect(context.published[0]?.content.title).toContain('佟雪');
  });

  test('leaves a site as it was where no list is gone', () => {
    expect(withoutNamesGone(site, day('2026-11-20'))).toBe(site);
  });
});
