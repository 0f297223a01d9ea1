/** 撤并 against all other sites: whether there is one where a site went. */
import type { Closing } from '../../model/place/closing.ts';
import type { SiteProfile } from '../../model/place/site.ts';
import type { Finding } from '../../model/schema/finding.ts';
import { formatDate } from '../../model/values/calendar-date.ts';
import { dateOrder } from '../../model/values/date-order.ts';
import { findNearest } from '../../model/values/nearest.ts';
import { pathOfSite } from '../content-layout.ts';
import { readSource } from '../read/read-source.ts';
import type { FoundFile } from '../read/source-file.ts';
import type { ContentProblem } from '../tell/problem.ts';
import { toProblem } from '../validate.ts';
import type { Closings } from './closings.ts';
import type { LoadedSite } from './load-site.ts';

/** What is wrong with where these sites went, which their own files alone do not say. */
export function closingProblems(
  loaded: readonly LoadedSite[],
  {
    closings,
    siteIds,
    files,
  }: { closings: Closings; siteIds: readonly string[]; files: readonly FoundFile[] },
): ContentProblem[] {
  return loaded.flatMap(({ site, damaged }) => {
    const known = site ?? damaged;
    if (!known) return [];
    const path = `${pathOfSite(known)}/site.yaml`;
    const file = files.find((one) => one.path === path);
    const findings = checkClosing(known.profile, closings.byId, siteIds);
    const source = file && findings.length > 0 ? readSource(file).value : undefined;
    return source ? findings.map((finding) => toProblem(source, finding)) : [];
  });
}

/** What of `closed` cannot be, in `site.yaml`: its day, and sites that are not there any more on that day or never were. */
function checkClosing(
  { id, since, closed }: Pick<SiteProfile, 'id' | 'since' | 'closed'>,
  closings: ReadonlyMap<string, Closing>,
  siteIds: readonly string[],
): Finding[] {
  if (!closed) return [];
  const { on, into = [] } = closed;
  return [
    ...(on <= since
      ? [dateOrder(['closed', 'on'], `撤并的日子（${on}）不晚于开始公开的日子（${since}）。`)]
      : []),
    ...into.flatMap((successor, index): Finding[] => {
      const path = ['closed', 'into', index];
      if (successor === id || !siteIds.includes(successor))
        return [unknown(successor, { path, id, siteIds })];
      if (into.indexOf(successor) < index)
        return [{ code: 'ROW_DUPLICATE', path, message: `“${successor}”写了两次。`, hint: '请删掉一个。' }];
      const its = closings.get(successor);
      return its && its.on <= on ? [isClosed(successor, { path, its, id })] : [];
    }),
  ];
}

function unknown(
  written: string,
  { path, id, siteIds }: { path: Finding['path']; id: string; siteIds: readonly string[] },
): Finding {
  const nearest = findNearest(
    written,
    siteIds.filter((one) => one !== id),
  );
  return {
    code: 'SUCCESSOR_UNKNOWN',
    path,
    message: written === id ? '并到的是它自己。' : `没有编号是“${written}”的村（社区），不知道并到哪里。`,
    hint: nearest
      ? `是不是“${nearest}”？编号就是 sites 里那个文件夹的名字。`
      : '请写并到的那个村（社区）的编号，就是 sites 里文件夹的名字；新成立的先建好它的文件夹；没有并到哪里，就删掉 into。',
  };
}

function isClosed(
  successor: string,
  { path, its, id }: { path: Finding['path']; its: Closing; id: string },
): Finding {
  const isCircle = its.into?.includes(id) === true;
  const next = its.into?.filter((one) => one !== id).join('、') ?? '';
  return {
    code: 'SUCCESSOR_CLOSED',
    path,
    message: `“${successor}”自己${formatDate(its.on)}就撤并了${isCircle ? '，写的又是并到这里，绕成了圈' : ''}。`,
    hint: isCircle
      ? '两个里只有一个还在：还在的那一个，请删掉它的 closed。'
      : next === ''
        ? '请核对两边 closed 的日子和 into。'
        : `请直接写现在还在的：${next}。`,
  };
}
