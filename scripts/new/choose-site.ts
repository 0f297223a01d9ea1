/** Which village or community: named, remembered, found by a few characters of its name, or picked from a list. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readClosings } from '../../src/loader/site/closings.ts';
import { listNamedFolders } from '../../src/loader/site/site-folders.ts';
import { closedBy } from '../../src/model/place/closing.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { findNearest } from '../../src/model/values/nearest.ts';
import type { Questions } from '../terminal/ask.ts';
import { UsageError } from '../terminal/options.ts';

export interface NamedSite {
  readonly id: string;
  readonly name: string;
  /** `benxi-county/xiaoshi` */
  readonly region: string;
  /** That it is closed by now. */
  readonly isClosed?: boolean;
}

/** All sites of a content folder with the names in their `site.yaml`, which is not judged here. */
export function namedSites(contentRoot: string, asOf: CalendarDate): NamedSite[] {
  const folders = listNamedFolders(contentRoot);
  const { byId } = readClosings(contentRoot, folders);
  return folders.map(({ id, name, countyId, townshipId }) => ({
    id,
    name,
    region: `${countyId}/${townshipId}`,
    isClosed: closedBy({ closed: byId.get(id) }, asOf) !== undefined,
  }));
}

/** The site that an option names by its id or its whole name. Throws `UsageError`. */
export function siteNamed(written: string, sites: readonly NamedSite[]): NamedSite {
  const found = sites.filter(({ id, name }) => id === written || name === written);
  const [first] = found;
  if (first && found.length === 1) return first;
  if (found.length > 1)
    throw new UsageError(
      `叫“${written}”的有 ${found.length} 个，请写编号：${found.map(({ id, region }) => `${id}（${region}）`).join('、')}。`,
    );
  const nearest =
    findNearest(
      written,
      sites.map(({ id }) => id),
    ) ??
    findNearest(
      written,
      sites.map(({ name }) => name),
    );
  throw new UsageError(
    `没有编号或名称是“${written}”的村（社区）${nearest ? `，是不是“${nearest}”？` : `。名称要写全，例如“${sites[0]?.name ?? ''}”；编号就是 sites 里文件夹的名字。`}`,
  );
}

/** So many are shown as one list. */
const SHORT_LIST = 12;

/** Asks for the site; the remembered one comes first. */
export async function askForSite(
  questions: Questions,
  sites: readonly NamedSite[],
  rememberedId: string | undefined,
): Promise<NamedSite> {
  const remembered = sites.find(({ id }) => id === rememberedId);
  const choicesOf = (some: readonly NamedSite[]) =>
    some.map((site) => ({
      value: site,
      label: site.name,
      hint: `${site.region}/${site.id}${site.isClosed === true ? '，已撤并' : ''}`,
    }));
  if (sites.length <= SHORT_LIST) return questions.choose('哪个村（社区）？', choicesOf(sites), remembered);
  const matching = (answer: string): NamedSite[] =>
    sites.filter(
      ({ id, name }) => answer !== '' && (name.includes(answer) || id.startsWith(answer.toLowerCase())),
    );
  const answer = await questions.write(`哪个村（社区）？写名字里的几个字，或文件夹名开头的字母`, {
    initial: remembered?.name,
    fault: (written) =>
      written === ''
        ? '写一两个字就行，例如 谢家。'
        : matching(written).length === 0
          ? `没有名字里有“${written}”的村（社区），换几个字试试。`
          : undefined,
  });
  const found = matching(answer);
  const [first] = found;
  return first && found.length === 1 ? first : questions.choose('是哪一个？', choicesOf(found), remembered);
}

const MEMORY = 'last-site.txt';

/** Id of the site that was written for last on this computer. */
export function rememberedSite(cacheRoot: string): string | undefined {
  try {
    return readFileSync(join(cacheRoot, MEMORY), 'utf8').trim();
  } catch {
    // Nobody has written for any yet.
    return undefined;
  }
}

export function rememberSite(cacheRoot: string, id: string): void {
  try {
    mkdirSync(cacheRoot, { recursive: true });
    writeFileSync(join(cacheRoot, MEMORY), `${id}\n`);
  } catch {
    // It is asked for again the next time, which is no reason to stop now.
  }
}
