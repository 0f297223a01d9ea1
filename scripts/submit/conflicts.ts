/** Files that two people changed at one place: what each of them wrote, field by field where both can be read. */
import { maskMessage, maskPath } from '../../src/guard/mask-message.ts';
import { readEarlierSource } from '../../src/loader/read/read-source.ts';
import { dateInShanghai, formatMonthDay } from '../../src/model/values/calendar-date.ts';
import { substantiveChanges } from '../../src/model/history/substance.ts';
import { freshEntries, textOf } from '../../src/model/history/records.ts';
import { isAbsent, isRecord, type Content } from '../../src/model/history/value-key.ts';
import { tellDifference } from '../../src/model/history/word-diff.ts';
import { askLine, askRecords } from '../history/ask-git.ts';
import { readBlobs } from '../history/read-blobs.ts';
import type { Refusal } from './refused.ts';
import type { Checkout } from './checkout.ts';

export interface Conflict {
  /** From the top of the repository. */
  readonly file: string;
  /** From the content root; absent when it is not content. */
  readonly path?: string | undefined;
  /** Ids of what each side holds; absent when that side has no such file. */
  readonly ours?: string;
  readonly theirs?: string;
}

/** The files in conflict, sorted. */
export function readConflicts({ repository }: Checkout): Conflict[] {
  const files = new Map<string, { ours?: string; theirs?: string }>();
  for (const record of askRecords(repository.top, ['ls-files', '--unmerged', '-z'])) {
    const [description = '', file] = record.split('\t');
    const [, id, stage] = description.split(' ');
    if (file === undefined || id === undefined) continue;
    const known = files.get(file) ?? {};
    files.set(file, known);
    if (stage === '2') known.ours = id;
    if (stage === '3') known.theirs = id;
  }
  return [...files].map(([file, sides]) => ({
    file,
    ...sides,
    ...(file.startsWith(repository.prefix) && { path: file.slice(repository.prefix.length) }),
  }));
}

/** Whose the other side is, and of when: `王春燕，11月20日`. */
function otherOf({ repository }: Checkout, file: string): string {
  const question = ['log', '-1', '--format=%an%x00%ct', 'MERGE_HEAD', '--not', 'HEAD', '--', file];
  const [name = '', seconds = ''] = (askLine(repository.top, question) ?? '').split('\0');
  if (name === '' || !(Number(seconds) > 0)) return '对方';
  return `${name}，${formatMonthDay(dateInShanghai(new Date(Number(seconds) * 1000)))}`;
}

/** What each side wrote, a line a difference. */
function differencesOf(checkout: Checkout, conflict: Conflict): string[] {
  const { ours, theirs, file } = conflict;
  if (ours === undefined) return ['您这边没有这个文件了（删了或改了名），对方改了它。'];
  if (theirs === undefined) return ['对方那边没有这个文件了（删了或改了名），您改了它。'];
  if (!/\.(?:ya?ml|md)$/i.test(file)) return ['不是文字，两边放的不是同一个文件。'];
  const blobs = readBlobs(checkout.repository.top, [ours, theirs]);
  const [own, other] = [valueOf(file, blobs.get(ours)), valueOf(file, blobs.get(theirs))];
  const changes = own && other ? substantiveChanges(own, other) : [];
  const told = changes.map(({ name, before = '没有', after = '没有', difference }) =>
    difference === undefined
      ? `${name}：您写 ${before}，对方写 ${after}`
      : `${name}（【您写的】→【对方写的】）：${difference}`,
  );
  const lines = [...told, ...(own && other ? recordDifferences(own, other) : [])];
  return (lines.length > 0 ? lines : textDifferences(checkout, ours, theirs)).map(maskMessage);
}

/** Corrections, withdrawals and purges that only one side has: whichever is published may never be lost. */
function recordDifferences(own: Content, other: Content): string[] {
  const corrections = (side: string, from: Content, to: Content): string[] =>
    freshEntries('corrections', from, to).map(
      ({ entry }) =>
        `更正：只有${side}有“${textOf(entry, 'what')}：${textOf(entry, 'before')} → ${textOf(entry, 'after')}”`,
    );
  const withdrawal = (side: string, from: Content, to: Content): string[] =>
    isAbsent(from['withdrawal']) && !isAbsent(to['withdrawal']) ? [`撤回：只有${side}写了撤回`] : [];
  const purges = (side: string, from: Content, to: Content): string[] =>
    freshEntries('purges', from, to).map(() => `隐私清除：只有${side}有一条记录`);
  return [corrections, withdrawal, purges].flatMap((tell) => [
    ...tell('您这边', other, own),
    ...tell('对方', own, other),
  ]);
}

function valueOf(file: string, bytes: Buffer | undefined): Content | undefined {
  const value = bytes && readEarlierSource(file, bytes).value?.value;
  return isRecord(value) ? value : undefined;
}

const MOST_LINES = 12;

/** The lines that differ, where the fields do not say it; of two long ones the words. */
function textDifferences({ repository }: Checkout, ours: string, theirs: string): string[] {
  const diff = askLine(repository.top, ['diff', '-U0', '--no-color', ours, theirs]) ?? '';
  const hunks = diff.split(/^@@.*$/m).slice(1);
  const lines = hunks.flatMap((hunk) => {
    const [own, other] = ['-', '+'].map((sign) =>
      hunk.split('\n').flatMap((line) => (line.startsWith(sign) ? [line.slice(1).trim()] : [])),
    ) as [string[], string[]];
    const isPaired = own.length === other.length;
    const words = own.map((line, index) => (isPaired ? wordsOf(line, other[index] ?? '') : undefined));
    return [
      ...own.flatMap((line, index) => words[index] ?? `您写　：${line}`),
      ...other.flatMap((line, index) => (words[index] === undefined ? [`对方写：${line}`] : [])),
    ];
  });
  const rest = lines.length - MOST_LINES;
  return rest > 0 ? [...lines.slice(0, MOST_LINES), `还有 ${rest} 行，用编辑器看。`] : lines;
}

/** Longer lines are not read through to find the word that differs. */
const LONG_LINE = 40;

function wordsOf(own: string, other: string): string | undefined {
  if (Math.max(own.length, other.length) <= LONG_LINE) return undefined;
  const difference = tellDifference(own, other);
  return difference === undefined ? undefined : `【您写的】→【对方写的】：${difference}`;
}

/** All conflicts as a clerk reads them. */
export function describeConflicts(checkout: Checkout, conflicts: readonly Conflict[]): string {
  const blocks = conflicts.map((conflict, index) => {
    const head = `${index + 1}. ${maskPath(conflict.file)}（对方：${otherOf(checkout, conflict.file)}）`;
    return [head, ...differencesOf(checkout, conflict).map((line) => `  ${line}`)].join('\n');
  });
  return `两个人改了同一处，要您定一下留哪个。\n\n${blocks.join('\n\n')}\n`;
}

/** What is told below the two sides; `safe` says where they are kept. */
export function undecided(conflicts: readonly Conflict[], safe: string): Refusal {
  const content = conflicts.find(({ path }) => path !== undefined);
  const number = content ? conflicts.indexOf(content) + 1 : 0;
  const others = conflicts.filter(({ path }) => path === undefined).map(({ file }) => file);
  return {
    why: `有 ${conflicts.length} 个文件两边写得不一样，要选好留哪个。`,
    safe,
    steps: [
      ...(content
        ? [
            `先打电话问清楚哪个对。您的对，整份用您的（${number} 是上面的编号）：`,
            `  npm run submit -- --ours ${number}`,
            '对方的对，整份用对方的：',
            `  npm run submit -- --theirs ${number}`,
            '两边各有对的：打开文件，找到 <<<<<<< 和 >>>>>>> 之间（上面是您的，下面是对方的），',
            '留下对的，删掉 <<<<<<<、=======、>>>>>>> 三行，保存，再运行：',
            '  npm run submit',
          ]
        : []),
      ...(others.length > 0 ? [`这些不是公开的内容，请管网站的人来定：${others.join('、')}`] : []),
      '想先放一放，回到合并以前（您提交过的还在）：',
      '  git merge --abort',
    ],
  };
}
