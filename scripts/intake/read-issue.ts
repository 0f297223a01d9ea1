/**
 * What somebody sent from a phone: the text of an issue that was written by the form of `.github/ISSUE_TEMPLATE/` (both
 * GitHub and Gitea write `### label`, an empty line, the answer). Pure.
 */

/** The form's labels, as a clerk reads them. */
export const LABELS = {
  site: '哪个村（社区）',
  item: '公开的是什么',
  title: '标题',
  publishedOn: '哪天公布',
  body: '正文',
  files: '照片和表格',
} as const;

/** An issue as both hosts tell it. */
export interface Issue {
  readonly body?: string | null;
  readonly html_url: string;
  /** Gitea keeps here whatever was uploaded, linked in the text or not. */
  readonly assets?: readonly { readonly name: string; readonly browser_download_url: string }[] | null;
}

export interface SentFile {
  /** As the sender's telephone called it, where it did. */
  readonly name: string;
  /** Absent when the upload had not ended, or is no address. */
  readonly address?: string | undefined;
}

export interface Sent {
  readonly answers: Partial<Readonly<Record<keyof typeof LABELS, string>>>;
  readonly files: readonly SentFile[];
}

const EMPTY = /^(?:_No response_|_没有回答_)?$/;
const LINK = /!?\[([^\]]*)\]\(([^\s)]*)\)|<img\b([^>]*)>|https?:\/\/[^\s<>"')]+/g;
/** Where hosts keep what is put into an issue. */
const UPLOAD = /(?:^|\/)(?:user-)?attachments\/|^https:\/\/user-images\.githubusercontent\.com\//;

/** The answers by field, and the files: those linked below, uploaded into the text, or only kept by the host. */
export function readIssue({ body, html_url, assets }: Issue): Sent {
  const answers: Record<string, string> = {};
  for (const part of (body ?? '').replaceAll('\r\n', '\n').split(/^### /m).slice(1)) {
    const [label = '', ...lines] = part.split('\n');
    const field = Object.entries(LABELS).find(([, one]) => label.trim() === one)?.[0];
    const answer = lines.join('\n').trim();
    if (field !== undefined && !EMPTY.test(answer)) answers[field] = answer;
  }
  const home = new URL('../../../', html_url);
  const files: SentFile[] = [];
  const text = (answers['body'] ?? '').replaceAll(LINK, (whole, ...groups: (string | undefined)[]) => {
    const { name, link } = partsOf(whole, groups);
    if (!UPLOAD.test(link)) return whole;
    files.push(sentFile(name, link, home));
    return '';
  });
  if (files.length > 0) answers['body'] = text.replace(/\n{3,}/g, '\n\n').trim();
  if (answers['body'] === '') delete answers['body'];
  for (const [whole, ...groups] of (answers['files'] ?? '').matchAll(LINK)) {
    const { name, link } = partsOf(whole, groups);
    files.push(sentFile(name, link, home));
  }
  delete answers['files'];
  const known = new Set(files.map(({ address }) => idOf(address)));
  for (const { name, browser_download_url: link } of assets ?? [])
    if (!known.has(idOf(link))) files.push(sentFile(name, link, home));
  return { answers, files };
}

function partsOf(whole: string, [name, link, attributes]: readonly (string | undefined)[]) {
  if (link !== undefined) return { name: name ?? '', link };
  if (attributes === undefined) return { name: '', link: whole };
  const valueOf = (key: string): string =>
    new RegExp(`\\b${key}=(?:"([^"]*)"|'([^']*)')`).exec(attributes)?.slice(1).find(Boolean) ?? '';
  return { name: valueOf('alt'), link: valueOf('src') };
}

function idOf(address: string | undefined): string | undefined {
  return address?.split(/[?#]/)[0]?.split('/').at(-1);
}

/** Gitea writes links from where it is installed, with a slash before or without: `home` is that place. */
function sentFile(name: string, link: string, home: URL): SentFile {
  const whole = /^[a-z]+:/i.test(link) ? link : link.replace(/^\/+/, '');
  const address = whole !== '' && URL.canParse(whole, home) ? new URL(whole, home).href : undefined;
  return { name: fileName(name, address), address };
}

/** A picture pasted on a telephone is called `image`; its address tells the ending, if anything does. */
function fileName(name: string, address: string | undefined): string {
  const last = address === undefined ? '' : decoded(new URL(address).pathname.split('/').at(-1) ?? '');
  const chosen = /\.\w{2,5}$/.test(name) || (name !== '' && !/\.\w{2,5}$/.test(last)) ? name : last;
  return chosen.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(-80) || 'file';
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
