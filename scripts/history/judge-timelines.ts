/** Judges timelines: what is wrong with what stands there now, and how it came to be. */
import { relative, resolve, sep } from 'node:path';
import { compareProblems, type ContentProblem } from '../../src/loader/problem.ts';
import { placeOf } from '../../src/loader/content-layout.ts';
import { checkContent } from '../../src/model/checks.ts';
import { KIND_SCHEMAS, type Disclosure, type DisclosureContent } from '../../src/model/disclosure.ts';
import { isKind } from '../../src/model/kinds.ts';
import { replay } from '../../src/model/history/replay.ts';
import { firstRevision } from '../../src/model/history/revisions.ts';
import type { ReadVersion, Revision } from '../../src/model/history/versions.ts';
import type { Site } from '../../src/model/site.ts';
import { disclosurePath, type SitePath } from '../../src/site/urls.ts';
import { placeFindings, type Judged } from './place-findings.ts';
import { readInBatches } from './read-versions.ts';
import type { HistorySettings } from './settings.ts';
import type { Timeline } from './timelines.ts';

export interface JudgeInputs {
  /** The sites as they stand in the working folder, as far as they are loaded. */
  readonly sites: readonly Site[];
  /** Which sites are judged, lost ones too; all when absent. */
  readonly isWanted?: (siteId: string) => boolean;
}

export interface HistoryReport {
  /** Sorted. */
  readonly problems: readonly ContentProblem[];
  /** The revisions of each disclosure of the sites by the address of its page, oldest first. */
  readonly revisions: Readonly<Record<SitePath, readonly Revision[]>>;
}

/** What is wrong with the addresses of these timelines, and their revisions. */
export function judgeTimelines(
  timelines: readonly Timeline[],
  { sites, isWanted = () => true }: JudgeInputs,
  { contentRoot, publishedSince }: HistorySettings,
): HistoryReport {
  const wanted = timelines.filter(({ siteId }) => isWanted(siteId));
  const current = disclosuresByAddress(sites);
  const revisions: Record<SitePath, readonly Revision[]> = {};
  for (const { address, entries, isSide } of wanted) {
    if (isSide) continue;
    const [entry, next] = entries;
    const publishedOn = current.get(address)?.content.publishedOn;
    if (entry && !next && publishedOn)
      revisions[address] = [firstRevision(entry, publishedOn, publishedSince)];
  }
  const judged: Judged[] = [];
  const lost: Judged[] = [];
  const restore: Restore = (version) => restoreCommand(contentRoot, version);
  const options = { restore, isSound, ...(publishedSince && { publishedSince }) };
  const changed = wanted.filter(({ entries }) => entries.length > 1);
  for (const read of readInBatches(contentRoot, changed)) {
    const history = replay(read.versions, options);
    if (read.timeline.isSide) {
      const findings = history.findings.filter(({ code }) => LOSSES.has(code));
      if (findings.length > 0) lost.push({ read, history: { ...history, findings } });
      continue;
    }
    if (current.has(read.timeline.address)) revisions[read.timeline.address] = history.revisions;
    if (history.findings.length > 0) judged.push({ read, history });
  }
  const surroundings = { contentRoot, current, restore };
  const problems = placeFindings(judged, surroundings);
  // Both sides of a merge may lose the same.
  const told = new Set(problems.map(({ code, file }) => `${code} ${file}`));
  const ofSides = placeFindings(lost, surroundings).filter(({ code, file }) => !told.has(`${code} ${file}`));
  return { problems: [...problems, ...ofSides].sort(compareProblems), revisions };
}

/** What a merge may do to its other side: all else is for the line alone, where it is known what stood there when. */
const LOSSES = new Set([
  ...['CORRECTION_CHANGED', 'CHANGED_WITHOUT_CORRECTION', 'DELETED_WITHOUT_WITHDRAWAL', 'WITHDRAWAL_UNDONE'],
  'ID_REUSED',
]);

function disclosuresByAddress(sites: readonly Site[]): ReadonlyMap<SitePath, Disclosure> {
  return new Map(
    sites.flatMap(({ profile, disclosures }) =>
      disclosures.map(
        (disclosure) => [disclosurePath(profile.id, disclosure.section, disclosure.id), disclosure] as const,
      ),
    ),
  );
}

/** By its own checks alone: whether it agreed with other files then is not asked. */
function isSound({ content, file, on }: ReadVersion): boolean {
  const place = placeOf(file);
  const { kind } = content;
  if (place.type !== 'disclosure' || !isKind(kind)) return false;
  const parsed = KIND_SCHEMAS[kind].safeParse(content);
  if (!parsed.success) return false;
  const findings = checkContent(parsed.data as DisclosureContent, { section: place.section, asOf: on });
  return findings.every(({ severity }) => severity === 'warning');
}

type Restore = (version: Pick<ReadVersion, 'file' | 'commit'>) => string;

function restoreCommand(contentRoot: string, { file, commit = 'HEAD' }: Parameters<Restore>[0]): string {
  const path = relative(process.cwd(), resolve(contentRoot, file)).split(sep).join('/');
  return `git restore --source=${commit} -- ${path}`;
}
