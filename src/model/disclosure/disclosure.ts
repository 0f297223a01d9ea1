/** A disclosure: the union of all kinds, and what is true of every one of them. */
import { compareText } from '../values/compare-text.ts';
import type { FileOf } from './disclosure-fields.ts';
import { latestDay, type CalendarDate } from '../values/calendar-date.ts';
import type { Kind, KindContent } from '../kinds.ts';
import type { WithWritten } from '../values/written.ts';
import type { OfKind } from '../kinds/document-context.ts';

/** What a clerk wrote in one file, validated, with the amounts that were written in 万元. */
export type DisclosureContent = WithWritten<KindContent>;

export type Disclosure<T extends DisclosureContent = DisclosureContent> = FileOf<T>;

/** Narrows a disclosure to one kind. */
export function isOfKind<K extends Kind>(
  disclosure: Disclosure,
  kind: K,
): disclosure is Disclosure<Extract<DisclosureContent, { kind: K }>> {
  return disclosure.content.kind === kind;
}

/** The disclosures of a kind among these. What the name of a kind stands for is more than the compiler can see. */
export function ofKindIn(disclosures: readonly Disclosure[]): OfKind {
  const known = indexes.get(disclosures);
  const byKind = known ?? Map.groupBy(disclosures, ({ content }): string => content.kind);
  indexes.set(disclosures, byKind);
  return <T>(name: string) => (byKind.get(name) ?? []) as unknown as T;
}

const indexes = new WeakMap<readonly Disclosure[], ReadonlyMap<string, readonly Disclosure[]>>();

/** Newest first; on one day by id, so that the order never depends on the file system. */
export function compareNewestFirst(a: Disclosure, b: Disclosure): number {
  return compareText(b.content.publishedOn, a.content.publishedOn) || compareText(a.id, b.id);
}

/** Whether a disclosure is public on a date: published on or before it. */
export function isPublished(disclosure: Disclosure, asOf: CalendarDate): boolean {
  return disclosure.content.publishedOn <= asOf;
}

/** Whether a disclosure has been withdrawn by a day: then only that it was there is shown. */
export function isWithdrawn(
  { withdrawal }: Pick<DisclosureContent, 'withdrawal'>,
  asOf: CalendarDate,
): boolean {
  return withdrawal !== undefined && withdrawal.on <= asOf;
}

/** Whether a disclosure is public on a date and has not been withdrawn. */
export function isInForce(
  content: Pick<DisclosureContent, 'publishedOn' | 'withdrawal'>,
  asOf: CalendarDate,
): boolean {
  return content.publishedOn <= asOf && !isWithdrawn(content, asOf);
}

/** A photo of a disclosure, with where it is named. */
export interface ShownPhoto {
  readonly file: string;
  readonly caption: string;
  readonly path: readonly (string | number)[];
  /** Whether the printed sheet can be read on it. */
  readonly isSheet?: boolean;
}

/** Every photo that a disclosure names: what it is about, then the proof that it hung. */
export function photosIn({ photos = [], posted }: DisclosureContent): ShownPhoto[] {
  return [
    ...photos.map(({ file, caption }, index) => ({ file, caption, path: ['photos', index, 'file'] })),
    ...(posted
      ? [
          { file: posted.far, caption: '张贴照片：整块公开栏', path: ['posted', 'far'] },
          { file: posted.near, caption: '张贴照片：这一张', path: ['posted', 'near'], isSheet: true },
        ]
      : []),
  ];
}

type Changes = Pick<DisclosureContent, 'publishedOn' | 'corrections' | 'purges' | 'withdrawal'>;

/**
 * The days up to `asOf` on which a published disclosure changed in substance: corrected, purged of private data,
 * withdrawn. Another wording, another photo or another build of the site is no such change.
 */
export function changeDaysOf(
  { corrections = [], purges = [], withdrawal }: Changes,
  asOf: CalendarDate,
): CalendarDate[] {
  return [...corrections, ...purges, ...(withdrawal ? [withdrawal] : [])]
    .map(({ on }) => on)
    .filter((day) => day <= asOf);
}

/** The last day up to `asOf` on which a disclosure was published or changed in substance. */
export function lastChangedOn(content: Changes, asOf: CalendarDate): CalendarDate {
  return latestDay([content.publishedOn, ...changeDaysOf(content, asOf)]);
}
