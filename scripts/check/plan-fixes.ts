/** `check --fix`, before anything is written: what each file would become, and how that is shown. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPrivateData, maskPrivateData } from '../../src/guard/find-private-data.ts';
import { maskPath } from '../../src/guard/mask-message.ts';
import { applyToLine } from '../../src/loader/mend/apply-edits.ts';
import { showHidden } from '../../src/loader/read/hidden-characters.ts';
import { findSiteFolder, fileRoleOf } from '../../src/loader/content-layout.ts';
import { decodeText } from '../../src/loader/read/decode-text.ts';
import { mendText, tidyText } from '../../src/loader/mend/mend-text.ts';
import type { ContentProblem, TextEdit } from '../../src/loader/tell/problem.ts';
import { findFiles } from '../../src/loader/read/source-file.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import type { Selection } from './select-files.ts';

export interface PlannedFix {
  /** Path from the content root. */
  readonly file: string;
  readonly absolutePath: string;
  /** What the file holds now; where it has changed by the time it is to be written, it is left alone. */
  readonly before: Buffer;
  /** What is to be written. */
  readonly text: string;
  /** A unified diff of what is mended; empty when only spaces and line ends change. Nothing private is in it. */
  readonly diff: string;
  readonly count: number;
  /** Whether a total is written anew from other figures. */
  readonly hasDerived: boolean;
  /** Whether something private is masked. */
  readonly hasMasks: boolean;
  /** Whether spaces, line ends or the like change as well. */
  readonly isTidied: boolean;
}

export interface FixPlan {
  readonly fixes: readonly PlannedFix[];
  /** Files with a total that is not mended because it was published. */
  readonly kept: readonly string[];
}

export interface PlanOptions {
  readonly contentRoot: string;
  readonly asOf: CalendarDate;
  readonly selection: Selection;
  /** Whether a file was published before: its figures change by a correction only. */
  readonly isPublished: (file: string) => boolean;
}

/** What `--fix` would do to the selected files. `problems` are theirs, as judged; nothing is written. */
export function planFixes(problems: readonly ContentProblem[], options: PlanOptions): FixPlan {
  const byFile = Map.groupBy(problems, ({ file }) => file);
  const siteIds = options.selection.named?.siteIds;
  const { files } = findFiles(options.contentRoot, (path) => {
    const folder = findSiteFolder(path);
    return !folder || !siteIds || siteIds.includes(folder.id);
  });
  const kept: string[] = [];
  const fixes = files
    .filter(({ path }) => options.selection.includes(path) && isText(path))
    .flatMap(({ path }) => {
      const planned = planFile(path, maskable(byFile, path), options);
      if (planned?.isKept) kept.push(path);
      return planned?.fix ?? [];
    });
  return { fixes, kept };
}

function isText(path: string): boolean {
  const { type } = fileRoleOf(path);
  return /\.(?:yaml|md)$/.test(path) && type !== 'ignored' && type !== 'misplaced';
}

/**
 * A file's problems. A telephone is not masked while its site's own file is wrong: then nobody knows which telephones
 * are the office's.
 */
function maskable(byFile: ReadonlyMap<string, readonly ContentProblem[]>, path: string): ContentProblem[] {
  const profile = `${path.split('/').slice(0, 4).join('/')}/site.yaml`;
  const isProfileWrong = byFile.get(profile)?.some(({ severity }) => severity === 'error') ?? false;
  return (byFile.get(path) ?? []).filter(({ code }) => code !== 'PRIVATE_PHONE' || !isProfileWrong);
}

function planFile(
  file: string,
  problems: readonly ContentProblem[],
  { contentRoot, asOf, isPublished }: PlanOptions,
): { readonly fix?: PlannedFix; readonly isKept: boolean } | undefined {
  const absolutePath = join(contentRoot, file);
  const bytes = readFileSync(absolutePath);
  const before = decodeText(file, bytes).value;
  if (before === undefined) return undefined;
  const masks = problems.filter(({ fix }) => fix?.some(({ removes }) => removes !== undefined));
  const hasFix = problems.some(({ fix }) => fix !== undefined);
  const mended = hasFix
    ? mendText(file, before, { asOf, mayDerive: !isPublished(file), found: problems })
    : { text: before, count: 0, hasDerived: false, kept: [] };
  const text = tidyText(file, mended.text, asOf);
  const isKept = mended.kept.length > 0;
  if (Buffer.from(text).equals(bytes)) return { isKept };
  return {
    isKept,
    fix: {
      file,
      absolutePath,
      before: bytes,
      text,
      diff: diffOf(file, { before, after: mended.text, masks: masks.flatMap(({ fix }) => fix ?? []) }),
      count: mended.count,
      hasDerived: mended.hasDerived,
      hasMasks: masks.length > 0,
      isTidied: text !== mended.text || !bytes.equals(Buffer.from(before)),
    },
  };
}

/** Mending never adds or takes a line. What was masked is named, not shown: what is printed may be kept. */
function diffOf(
  file: string,
  { before, after, masks }: { before: string; after: string; masks: readonly TextEdit[] },
): string {
  const format = file.endsWith('.md') ? 'markdown' : 'yaml';
  const shown = (text: string): string[] =>
    maskPrivateData(text, findPrivateData(text, { format })).split('\n');
  const [old, now, oldShown, nowShown] = [before.split('\n'), after.split('\n'), shown(before), shown(after)];
  const perLine = Map.groupBy(masks, ({ line }) => line);
  const hunks = now.flatMap((line, index) => {
    if (line === old[index]) return [];
    const own = perLine.get(index + 1) ?? [];
    const taken = applyToLine(oldShown[index] ?? '', own, ({ removes }) => `〔${removes}〕`);
    return [`@@ -${index + 1} +${index + 1} @@\n-${showHidden(taken) ?? taken}\n+${nowShown[index] ?? ''}\n`];
  });
  const name = maskPath(file);
  return hunks.length === 0 ? '' : `--- ${name}\n+++ ${name}\n${hunks.join('')}`;
}
