import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { takeLock } from '../../../scripts/build/lock.ts';
import {
  formatManifest,
  listFiles,
  readManifest,
  siteManifest,
  wholeManifest,
} from '../../../scripts/build/manifest.ts';
import { openPublished } from '../../../scripts/build/published.ts';
import {
  abandonRelease,
  isReplaceable,
  startRelease,
  switchRelease,
} from '../../../scripts/build/release.ts';
import { isWhole, linkStored, readStored, saveStored } from '../../../scripts/build/store.ts';

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

describe('a release', () => {
  test('takes the place of the old one only when it is switched', () => {
    const place = aFolder({ 'dist/index.html': 'old' });
    const release = startRelease(join(place, 'dist'));
    write(release.tree, { 'index.html': 'new' });
    expect(readFileSync(join(place, 'dist/index.html'), 'utf8')).toBe('old');

    switchRelease(release);
    expect(readFileSync(join(place, 'dist/index.html'), 'utf8')).toBe('new');
    expect(readdirSync(place)).toEqual(['dist']);
  });

  test('that is abandoned leaves the old one', () => {
    const place = aFolder({ 'dist/index.html': 'old' });
    const release = startRelease(join(place, 'dist'));
    write(release.tree, { 'index.html': 'new' });
    abandonRelease(release);
    expect(readdirSync(place)).toEqual(['dist']);
    expect(readFileSync(join(place, 'dist/index.html'), 'utf8')).toBe('old');
  });

  test('starts empty after a build that was killed while it filled its tree', () => {
    const place = aFolder({ 'dist/index.html': 'old' });
    write(startRelease(join(place, 'dist')).tree, { 'half.html': '' });
    const release = startRelease(join(place, 'dist'));
    expect(readdirSync(release.tree)).toEqual([]);
    expect(readFileSync(join(place, 'dist/index.html'), 'utf8')).toBe('old');
  });

  test('comes back after a build that was killed between the two renames', () => {
    const place = aFolder({ '.dist.previous/index.html': 'old' });
    startRelease(join(place, 'dist'));
    expect(readFileSync(join(place, 'dist/index.html'), 'utf8')).toBe('old');
  });

  test('takes over what is the same in both without making it again', () => {
    const place = aFolder({ 'dist/shuinan/index.html': 'same', 'dist/dongshi/index.html': 'old' });
    const { ino } = statSync(join(place, 'dist/shuinan/index.html'));
    const release = startRelease(join(place, 'dist'));
    write(release.tree, { 'dongshi/index.html': 'new' });
    switchRelease(release, ['shuinan']);
    expect(statSync(join(place, 'dist/shuinan/index.html')).ino).toBe(ino);
    expect(readFileSync(join(place, 'dist/dongshi/index.html'), 'utf8')).toBe('new');
    expect(readdirSync(place)).toEqual(['dist']);
  });

  test.each([
    ['while folders moved', { 'dist/dongshi/index.html': 'old', '.dist.next/dongshi/index.html': 'new' }],
    [
      'after they had moved',
      { '.dist.previous/dongshi/index.html': 'old', '.dist.next/dongshi/index.html': 'new' },
    ],
  ])('is whole again after a build that was killed %s', (_name, files) => {
    const moved = { '.dist.next/shuinan/index.html': 'same', '.dist.moving': '["shuinan","gone"]' };
    const place = aFolder({ ...files, ...moved });
    startRelease(join(place, 'dist'));
    expect(readFileSync(join(place, 'dist/shuinan/index.html'), 'utf8')).toBe('same');
    expect(readFileSync(join(place, 'dist/dongshi/index.html'), 'utf8')).toBe('old');
    expect(readdirSync(place).sort()).toEqual(['.dist.next', 'dist']);
  });

  test('is the old one still when a folder does not move', () => {
    const place = aFolder({ 'dist/shuinan/index.html': 'same', 'dist/index.html': 'old' });
    const release = startRelease(join(place, 'dist'));
    expect(() => switchRelease(release, ['shuinan', 'absent'])).toThrow('ENOENT');
    expect(readFileSync(join(place, 'dist/shuinan/index.html'), 'utf8')).toBe('same');
  });

  test.each([
    ['nothing', {}, true],
    ['a file that is cut short', { 'shuinan/a/index.html': 'cu' }, false],
    ['another manifest', { 'manifest.json': '{}' }, false],
    ['no manifest that can be read', { 'manifest.json': '{' }, false],
  ])('has a site as it should be, with %s in between', (_name, change, expected) => {
    const paths = ['shuinan/index.html', 'shuinan/a/index.html'];
    const place = aFolder({ 'dist/shuinan/index.html': 'home', 'dist/shuinan/a/index.html': 'page' });
    const out = join(place, 'dist');
    const manifest = listFiles(out, paths);
    write(out, { 'manifest.json': formatManifest(manifest), ...change });
    expect(openPublished(out).has(manifest)).toBe(expected);
  });

  test.each([
    ['nothing', {}, true],
    ['a file that is cut short', { 'shuinan/a/index.html': 'cu' }, false],
    ['another manifest of the site', { 'shuinan/manifest.json': '{}' }, false],
  ])('has a site by the manifest in its folder, with %s in between', (_name, change, expected) => {
    const out = aFolder({ 'shuinan/index.html': 'home', 'shuinan/a/index.html': 'page' });
    const files = listFiles(out, ['shuinan/index.html', 'shuinan/a/index.html']);
    write(out, { 'shuinan/manifest.json': formatManifest(siteManifest('shuinan', files)) });
    const listed = listFiles(out, ['shuinan/manifest.json']);
    write(out, { 'manifest.json': formatManifest(listed), ...change });
    expect(openPublished(out).has(listed)).toBe(expected);
  });

  test('never replaces a folder with something else in it', () => {
    const place = aFolder({ 'home/letter.txt': 'keep', 'old/manifest.json': '{}' });
    mkdirSync(join(place, 'empty'));
    expect(isReplaceable(join(place, 'home'), 'manifest.json')).toBe(false);
    expect(isReplaceable(join(place, 'old'), 'manifest.json')).toBe(true);
    expect(isReplaceable(join(place, 'empty'), 'manifest.json')).toBe(true);
    expect(isReplaceable(join(place, 'absent'), 'manifest.json')).toBe(true);
  });
});

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

describe('the manifest of a site', () => {
  const tree = (): string => {
    const root = aFolder({ 'index.html': 'city', 'shuinan/index.html': 'home', 'shuinan/a/b.pdf': '%PDF' });
    const files = listFiles(root, ['shuinan/index.html', 'shuinan/a/b.pdf']);
    write(root, { 'shuinan/manifest.json': formatManifest(siteManifest('shuinan', files)) });
    return root;
  };

  test('names the files by their paths in its folder', () => {
    expect(Object.keys(readManifest(tree(), 'shuinan/manifest.json'))).toEqual(['a/b.pdf', 'index.html']);
  });

  test('is followed from that of the release, which lists it as a file', () => {
    const root = tree();
    const listed = listFiles(root, ['index.html', 'shuinan/manifest.json']);
    expect(Object.keys(wholeManifest(root, listed)).sort()).toEqual([
      'index.html',
      'shuinan/a/b.pdf',
      'shuinan/index.html',
      'shuinan/manifest.json',
    ]);
  });

  test('belongs to what is stored of the site: a file that it lists and that is gone is noticed, the others are linked', () => {
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
