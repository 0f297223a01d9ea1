/**
 * Who may see what of a disclosure: the one place that decides it, for pages, search, data files and paper alike.
 * It is decided by the catalogue (who the item is for, how names are shown), by the fields (which of them hold a
 * private person's name) and by the calendar (a list of persons leaves the web when its time is over); never by a
 * template. Sources: 党务公开条例（试行）第八条 (公开范围), 个人信息保护法第六条、第四十七条.
 */
import { addDays, type CalendarDate } from '../values/calendar-date.ts';
import type { Audience, CatalogueItem } from '../catalogue/catalogue.ts';
import { isInForce, photosIn, type DisclosureContent, type ShownPhoto } from '../disclosure/disclosure.ts';
import type { Reach } from '../kinds/document-context.ts';
import { personsIn } from './private-fields.ts';

export interface Visibility {
  /** full: all it says · fact: only that it was disclosed, when and to whom · none: not even that. */
  readonly body: 'full' | 'fact' | 'none';
  /** full: as written · masked: the middle hidden · gone: rows of persons are left out, their totals stay. */
  readonly persons: 'full' | 'masked' | 'gone';
}

interface When {
  readonly reach: Reach;
  readonly asOf: CalendarDate;
}

/** What of an item for an audience reaches how far. An outdoor board is read by everybody in the village, so by members. */
const BODY: Readonly<Record<Audience, Readonly<Record<Reach, Visibility['body']>>>> = {
  public: { web: 'full', wall: 'full' },
  members: { web: 'fact', wall: 'full' },
  party: { web: 'fact', wall: 'none' },
  township: { web: 'none', wall: 'none' },
};

/**
 * Days for which the web shows persons where neither a posting nor the catalogue says how long: a quarter. A sheet may
 * hang longer, by the catalogue of a township even for years; the web is read further than a wall and shows none longer.
 */
const MOST_DAYS = 90;

/** What of a disclosure may be seen. An item that the catalogue does not know is treated as one with names to mask. */
export function visibilityOf(
  content: DisclosureContent,
  item: CatalogueItem | undefined,
  { reach, asOf }: When,
): Visibility {
  const body = BODY[item?.audience ?? 'public'][reach];
  if (reach === 'wall') return { body, persons: 'full' };
  if (asOf > personsUntil(content, item)) return { body, persons: 'gone' };
  return { body, persons: (item?.names ?? (item ? 'shown' : 'masked')) === 'shown' ? 'full' : 'masked' };
}

/**
 * Whether the words of corrections and of a withdrawal are told, which may quote any row; that there was one, when and by
 * whom is always told. With a list of persons they go when it goes. And of such a list they are never in what others
 * copy (data files, search, feeds): nobody can take that back when its time is over.
 */
export function tellsChanges(
  content: DisclosureContent,
  item: CatalogueItem | undefined,
  { isCopied = false, ...when }: When & { readonly isCopied?: boolean },
): boolean {
  const { body, persons } = visibilityOf(content, item, when);
  const isSafe = personsIn(content).length === 0 || (persons !== 'gone' && !isCopied);
  return body === 'full' && isSafe;
}

/** Whether the web says of a disclosure at least that there is one. */
export function isOnWeb(item: CatalogueItem | undefined): boolean {
  return BODY[item?.audience ?? 'public'].web !== 'none';
}

/** Whether a disclosure may hang on an outdoor board. */
export function mayHang(item: CatalogueItem | undefined): boolean {
  return BODY[item?.audience ?? 'public'].wall !== 'none';
}

/**
 * The last day on which the web shows the persons a disclosure lists: the end of the posting, or when it need not hang
 * any more; whichever is later.
 */
export function personsUntil(
  { publishedOn, posting }: Pick<DisclosureContent, 'publishedOn' | 'posting'>,
  item: CatalogueItem | undefined,
): CalendarDate {
  const days = Math.min(item?.wallDays ?? (posting ? 0 : MOST_DAYS), MOST_DAYS);
  const onWall = addDays(publishedOn, days);
  return posting && posting.until > onWall ? posting.until : onWall;
}

/**
 * The photos of a disclosure that the web may show. One that is not out yet, is withdrawn or is for some only shows none.
 * A close photo of a sheet with full names would lay open what its page masks: of such a list only the far one is shown.
 */
export function photosOnWeb(
  content: DisclosureContent,
  item: CatalogueItem | undefined,
  asOf: CalendarDate,
): ShownPhoto[] {
  if (!isInForce(content, asOf)) return [];
  const { body, persons } = visibilityOf(content, item, { reach: 'web', asOf });
  if (body !== 'full') return [];
  const hidesNames = persons !== 'full' && personsIn(content).length > 0;
  return photosIn(content).filter(({ isSheet }) => !(isSheet && hidesNames));
}

/**
 * The photos of a disclosure that its sheets show: those of what it is about, where the sheet says all of it. The proof
 * that a sheet hung does not hang itself.
 */
export function photosOnPaper(
  content: DisclosureContent,
  item: CatalogueItem | undefined,
  when: When,
): NonNullable<DisclosureContent['photos']> {
  return visibilityOf(content, item, when).body === 'full' ? (content.photos ?? []) : [];
}
