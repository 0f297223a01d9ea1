/** Which disclosure a sheet is of, and whether it still says what is published. */
import type { LoadedContent } from '../../src/loader/load-content.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { isWithdrawn, type Disclosure } from '../../src/model/disclosure/disclosure.ts';
import { newCorrections, textOf } from '../../src/model/history/records.ts';
import { revisionOf, withoutDetails } from '../../src/model/history/revisions.ts';
import type { Revision } from '../../src/model/history/versions.ts';
import type { Site } from '../../src/model/place/site.ts';
import { contentHash } from '../../src/site/content-hash.ts';
import { disclosurePath, type SitePath } from '../../src/site/urls.ts';
import type { PaperHistory, PaperText } from './earlier-texts.ts';
import { numberKey, type PaperQuery } from './paper-query.ts';

export const VERDICTS = [
  /** What stands there now. */
  'current',
  /** An earlier text; it was changed since. */
  'earlier',
  /** Found by number or address, and it was changed once: the check code has to tell. */
  'undecided',
  'withdrawn',
  /** Its day has not come. */
  'announced',
  /** Its file is gone. */
  'gone',
  /** Lies in the folder and not in git. */
  'uncommitted',
] as const;

export type Verdict = (typeof VERDICTS)[number];

/** A change of what it says. */
export interface PaperChange extends Revision {
  /** Its corrections in full, `更正前…`. */
  readonly corrections: readonly { readonly before: string; readonly after: string; readonly why: string }[];
}

export interface PaperMatch {
  readonly verdict: Verdict;
  readonly address: SitePath;
  readonly place: string;
  readonly title: string;
  readonly number?: string | undefined;
  readonly publishedOn: CalendarDate;
  /** Eight characters of what stands there now; absent when nothing does. */
  readonly checkCode?: string;
  /** What changed since the text of the sheet; of an undecided one since the first. */
  readonly changes: readonly PaperChange[];
  readonly withdrawal?: { readonly on: CalendarDate; readonly why: string; readonly by: string } | undefined;
  readonly goneOn?: CalendarDate | undefined;
}

/** A disclosure of the content with its address and hash. */
export interface PaperRecord {
  readonly site: Site;
  readonly disclosure: Disclosure;
  readonly address: SitePath;
  readonly hash: string;
}

/** All disclosures of a content folder. */
export function recordsOf({ sites }: LoadedContent): PaperRecord[] {
  return sites.flatMap((site) =>
    site.disclosures.map((disclosure) => ({
      site,
      disclosure,
      address: disclosurePath(site.profile.id, disclosure.section, disclosure.id),
      hash: contentHash(disclosure),
    })),
  );
}

/** What of a text a query looks at. */
type Searched = Pick<PaperText, 'hash' | 'number' | 'publishedOn'> & { readonly address: SitePath };

/** Whether a text may be that of the sheet. */
export function isMeant(query: PaperQuery, { hash, number, publishedOn, address }: Searched): boolean {
  switch (query.type) {
    case 'code':
      return hash.startsWith(query.code);
    case 'number':
      return number !== undefined && numberKey(number) === query.number;
    case 'day':
      return address.startsWith(`${query.siteId}/`) && publishedOn === query.day;
    case 'page':
      return address === query.address;
    case 'foreign':
      return false;
  }
}

/** A record as a query searches it. */
export function searchedRecord({ disclosure: { content }, hash, address }: PaperRecord): Searched {
  const { number, publishedOn } = content;
  return { hash, address, publishedOn, number };
}

export interface JudgeOptions {
  readonly query: PaperQuery;
  readonly asOf: CalendarDate;
}

/** What to say of a disclosure that stands in the content; its history may be unknown. */
export function judgeRecord(
  record: PaperRecord,
  history: PaperHistory | undefined,
  options: JudgeOptions,
): PaperMatch {
  const { site, disclosure, address, hash } = record;
  const { title, number, publishedOn, withdrawal } = disclosure.content;
  const { query, asOf } = options;
  const texts = history?.texts ?? [];
  const from = texts.findLastIndex((text) => isMeant(query, { ...text, address }));
  const since = query.type === 'code' ? from : 0;
  return {
    verdict: verdictOf(record, texts.length, options),
    address,
    place: `${site.township.name}${site.profile.name}`,
    title,
    number,
    publishedOn,
    checkCode: hash.slice(0, 8),
    changes: changesSince(texts, Math.max(since, 0)),
    withdrawal: isWithdrawn(disclosure.content, asOf) ? withdrawal : undefined,
  };
}

function verdictOf(record: PaperRecord, texts: number, { query, asOf }: JudgeOptions): Verdict {
  const { disclosure } = record;
  if (disclosure.content.publishedOn > asOf) return 'announced';
  if (isWithdrawn(disclosure.content, asOf)) return 'withdrawn';
  if (query.type === 'code') return isMeant(query, searchedRecord(record)) ? 'current' : 'earlier';
  return texts > 1 ? 'undecided' : 'current';
}

/** What to say of a disclosure that is only in history. */
export function judgeLost(history: PaperHistory, place: string): PaperMatch | undefined {
  const last = history.texts.at(-1);
  if (!last) return undefined;
  const { title, number, publishedOn } = last;
  const { address, goneOn } = history;
  return { verdict: 'gone', address, place, title, publishedOn, changes: [], number, goneOn };
}

/** After a purge nothing is quoted: what was purged may stand in what was said before. */
function changesSince(texts: readonly PaperText[], from: number): PaperChange[] {
  const changes = texts.slice(from + 1).flatMap(({ version: is }, index) => {
    const was = texts[from + index]?.version;
    return was ? revisionOf(was, is).map((revision) => ({ ...revision, corrections: quotes(was, is) })) : [];
  });
  const isPurged = changes.some(({ reasons }) => reasons.some(({ word }) => word === '隐私清除'));
  return isPurged ? withoutDetails(changes).map((change) => ({ ...change, corrections: [] })) : changes;
}

function quotes(was: PaperText['version'], is: PaperText['version']): PaperChange['corrections'] {
  return newCorrections(was.content, is.content).map(({ entry }) => ({
    before: textOf(entry, 'before'),
    after: textOf(entry, 'after'),
    why: textOf(entry, 'why'),
  }));
}
