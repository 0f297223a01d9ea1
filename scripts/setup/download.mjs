/**
 * Archives of packages from the registry into a folder: checked against their hashes, and begun again where the line
 * broke. Where npm must know more than an address (a proxy, a password), npm downloads.
 */
import { createHash } from 'node:crypto';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { runNpm } from './run-npm.mjs';

const AT_ONCE = 6;
const TRIES = 4;
/** A line that brings nothing for so long is broken. */
const STALL_MS = 30_000;

/** Thrown with the code that `setup.mjs` explains. */
export class DownloadError extends Error {}

/**
 * Downloads what is missing; `onBytes` hears of every part that is there. Returns the archive of each package.
 * @param {import('./lockfile.mjs').Package[]} packages
 */
export async function downloadAll(packages, { folder, root, onBytes }) {
  mkdirSync(folder, { recursive: true });
  const settings = npmSettings(root);
  const files = new Map();
  const queue = packages.values();
  const work = async () => {
    for (const one of queue) files.set(one, await download(one, { folder, settings, onBytes }));
  };
  const done = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  const failed = done.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return files;
}

async function download(one, { folder, settings, onBytes }) {
  const file = join(folder, `${one.archive.replace('/', '+')}-${one.version}.tgz`);
  if (existsSync(file) && isWhole(file, one)) {
    onBytes(one.bytes);
    return file;
  }
  const kept = keptByNpm(settings.cache, one);
  if (kept) {
    onBytes(one.bytes);
    return kept;
  }
  const part = `${file}.part`;
  if (settings.isForNpm || !(await fetchInParts(addressOf(settings.registry, one), part, onBytes)))
    packWithNpm(one, { folder, file: part, onBytes });
  if (!isWhole(part, one)) {
    rmSync(part, { force: true });
    throw new DownloadError(`EINTEGRITY ${one.archive}@${one.version}`);
  }
  renameSync(part, file);
  return file;
}

/**
 * Begins where the last try ended; a try that brought something does not count. `false` where the registry does not give
 * it at the address that all have used so far.
 */
async function fetchInParts(address, part, onBytes) {
  let begun = existsSync(part) ? statSync(part).size : 0;
  onBytes(begun);
  for (let tries = 0; ; tries++) {
    const before = begun;
    try {
      return await fetchRest(address, part, {
        from: begun,
        onChunk: (bytes, isFromStart) => {
          if (isFromStart) onBytes(-begun);
          begun = (isFromStart ? 0 : begun) + bytes;
          onBytes(bytes);
        },
      });
    } catch (error) {
      if (begun > before) tries = 0;
      else if (tries >= TRIES - 1)
        throw new DownloadError(`ECONNRESET ${address}: ${error.cause ?? error}`, { cause: error });
      await setTimeout(Math.min(8000, 500 * 2 ** tries));
    }
  }
}

async function fetchRest(address, part, { from, onChunk }) {
  const stop = new AbortController();
  const timer = globalThis.setTimeout(() => stop.abort(), STALL_MS);
  try {
    const response = await fetch(address, {
      headers: from > 0 ? { range: `bytes=${from}-` } : {},
      signal: stop.signal,
    });
    // All of it was there already.
    if (response.status === 416) return true;
    if ([401, 403, 404].includes(response.status)) return false;
    if (!response.ok) throw new Error(`${response.status}`);
    let isFromStart = from > 0 && response.status !== 206;
    const out = createWriteStream(part, { flags: from > 0 && !isFromStart ? 'a' : 'w' });
    try {
      for await (const chunk of response.body) {
        timer.refresh();
        if (!out.write(chunk)) await new Promise((resume) => out.once('drain', resume));
        onChunk(chunk.length, isFromStart);
        isFromStart = false;
      }
    } finally {
      await new Promise((resume, reject) => out.once('error', reject).end(resume));
    }
    return true;
  } finally {
    clearTimeout(timer);
  }
}

const addressOf = (registry, { archive, version }) =>
  `${registry.replace(/\/$/, '')}/${archive}/-/${archive.replace(/^.*\//, '')}-${version}.tgz`;

function isWhole(file, { integrity }) {
  const [, algorithm, wanted] = /^(sha\d+)-(.+)$/.exec(integrity) ?? [];
  return createHash(algorithm).update(readFileSync(file)).digest('base64') === wanted;
}

/** What npm downloaded once lies in its cache by its hash. */
function keptByNpm(cache, one) {
  const [, algorithm, hash] = /^(sha\d+)-(.+)$/.exec(one.integrity) ?? [];
  const hex = Buffer.from(hash, 'base64').toString('hex');
  const file = join(cache, '_cacache/content-v2', algorithm, hex.slice(0, 2), hex.slice(2, 4), hex.slice(4));
  return existsSync(file) && isWhole(file, one) ? file : undefined;
}

/** What of npm's settings says where packages come from. */
function npmSettings(root) {
  const written = new Map([join(homedir(), '.npmrc'), join(root, '.npmrc')].flatMap(readSettings));
  const setting = (name) => process.env[`npm_config_${name.replaceAll('-', '_')}`] ?? written.get(name);
  const ownCache =
    process.platform === 'win32'
      ? join(process.env.LOCALAPPDATA ?? homedir(), 'npm-cache')
      : join(homedir(), '.npm');
  return {
    registry: setting('registry') ?? 'https://registry.npmjs.org/',
    cache: setting('cache') ?? ownCache,
    isForNpm:
      PROXIES.some((name) => process.env[name]) ||
      ['proxy', 'https-proxy', 'ca', 'cafile'].some(setting) ||
      // A registry of its own for some names, or a password.
      [...written.keys()].some((name) => /:registry$|:_/.test(name)),
  };
}

const PROXIES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];

/** The lines of an `.npmrc`, as names and values. */
function readSettings(file) {
  if (!existsSync(file)) return [];
  return [...readFileSync(file, 'utf8').matchAll(/^\s*([^#;=\s]+)\s*=\s*(.*?)\s*$/gm)].map(
    ([, name, value]) => [name, value],
  );
}

function packWithNpm(one, { folder, file, onBytes }) {
  const own = mkdtempSync(join(folder, 'npm-'));
  try {
    const { status, stderr } = runNpm([
      'pack',
      `${one.archive}@${one.version}`,
      '--pack-destination',
      own,
      '--ignore-scripts',
    ]);
    const [made] = readdirSync(own);
    if (status !== 0 || made === undefined) throw new DownloadError(stderr);
    renameSync(join(own, made), file);
    onBytes(one.bytes);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}
