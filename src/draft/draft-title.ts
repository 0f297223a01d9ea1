/** A title by convention: 全称＋期间＋事项＋文种, as the last of the item was called. */
import type { CalendarDate } from '../model/values/calendar-date.ts';
import type { CatalogueItem } from '../model/catalogue/catalogue.ts';
import type { Disclosure } from '../model/disclosure/disclosure.ts';
import { dutiesOf } from '../model/duties/duties.ts';
import { periodicName } from '../model/duties/duty.ts';
import { NIL_RETURN, type Kind } from '../model/kinds.ts';
import { formatPeriod, type Period } from '../model/values/period.ts';
import type { Site } from '../model/place/site.ts';
import { followingTitle } from './following.ts';

export interface TitleParts {
  readonly item: CatalogueItem;
  readonly kind: Kind;
  readonly period: Period | undefined;
  readonly type: string;
  readonly last: Disclosure | undefined;
  readonly follows: string | undefined;
  readonly asOf: CalendarDate;
}

/** Names of things that need no 公布 behind them. */
const NAMED = /(?:表|名单|名册|台账|明细|报告|计划|目录|指南|清单|公告|公示|公布|通知|决议|情况)$/;

/** The title a clerk would most likely write; `undefined` where nobody can know it, as of a notice. */
export function draftTitle(site: Site, parts: TitleParts): string | undefined {
  const { item, kind, period, type, last, follows, asOf } = parts;
  const { name } = site.profile;
  if (follows !== undefined) return titleOfPromise(site, follows, { type, asOf });
  const like = last?.content.kind === kind ? titleLike(last, period) : undefined;
  if (like !== undefined) return like;
  if (kind === NIL_RETURN)
    return `${name}${period ? periodicName(item.title, period) : item.title}：本期没有发生`;
  // What happens once has a name of its own: which road, which person.
  if (!period && item.frequency === 'event') return undefined;
  const named = `${name}${period ? periodicName(item.title, period) : item.title}`;
  return NAMED.test(named) ? named : `${named}${type}`;
}

function titleLike(last: Disclosure | undefined, period: Period | undefined): string | undefined {
  const before = last?.content.period;
  if (!last || !before || !period) return undefined;
  const [old, fresh] = [formatPeriod(before), formatPeriod(period)];
  return last.content.title.includes(old) ? last.content.title.replace(old, fresh) : undefined;
}

function titleOfPromise(
  site: Site,
  follows: string,
  { type, asOf }: { type: string; asOf: CalendarDate },
): string | undefined {
  const promise = dutiesOf(site, asOf, { withAhead: true }).find(
    ({ cause, metOn }) => cause.type === 'follow-up' && cause.disclosureId === follows && !metOn,
  );
  return promise?.cause.type === 'follow-up'
    ? followingTitle(site.profile.name, promise.cause.name, type)
    : undefined;
}
