/** What is installed for a command is what it loads: nothing is missing, and nobody waits for what belongs to another. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allPrintFiles } from '../../../src/paper/type/fonts.ts';

const PROJECT = join(import.meta.dirname, '../../..');

interface Package {
  readonly name: string;
  readonly bytes: number;
  readonly integrity?: string;
}
type Machine = Readonly<Record<string, string>>;

const { GROUPS, groupsOf, isUsed } = (await import(join(PROJECT, 'scripts/setup/groups.mjs'))) as {
  GROUPS: Readonly<Record<string, { readonly packages: readonly string[] }>>;
  groupsOf: (command: string, args?: readonly string[]) => readonly string[] | undefined;
  isUsed: (packageName: string, file: string) => boolean;
};
const { MACHINES, packagesOf, readLockfile } = (await import(
  join(PROJECT, 'scripts/setup/lockfile.mjs')
)) as {
  MACHINES: readonly Machine[];
  packagesOf: (lockfile: unknown, groups: readonly string[], machine: Machine) => readonly Package[];
  readLockfile: (root: string) => unknown;
};

const { scripts, dependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as Record<
  'scripts' | 'dependencies',
  Record<string, string>
>;
const lockfile = readLockfile(PROJECT);
const packagesFor = (groups: readonly string[], machine: Machine): readonly Package[] =>
  packagesOf(lockfile, groups, machine);

/** The commands that `start.mjs` starts, those of the workshop left out. */
const commands = Object.values(scripts).flatMap(
  (line) => /^node scripts\/start\.mjs ([a-z]+)$/.exec(line)?.[1] ?? [],
);

describe('packages', () => {
  test('stand in one group each', () => {
    const grouped = Object.values(GROUPS).flatMap(({ packages }) => packages);
    expect(grouped.toSorted()).toEqual(Object.keys(dependencies).toSorted());
  });

  test.each(commands)('that %s loads are installed for it', (command) => {
    const groups = groupsOf(command);
    if (!groups) throw new Error(`scripts/setup/groups.mjs does not name ${command}`);
    const installed = new Set(groups.flatMap((group) => GROUPS[group]?.packages ?? []));
    expect(loadedBy(`scripts/${command}.ts`).filter((name) => !installed.has(name))).toEqual([]);
  });

  test.each(MACHINES)('for $os $cpu are known by size and hash', (machine) => {
    const unknown = packagesFor(Object.keys(GROUPS), machine).filter(
      ({ bytes, integrity }) => bytes === 0 || integrity === undefined,
    );
    expect(unknown, 'run node scripts/setup/weigh-archives.mjs').toEqual([]);
  });

  test.each(MACHINES)('for $os $cpu bring check within a minute, the form with a young Node', (machine) => {
    // 10 Mbit/s.
    const secondsFor = (...groups: string[]): number =>
      packagesFor(groups, machine).reduce((sum, { bytes }) => sum + bytes, 0) / 1.25e6;
    expect(secondsFor('node', 'base')).toBeLessThan(60);
    expect(secondsFor('base', 'desk', 'forms')).toBeLessThan(60);
  });

  test('keep every font that a board may ask for', () => {
    const left = allPrintFiles().filter(({ source }) => {
      const [, name = '', file = ''] = /^((?:@[^/]+\/)?[^/]+)\/(.+)$/.exec(source) ?? [];
      return !isUsed(name, file);
    });
    expect(left).toEqual([]);
  });
});

/** What a source loads, at its start or later. Read as text: to parse a thousand files takes longer than all this. */
const LOADED = /^(?:import|export) (?!type )[^;']*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm;

/** The packages that a command may load. */
function loadedBy(entry: string): string[] {
  const files = new Set([join(PROJECT, entry)]);
  const names = new Set<string>();
  for (const file of files)
    for (const [, ...groups] of readFileSync(file, 'utf8').matchAll(LOADED)) {
      const written = groups.find((one) => one !== undefined) ?? '';
      if (/^\..*\.ts$/.test(written)) files.add(join(dirname(file), written));
      else if (!/^(?:\.|node:)/.test(written)) names.add(/^(?:@[^/]+\/)?[^/]+/.exec(written)?.[0] ?? '');
    }
  return [...names].sort();
}
