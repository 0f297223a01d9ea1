/** What a clerk changed since the last commit: in the content, to be submitted; and elsewhere, to be left alone. */
import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { askRecords } from '../history/ask-git.ts';
import { UsageError } from '../terminal/options.ts';
import type { Checkout } from './checkout.ts';

export interface WorkChange {
  /** From the content root. */
  readonly path: string;
  readonly how: 'added' | 'changed' | 'gone';
}

export interface WorkChanges {
  /** To be submitted, sorted. */
  readonly content: readonly WorkChange[];
  /** In the content, but not named on the command line. */
  readonly notNamed: readonly string[];
  /** Outside the content, from the top of the repository. */
  readonly elsewhere: readonly string[];
  /** In conflict, from the top of the repository. */
  readonly conflicts: readonly string[];
}

/** What systems, offices and editors leave behind. */
const DROPPINGS = /(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini|~\$[^/]*|[^/]*~|[^/]*\.(?:tmp|bak|swp|orig))$/i;

/** The changes; with `named` files or folders only those of them. Throws `UsageError` for what is not in the content. */
export function findChanges({ contentRoot, repository }: Checkout, named: readonly string[]): WorkChanges {
  const status = ['status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=all'];
  const wanted = named.map((file) => pathInContent(contentRoot, file));
  const content: WorkChange[] = [];
  const [notNamed, elsewhere, conflicts]: [string[], string[], string[]] = [[], [], []];
  for (const record of askRecords(contentRoot, status)) {
    const [code, path] = [record.slice(0, 2), record.slice(3).normalize('NFC')];
    if (path === '') continue;
    const inContent = path.startsWith(repository.prefix) ? path.slice(repository.prefix.length) : undefined;
    if (isConflict(code)) conflicts.push(path);
    else if (inContent === undefined) elsewhere.push(path);
    else if (DROPPINGS.test(inContent) && code === '??') continue;
    else if (!isWanted(inContent, wanted)) notNamed.push(inContent);
    else content.push({ path: inContent, how: howOf(code) });
  }
  return { content, notNamed, elsewhere, conflicts };
}

function isConflict(code: string): boolean {
  return code.includes('U') || code === 'AA' || code === 'DD';
}

function howOf(code: string): WorkChange['how'] {
  if (code.includes('D')) return 'gone';
  return code === '??' || code.startsWith('A') ? 'added' : 'changed';
}

function isWanted(path: string, wanted: readonly string[]): boolean {
  return (
    wanted.length === 0 || wanted.some((one) => one === '' || path === one || path.startsWith(`${one}/`))
  );
}

/** A file that was named, from the content root; it may be gone. npm runs scripts in the project's folder. */
export function pathInContent(contentRoot: string, file: string): string {
  const root = realpathSync(contentRoot);
  const first = [resolve(process.env['INIT_CWD'] ?? '.', file), resolve(file), resolve(root, file)]
    .map((path) => relative(root, path).split(sep).join('/'))
    .find((path) => path !== '..' && !path.startsWith('../') && !/^[A-Za-z]:/.test(path));
  if (first === undefined) throw new UsageError(`“${file}”不在内容文件夹“${contentRoot}”里，这里只交内容。`);
  return first.normalize('NFC');
}

/** The first of them, and how many there are. */
export function listed(paths: readonly string[]): string {
  return `${paths.slice(0, 5).join('、')}${paths.length > 5 ? ` 等 ${paths.length} 个` : ''}`;
}
