/** Lists of disclosures with one line a story, which opens to its steps. */
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { compareText } from '../../model/values/compare-text.ts';
import { noteOf, standsInWords } from '../../model/story/say.ts';
import type { Story } from '../../model/story/story.ts';
import { kindNamed } from '../../model/kinds.ts';
import { escapeHtml } from '../text/render-values.ts';
import { entryOf, type Entry } from '../pages/entries.ts';
import type { SiteContext } from '../site-context.ts';
import type { SitePath } from '../urls.ts';
import { storyHref, storyWith } from './site-stories.ts';

/** A story has a line of its own from two steps on. */
function storyOf(disclosure: Disclosure, context: SiteContext): Story | undefined {
  const story = storyWith(disclosure, context);
  return story && story.steps.length > 1 ? story : undefined;
}

/**
 * The disclosures of a list, newest first, with one for each story: its newest step, of whatever section, so that a story
 * has the same day wherever it is listed.
 */
export function oncePerStory(disclosures: readonly Disclosure[], context: SiteContext): Disclosure[] {
  const lines = disclosures.map((one) => {
    const story = storyOf(one, context);
    return story ? newestStep(story) : one;
  });
  return [...new Set(lines)].sort((a, b) => compareText(b.content.publishedOn, a.content.publishedOn));
}

/**
 * Rows of what answers a question, newest first, one a story. Where its newest step answers another question (`isOfOther`),
 * the row is that of the newest that answers this one: whoever asks what was voted on last is not shown a bridge that was
 * settled since.
 */
export function answersOncePerStory(
  disclosures: readonly Disclosure[],
  {
    context,
    from,
    isOfOther,
  }: {
    readonly context: SiteContext;
    readonly from: SitePath;
    readonly isOfOther: (disclosure: Disclosure) => boolean;
  },
): Entry[] {
  const seen = new Set<Story>();
  return [...disclosures]
    .sort((a, b) => compareText(b.content.publishedOn, a.content.publishedOn))
    .flatMap((one) => {
      const story = storyOf(one, context);
      if (!story) return [entryOf(one, context, from)];
      if (seen.has(story)) return [];
      seen.add(story);
      return [isOfOther(newestStep(story)) ? entryOf(one, context, from) : storyEntryOf(one, context, from)];
    })
    .sort((a, b) => compareText(b.day.iso, a.day.iso));
}

/** The last of a story to be published that still stands; of one that was taken back as a whole the last of all. */
function newestStep({ steps: [first, ...others] }: Story): Disclosure {
  if (!first) throw new Error('a story has a step');
  return others.reduce((newest, one) => {
    const isNewer = one.disclosure.content.publishedOn >= newest.disclosure.content.publishedOn;
    return newest.isWithdrawn === one.isWithdrawn ? (isNewer ? one : newest) : one.isWithdrawn ? newest : one;
  }, first).disclosure;
}

/** A disclosure as a row of the page at `from`; where it is a step among others, the row of its story. */
export function storyEntryOf(disclosure: Disclosure, context: SiteContext, from: SitePath): Entry {
  const story = storyOf(disclosure, context);
  const entry = entryOf(story ? newestStep(story) : disclosure, context, from);
  if (!story) return entry;
  return {
    ...entry,
    titleHtml: escapeHtml(story.name),
    // Else what people look for is in the newest step, as that a subsidy was paid, and the bar below its first sentence leads to the whole.
    ...(answersItself(story) && { href: storyHref(story, context, from) }),
    tags: [],
    story: {
      stands: standsInWords(story),
      note: noteOf(story, context.asOf),
      steps: story.steps
        .map((step) => {
          const { titleHtml, href, day } = entryOf(step.disclosure, context, from);
          return { titleHtml, href, day };
        })
        .reverse(),
    },
  };
}

/** Whether the page of the story says what one came for: of a list that was posted, with a word that it was paid, it does not. */
function answersItself({ steps }: Story): boolean {
  return steps.some(({ disclosure }) => kindNamed(disclosure.content.kind).story !== undefined);
}
