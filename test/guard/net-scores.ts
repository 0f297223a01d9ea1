/** How much the net below the rules holds of what they miss, and how much there is to read for it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findPrivateData } from '../../src/guard/find-private-data.ts';
import { findToldOfPersons } from '../../src/guard/told-of-persons.ts';
import type { PrivateKind } from '../../src/guard/private-finding.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import { listSiteFolders } from '../../src/loader/site/site-folders.ts';
import { readTextAt } from '../../src/loader/read/source-file.ts';
import { knownOfficeHolders } from '../../src/model/place/office-holders.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import type { Judged } from './scores.ts';

/** What is told in words, and can be told around. */
const IN_WORDS: ReadonlySet<PrivateKind> = new Set(['health', 'family', 'income', 'minor']);

export interface NetScore {
  /** Labels that the rules miss, and those of them of whose text something is shown. */
  readonly missed: number;
  readonly missedShown: number;
  /** Texts that tell of an illness, a family, money or a child in words, and those of which something is shown. */
  readonly told: number;
  readonly toldShown: number;
  /** What the rules find of these, and how much of it stands in what is shown: whether it is the right sentence. */
  readonly found: number;
  readonly foundShown: number;
}

export function netScoreOf(judged: readonly Judged[]): NetScore {
  const score = { missed: 0, missedShown: 0, told: 0, toldShown: 0, found: 0, foundShown: 0 };
  for (const { one, found } of judged) {
    if (one.expected.size === 0) continue;
    const shown = findToldOfPersons(one.text, { format: one.format });
    const isShown = shown.length > 0 ? 1 : 0;
    const missed = [...one.expected].filter((kind) => !(found as ReadonlySet<string>).has(kind)).length;
    score.missed += missed;
    score.missedShown += missed * isShown;
    if ([...one.expected].every((kind) => !(IN_WORDS as ReadonlySet<string>).has(kind))) continue;
    score.told++;
    score.toldShown += isShown;
    const own = findPrivateData(one.text, { format: one.format }).filter(({ kind }) => IN_WORDS.has(kind));
    score.found += own.length;
    score.foundShown += own.filter(({ start, end }) =>
      shown.some((passage) => passage.start <= start && end <= passage.end),
    ).length;
  }
  return score;
}

/** A table in Markdown, a line a set. */
export function netTable(sets: Readonly<Record<string, readonly Judged[]>>): string {
  const share = (part: number, whole: number): string =>
    `${part} of ${whole}${whole === 0 ? '' : ` (${(part / whole).toFixed(3)})`}`;
  return [
    '| | labels missed by the rules: shown | texts that tell in words: shown | finds in words: inside what is shown |',
    '| --- | ---: | ---: | ---: |',
    ...Object.entries(sets).map(([name, judged]) => {
      const { missed, missedShown, told, toldShown, found, foundShown } = netScoreOf(judged);
      const cells = [share(missedShown, missed), share(toldShown, told), share(foundShown, found)];
      return `| ${[name, ...cells].join(' | ')} |`;
    }),
  ].join('\n');
}

export interface NetNoise {
  /** Passages shown of each file, were it new. */
  readonly files: readonly number[];
  /** Passages shown of what a site publishes in a month, when it has published the months before: one ordinary submission. */
  readonly months: readonly number[];
}

/** Reads a content folder as if each site had submitted it month by month. A site's first month is not counted. */
export async function netNoiseOf(contentRoot: string, asOf: CalendarDate): Promise<NetNoise> {
  const { sites, damaged } = await loadContent(contentRoot, { asOf });
  const noise = { files: [] as number[], months: [] as number[] };
  for (const { id, path } of listSiteFolders(contentRoot)) {
    const site = [...sites, ...damaged].find(({ profile }) => profile.id === id);
    const officers = site ? knownOfficeHolders(site.profile, site.disclosures) : new Set<string>();
    const said = new Set<string>();
    const months = Map.groupBy(textFilesOf(contentRoot, path), monthOf);
    for (const [number, month] of [...months.keys()].sort().entries()) {
      let fresh = 0;
      for (const file of months.get(month) ?? []) {
        const format = file.endsWith('.md') ? 'markdown' : 'yaml';
        const told = findToldOfPersons(readTextAt(join(contentRoot, file)) ?? '', { format, officers });
        noise.files.push(told.length);
        for (const { words } of told) if (!said.has(words) && said.add(words)) fresh++;
      }
      // What has no day in its name, site.yaml above all, was there before the first month.
      if (number > 1 && month !== '') noise.months.push(fresh);
    }
  }
  return noise;
}

function textFilesOf(contentRoot: string, folder: string): string[] {
  return readdirSync(join(contentRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ya?ml|md)$/.test(file))
    .map((file) => `${folder}/${file}`)
    .sort();
}

function monthOf(file: string): string {
  return /\/(\d{4}-\d{2})-\d{2}-[^/]*$/.exec(file)?.[1] ?? '';
}

/** `median 0, 3 of 4 at most 0, 9 of 10 at most 1, most 6` */
export function spreadOf(counts: readonly number[]): string {
  const sorted = counts.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return `median ${at(0.5)}, 3 of 4 at most ${at(0.75)}, 9 of 10 at most ${at(0.9)}, most ${at(1)}`;
}
