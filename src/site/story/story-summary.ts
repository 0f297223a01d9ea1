/** The newest of a site for the lists above it: one line a story. */
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import type { SiteOfDuties } from '../../model/duties/duties.ts';
import { storyLine } from '../../model/story/say.ts';
import { storiesOf } from '../../model/story/stories.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import type { Section } from '../../model/disclosure/section.ts';
import { disclosurePath, storyPath, type SitePath } from '../urls.ts';

export interface NewestItem {
  readonly title: string;
  readonly path: SitePath;
  readonly section: Section;
  readonly publishedOn: CalendarDate;
}

/** Of the disclosures in force, newest first, the first few lines: a story of several steps is one, by where it stands. */
export function newestItems(
  site: SiteOfDuties,
  inForce: readonly Disclosure[],
  { asOf, limit }: { readonly asOf: CalendarDate; readonly limit: number },
): NewestItem[] {
  const { id: siteId } = site.profile;
  const stories = storyLines(site, asOf);
  const items = new Map<string, NewestItem>();
  for (const { id, section, content } of inForce) {
    const story = stories.get(id);
    const path = story ? storyPath(siteId, story[0]) : disclosurePath(siteId, section, id);
    if (items.has(path)) continue;
    if (items.size === limit) break;
    items.set(path, {
      title: story ? story[1] : content.title,
      path,
      section,
      publishedOn: content.publishedOn,
    });
  }
  return [...items.values()];
}

/** Of each disclosure that is a step among others, the last part of its story's address, and its line. */
export function storyLines(
  site: SiteOfDuties,
  asOf: CalendarDate,
): ReadonlyMap<string, readonly [id: string, line: string]> {
  return new Map(
    storiesOf(site, asOf)
      .filter(({ steps }) => steps.length > 1)
      .flatMap((story) =>
        story.steps.map(({ disclosure }) => [disclosure.id, [story.id, storyLine(story)]] as const),
      ),
  );
}
