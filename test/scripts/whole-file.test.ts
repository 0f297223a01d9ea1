import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { addFile, replaceFile, whyUnwritten } from '../../scripts/whole-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'whole-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file that is replaced', () => {
  test('keeps who may read it, and is replaced where a link points', () => {
    const [file, link] = [join(folder, 'a.yaml'), join(folder, 'link.yaml')];
    writeFileSync(file, 'old');
    chmodSync(file, 0o640);
    symlinkSync(file, link);
    replaceFile(link, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'link.yaml']);
  });

  test('leaves nothing behind when it cannot be', () => {
    const file = join(folder, 'a.yaml');
    expect(() => replaceFile(join(file, 'b.yaml'), 'x')).toThrow('ENOTDIR');
    expect(() => replaceFile(`${file}\0`, 'x')).toThrow('null bytes');
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'link.yaml']);
  });
});

describe('a file that is added', () => {
  test('is never written over another', () => {
    const file = join(folder, 'new.yaml');
    addFile(file, 'first');
    expect(() => addFile(file, 'second')).toThrow('EEXIST');
    expect(readFileSync(file, 'utf8')).toBe('first');
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'link.yaml', 'new.yaml']);
  });

  test('that the disk does not take is explained', () => {
    expect(whyUnwritten(Object.assign(new Error('full'), { code: 'ENOSPC' }))).toBe(
      '磁盘满了。请先腾出一些地方，再来一次',
    );
    expect(whyUnwritten(Object.assign(new Error('?'), { code: 'EIO' }))).toBe('写文件时出错（EIO）');
  });
});
