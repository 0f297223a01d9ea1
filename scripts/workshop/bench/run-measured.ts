/** Runs one process and says how long it took and how much memory it and its children had at most. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT_ROOT } from '../../project-folders.ts';

export interface Measured {
  /** From start to end, as a person waits for it. */
  readonly seconds: number;
  /** What its processes were at work, together: tells a slow program from a busy machine. */
  readonly cpuSeconds: number;
  /** The peak of the largest of its processes, and how many there were. */
  readonly mebibytes: number;
  readonly processes: number;
  readonly stdout: string;
}

/** What `report-usage.mjs` says of one process. */
interface Usage {
  readonly mebibytes: number;
  readonly cpuSeconds: number;
}

const USAGE = pathToFileURL(join(import.meta.dirname, 'report-usage.mjs')).href;

/** Runs `node <script> <args>` as npm would. Throws when it ends with another code than 0. */
export async function runMeasured(
  script: string,
  args: readonly string[],
  { cacheRoot }: { cacheRoot: string },
): Promise<Measured> {
  const usage = mkdtempSync(join(tmpdir(), 'gongkailan-usage-'));
  try {
    const start = performance.now();
    const stdout = await run(['--import', './scripts/fast-start.mjs', script, ...args], {
      ...process.env,
      NODE_OPTIONS: `--import ${USAGE}`,
      GONGKAILAN_CACHE: cacheRoot,
      GONGKAILAN_USAGE: usage,
    });
    const seconds = (performance.now() - start) / 1000;
    const processes = readdirSync(usage).map(
      (name) => JSON.parse(readFileSync(join(usage, name), 'utf8')) as Usage,
    );
    return {
      seconds,
      cpuSeconds: processes.reduce((sum, one) => sum + one.cpuSeconds, 0),
      mebibytes: Math.max(0, ...processes.map(({ mebibytes }) => mebibytes)),
      processes: processes.length,
      stdout,
    };
  } finally {
    rmSync(usage, { recursive: true, force: true });
  }
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, {
      cwd: PROJECT_ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
    child.on('error', failed);
    child.on('close', (code) => {
      if (code === 0) done(said.stdout);
      else
        failed(
          new Error(`${args.join(' ')} ended with ${code}:\n${`${said.stdout}${said.stderr}`.slice(-4000)}`),
        );
    });
  });
}
