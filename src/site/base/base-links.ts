/** Which topics a city has pages of, and the ways to them. */
import type { Link } from '../links.ts';
import { summariesIn, type Region } from '../region.ts';
import type { SiteSummary } from '../summary.ts';
import { basePath, relativeHref, topicPath, type SitePath } from '../urls.ts';
import { rowsOf } from './roll-up.ts';
import type { BaseTopic } from './topic.ts';
import { BASE_TOPICS } from './topics.ts';

interface Summarised {
  readonly summaries: readonly SiteSummary[];
}

/** The topics of which at least one site of the city says something: only they have pages. */
export function topicsOf(
  { summaries }: Summarised,
  topics: readonly BaseTopic[] = BASE_TOPICS,
): readonly BaseTopic[] {
  return topics.filter((topic) => rowsOf(topic, summaries).length > 0);
}

/** From a page of a region to what its bases are; none where no site says anything. */
export function baseLinks(region: Region, context: Summarised, from: SitePath): Link[] {
  const { county, township } = region;
  const topics = topicsOf(context);
  // A region without sites has no pages of its own.
  if (topics.length === 0 || summariesIn(region, context.summaries).length === 0) return [];
  return [
    ...(county ? [] : [{ text: '全部数字', href: relativeHref(from, basePath()) }]),
    ...topics.map(({ name, title }) => ({
      text: title,
      href: relativeHref(from, topicPath(name, county?.id, township?.id)),
    })),
  ];
}
