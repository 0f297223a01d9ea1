/** The units for a server: that systemd reads them, that what they name is there, and that they agree with the program. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { releaseFolder } from '../../scripts/build/release/release-folder.ts';
import { readOptions } from '../../scripts/publish/options.ts';
import { begunFile, searchWantedFile, wantedFile } from '../../scripts/publish/places.ts';

const UNITS = 'scripts/operate/systemd';
const unit = (name: string): string => readFileSync(`${UNITS}/gongkailan-publish.${name}`, 'utf8');
const valuesOf = (text: string, key: string): string[] =>
  [...text.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value = '']) => value);

const HAS_SYSTEMD = spawnSync('systemd-analyze', ['--version']).status === 0;

test.skipIf(!HAS_SYSTEMD)(
  'systemd finds nothing wrong with the units, with the program where it is here',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'units-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    cpSync(UNITS, folder, { recursive: true });
    const files = readdirSync(folder).map((name) => join(folder, name));
    for (const file of files)
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('/opt/gongkailan', resolve('.')));
    const { stderr, stdout, status } = spawnSync('systemd-analyze', ['verify', '--man=no', ...files], {
      encoding: 'utf8',
    });
    const ours = `${stdout}${stderr}`.split('\n').filter((line) => line.includes('gongkailan'));
    expect(ours).toEqual([]);
    expect(status).toBe(0);
  },
);

test.skipIf(!HAS_SYSTEMD)('the morning is six in the morning in China, whatever clock the server has', () => {
  const [morning = ''] = valuesOf(unit('timer'), 'OnCalendar');
  const said = execFileSync('systemd-analyze', ['calendar', '--base-time=2026-12-01 12:00:00 UTC', morning], {
    encoding: 'utf8',
    env: { ...process.env, TZ: 'UTC' },
  });
  expect(said).toContain('2026-12-01 22:00:00 UTC');
});

test('the service asks for what the program knows, of the day on which it runs', () => {
  const [command = ''] = valuesOf(unit('service'), 'ExecStart');
  const [node = '', ...args] = command.split(' ');
  const at = args.indexOf('scripts/publish.ts');
  expect(existsSync(node.replace('/opt/gongkailan', '.'))).toBe(true);
  expect(args.slice(0, at)).toEqual(['--import', './scripts/fast-start.mjs']);
  const options = readOptions(args.slice(at + 1));
  expect(options).toMatchObject({ repository: '/srv/gkl/content.git', outDir: '/srv/gkl/site', waits: true });
  expect(options.asOf).toBeUndefined();
  const [folder = ''] = valuesOf(unit('service'), 'WorkingDirectory');
  const written = valuesOf(unit('service'), 'ReadWritePaths').join(' ').split(' ');
  // Where it keeps what it needs again, and where the releases lie.
  expect(written).toContain(folder);
  expect(written.some((path) => releaseFolder(options.outDir).root.startsWith(`${path}/`))).toBe(true);
});

test('the index of the city is made by units of its own, which look where publishing leaves word', () => {
  const [publish = ''] = valuesOf(unit('service'), 'ExecStart');
  expect(publish.split(' ')).toContain('--search-apart');
  const text = (name: string): string => readFileSync(`${UNITS}/gongkailan-search.${name}`, 'utf8');
  const [command = ''] = valuesOf(text('service'), 'ExecStart');
  const [, , , script = '', ...args] = command.split(' ');
  expect(existsSync(script)).toBe(true);
  expect(args).toEqual(['--out', '/srv/gkl/site']);
  expect(valuesOf(text('path'), 'PathExists')).toEqual([searchWantedFile('/srv/gkl/site')]);
});

test('the path looks where word is left', () => {
  expect(valuesOf(unit('path'), 'PathExists')).toEqual([
    wantedFile('/srv/gkl/site'),
    begunFile('/srv/gkl/site'),
  ]);
});

test.each(readdirSync('scripts/operate/hooks'))('the hook %s is shell, and may be run', (name) => {
  const file = `scripts/operate/hooks/${name}`;
  expect(spawnSync('sh', ['-n', file], { encoding: 'utf8' }).stderr).toBe('');
  expect(execFileSync('git', ['ls-files', '-s', file], { encoding: 'utf8' })).toMatch(/^100755 /);
});

describe.each(readdirSync('content/guide/operate'))('what %s tells to do', (name) => {
  const text = readFileSync(`content/guide/operate/${name}`, 'utf8');

  test('is there: commands, files, settings of the hooks', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = [...text.matchAll(/npm run ([a-z]+)/g)].map(([, command = '']) => command);
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
    const files = [...text.matchAll(/(?:\/opt\/gongkailan\/)?(scripts\/[\w./-]*\w)/g)].map(
      ([, path = '']) => path,
    );
    expect(files.filter((path) => !existsSync(path) && !existsSync(`${path}.service`))).toEqual([]);
    const hooks = ['pre-receive', 'post-receive'].map((hook) =>
      readFileSync(`scripts/operate/hooks/${hook}`, 'utf8'),
    );
    const read = `${hooks.join('')}${readFileSync('scripts/receive/pushed.ts', 'utf8')}`;
    const settings = [...text.matchAll(/git config (?:--\w+ )?gongkailan\.(\w+)/g)].map(
      ([, one = '']) => one,
    );
    const unknown = settings.filter(
      (setting) => !read.includes(`gongkailan.${setting}`) && !read.includes(`setting('${setting}')`),
    );
    expect(unknown).toEqual([]);
  });

  test('is told in the other language too, with the same commands', () => {
    const other = name.endsWith('-en.md') ? name.replace('-en', '') : name.replace('.md', '-en.md');
    expect(shellOf(readFileSync(`content/guide/operate/${other}`, 'utf8'))).toEqual(shellOf(text));
  });
});

/** What is typed, without what each language calls the reader's own. */
function shellOf(text: string): string[] {
  return [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) =>
    block
      .replaceAll(/您的网址|YOUR\.HOST/g, 'HOST')
      .replaceAll(/仓库地址|REPOSITORY/g, 'REPOSITORY')
      .replaceAll(/服务器|SERVER/g, 'SERVER')
      .replaceAll(/王春燕|Wang Chunyan/g, 'NAME'),
  );
}
