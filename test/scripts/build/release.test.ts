import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { takeLock } from '../../../scripts/build/lock.ts';
import {
  formatManifest,
  listFiles,
  manifestAt,
  readManifest,
  wholeManifest,
} from '../../../scripts/build/manifest.ts';
import { forgetOld, isWhole, linkStored, readStored, saveStored } from '../../../scripts/build/store.ts';

function aFolder(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  write(folder, files);
  return folder;
}

function write(folder: string, files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

describe('the store', () => {
  const part = 'sites/shuinan';

  test('gives back what was saved, without copying it', () => {
    const store = aFolder();
    const tree = aFolder({ 'shuinan/index.html': '<p>', 'shuinan/a/b.pdf': '%PDF' });
    saveStored(store, part, { key: 'k1', tree, paths: ['shuinan/a/b.pdf', 'shuinan/index.html'], facts: 7 });

    const [stored] = readStored<number>(store, part);
    expect(stored?.facts).toBe(7);
    const next = aFolder();
    if (stored) linkStored(stored, next);
    expect(readFileSync(join(next, 'shuinan/a/b.pdf'), 'utf8')).toBe('%PDF');
    expect(statSync(join(next, 'shuinan/index.html')).ino).toBe(
      statSync(join(tree, 'shuinan/index.html')).ino,
    );
  });

  test('notices a file that is gone, cut short or changed at the same length', () => {
    const store = aFolder();
    const tree = aFolder({ 'a.html': 'whole' });
    const stored = saveStored(store, part, { key: 'k1', tree, paths: ['a.html'], facts: 0 });
    expect(isWhole(stored)).toBe(true);
    writeFileSync(join(stored.folder, 'a.html'), 'whale');
    expect(isWhole(stored)).toBe(false);
    writeFileSync(join(stored.folder, 'a.html'), 'cut');
    expect(isWhole(stored)).toBe(false);
    rmSync(join(stored.folder, 'a.html'));
    expect(isWhole(stored)).toBe(false);
  });

  test('keeps the three newest outputs of a part, and replaces one with the same key', () => {
    const store = aFolder();
    const tree = aFolder({ 'a.html': '1' });
    for (const key of ['k1', 'k2', 'k3', 'k4', 'k4'])
      saveStored(store, part, { key, tree, paths: ['a.html'], facts: key });
    forgetOld(store, part);
    const keys = readStored<string>(store, part).map(({ key }) => key);
    expect(keys).toHaveLength(3);
    expect(keys).toContain('k4');
  });

  test('takes no notice of what a killed build left', () => {
    const store = aFolder({ 'sites/shuinan/k1.unfinished/files/a.html': '' });
    expect(readStored(store, part)).toEqual([]);
  });
});

describe('the manifest', () => {
  test('lists path, SHA-256 and bytes, one file a line, in code point order', () => {
    const tree = aFolder({ 'b.txt': 'abc', 'a/村.txt': '村', 'B.txt': '' });
    expect(formatManifest(listFiles(tree, ['b.txt', 'a/村.txt', 'B.txt']))).toBe(`{
  "B.txt": {"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","bytes":0},
  "a/村.txt": {"sha256":"32bd9701333184d5d730aebda18ac04e6264b8272a516758197bfd4b37e609cc","bytes":3},
  "b.txt": {"sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad","bytes":3}
}
`);
  });
});

describe('manifests in manifests', () => {
  const tree = (): string => {
    const root = aFolder({ 'index.html': 'city', 'shuinan/index.html': 'home', 'shuinan/a/b.pdf': '%PDF' });
    const files = listFiles(root, ['shuinan/index.html', 'shuinan/a/b.pdf']);
    write(root, { 'shuinan/manifest.json': formatManifest(manifestAt('shuinan/manifest.json', files)) });
    return root;
  };

  test('name the files by their paths in their folder', () => {
    expect(Object.keys(readManifest(tree(), 'shuinan/manifest.json'))).toEqual(['a/b.pdf', 'index.html']);
  });

  test('name what lies elsewhere by the way there, and are followed as long as they lead to something new', () => {
    const root = tree();
    const ofCounty = manifestAt('example/manifest.json', listFiles(root, ['shuinan/manifest.json']));
    expect(Object.keys(ofCounty)).toEqual(['../shuinan/manifest.json']);
    // One that names itself, as nobody writes it.
    const itself = { ...ofCounty, 'manifest.json': { sha256: '', bytes: 0 } };
    write(root, { 'example/manifest.json': formatManifest(itself) });
    const whole = wholeManifest(root, listFiles(root, ['index.html', 'example/manifest.json']));
    expect(Object.keys(whole).sort()).toEqual([
      'example/manifest.json',
      'index.html',
      'shuinan/a/b.pdf',
      'shuinan/index.html',
      'shuinan/manifest.json',
    ]);
  });

  test('are followed from that of the release, which lists them as files', () => {
    const root = tree();
    const listed = listFiles(root, ['index.html', 'shuinan/manifest.json']);
    expect(Object.keys(wholeManifest(root, listed)).sort()).toEqual([
      'index.html',
      'shuinan/a/b.pdf',
      'shuinan/index.html',
      'shuinan/manifest.json',
    ]);
  });

  test('belong to what is stored of a site: a file that it lists and that is gone is noticed, the others are linked', () => {
    const root = tree();
    const paths = ['shuinan/index.html', 'shuinan/a/b.pdf', 'shuinan/manifest.json'];
    const files = listFiles(root, ['shuinan/manifest.json']);
    const stored = saveStored(aFolder(), 'sites/shuinan', { key: 'k1', tree: root, paths, files, facts: 0 });
    const next = aFolder();
    linkStored(stored, next);
    expect(readFileSync(join(next, 'shuinan/a/b.pdf'), 'utf8')).toBe('%PDF');
    expect(isWhole(stored)).toBe(true);
    rmSync(join(stored.folder, 'shuinan/a/b.pdf'));
    expect(isWhole(stored)).toBe(false);
  });
});

describe('the lock', () => {
  test('lets one build in at a time and is given back', async () => {
    const folder = aFolder();
    {
      using _lock = await takeLock(folder);
      await expect(takeLock(folder)).rejects.toThrow('另一个生成正在进行');
      using _other = await takeLock(aFolder());
    }
    using _again = await takeLock(folder);
  });

  test('is free again when the process that had it was killed', async () => {
    const folder = aFolder();
    const lock = join(import.meta.dirname, '../../../scripts/build/lock.ts');
    const code = `import { takeLock } from ${JSON.stringify(lock)};
      await takeLock(${JSON.stringify(folder)});
      console.log('taken');
      setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ['--input-type=module-typescript', '-e', code]);
    await once(holder.stdout, 'data');
    await expect(takeLock(folder)).rejects.toThrow('另一个生成正在进行');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    using _lock = await takeLock(folder);
  });
});

test('links across trees are real links here, so the tests above mean something', () => {
  const folder = aFolder({ a: '1' });
  linkSync(join(folder, 'a'), join(folder, 'b'));
  expect(statSync(join(folder, 'a')).nlink).toBe(2);
});
