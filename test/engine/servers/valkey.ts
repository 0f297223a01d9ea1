/** A real Valkey, which the engine's queues are kept in. */
import { join } from 'node:path';
import { freePorts, startServer, type ServerProcess } from './server-process.ts';

export const VALKEY = { programs: ['valkey-server'], packages: ['valkey-server'] };

export interface Valkey {
  readonly address: string;
  readonly port: number;
  /** Dies with all that it knew. */
  readonly die: () => Promise<void>;
  /** Comes back, empty, if it is not there. */
  readonly comeBack: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts it without anything on disk: what it is told is gone with it. */
export async function startValkey(folder: string): Promise<Valkey> {
  const [port = 0] = await freePorts(1);
  const command = [
    'valkey-server',
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--dir',
    folder,
  ];
  const start = () => startServer(command, { port, log: join(folder, 'valkey.log') });
  let server: ServerProcess | undefined = await start();
  return {
    address: `redis://127.0.0.1:${port}/0`,
    port,
    async die() {
      await server?.stop('SIGKILL');
      server = undefined;
    },
    async comeBack() {
      server ??= await start();
    },
    async stop() {
      await server?.stop();
    },
  };
}
