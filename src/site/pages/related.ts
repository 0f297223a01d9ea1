/** Other disclosures that a reader of this one will want next. */
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { formatPeriod, periodParts, type Period } from '../../model/values/period.ts';
import { renderTitle } from '../text/render-values.ts';
import type { SiteContext } from '../site-context.ts';
import { disclosurePath, relativeHref, type SitePath } from '../urls.ts';

export interface RelatedGroup {
  readonly heading: string;
  readonly links: readonly { readonly label: string; readonly titleHtml: string; readonly href: string }[];
}

/** The periods before and after; the other steps of its story stand in the bar above it. */
export function relatedGroups(
  { id, content }: Disclosure,
  context: SiteContext,
  from: SitePath,
): RelatedGroup[] {
  const { period, item } = content;
  if (!period) return [];
  const { length } = periodParts(period);
  const periods = context.inForce.flatMap((other) => {
    const { period: covered } = other.content;
    return other.id !== id && covered && other.content.item === item && periodParts(covered).length === length
      ? [{ disclosure: other, period: covered }]
      : [];
  });
  const before = periods.filter((other) => other.period < period).reduce(later, undefined);
  const after = periods.filter((other) => other.period > period).reduce(earlier, undefined);
  const links = [
    ...(before ? [{ label: '上一期', ...linkTo(before, context, from) }] : []),
    ...(after ? [{ label: '下一期', ...linkTo(after, context, from) }] : []),
  ];
  return links.length > 0 ? [{ heading: '前后各期', links }] : [];
}

interface Dated {
  readonly disclosure: Disclosure;
  readonly period: Period;
}

function later(best: Dated | undefined, one: Dated): Dated {
  return best && best.period >= one.period ? best : one;
}

function earlier(best: Dated | undefined, one: Dated): Dated {
  return best && best.period <= one.period ? best : one;
}

function linkTo(
  { disclosure, period }: Dated,
  context: SiteContext,
  from: SitePath,
): { titleHtml: string; href: string } {
  return { titleHtml: renderTitle(formatPeriod(period)), href: hrefOf(disclosure, context, from) };
}

function hrefOf({ section, id }: Disclosure, { site }: SiteContext, from: SitePath): string {
  return relativeHref(from, disclosurePath(site.profile.id, section, id));
}
