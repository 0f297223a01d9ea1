/** Servers of the engine's tests: real ones, each in a folder of its own on free ports, ended by their own process ids. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface ServerProcess {
  /** `SIGKILL` is how a machine dies. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
}

/** Starts a program and waits until it listens. What it says lies in `log`. */
export async function startServer(
  [program = '', ...args]: readonly string[],
  { port, log }: { readonly port: number; readonly log: string },
): Promise<ServerProcess> {
  const out = openSync(log, 'a');
  const child = spawn(program, args, { stdio: ['ignore', out, out] });
  const stop = (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => endProcess(child, signal);
  try {
    await listens(port, child, log);
  } catch (cause) {
    await stop('SIGKILL');
    throw cause;
  }
  return { stop };
}

/** Ends a process and waits for its end. */
export async function endProcess(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill(signal);
  await ended;
}

const PATIENCE_MS = 300_000;

async function listens(port: number, child: ChildProcess, log: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (!(await isAnswered(port))) {
    if (child.exitCode !== null || performance.now() > until)
      throw new Error(`${child.spawnfile} does not listen on ${port}: see ${log}`);
    await pause(100);
  }
}

function isAnswered(port: number): Promise<boolean> {
  return new Promise((answered) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      answered(true);
    });
    socket.once('error', () => answered(false));
  });
}

/** Ports that nobody listens on. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      return server;
    }),
  );
  return Promise.all(
    servers.map(async (server) => {
      const address = server.address();
      await new Promise((done) => server.close(done));
      return typeof address === 'object' && address ? address.port : 0;
    }),
  );
}

/** Runs a program to its end. */
export function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 600_000,
  });
  if (status !== 0)
    throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? ''}${stdout}${stderr}`);
  return stdout;
}

/** Those of some programs that are not installed. */
export function notInstalled(programs: readonly string[]): string[] {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return programs.filter((program) => !folders.some((folder) => existsSync(join(folder, program))));
}
