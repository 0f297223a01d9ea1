/** The address of a story is permanent: whatever is published afterwards, or taken back, it is found where it was. */
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/loader/load-content.ts';
import type { Disclosure } from '../../../src/model/disclosure/disclosure.ts';
import type { Site } from '../../../src/model/place/site.ts';
import { storiesOf } from '../../../src/model/story/stories.ts';
import type { Story } from '../../../src/model/story/story.ts';
import { day } from '../../support/a-site.ts';
import { SAMPLE_DAY } from '../../support/sample-city.ts';

const asOf = day(SAMPLE_DAY);
const { sites } = await loadContent('content', { asOf });

const idsOf = ({ steps }: Story): string[] => steps.map(({ disclosure }) => disclosure.id);

/** Where a story of a site as it was is found now. */
function foundNow(before: Story, now: readonly Story[]): Story | undefined {
  const steps = idsOf(before);
  return now.find((story) => steps.every((id) => idsOf(story).includes(id)));
}

function without(site: Site, one: Disclosure): Site {
  return { ...site, disclosures: site.disclosures.filter(({ id }) => id !== one.id) };
}

describe.each(sites.map((site) => [site.profile.name, site] as const))('%s', (_, site) => {
  const now = storiesOf(site, asOf);

  test('as its disclosures were published, day after day, no address ever changed', () => {
    const days = new Set(site.disclosures.map(({ content }) => content.publishedOn));
    for (const past of [...days].sort().filter((one) => one <= asOf))
      for (const story of storiesOf(site, past)) expect(foundNow(story, now)?.id, story.id).toBe(story.id);
  });

  test('any disclosure may be put in afterwards: every address shows or leads to the same steps', () => {
    for (const one of site.disclosures.filter(({ content }) => content.publishedOn <= asOf)) {
      // Nothing may follow what is not there.
      if (site.disclosures.some(({ content }) => content.follows === one.id)) continue;
      for (const before of storiesOf(without(site, one), asOf)) {
        const story = foundNow(before, now);
        const isFirst = story?.steps[0]?.disclosure.id === one.id;
        const others = isFirst ? story.formerIds : [];
        // Only what is put in before all others may take its place, and leads on from there.
        expect([story?.id, ...others], `${before.id} without ${one.id}`).toContain(before.id);
      }
    }
  });

  test('what is taken back stays a step, and its story where it is', () => {
    const withdrawal = { on: asOf, why: '写错了', by: '村民委员会' };
    for (const { id, steps } of now)
      for (const { disclosure } of steps) {
        const disclosures = site.disclosures.map((one) =>
          one.id === disclosure.id ? { ...one, content: { ...one.content, withdrawal } } : one,
        );
        const story = storiesOf({ ...site, disclosures }, asOf).find((one) =>
          idsOf(one).includes(disclosure.id),
        );
        expect(story?.id).toBe(id);
        expect(story?.steps.find((step) => step.disclosure.id === disclosure.id)?.isWithdrawn).toBe(true);
      }
  });

  test('no two stories share an address', () => {
    const all = now.flatMap(({ id, formerIds }) => [id, ...formerIds]);
    expect(new Set(all).size).toBe(all.length);
  });
});
