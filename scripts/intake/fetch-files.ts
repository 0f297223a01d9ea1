/** The files of an issue, from the host it was written on and from nowhere else. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { tellable } from '../../src/loader/tell/showable.ts';
import type { SentFile } from './read-issue.ts';
import { servedEnding, type Served } from './served-ending.ts';

const MOST_BYTES = 30_000_000;
const MOST_FILES = 30;
const ANSWER_MS = 60_000;
/** Where GitHub keeps what is put into an issue. */
const GITHUB_FILES = /^https:\/\/(?:github\.com\/user-attachments\/|user-images\.githubusercontent\.com\/)/;

export interface FetchedFile {
  /** As the sender's telephone called it. */
  readonly name: string;
  /** Its path on this computer; the ending is that of what it is. */
  readonly path: string;
}

export interface FetchedFiles {
  readonly files: readonly FetchedFile[];
  /** What could not be had, in Chinese. */
  readonly refused: readonly string[];
}

/** On the host itself only what was put into an issue: the token must not fetch what its sender may not see. */
const ATTACHED = /\/(?:user-)?attachments\/|\/(?:assets|files)\/\d/;

/** `issueAddress` says which host is meant; a token is told to that host only. */
export async function fetchFiles(
  sent: readonly SentFile[],
  { folder, issueAddress, token }: { folder: string; issueAddress: string; token: string | undefined },
): Promise<FetchedFiles> {
  const files: FetchedFile[] = [];
  const refused: string[] = [];
  mkdirSync(folder, { recursive: true });
  if (sent.length > MOST_FILES)
    refused.push(`一次最多 ${MOST_FILES} 个文件，后面 ${sent.length - MOST_FILES} 个没有收，请另发一次。`);
  for (const [index, { name, address }] of sent.slice(0, MOST_FILES).entries()) {
    const shown = tellable(name);
    if (address === undefined) {
      refused.push(`“${shown}”没有传完。请删掉这一个，重新上传，等传完再提交。`);
      continue;
    }
    const { origin, pathname } = new URL(address);
    const isOwn = origin === new URL(issueAddress).origin && ATTACHED.test(pathname);
    if (!isOwn && !GITHUB_FILES.test(address)) {
      refused.push(`“${shown}”不是在这里上传的，不取。请用“照片和表格”那一格的回形针上传。`);
      continue;
    }
    const served = await fetchOne(address, isOwn ? token : undefined);
    if (typeof served === 'string') {
      refused.push(`“${shown}”没取到：${served}`);
      continue;
    }
    const ending = servedEnding(served, name) ?? extname(name);
    const path = join(folder, `${index + 1}-${extname(name) === ending ? name : `${name}${ending}`}`);
    // Two telephones call different pictures `image.jpg`.
    writeFileSync(path, served.bytes);
    files.push({ name: shown, path });
  }
  return { files, refused };
}

async function fetchOne(address: string, token: string | undefined): Promise<Served | string> {
  try {
    const response = await fetch(address, {
      headers: token === undefined ? {} : { authorization: `token ${token}` },
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    if (!response.ok) return `网站说 ${response.status}。${AGAIN}`;
    const type = response.headers.get('content-type') ?? '';
    // A host that wants somebody to sign in answers with a page.
    if (type.startsWith('text/html')) return `要登录才看得到。${AGAIN}`;
    const bytes = await readAtMost(response, MOST_BYTES);
    if (bytes === undefined) return '太大了，最多 30 MB。';
    return { bytes, type, disposition: response.headers.get('content-disposition') ?? '' };
  } catch (cause) {
    return `连不上，${cause instanceof Error ? cause.message : String(cause)}。${AGAIN}`;
  }
}

const AGAIN = '请过一会儿点“编辑”再存一下；还不行，告诉管网站的人。';

/** What is longer is not read to its end. */
async function readAtMost(response: Response, most: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
