/** To and from the server: what others submitted comes in, and what was committed goes out. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { explainGit, isOvertaken } from '../git/explain.ts';
import { runGit } from '../git/run-git.ts';
import { askLine } from '../history/ask-git.ts';
import { commitMerge } from './commit-merge.ts';
import { describeConflicts, readConflicts, undecided } from './conflicts.ts';
import { maskSecrets, RefusedError } from './refused.ts';
import type { Remote, Checkout } from './checkout.ts';

/** Longer than any server needs to answer; a clerk does not wait longer for what may be done without. */
const FETCH_MS = 20_000;

/** Asks the server for what is new. Returns why it could not, in a sentence; nothing when it could. */
export function fetchNews({ contentRoot }: Checkout, remote: Remote): string | undefined {
  const result = runGit(contentRoot, ['fetch', '--quiet', remote.name], { timeout: FETCH_MS });
  if (result.isGood) return undefined;
  const why = result.isLate ? '服务器 20 秒没有答应。' : explainGit(result.said, remote.branch)?.why;
  return `没能看到别人交了什么：${why ?? `服务器说“${maskSecrets(result.said.split('\n', 1)[0] ?? '')}”。`}先往下做，推送的时候再连一次。`;
}

/** How many commits each side has that the other has not; `undefined` when the branch is new there. */
export function compareWith(
  checkout: Checkout,
  { ref }: Remote,
): { ahead: number; behind: number } | undefined {
  const counts = askLine(checkout.contentRoot, ['rev-list', '--left-right', '--count', `HEAD...${ref}`]);
  if (counts === undefined) return undefined;
  const [ahead = 0, behind = 0] = counts.split('\t').map(Number);
  return { ahead, behind };
}

/**
 * Joins what others submitted with what is committed here. Throws `RefusedError` with both sides when two people changed
 * one place; then the merge waits for `--ours`, `--theirs` or an editor.
 */
export function joinNews(checkout: Checkout, remote: Remote, print: (text: string) => void): void {
  const { contentRoot, repository } = checkout;
  // Committed by ourselves, for what was published must stay the first parent.
  const how = compareWith(checkout, remote)?.ahead === 0 ? ['--ff-only'] : ['--no-ff', '--no-commit'];
  const result = runGit(contentRoot, ['merge', '--quiet', ...how, shortName(checkout, remote)]);
  const isMerging = existsSync(join(repository.gitFolder, 'MERGE_HEAD'));
  if (result.isGood && isMerging) commitMerge(checkout);
  if (result.isGood) return;
  if (isMerging) {
    const conflicts = readConflicts(checkout);
    if (conflicts.length > 0) {
      print(`${describeConflicts(checkout, conflicts)}\n`);
      throw new RefusedError(undecided(conflicts, COMMITTED));
    }
  }
  throw new RefusedError(cannotJoin(result.said));
}

/** `origin/main`, which git writes beside the two sides of a conflict; the whole name where another bears the short one. */
function shortName({ contentRoot }: Checkout, { name, branch, ref }: Remote): string {
  const short = askLine(contentRoot, ['rev-parse', '--symbolic-full-name', `${name}/${branch}`]);
  return short === ref ? `${name}/${branch}` : ref;
}

const COMMITTED = '您的已经提交在这台电脑上，对方的也在，一个字也没有丢；没有选的那份，git 里也一直留着。';

function cannotJoin(said: string): RefusedError['refusal'] {
  const files = [...said.matchAll(/^\t(.+)$/gm)].map(([, file]) => file ?? '');
  if (files.length > 0)
    return {
      why: '别人先交的，改到了您这里还没有交的文件，合不到一起。',
      safe: '您要交的已经提交在这台电脑上，没有丢，只是还没有推上去。',
      steps: [
        `先把这些改动收起来：${files.join('、')}`,
        '  git stash --include-untracked',
        '  npm run submit',
        '交好以后再放回来：',
        '  git stash pop',
      ],
    };
  const unknown = { why: '别人先交的和您的合不到一起。', steps: ['把下面这几句发给管网站的人。'], said };
  return {
    ...(explainGit(said) ?? unknown),
    safe: '您要交的已经提交在这台电脑上，没有丢，只是还没有推上去。',
  };
}

export interface Pushed {
  /** What the server wants us to open, e.g. to ask for a merge. */
  readonly links: readonly string[];
}

export type PushResult = ({ readonly state: 'done' } & Pushed) | { readonly state: 'overtaken' };

export interface Pushing {
  /** A branch of the server, instead of the one that is published. */
  readonly to?: string | undefined;
  readonly mayAsk: boolean;
  readonly print: (text: string) => void;
}

/** Sends what is committed. Throws `RefusedError` with what the server's words mean. */
export function push(
  { contentRoot }: Checkout,
  { name, branch, isTracked }: Remote,
  { to = branch, mayAsk, print }: Pushing,
): PushResult {
  const track = isTracked || to !== branch ? [] : ['--set-upstream'];
  const target = `HEAD:refs/heads/${to}`;
  const result = runGit(contentRoot, ['push', '--porcelain', ...track, name, target], { mayAsk });
  const said = `${result.output}\n${result.said}`;
  if (result.isGood) return { state: 'done', links: linksIn(result.said) };
  if (isOvertaken(said)) return { state: 'overtaken' };
  const [found, refusal] = hookWords(said) ?? serverWords(said) ?? [];
  if (found !== undefined) {
    print(`${found}\n\n`);
    throw new RefusedError({ ...(refusal ?? HOOK_REFUSED), safe: NOT_PUSHED });
  }
  const known = explainGit(said, branch) ?? {
    why: '推送没有成功。',
    steps: ['过一会儿再运行一次 npm run submit；还不行，把下面这几句发给管网站的人。'],
    said: result.said,
  };
  throw new RefusedError({ ...known, safe: NOT_PUSHED });
}

const NOT_PUSHED = '您要交的已经提交在这台电脑上，没有丢，只是还没有推上去。';
const HOOK_REFUSED = {
  why: '推送以前又查了一遍，没有通过；上面写着哪个文件、哪一行、怎么办。',
  steps: ['照上面说的做好，再运行一次：', '  npm run submit'],
};

const SERVER_REFUSED = {
  why: '服务器又查了一遍，没有收下；上面写着为什么、怎么办。',
  steps: ['照上面说的做好，再运行一次：', '  npm run submit'],
};

type Said = [words: string, refusal: typeof HOOK_REFUSED];

/** What our own hook said before anything was sent; `undefined` when it was not our hook that refused. */
function hookWords(said: string): Said | undefined {
  if (!/^没有(?:推送|提交（推送）)：/m.test(said)) return undefined;
  const isOfGit = (line: string): boolean => /^(?:error: |To |Done$|remote:|hint: )/.test(line);
  const lines = said.split('\n').filter((line) => !isOfGit(line));
  return [lines.join('\n').trim(), HOOK_REFUSED];
}

/** What our own hook on a server said (`scripts/receive.ts`); `undefined` when it was another that refused. */
function serverWords(said: string): Said | undefined {
  if (!/^remote: 没有收下这次推送：/m.test(said)) return undefined;
  const lines = said.split('\n').filter((line) => line.startsWith('remote:'));
  return [
    lines
      .map((line) => line.replace(/^remote: ?/, '').trimEnd())
      .join('\n')
      .trim(),
    SERVER_REFUSED,
  ];
}

function linksIn(said: string): string[] {
  const lines = said.split('\n').filter((line) => line.startsWith('remote:'));
  return lines.flatMap((line) => line.match(/https?:\/\/\S+/g) ?? []).map(maskSecrets);
}
