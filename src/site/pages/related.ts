/** Other disclosures that a reader of this one will want next. */
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { formatPeriod, periodParts, type Period } from '../../model/values/period.ts';
import { shortTitle, titleHtml } from './entries.ts';
import { renderTitle } from '../text/render-values.ts';
import type { SiteContext } from '../site-context.ts';
import { disclosurePath, relativeHref, type SitePath } from '../urls.ts';
import { kindNamed } from '../../model/kinds.ts';

export interface RelatedGroup {
  readonly heading: string;
  readonly links: readonly { readonly label: string; readonly titleHtml: string; readonly href: string }[];
}

/** What it follows and what follows it, the periods before and after, the other stages of the same project. */
export function relatedGroups(disclosure: Disclosure, context: SiteContext, from: SitePath): RelatedGroup[] {
  return [
    ...sequel(disclosure, context, from),
    ...neighbours(disclosure, context, from),
    ...otherStages(disclosure, context, from),
  ];
}

/** A result leads back to what it settles, and that leads on to its result. */
function sequel({ id, content }: Disclosure, context: SiteContext, from: SitePath): RelatedGroup[] {
  const before = context.inForce.filter((other) => other.id === content.follows);
  const after = context.inForce.filter((other) => other.content.follows === id);
  const link = (label: string, other: Disclosure) => ({
    label,
    titleHtml: titleHtml(shortTitle(other.content.title, context.site.profile.name), context),
    href: hrefOf(other, context, from),
  });
  const links = [
    ...before.map((other) => link('接着这份', other)),
    ...after.reverse().map((other) => link('后来的', other)),
  ];
  return links.length > 0 ? [{ heading: '这件事的前后', links }] : [];
}

function neighbours({ id, content }: Disclosure, context: SiteContext, from: SitePath): RelatedGroup[] {
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

function otherStages({ id, content }: Disclosure, context: SiteContext, from: SitePath): RelatedGroup[] {
  const rule = kindNamed(content.kind).sameThing;
  if (!rule) return [];
  const own = rule.of(content).id;
  const links = context.inForce
    .filter((other) => other.content.kind === content.kind && other.id !== id)
    .filter((other) => rule.of(other.content).id === own)
    .reverse()
    .map((other) => ({
      label: rule.of(other.content).label,
      titleHtml: titleHtml(shortTitle(other.content.title, context.site.profile.name), context),
      href: hrefOf(other, context, from),
    }));
  return links.length > 0 ? [{ heading: rule.heading, links }] : [];
}

function hrefOf({ section, id }: Disclosure, { site }: SiteContext, from: SitePath): string {
  return relativeHref(from, disclosurePath(site.profile.id, section, id));
}
