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
  const address = addressOf(folder);
  let server = await listen(address);
  if (!server && !(await isAnswered(address))) {
    // A process that was killed leaves the name of its socket behind, with nobody listening.
    rmSync(address, { force: true });
    server = await listen(address);
  }
  if (!server) throw new UsageError('另一个生成正在进行，等它完成再来。');
  const taken = server;
  return { [Symbol.dispose]: () => void taken.close() };
}

/** Short, because the path of a socket may have 104 bytes at most. */
function addressOf(folder: string): string {
  const name = `gongkailan-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.lock`);
}

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
