/** Notes down that somebody has looked at a photo: a line in `photos/checked.txt`, which is committed with it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { replaceFile } from '../whole-file.ts';
import { CHECKED_FILE, digestOf, readChecked } from './judge-photos.ts';

const HEAD = `# 这些照片像文件、名单、证件或截屏，有人放大看过，里面没有个人信息。
# 由 npm run photo 和 npm run submit 写。前面的字母认的是照片本身：换了照片，会再问一次。
`;

/** Adds photos of a folder, by their names there; those that stand there already stay as they are. */
export function rememberChecked(folder: string, names: readonly string[], on: CalendarDate): void {
  const known = readChecked(folder);
  const path = join(folder, CHECKED_FILE);
  const before = existsSync(path) ? readFileSync(path, 'utf8').replace(/\r\n?/g, '\n') : HEAD;
  const lines = names.flatMap((name) => {
    const digest = digestOf(readFileSync(join(folder, name)));
    return known.has(digest) ? [] : [`${digest}  ${on}  ${name}\n`];
  });
  if (lines.length > 0) replaceFile(path, `${before}${before.endsWith('\n') ? '' : '\n'}${lines.join('')}`);
}
