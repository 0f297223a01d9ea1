/** A code host as far as a check has to speak with it: comments on the lines of a proposal, and one below it. */

/** A remark on a line that the proposal adds. */
export interface LineComment {
  /** From the top of the repository. */
  readonly file: string;
  readonly line: number;
  readonly body: string;
}

/** A comment that is there already. */
export interface KnownComment {
  readonly id: number;
  readonly body: string;
}

export interface Known {
  /** On lines. */
  readonly lines: readonly KnownComment[];
  /** Below the proposal. */
  readonly below: readonly KnownComment[];
}

export interface Host {
  readonly readComments: () => Promise<Known>;
  readonly commentLines: (comments: readonly LineComment[]) => Promise<void>;
  readonly commentBelow: (body: string) => Promise<void>;
  readonly changeBelow: (id: number, body: string) => Promise<void>;
}

/** Thrown when a host refuses or cannot be reached; the message is for the log of the job. */
export class HostError extends Error {
  override readonly name = 'HostError';
  /** HTTP status; absent when there was no answer. */
  readonly status?: number;

  constructor(message: string, status?: number) {
    super(message);
    if (status !== undefined) this.status = status;
  }
}

export interface Access {
  /** The address of the API, without a slash at its end. */
  readonly api: string;
  /** What the host wants to see, e.g. `Authorization: token …`. */
  readonly headers: Readonly<Record<string, string>>;
}

/** No host takes longer to answer. */
const ANSWER_MS = 20_000;

/** Asks the API and reads its JSON. Throws `HostError`. */
export async function callHost(
  { api, headers }: Access,
  [method, path]: readonly ['GET' | 'POST' | 'PATCH' | 'PUT', string],
  body?: unknown,
): Promise<unknown> {
  const url = `${api}${path}`;
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      signal: AbortSignal.timeout(ANSWER_MS),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch (cause) {
    throw new HostError(`连不上 ${url}：${cause instanceof Error ? cause.message : String(cause)}`);
  }
  const text = await response.text();
  if (!response.ok)
    throw new HostError(`${method} ${url}：${response.status} ${text.slice(0, 300)}`, response.status);
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

/** All pages of a list. Throws `HostError`. */
export async function callPages(access: Access, path: string, size = 100): Promise<KnownComment[]> {
  const all: KnownComment[] = [];
  for (let page = 1; ; page++) {
    // Gitea says `limit`, the others `per_page`; each passes over the other's word.
    const query = `?per_page=${size}&limit=${size}&page=${page}`;
    const found = (await callHost(access, ['GET', `${path}${query}`])) as KnownComment[] | undefined;
    all.push(...(found ?? []).map(({ id, body }) => ({ id, body: body ?? '' })));
    // A server may give fewer a page than it was asked for.
    if (!found || found.length === 0 || page >= MOST_PAGES) return all;
  }
}

const MOST_PAGES = 20;
