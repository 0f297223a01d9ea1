/**
 * The pages, compiled. Astro compiles them once for each state of the program; what comes of it is kept by the digest of
 * the program, and from then on a run loads the renderer like any module: no Vite, no configuration, no synchronising.
 *
 * The door is Astro's `setPrerenderer` and its prerender entry, as they are in Astro 7.3 (a test holds the version).
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../project-folders.ts';
import { endOf } from '../child.ts';
import { digestCode } from '../digests.ts';

/** Style sheets as Astro notes them for a page; handed back to it as they are. */
export interface StylesOfPage {
  readonly route: string;
  readonly component: string;
  readonly styles: unknown[];
}

export const PAGES_FOLDER = 'pages';
export const RENDERER_FOLDER = 'renderer';
export const STYLES_FILE = 'styles.json';
export const SCRIPTS_FILE = 'scripts.json';

/** Compiled pages that are kept: those of this program, and of the one before a change that is taken back. */
const KEPT = 3;

/**
 * The folder with the compiled pages of this program: `renderer/` with the prerender entry, `styles.json`, and `pages/`
 * with the style sheets, scripts and public files that every release has. Always in the project's own cache, whatever
 * cache a command is given: the renderer imports the libraries that are installed beside it.
 */
export async function compiledPages(): Promise<string> {
  const root = join(PROJECT_ROOT, '.cache', 'compiled');
  const folder = join(root, nameOf(digestCode(PROJECT_ROOT)));
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    await compile(unfinished);
    for (const name of ['astro-cache', 'vite-cache'])
      rmSync(join(unfinished, name), { recursive: true, force: true });
    renameSync(unfinished, folder);
  } catch (error) {
    // Somebody else may have been quicker; theirs is the same.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  forgetOld(root);
  return folder;
}

/** The renderer names its modules by where they lie: in a project that was moved it would run those of the old place. */
function nameOf(program: string): string {
  return createHash('sha256').update(`${PROJECT_ROOT} ${program}`).digest('hex').slice(0, 20);
}

function forgetOld(root: string): void {
  const byAge = readdirSync(root)
    .map((name) => ({ name, madeAt: statSync(join(root, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.madeAt - a.madeAt);
  for (const { name } of byAge.slice(KEPT)) rmSync(join(root, name), { recursive: true, force: true });
}

/**
 * What Astro may know of the machine. It takes `import.meta.env.PROD` and the like from variables of these names where
 * there are any, as in every process below vitest, and pages would go out without their policy.
 */
function environmentOfBuild(): NodeJS.ProcessEnv {
  const { DEV: _dev, PROD: _prod, MODE: _mode, SSR: _ssr, ...inherited } = process.env;
  return { ...inherited, NODE_ENV: 'production' };
}

async function compile(folder: string): Promise<void> {
  const worker = spawn(
    process.execPath,
    ['--enable-source-maps', join(import.meta.dirname, 'compile-worker.ts')],
    {
      cwd: PROJECT_ROOT,
      env: { ...environmentOfBuild(), GONGKAILAN_WORK: folder, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  await endOf(worker, 'Astro');
}
