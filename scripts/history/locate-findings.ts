/** Locates findings: those of addresses become problems of files; a renamed file and a lost site are each one problem. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FILE_START, problemAt, type ContentProblem } from '../../src/loader/tell/problem.ts';
import { toProblem } from '../../src/loader/validate.ts';
import type { Disclosure } from '../../src/model/disclosure/disclosure.ts';
import type { Finding } from '../../src/model/schema/finding.ts';
import { renamed } from '../../src/model/history/judge-words.ts';
import type { AddressHistory } from '../../src/model/history/replay.ts';
import type { ReadVersion } from '../../src/model/history/versions.ts';
import { sitePath, type SitePath } from '../../src/site/urls.ts';
import type { ReadTimeline } from './read-versions.ts';

export interface Judged {
  readonly read: ReadTimeline;
  readonly history: AddressHistory;
}

interface Surroundings {
  readonly contentRoot: string;
  /** What stands in the working folder, by address. */
  readonly current: ReadonlyMap<SitePath, Disclosure>;
  /** What brings a file or folder back, as typed in a terminal. */
  readonly restore: (version: Pick<ReadVersion, 'file' | 'commit'>) => string;
}

/** The problems of all findings. */
export function locateFindings(judged: readonly Judged[], surroundings: Surroundings): ContentProblem[] {
  const lost = Map.groupBy(
    judged.filter((one) => isDeleted(one) && one.read.timeline.siteId !== ''),
    ({ history }) => siteFolderOf(history.lastLawful?.file ?? ''),
  );
  const lostSites = [...lost].filter(([folder]) => !existsSync(join(surroundings.contentRoot, folder)));
  const gone = new Set(lostSites.flatMap(([, all]) => all));
  return [
    ...lostSites.map(([folder, all]) => lostSite(folder, all, surroundings)),
    ...judged.filter((one) => !gone.has(one)).flatMap((one) => locateOne(one, surroundings)),
  ];
}

function isDeleted({ history }: Judged): boolean {
  return history.findings.some(({ code }) => code === 'DELETED_WITHOUT_WITHDRAWAL');
}

function locateOne({ read, history }: Judged, { current }: Surroundings): ContentProblem[] {
  const { source, timeline } = read;
  const { lastLawful, findings } = history;
  return findings.map((finding) => {
    if (source) return toProblem(source, finding);
    const isDisclosure = timeline.record === undefined;
    const newFile =
      isDisclosure && lastLawful ? findRenamed(lastLawful, timeline.siteId, current) : undefined;
    const told: Finding = lastLawful && newFile ? renamed(lastLawful, newFile) : finding;
    return problemAt(lastLawful?.file ?? timeline.entries.at(-1)?.file ?? '', FILE_START, told);
  });
}

/** The file that says the same under another name: of the same day, or with another date before the same words. */
function findRenamed(
  { content, file }: ReadVersion,
  siteId: string,
  current: ReadonlyMap<SitePath, Disclosure>,
): string | undefined {
  const twin = [...current].find(
    ([address, { id, content: other }]) =>
      address.startsWith(sitePath(siteId)) &&
      other.title === content['title'] &&
      other.item === content['item'] &&
      (other.publishedOn === content['publishedOn'] || file.includes(id.slice('2026-10-09'.length))),
  );
  return twin?.[1].file;
}

function siteFolderOf(file: string): string {
  return file.split('/').slice(0, 4).join('/');
}

function lostSite(folder: string, lost: readonly Judged[], { restore }: Surroundings): ContentProblem {
  const commit = lost[0]?.history.lastLawful?.commit;
  return problemAt(folder, FILE_START, {
    code: 'DELETED_WITHOUT_WITHDRAWAL',
    message: `这个村（社区）的文件夹没有了，里面有 ${lost.filter(({ read }) => read.timeline.record !== 'site').length} 份已经公布。公布过的不能删，村（社区）合并、撤销了也要留着，在它的 site.yaml 里写 closed。`,
    hint: `请先找回来：\n    ${restore({ file: folder, commit })}`,
  });
}
