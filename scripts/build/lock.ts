/**
 * One build at a time: two would clear each other's unfinished trees. The lock is a local socket that someone listens
 * on, because the system closes it whatever way a process ends; a number in a file may outlive its process, or come to
 * be another's.
 */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../terminal/options.ts';

/** Takes the lock of a folder and returns what gives it back. Throws `UsageError` when another has it. */
export async function takeLock(folder: string): Promise<Disposable> {
  const taken = await tryLock(folder);
  if (!taken) throw new UsageError('另一个生成正在进行，等它完成再来。');
  return taken;
}

/** The same; `undefined` when another has it. */
export async function tryLock(folder: string): Promise<Disposable | undefined> {
  const address = addressOf(folder);
  let server = await listen(address);
  if (!server && hasFile(address) && !(await isAnswered(address))) {
    // A process that was killed leaves the name of its socket behind, with nobody listening.
    rmSync(address, { force: true });
    server = await listen(address);
  }
  return server && { [Symbol.dispose]: () => void server.close() };
}

/** Whether somebody has it. */
export function isLocked(folder: string): Promise<boolean> {
  return isAnswered(addressOf(folder));
}

/**
 * On Linux a name without a file: nothing is left behind to be cleared away, which two at once could do to each other,
 * and a service that has a `/tmp` of its own meets the same lock. Elsewhere short, because the path of a socket may have
 * 104 bytes at most.
 */
function addressOf(folder: string): string {
  const name = `gongkailan-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.lock`);
}

const hasFile = (address: string): boolean => address.endsWith('.lock');

function listen(address: string): Promise<Server | undefined> {
  return new Promise((done, failed) => {
    const server = createServer((socket) => socket.end());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(undefined) : failed(error),
    );
    // The lock alone must not keep a finished build from ending.
    server.listen(address, () => done(server.unref()));
  });
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(address, () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}
