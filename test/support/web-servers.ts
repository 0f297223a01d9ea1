/** The real nginx and Caddy, started with the files that an operator gets, on a free port of this machine. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { userInfo } from 'node:os';
import { serveRelease } from '../../scripts/preview.ts';

export interface WebServer {
  /** With a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface Serving {
  /** The link that a publish switches. */
  readonly out: string;
  /** For configuration and logs. */
  readonly folder: string;
  /** The release lies at the root, below another address, or at the root with a password before its ledger. */
  readonly place: 'root' | 'below' | 'locked';
}

const PROJECT = resolve(import.meta.dirname, '../..');
const operated = (file: string): string =>
  readFileSync(join(PROJECT, 'scripts/operate', file), 'utf8').replaceAll('/opt/gongkailan', PROJECT);

/** Whether a program is there. */
export const isInstalled = (program: string): boolean => spawnSync(program, ['-h']).error === undefined;

/** A user and a password for the ledger. */
export const LOGIN = 'ducha:kan-yi-kan';

/** `npm run preview`. */
export async function startPreview({ out, place }: Serving): Promise<WebServer> {
  return serveRelease({ dir: out, port: 0, base: place === 'below' ? '/gongkai/' : '/' });
}

/** nginx with `scripts/operate/nginx/gongkailan.conf`. */
export async function startNginx({ out, folder, place }: Serving): Promise<WebServer> {
  const port = await freePort();
  const passwords = join(folder, 'htpasswd');
  const [user = '', password = ''] = LOGIN.split(':');
  const hash = spawnSync('openssl', ['passwd', '-6', password], { encoding: 'utf8' }).stdout.trim();
  writeFileSync(passwords, `${user}:${hash}\n`);
  const site = operated('nginx/gongkailan.conf')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('    listen [::]:80;\n', '')
    .replaceAll('/srv/gkl/site', out)
    .replaceAll('/etc/nginx/gongkailan.htpasswd;', `${passwords};`);
  const asked =
    place === 'below' ? belowNginx(site, port) : place === 'locked' ? uncomment(site, /ledger/) : site;
  const config = join(folder, 'nginx.conf');
  writeFileSync(
    config,
    `${userInfo().uid === 0 ? 'user root;' : ''}
daemon off; error_log stderr; pid ${join(folder, 'nginx.pid')};
events {}
http {
    access_log off;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `    ${name}_temp_path ${folder};`).join('\n')}
${asked}
}
`,
  );
  return start('nginx', ['-p', folder, '-c', config], { port, place });
}

/** The lines for a place below another site, in a server that has one. */
function belowNginx(site: string, port: number): string {
  const [, lines = ''] = /里加：\n([\s\S]*)# city.yaml/.exec(site) ?? [];
  const maps = /^include .*maps\.conf;$/m.exec(site)?.[0] ?? '';
  return `${maps}
    server {
        listen 127.0.0.1:${port};
        location / { return 418; }
${lines.replaceAll(/^# /gm, '')}    }`;
}

/** Caddy with `scripts/operate/caddy/Caddyfile`. */
export async function startCaddy({ out, folder, place }: Serving): Promise<WebServer> {
  const port = await freePort();
  const [user = '', password = ''] = LOGIN.split(':');
  const hash = spawnSync('caddy', ['hash-password', '--plaintext', password], { encoding: 'utf8' });
  const site = operated('caddy/Caddyfile')
    .replaceAll('/srv/gkl/site', out)
    .replace('gongkai.example.cn {', `http://127.0.0.1:${port} {`)
    .replaceAll(/ducha \$2a\S+/g, () => `${user} ${hash.stdout.trim()}`);
  const [, lines = ''] = /里加：\n([\s\S]*)$/.exec(site) ?? [];
  const below = `http://127.0.0.1:${port} {\n${lines.replaceAll(/^# ?/gm, '')}\thandle {\n\t\trespond 418\n\t}\n}\n`;
  const asked = place === 'below' ? below : place === 'locked' ? uncomment(site, /@ledger path/) : site;
  const config = join(folder, 'Caddyfile');
  writeFileSync(config, `{\n\tadmin off\n\tauto_https off\n}\n${asked}`);
  return start('caddy', ['run', '--adapter', 'caddyfile', '--config', config], { port, place });
}

/** Takes the mark of a remark off a block: from the line of code that says `word` to the one that ends it. */
function uncomment(text: string, word: RegExp): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => /^\s*# [@a-z]/.test(line) && word.test(line));
  const last = lines.findIndex((line, index) => index > first && /^\s*# \}$/.test(line));
  if (first === -1 || last === -1) throw new Error(`nothing to uncomment for ${word}`);
  return lines
    .map((line, index) => (index >= first && index <= last ? line.replace('# ', '') : line))
    .join('\n');
}

async function start(
  program: string,
  args: readonly string[],
  { port, place }: { port: number; place: Serving['place'] },
): Promise<WebServer> {
  const home = args.at(-1) ?? '';
  mkdirSync(`${home}.home`, { recursive: true });
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      HOME: `${home}.home`,
      XDG_DATA_HOME: `${home}.home`,
      XDG_CONFIG_HOME: `${home}.home`,
    },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  for (let tries = 0; !(await answers(port)); tries++) {
    if (tries > 200 || child.exitCode !== null) throw new Error(`${program} does not start:\n${said}`);
    await new Promise((done) => void setTimeout(done, 50));
  }
  return {
    url: `http://127.0.0.1:${port}/${place === 'below' ? 'gongkai/' : ''}`,
    close: () => endOf(child),
  };
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
}

async function answers(port: number): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' });
    return true;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
