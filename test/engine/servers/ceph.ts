/**
 * A real Ceph with its S3 gateway: one monitor, one OSD that keeps everything in memory, `radosgw`. It puts a thing only where
 * none is (`If-None-Match: *`), among however many at once, and knows policies of buckets.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askWell, BUCKET, type ObjectServer } from './object-server.ts';
import { freePorts, run, startServer, type ServerProcess } from './server-process.ts';

export const CEPH = {
  programs: ['ceph-mon', 'ceph-osd', 'radosgw', 'radosgw-admin', 'ceph', 'monmaptool'],
  packages: ['ceph-mon', 'ceph-osd', 'radosgw'],
};

const CLUSTER = '11111111-2222-3333-4444-555555555555';
const DISK = '22222222-2222-3333-4444-555555555555';

const configuration = (folder: string, ports: Ports): string => `[global]
fsid = ${CLUSTER}
mon host = ${monitorAt(ports)}
auth cluster required = none
auth service required = none
auth client required = none
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd pool default pg autoscale mode = off
mon allow pool size one = true
osd crush chooseleaf type = 0
osd objectstore = memstore
memstore device bytes = 1073741824
run dir = ${folder}
admin socket = ${folder}/$name.asok
log file = ${folder}/$name.log
public addr = 127.0.0.1
cluster addr = 127.0.0.1
[mon]
mon data = ${folder}/mon
mon initial members = a
mon data avail crit = 1
mon data avail warn = 2
[osd]
osd data = ${folder}/osd
osd class dir = ${classes()}
[client]
ms mon client mode = crc
auth client required = none
rgw data = ${folder}/rgw
rgw frontends = beast endpoint=127.0.0.1:${ports.gateway}
`;

/** Where Debian has them for this machine's kind; Ceph's own default counts from the folder that it was built in. */
function classes(): string {
  const found = readdirSync('/usr/lib').map((name) => join('/usr/lib', name, 'rados-classes'));
  return found.find((folder) => existsSync(folder)) ?? '';
}

interface Ports {
  readonly monitor: number;
  readonly oldMonitor: number;
  readonly gateway: number;
}

const monitorAt = ({ monitor, oldMonitor }: Ports): string =>
  `[v2:127.0.0.1:${monitor}/0,v1:127.0.0.1:${oldMonitor}/0]`;

/** Starts all of it, with a bucket, a key that may do all and one that may read. */
export async function startCeph(folder: string): Promise<ObjectServer> {
  const [monitor = 0, oldMonitor = 0, gateway = 0] = await freePorts(3);
  const ports = { monitor, oldMonitor, gateway };
  for (const name of ['mon', 'osd', 'rgw']) mkdirSync(join(folder, name), { recursive: true });
  const file = join(folder, 'ceph.conf');
  writeFileSync(file, configuration(folder, ports));
  const started: ServerProcess[] = [];
  const stop = async (): Promise<void> => {
    for (const one of started.toReversed()) await one.stop('SIGKILL');
  };
  try {
    const map = join(folder, 'monmap');
    const named = ['--addv', 'a', monitorAt(ports)];
    run('monmaptool', ['--create', '--clobber', '--fsid', CLUSTER, ...named, map], folder);
    run('ceph-mon', ['-c', file, '--mkfs', '-i', 'a', '--monmap', map], folder);
    const log = join(folder, 'daemons.log');
    started.push(await startServer(['ceph-mon', '-c', file, '-i', 'a', '-f'], { port: monitor, log }));
    run('ceph', ['-c', file, 'osd', 'new', DISK], folder);
    run('ceph-osd', ['-c', file, '-i', '0', '--mkfs', '--osd-uuid', DISK], folder);
    started.push(await startServer(['ceph-osd', '-c', file, '-i', '0', '-f'], { port: monitor, log }));
    const writer = addUser(file, folder, 'writer');
    const reader = addUser(file, folder, 'reader');
    started.push(
      await startServer(['radosgw', '-c', file, '-n', 'client.admin', '-f'], { port: gateway, log }),
    );
    const server = { url: `http://127.0.0.1:${gateway}`, writer, reader, stop };
    await askWell(server, writer, '', { method: 'PUT' });
    await askWell(server, writer, '?policy', { method: 'PUT', body: JSON.stringify(READERS) });
    return server;
  } catch (cause) {
    await stop();
    throw cause;
  }
}

function addUser(file: string, folder: string, name: string) {
  const key = { id: name.toUpperCase(), secret: `${name}-of-the-test` };
  const of = [
    `--uid=${name}`,
    `--display-name=${name}`,
    `--access-key=${key.id}`,
    `--secret-key=${key.secret}`,
  ];
  run('radosgw-admin', ['-c', file, 'user', 'create', ...of], folder);
  return key;
}

/** As the guide gives it to who proposes content. */
const READERS = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: ['arn:aws:iam:::user/reader'] },
      Action: ['s3:GetObject', 's3:ListBucket'],
      Resource: [`arn:aws:s3:::${BUCKET}`, `arn:aws:s3:::${BUCKET}/*`],
    },
  ],
};
