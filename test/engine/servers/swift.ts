/**
 * A real OpenStack Swift with its `s3api`: proxy, account, container and object server on one disk. Through `s3api` it refuses
 * `If-None-Match` (501), which Swift itself knows.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { askWell, BUCKET, type ObjectServer } from './object-server.ts';
import { freePorts, run, startServer, type ServerProcess } from './server-process.ts';

export const SWIFT = {
  programs: [
    'swift-proxy-server',
    'swift-account-server',
    'swift-container-server',
    'swift-object-server',
    'memcached',
  ],
  packages: ['swift-proxy', 'swift-account', 'swift-container', 'swift-object', 'memcached'],
};

const STORING = ['account', 'container', 'object'] as const;

const head = (folder: string, port: number): string => `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
user = ${userInfo().username}
swift_dir = ${folder}
workers = 0
log_level = WARNING
`;

const storing = (name: string, folder: string): string => `devices = ${folder}/disks
mount_check = false
disable_fallocate = true
fallocate_reserve = 0
[pipeline:main]
pipeline = ${name}-server
[app:${name}-server]
use = egg:swift#${name}
recon_cache_path = ${folder}/recon
`;

const proxy = (memory: number): string => `[pipeline:main]
pipeline = catch_errors cache s3api tempauth copy proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:${memory}
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
[filter:copy]
use = egg:swift#copy
[filter:tempauth]
use = egg:swift#tempauth
user_test_writer = ${WRITER.secret} .admin
user_test_reader = ${READER.secret}
`;

const WRITER = { id: 'test:writer', secret: 'writer-of-the-test' };
const READER = { id: 'test:reader', secret: 'reader-of-the-test' };

/** Starts all of it, with a bucket that one user may do all with and another read. */
export async function startSwift(folder: string): Promise<ObjectServer> {
  const [memory = 0, gateway = 0, ...ports] = await freePorts(2 + STORING.length);
  mkdirSync(join(folder, 'disks/d1'), { recursive: true });
  const started: ServerProcess[] = [];
  const stop = async (): Promise<void> => {
    for (const one of started.toReversed()) await one.stop('SIGKILL');
  };
  const start = async (command: readonly string[], port: number): Promise<void> => {
    started.push(await startServer(command, { port, log: join(folder, 'swift.log') }));
  };
  const startSwiftServer = async (name: string, port: number, text: string): Promise<void> => {
    const file = join(folder, `${name}.conf`);
    writeFileSync(file, head(folder, port) + text);
    await start([`swift-${name}-server`, file], port);
  };
  try {
    await start(['memcached', '-u', userInfo().username, '-l', '127.0.0.1', '-p', String(memory)], memory);
    for (const [index, name] of STORING.entries()) {
      const port = ports[index] ?? 0;
      const ring = `${name}.builder`;
      run('swift-ring-builder', [ring, 'create', '4', '1', '0'], folder);
      run('swift-ring-builder', [ring, 'add', `r1z1-127.0.0.1:${port}/d1`, '1'], folder);
      run('swift-ring-builder', [ring, 'rebalance'], folder);
      await startSwiftServer(name, port, storing(name, folder));
    }
    await startSwiftServer('proxy', gateway, proxy(memory));
    const server = { url: `http://127.0.0.1:${gateway}`, writer: WRITER, reader: READER, stop };
    await askWell(server, WRITER, '', { method: 'PUT' });
    await letRead(server.url);
    return server;
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/** By Swift's own door: `s3api` has no policies of buckets. */
async function letRead(url: string): Promise<void> {
  const login = { 'X-Auth-User': WRITER.id, 'X-Auth-Key': WRITER.secret };
  const { headers } = await fetch(`${url}/auth/v1.0`, { headers: login });
  const token = headers.get('x-auth-token') ?? '';
  const answer = await fetch(`${url}/v1/AUTH_test/${BUCKET}`, {
    method: 'POST',
    headers: { 'X-Auth-Token': token, 'X-Container-Read': READER.id },
  });
  if (!answer.ok) throw new Error(`Swift does not let others read: ${answer.status}`);
}
