/** The stories (一件事) of a site as its pages need them: found once, and the bar that leads to one. */
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { noteOf, standsInWords, type StoryNote } from '../../model/story/say.ts';
import { storiesOf } from '../../model/story/stories.ts';
import type { Story } from '../../model/story/story.ts';
import type { SiteContext } from '../site-context.ts';
import { askedIn } from '../../model/words/asked-questions.ts';
import { countQuestions, echoCounts, questionsOnWeb } from '../voice/echo-counts.ts';
import { echoPath, relativeHref, storyPath, type SitePath } from '../urls.ts';

interface Known {
  readonly stories: readonly Story[];
  readonly byStep: ReadonlyMap<string, Story>;
}

const known = new WeakMap<SiteContext, Known>();

function knownOf(context: SiteContext): Known {
  const found = known.get(context);
  if (found) return found;
  const stories = storiesOf(context.site, context.asOf);
  const byStep = new Map(
    stories.flatMap((story) => story.steps.map(({ disclosure }) => [disclosure.id, story] as const)),
  );
  const made = { stories, byStep };
  known.set(context, made);
  return made;
}

/** The stories of a site, the newest step of any first. */
export function siteStories(context: SiteContext): readonly Story[] {
  return knownOf(context).stories;
}

/** The story that a disclosure is a step of, if it is of any. */
export function storyWith({ id }: Disclosure, context: SiteContext): Story | undefined {
  return knownOf(context).byStep.get(id);
}

/** The page of a story as a link from the page at `from`. */
export function storyHref({ id }: Story, { site }: SiteContext, from: SitePath): string {
  return relativeHref(from, storyPath(site.profile.id, id));
}

/** At the top of each step: what the whole is, where it stands, which step this is. */
export interface StoryBarView {
  readonly name: string;
  /** `已结算 46,860 元` */
  readonly stands: string;
  readonly note?: StoryNote | undefined;
  /** `第 3 份，共 7 份`: steps are those of works, which their own pages count. */
  readonly place: string;
  readonly href: string;
}

/** The bar on the page of a disclosure; `undefined` where it stands for itself. */
export function storyBar(
  disclosure: Disclosure,
  context: SiteContext,
  from: SitePath,
): StoryBarView | undefined {
  const story = storyWith(disclosure, context);
  if (!story) return echoBar(disclosure, context, from);
  const at = story.steps.findIndex((step) => step.disclosure.id === disclosure.id) + 1;
  const count = story.steps.length;
  return {
    name: story.name,
    stands: standsInWords(story),
    note: noteOf(story, context.asOf),
    place: count === 1 ? '第 1 份，后面的还没公布' : `第 ${at} 份，共 ${count} 份`,
    href: storyHref(story, context, from),
  };
}

/**
 * A question and its answer are one matter as well, told by one sheet after the other: its page is the card in 回音壁, which
 * puts them together by the question's number, so each sheet leads there.
 */
function echoBar(disclosure: Disclosure, context: SiteContext, from: SitePath): StoryBarView | undefined {
  const numbers = new Set(askedIn(disclosure).map(({ number }) => number));
  if (!questionsOnWeb(context).some(({ number }) => numbers.has(number))) return undefined;
  const overdue = countQuestions(questionsOnWeb(context)).overdue;
  return {
    name: '回音壁：问的和答的',
    stands: echoCounts(context),
    note: overdue > 0 ? { says: '到期没答复、没办好的在最前面', tone: 'late' } : undefined,
    place: '每件事问到哪、答到哪',
    href: relativeHref(from, echoPath(context.site.profile.id)),
  };
}
