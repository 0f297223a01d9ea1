/** Machines of the engine's tests: each a process of the project's own commands, with a cache and a clone of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CITY_DAY, writeCity } from '../../scripts/workshop/city/write-city.ts';
import { endProcess, run } from './servers/server-process.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

/** Of a job whose worker was killed others take over after so many seconds. */
export const LOCK_SECONDS = '5';

export interface Machine {
  /** What it has said by now. */
  readonly said: () => string;
  /** Its exit code. */
  readonly end: Promise<number | null>;
  readonly kill: (signal: NodeJS.Signals) => Promise<void>;
}

/** Runs `scripts/<name>.ts`. `folder` is where the machine keeps its cache. */
export function startMachine(
  [name = '', ...args]: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Machine {
  mkdirSync(folder, { recursive: true });
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', './scripts/fast-start.mjs', `scripts/${name}.ts`, ...args],
    {
      cwd: PROJECT,
      // vitest marks its workers with NODE_ENV=test, which a build must not see.
      env: { ...process.env, NODE_ENV: '', GONGKAILAN_CACHE: join(folder, 'cache'), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const end = new Promise<number | null>((done, failed) => {
    child.on('error', failed);
    child.on('close', done);
  });
  return { said: () => said, end, kill: (signal) => endProcess(child, signal) };
}

/** Waits until something is so. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const last = performance.now() + 240_000;
  while (!(await isSo())) {
    if (performance.now() > last) throw new Error(`never came: ${what}`);
    await pause(50);
  }
}

/**
 * Ids of the sites that a worker says it made, after so many characters: each once, for on a machine that stands still two may
 * be at the same.
 */
export function madeBy(worker: Machine, after = 0): string[] {
  return [
    ...new Set(
      [
        ...worker
          .said()
          .slice(after)
          .matchAll(/^(\S+) [0-9a-f]{64} [0-9a-f]{64}$/gm),
      ].map(([, id = '']) => id),
    ),
  ];
}

/** An invented city in git, as of a day on which all of it is there. It lies in `city`. */
export function inventCity(
  city: string,
  { sites, years }: { readonly sites: number; readonly years: number },
): string {
  writeCity({ from: join(PROJECT, 'content'), out: city, sites, years, seed: '1' });
  run('git', ['init', '-q', '-b', 'main'], city);
  commitAll(city, 'Invent a city');
  return city;
}

/** Commits everything. */
export function commitAll(city: string, message: string): void {
  run('git', ['add', '-A'], city);
  const who = ['-c', 'user.name=王芳', '-c', 'user.email=wang@example.invalid', '-c', 'gc.auto=0'];
  const noon = `${CITY_DAY}T12:00:00+08:00`;
  run('git', [...who, 'commit', '-q', '-m', message, '--date', noon], city, { GIT_COMMITTER_DATE: noon });
}

/** A clone for a worker. */
export function cloneOf(city: string, folder: string): string {
  run('git', ['clone', '-q', city, folder], city);
  return folder;
}

/** The manifest of a release, which stands for all its bytes. */
export const manifestOf = (out: string): string => readFileSync(join(out, 'manifest.json'), 'utf8');
