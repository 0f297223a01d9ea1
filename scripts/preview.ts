/** `npm run preview`: serves a release as production would. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { answer } from './preview/respond.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { parseOptions, UsageError } from './terminal/options.ts';
import { runMain } from './terminal/run-main.ts';

const HELP = `看看生成好的网站，和发布以后一样（压缩、安全设置、404 页都有）。

用法：npm run preview [-- 选项]

选项：
  --out 文件夹    看哪个文件夹 [dist]
  --port 端口     [4321]
  --base 路径     放在哪个子路径下看，例如 /gongkai/ [/]
  --help          显示这些

看完按 Ctrl-C。
`;

export interface RunningServer {
  /** With the base and a slash at the end, e.g. `http://127.0.0.1:4321/gongkai/`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** The release. */
  readonly dir: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Sub-path under which the release lies; `/` when absent. */
  readonly base?: string;
}

/** Serves a release on this machine until closed. */
export async function serveRelease({ dir, port, base = '/' }: ServeOptions): Promise<RunningServer> {
  const prefix = `/${base}/`.replace(/\/+/g, '/');
  const root = resolve(dir);
  const server = createServer((request, response) => respond(request, response, { root, prefix }));
  await new Promise<void>((started, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', started);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}${prefix}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { root, prefix }: { root: string; prefix: string },
): void {
  const path = readPath(request.url ?? '/', prefix);
  if (path === undefined || !['GET', 'HEAD'].includes(request.method ?? '')) {
    response.writeHead(path === undefined ? 404 : 405).end();
    return;
  }
  const { status, headers, body } = answer(root, {
    path,
    isVersioned: /[?&]v=/.test(request.url ?? ''),
    acceptEncoding: String(request.headers['accept-encoding'] ?? ''),
    ...(request.headers['if-none-match'] && { ifNoneMatch: request.headers['if-none-match'] }),
  });
  response.writeHead(status, { ...headers, 'content-length': String(body?.length ?? 0) });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The path under the prefix; `undefined` for one that lies elsewhere or is not UTF-8. */
function readPath(url: string, prefix: string): string | undefined {
  try {
    const { pathname } = new URL(url, 'http://localhost');
    return pathname.startsWith(prefix) ? decodeURIComponent(pathname.slice(prefix.length)) : undefined;
  } catch {
    return undefined;
  }
}

async function preview(argv: readonly string[]): Promise<ExitCode> {
  const { options } = parseOptions(argv, {
    out: { type: 'string' },
    port: { type: 'string' },
    base: { type: 'string' },
  });
  const dir = options.out ?? 'dist';
  const port = Number(options.port ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port 应当是 0 到 65535 的整数，现在写的是“${options.port}”。`);
  if (!existsSync(join(dir, 'index.html')))
    throw new UsageError(`“${dir}”里没有生成好的网站。先运行 npm run build。`);
  const { url } = await serveRelease({ dir, port, ...(options.base && { base: options.base }) }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        throw new UsageError(`端口 ${port} 有别的程序在用。换一个，例如 --port ${port + 1}。`);
      throw error;
    },
  );
  process.stdout.write(`${url}\n`);
  process.stderr.write('用浏览器打开上面的网址，看完按 Ctrl-C。\n');
  return EXIT.good;
}

if (process.argv[1] === import.meta.filename) await runMain(HELP, preview);
