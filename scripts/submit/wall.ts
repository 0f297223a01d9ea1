/** What a submission changes on the wall: which sheets come down and which go up, slot by slot. */
import { join } from 'node:path';
import type { LoadedContent } from '../../src/loader/load-content.ts';
import { formatMonthDay, type CalendarDate } from '../../src/model/values/calendar-date.ts';
import { isPublished, type Disclosure } from '../../src/model/disclosure/disclosure.ts';
import type { Site } from '../../src/model/place/site.ts';
import { boardOf, type Board } from '../../src/paper/board/board.ts';
import { workingDayFrom, type HangPlan, type Hanging } from '../../src/paper/hang/hang.ts';
import { EMPTY_SLIP, emptySlotWords } from '../../src/site/board/empty-slot.ts';
import { hangNow, slotLabel } from '../../src/site/board/hang-now.ts';
import { BOOKLET } from '../../src/site/board/read-on.ts';
import { contentHash } from '../../src/site/content-hash.ts';
import { shortTitle } from '../../src/site/pages/entries.ts';
import { siteContext, type PageContext, type SiteContext } from '../../src/site/site-context.ts';
import { preparePhotos } from '../build/photos.ts';
import { CACHE_ROOT } from '../project-folders.ts';

export interface WallInputs {
  /** What is at hand of before; nothing when the site could not be read then. */
  readonly before: Site | undefined;
  readonly after: Site;
  readonly content: LoadedContent;
  /** Where the photos lie. */
  readonly contentRoot: string;
  readonly asOf: CalendarDate;
}

/** Days ahead that are looked at when something is published later. */
const MOST_DAYS = 3;

/** One line for each slot that changes, day by day; empty when the wall stays as it is. */
export async function wallChanges(inputs: WallInputs): Promise<string[]> {
  const { before, after, content, asOf } = inputs;
  const standard = content.boards.get(after.profile.board);
  if (!standard || !content.city) return [];
  const board = boardOf(standard);
  const photos = await photoSizes(inputs, board);
  const lines: string[] = [];
  for (const day of daysOf(inputs)) {
    const shared: PageContext = {
      city: content.city,
      asOf: day,
      photos,
      hasPosters: false,
      paperReach: 'wall',
    };
    const was = before ? hangNow(siteContext(before, shared), board) : undefined;
    const context = siteContext(after, shared);
    const changes = compare(was, hangNow(context, board), context);
    if (changes.length > 0 && day !== asOf) lines.push(`${formatMonthDay(day)}：`);
    lines.push(...changes.filter((line) => !lines.includes(line)));
  }
  return lines;
}

/** Today, and the days on which something of it is published later, each with the next working day. */
function daysOf({ before, after, asOf }: WallInputs): CalendarDate[] {
  const known = new Set((before?.disclosures ?? []).map(({ id }) => id));
  const later = after.disclosures
    .filter((one) => !known.has(one.id) && !isPublished(one, asOf))
    .map(({ content }) => content.publishedOn)
    .sort();
  const days = new Set([asOf, ...later].flatMap((day) => [day, workingDayFrom(day)]));
  return [...days].slice(0, 1 + MOST_DAYS);
}

/** Sizes of the photos on sheets that hang or wait: those of old sheets need not be made for this. */
async function photoSizes(
  { after, content, contentRoot, asOf }: WallInputs,
  board: Board,
): Promise<PageContext['photos']> {
  if (!content.city) return {};
  const shared: PageContext = { city: content.city, asOf, photos: {}, hasPosters: false, paperReach: 'wall' };
  const plan = hangNow(siteContext(after, shared), board);
  const up = new Set(
    [...hangingsOf(plan), ...plan.waiting].flatMap(({ candidate }) => candidate?.disclosure.id ?? []),
  );
  const disclosures = after.disclosures.filter((one) => up.has(one.id) || !isPublished(one, asOf));
  const site = { ...after, disclosures, publicity: [] };
  const options = { contentRoot, cacheRoot: join(CACHE_ROOT, 'photos'), asOf, use: 'paper' } as const;
  return (await preparePhotos([site], options)).sizes;
}

function hangingsOf({ panels }: HangPlan): readonly Hanging[] {
  return panels.flatMap(({ hangings }) => hangings);
}

function compare(was: HangPlan | undefined, is: HangPlan, context: SiteContext): string[] {
  const before = new Map((was ? hangingsOf(was) : []).map((hanging) => [hanging.slot.id, hanging]));
  const moves = is.panels.flatMap(({ panel, hangings }) =>
    hangings.flatMap((hanging) => {
      const emptied = `改贴${EMPTY_SLIP}“${emptySlotWords({ slot: hanging.slot, panel }, is, context)}”`;
      const line = changeOf(before.get(hanging.slot.id), hanging, { context, emptied });
      return line === undefined ? [] : [`${slotLabel(hanging.slot, context)}：${line}`];
    }),
  );
  const waited = new Set(was?.waiting.map(({ candidate }) => candidate.disclosure.id));
  const waiting = is.waiting
    .filter(({ candidate }) => !waited.has(candidate.disclosure.id))
    .map(({ candidate, why }) => `贴不下：《${titleOf(candidate.disclosure, context)}》，${why}`);
  return [...moves, ...waiting];
}

function changeOf(
  was: Hanging | undefined,
  is: Hanging,
  { context, emptied }: { readonly context: SiteContext; readonly emptied: string },
): string | undefined {
  const [down, up] = [was?.candidate?.disclosure, is.candidate?.disclosure];
  const isSame =
    down?.id === up?.id && was?.sheet === is.sheet && was?.bound === is.bound && was?.count === is.count;
  if (isSame && (!up || (down && contentHash(down) === contentHash(up)))) return undefined;
  if (isSame) return `换成新印的《${sheetName(is, context)}》，旧的作废`;
  return [
    ...(was && down ? [`撤下《${sheetName(was, context)}》`] : []),
    up ? `贴上《${sheetName(is, context)}》` : emptied,
  ].join('，');
}

function sheetName({ candidate, sheet, bound, count }: Hanging, context: SiteContext): string {
  const title = candidate ? titleOf(candidate.disclosure, context) : '';
  if (bound > 1) return `${title}（${BOOKLET}，${bound}页）`;
  return count > 1 ? `${title}（第${sheet}页，共${count}页）` : title;
}

function titleOf({ content }: Disclosure, { site }: SiteContext): string {
  return shortTitle(content.title, site.profile.name);
}
