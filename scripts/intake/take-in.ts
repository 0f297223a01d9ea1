/** What was sent, as files of the content: sheets are imported, text becomes a notice, photos go beside it. */
import { extname, join } from 'node:path';
import { KIND_TITLES, PROSE } from '../../src/model/kinds.ts';
import { indexCatalogue, takesKind } from '../../src/model/catalogue/catalogue.ts';
import type { Site } from '../../src/model/place/site.ts';
import { parseDate, type CalendarDate } from '../../src/model/values/calendar-date.ts';
import { guardText } from '../../src/loader/guard-text.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import { namedSites, siteNamed, type NamedSite } from '../new/choose-site.ts';
import { checkWish } from '../new/resolve-wish.ts';
import { UsageError } from '../terminal/options.ts';
import type { FetchedFile } from './fetch-files.ts';
import { judgeTaken, problemWords } from './judge-taken.ts';
import { LABELS, type Sent } from './read-issue.ts';
import type { Reply } from './reply.ts';
import { openStage } from './stage.ts';
import { takeSheet } from './take-sheet.ts';
import { takeNotice, type Notice } from './take-notice.ts';

export interface TakingIn {
  readonly contentRoot: string;
  /** An empty folder of this run. */
  readonly folder: string;
  readonly asOf: CalendarDate;
  readonly sent: Sent;
  /** What came along, on this computer. */
  readonly files: readonly FetchedFile[];
  /** What of it could not be had. */
  readonly refused: readonly string[];
}

const SHEET = /^\.(?:xlsx|csv)$/i;
const PICTURE = /^\.(?:jpe?g|png|webp|hei[cf])$/i;

/** Takes in what can be, and says what it was and what is wrong; with anything private, nothing is. */
export async function takeIn({ contentRoot, folder, asOf, sent, files, refused }: TakingIn): Promise<Reply> {
  const { answers } = sent;
  const sheets = files.filter(({ path }) => SHEET.test(extname(path)));
  const pictures = files.filter(({ path }) => PICTURE.test(extname(path)));
  const others = files.filter((file) => !sheets.includes(file) && !pictures.includes(file));
  const secrets = secretsIn(answers);
  const faults = [
    ...refused,
    ...others.map(({ name }) => `“${name}”不是照片，也不是表格（xlsx、csv）。Word 里的字请贴在“正文”里。`),
  ];
  const named = orFault(faults, () => theSite(answers.site, namedSites(contentRoot, asOf)));
  const publishedOn = orFault(faults, () => dayOf(answers.publishedOn));
  const isNotice = answers.body !== undefined || pictures.length > 0 || sheets.length === 0;
  const site = named && (await load(contentRoot, { id: named.id, asOf }));
  if (named && !site) faults.push(`${named.name}的基本情况读不出来，请告诉管网站的人。`);
  const mistakes: string[] = [];
  const notice = isNotice ? noticeOf(answers, { site, asOf }, mistakes) : undefined;
  faults.push(...mistakes);
  const isUnclear = !site || mistakes.length > 0 || (answers.publishedOn !== undefined && !publishedOn);
  if (isUnclear || secrets.length > 0) return { taken: [], missing: [], faults, secrets };

  const place = `sites/${site.county.id}/${site.township.id}/${site.profile.id}`;
  const stage = openStage(contentRoot, { site: place, root: join(folder, 'content') });
  const scene = { contentRoot: stage.root, asOf, id: site.profile.id, publishedOn };
  const left: string[] = [];
  for (const sheet of sheets) {
    const { faults: wrong, left: here } = await takeSheet(scene, sheet);
    faults.push(...wrong);
    left.push(...here);
  }
  if (notice) faults.push(...(await takeNotice(scene, { notice, pictures })));
  const judged = await judgeTaken(stage, { site: site.profile, asOf });
  if (judged.secrets.length === 0) stage.carryOver(stage.newFiles());
  return { ...judged, faults, left };
}

/** Runs what may refuse; what it says becomes a fault, so that all faults are told at once. */
function orFault<T>(faults: string[], run: () => T): T | undefined {
  try {
    return run();
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause;
    faults.push(cause.message);
    return undefined;
  }
}

/** What says more of somebody than may be published, in any answer, whatever else is missing. */
function secretsIn(answers: Sent['answers']): string[] {
  return Object.entries(answers).flatMap(([field, answer]) =>
    guardText(`${field}.md`, answer, undefined).map((problem) =>
      problemWords(problem, {
        label: LABELS[field as keyof typeof LABELS],
        line: field === 'body' ? problem.line : undefined,
      }),
    ),
  );
}

/** As the sender calls it: 尚家 is 尚家村 where there is no other. */
function theSite(written: string | undefined, sites: readonly NamedSite[]): NamedSite {
  if (written === undefined) throw new UsageError(`“${LABELS.site}”没有填。`);
  const begun = sites.filter(({ name }) => name.startsWith(written));
  const [only] = begun;
  return only && begun.length === 1 ? only : siteNamed(written, sites);
}

async function load(
  contentRoot: string,
  { id, asOf }: { id: string; asOf: CalendarDate },
): Promise<Site | undefined> {
  const loaded = await loadContent(contentRoot, { asOf, siteIds: [id] });
  return [...loaded.sites, ...loaded.damaged].find(({ profile }) => profile.id === id);
}

function noticeOf(
  { item, title, body }: Sent['answers'],
  { site, asOf }: { site: Site | undefined; asOf: CalendarDate },
  mistakes: string[],
): Notice | undefined {
  if (body === undefined) mistakes.push(`“${LABELS.body}”没有填：要有几句话，说这是什么事。`);
  if (title === undefined) mistakes.push(`“${LABELS.title}”没有填。`);
  if (item === undefined) mistakes.push(`“${LABELS.item}”没有填：写公开目录里的名字，例如 通知公告。`);
  const known = site && item !== undefined ? itemOf(site, { written: item, asOf }, mistakes) : undefined;
  return body !== undefined && title !== undefined && known !== undefined
    ? { item: known, title, body }
    : undefined;
}

function itemOf(
  site: Site,
  { written, asOf }: { written: string; asOf: CalendarDate },
  mistakes: string[],
): string | undefined {
  const id = orFault(mistakes, () => checkWish(site, { item: written, asOf }).item);
  const item = id === undefined ? undefined : indexCatalogue(site.catalogue).get(id);
  if (!item || takesKind(item, PROSE)) return id;
  const kinds = item.kinds.map((kind) => KIND_TITLES[kind]).join('、');
  mistakes.push(`“${item.title}”不能只写几句话，要发表格（${kinds}）。要说的事写成 通知公告 也行。`);
  return undefined;
}

function dayOf(written: string | undefined): CalendarDate | undefined {
  if (written === undefined) return undefined;
  const [, year = '', month = '', day = ''] =
    /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/.exec(written.normalize('NFKC')) ?? [];
  const found = parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (!found) throw new UsageError(`“${LABELS.publishedOn}”写的是“${written}”，请写成 2026-11-10 这样。`);
  return found;
}
