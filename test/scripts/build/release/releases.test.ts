import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { entryOf, formatManifest, listFiles, manifestAt } from '../../../../scripts/build/manifest.ts';
import { openPublished } from '../../../../scripts/build/published.ts';
import { placePart } from '../../../../scripts/build/release/parts.ts';
import { prepareRelease, publishRelease } from '../../../../scripts/build/release/publish-parts.ts';
import {
  isReplaceable,
  KEPT_RELEASES,
  recoverReleases,
  releaseFolder,
  releaseNames,
  switchTo,
} from '../../../../scripts/build/release/release-folder.ts';
import { filesBelow } from '../../../../scripts/build/tree.ts';

function aFolder(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  write(folder, files);
  return folder;
}

function write(folder: string, files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** As a build stores it: the files of a part at their release paths. */
function aPart(files: Record<string, string>): { folder: string; files: ReturnType<typeof listFiles> } {
  const folder = aFolder(files);
  return { folder, files: listFiles(folder, Object.keys(files)) };
}

/** Publishes parts as a build does; with a manifest, so that it can be read again. */
function publish(out: string, parts: Record<string, Record<string, string>>): void {
  const { release, find } = openPublished(out);
  const placed = Object.entries(parts).map(([name, files]) => {
    const part = aPart(files);
    return find(part.files) ?? placePart(release, name, part);
  });
  const listed = Object.assign({}, ...placed.map(({ files }) => files)) as ReturnType<typeof listFiles>;
  const own = new Map([['manifest.json', formatManifest(listed)]]);
  publishRelease(release, prepareRelease(release, { parts: placed, own, takenBack: [] }));
}

const CITY = { 'index.html': 'city', 'ledger/index.html': 'ledger', 'example/index.html': 'county' };
const SITE = { 'shuinan/index.html': 'home', 'shuinan/a/index.html': 'page' };

describe('what is published', () => {
  test('is a link to a release, and a release is links to parts and the files beside them', () => {
    const out = join(aFolder(), 'dist');
    publish(out, { city: CITY, 'sites/shuinan': SITE });
    expect(readlinkSync(out)).toBe(join('.dist.releases', '000001'));
    expect(lstatSync(join(out, 'shuinan')).isSymbolicLink()).toBe(true);
    expect(lstatSync(join(out, 'index.html')).isFile()).toBe(true);
    expect(filesBelow(out, '')).toEqual([
      'example/index.html',
      'index.html',
      'ledger/index.html',
      'manifest.json',
      'shuinan/a/index.html',
      'shuinan/index.html',
    ]);
  });

  test('has folders of its own only where two parts lie in one', () => {
    const out = join(aFolder(), 'dist');
    publish(out, {
      city: { 'ledger/index.html': 'all' },
      'counties/example': { 'ledger/example/index.html': '1' },
    });
    expect(lstatSync(join(out, 'ledger')).isDirectory()).toBe(true);
    expect(lstatSync(join(out, 'ledger/example')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(out, 'ledger/example/index.html'), 'utf8')).toBe('1');
  });

  test('can be moved to another place as a whole', () => {
    const [from, to] = [aFolder(), aFolder()];
    publish(join(from, 'dist'), { city: CITY });
    for (const name of readdirSync(from)) renameSync(join(from, name), join(to, name));
    expect(readFileSync(join(to, 'dist/ledger/index.html'), 'utf8')).toBe('ledger');
  });

  test('is read-only, file by file', () => {
    const out = join(aFolder(), 'dist');
    publish(out, { city: CITY, 'sites/shuinan': SITE });
    for (const path of filesBelow(out, '')) expect(statSync(join(out, path)).mode & 0o222, path).toBe(0);
  });

  test('stays the same release when nothing changed', () => {
    const out = join(aFolder(), 'dist');
    publish(out, { city: CITY });
    publish(out, { city: CITY });
    expect(releaseNames(releaseFolder(out))).toEqual(['000001']);
  });

  test('shares the parts that did not change, as folders', () => {
    const out = join(aFolder(), 'dist');
    publish(out, { city: CITY, 'sites/shuinan': SITE });
    const before = readlinkSync(join(out, 'shuinan'));
    publish(out, { city: { ...CITY, 'index.html': 'later' }, 'sites/shuinan': SITE });
    expect(readlinkSync(out)).toContain('000002');
    expect(readlinkSync(join(out, 'shuinan'))).toBe(before);
  });

  test(`keeps ${KEPT_RELEASES} releases, and of older ones nothing`, () => {
    const out = join(aFolder(), 'dist');
    for (let day = 1; day <= KEPT_RELEASES + 2; day++) publish(out, { city: { 'index.html': String(day) } });
    const { root } = releaseFolder(out);
    expect(releaseNames(releaseFolder(out))).toEqual(['000003', '000004', '000005', '000006', '000007']);
    expect(readdirSync(join(root, 'parts/city'))).toHaveLength(KEPT_RELEASES);
    expect(readdirSync(root).filter((name) => name.endsWith('.json'))).toHaveLength(KEPT_RELEASES);
  });

  test('takes the place of a plain folder that an earlier program wrote', () => {
    const place = aFolder({ 'dist/manifest.json': '{}', 'dist/index.html': 'old' });
    const out = join(place, 'dist');
    expect(isReplaceable(out, 'manifest.json')).toBe(true);
    publish(out, { city: CITY });
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('city');
    expect(readdirSync(join(place, '.dist.releases')).sort()).toEqual(['000001', '000001.json', 'parts']);
  });

  test('is what a link of somebody else points to', () => {
    const place = aFolder({ 'www/manifest.json': '{}' });
    symlinkSync('www', join(place, 'dist'));
    publish(join(place, 'dist'), { city: CITY });
    expect(readlinkSync(join(place, 'dist'))).toBe('www');
    expect(readFileSync(join(place, 'www/index.html'), 'utf8')).toBe('city');
  });

  test('never replaces a folder with something else in it', () => {
    const place = aFolder({ 'home/letter.txt': 'keep', 'old/manifest.json': '{}', file: '' });
    mkdirSync(join(place, 'empty'));
    expect(isReplaceable(join(place, 'home'), 'manifest.json')).toBe(false);
    expect(isReplaceable(join(place, 'file'), 'manifest.json')).toBe(false);
    expect(isReplaceable(join(place, 'old'), 'manifest.json')).toBe(true);
    expect(isReplaceable(join(place, 'empty'), 'manifest.json')).toBe(true);
    expect(isReplaceable(join(place, 'absent'), 'manifest.json')).toBe(true);
  });
});

describe('a build that was killed', () => {
  test('leaves the old release, and the next one clears away', () => {
    const out = join(aFolder(), 'dist');
    publish(out, { city: CITY });
    const release = releaseFolder(out);
    write(release.root, { '000002.unfinished/index.html': 'half', 'link.unfinished': '' });
    recoverReleases(release);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('city');
    expect(readdirSync(release.root).some((name) => name.endsWith('.unfinished'))).toBe(false);
  });

  test('between putting a plain folder aside and linking has it brought back', () => {
    const place = aFolder({ '.dist.releases/before-links/index.html': 'old' });
    recoverReleases(releaseFolder(join(place, 'dist')));
    expect(readFileSync(join(place, 'dist/index.html'), 'utf8')).toBe('old');
  });

  test('after it had put a release together and before the switch leaves none that one could go back to', () => {
    const out = join(aFolder(), 'dist');
    publish(out, { city: CITY });
    const { release } = openPublished(out);
    const part = placePart(release, 'city', aPart({ 'index.html': 'lost' }));
    prepareRelease(release, { parts: [part], own: new Map(), takenBack: [] });
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('city');
    expect(releaseNames(release)).toEqual(['000001']);
    publish(out, { city: { 'index.html': 'later' } });
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('later');
    expect(readlinkSync(out)).toContain('000002');
  });

  test('while it put a part into its place leaves none', () => {
    const out = join(aFolder(), 'dist');
    const release = releaseFolder(out);
    const part = aPart({ 'index.html': 'whole' });
    const { folder } = placePart(release, 'city', part);
    renameSync(folder, `${folder}.unfinished`);
    chmodSync(join(`${folder}.unfinished`, 'index.html'), 0o644);
    writeFileSync(join(`${folder}.unfinished`, 'index.html'), 'half');
    // The stored file is the same one; what is stored is held against its hashes before.
    writeFileSync(join(part.folder, 'index.html'), 'whole');
    expect(readFileSync(join(placePart(release, 'city', part).folder, 'index.html'), 'utf8')).toBe('whole');
  });
});

describe('a file that somebody changed where it is published', () => {
  const changes: [string, (out: string) => void][] = [
    ['in place', (out) => edit(join(out, 'shuinan/a/index.html'), 'pag3')],
    ['by putting another in its place', (out) => replace(join(out, 'shuinan/a/index.html'), 'pag3')],
    ['and that is shorter now', (out) => edit(join(out, 'shuinan/a/index.html'), 'p')],
    ['and that is gone', (out) => rmSync(join(out, 'shuinan/a/index.html'))],
    ['beside the links', (out) => replace(join(out, 'index.html'), 'c1ty')],
    ['with its old time', (out) => keepingTime(join(out, 'shuinan/a/index.html'), 'pag3')],
  ];

  test.each(changes)('%s, is found by the next build and published as it should be', (_name, change) => {
    const out = join(aFolder(), 'dist');
    publish(out, { city: CITY, 'sites/shuinan': SITE });
    change(out);
    publish(out, { city: CITY, 'sites/shuinan': SITE });
    expect(readFileSync(join(out, 'shuinan/a/index.html'), 'utf8')).toBe('page');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('city');
  });

  test('is not taken for the part that it lies in: that one is none any more', () => {
    const out = join(aFolder(), 'dist');
    publish(out, { 'sites/shuinan': SITE });
    const { files } = aPart(SITE);
    expect(openPublished(out).find(files)).toBeDefined();
    edit(join(out, 'shuinan/index.html'), 'h0me');
    expect(openPublished(out).find(files)).toBeUndefined();
  });

  test('is found in the folder of a site by the manifest in it', () => {
    const out = join(aFolder(), 'dist');
    const part = aPart(SITE);
    const manifest = formatManifest(manifestAt('shuinan/manifest.json', part.files));
    write(part.folder, { 'shuinan/manifest.json': manifest });
    const listed = { 'shuinan/manifest.json': entryOf(Buffer.from(manifest)) };
    const { release } = openPublished(out);
    const placed = placePart(release, 'sites/shuinan', { folder: part.folder, files: listed });
    publishRelease(release, prepareRelease(release, { parts: [placed], own: new Map(), takenBack: [] }));
    expect(openPublished(out).find(listed)).toBeDefined();
    edit(join(out, 'shuinan/a/index.html'), 'pag3');
    expect(openPublished(out).find(listed)).toBeUndefined();
  });

  test('is found although there is more than one build looks through', () => {
    const out = join(aFolder(), 'dist');
    const many = Object.fromEntries(Array.from({ length: 1_200 }, (_, n) => [`a/${n}.html`, String(n)]));
    publish(out, { 'sites/a': many, 'sites/shuinan': SITE });
    const { files } = aPart(SITE);
    keepingTime(join(out, 'shuinan/index.html'), 'h0me');
    // The first one came as far as this site, where it stopped.
    const rounds = [openPublished(out), openPublished(out)].map(({ find }) => find(files) === undefined);
    expect(rounds).toContain(true);
  });
});

function edit(file: string, text: string): void {
  chmodSync(file, 0o644);
  writeFileSync(file, text);
}

function replace(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

function keepingTime(file: string, text: string): void {
  const { atime, mtime } = statSync(file);
  edit(file, text);
  utimesSync(file, atime, mtime);
}

test('going back is the same rename', () => {
  const out = join(aFolder(), 'dist');
  publish(out, { city: { 'index.html': 'first' } });
  publish(out, { city: { 'index.html': 'second' } });
  switchTo(releaseFolder(out), '000001');
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('first');
});

test('a release of a city with counties is known to be as it was built, until a file of it changes', () => {
  const out = join(aFolder(), 'dist');
  const { release } = openPublished(out);
  const part = placePart(release, 'counties/example', aPart({ 'example/index.html': 'county' }));
  const ofCounty = formatManifest(manifestAt('example/manifest.json', part.files));
  const listed = { 'example/manifest.json': entryOf(Buffer.from(ofCounty)) };
  const own = new Map([
    ['example/manifest.json', ofCounty],
    ['manifest.json', formatManifest(listed)],
  ]);
  publishRelease(release, prepareRelease(release, { parts: [part], own, takenBack: [] }));
  expect(openPublished(out).isIntact).toBe(true);
  replace(join(out, 'example/manifest.json'), '{}');
  expect(openPublished(out).isIntact).toBe(false);
});
