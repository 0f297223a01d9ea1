/** What the desk can be asked to do: open a file in the editor, begin a file, print. Each checked as if by a stranger. */
import type { IncomingMessage } from 'node:http';
import { join, relative, sep } from 'node:path';
import { owedDuties } from '../../../src/site/desk/desk-duties.ts';
import { DESK_PRINTS } from '../../../src/site/desk/desk-view.ts';
import { DraftNotWritten } from '../../new/write-draft.ts';
import type { LiveCity } from '../live-city.ts';
import type { LiveSite } from '../live-site.ts';
import { findContentFile } from './content-file.ts';
import { beginDuty } from './draft-file.ts';
import type { FilePosition } from './open-editor.ts';
import type { Printing } from './printing.ts';
import { NIL_RETURN } from '../../../src/model/kinds.ts';

/** Far above what the desk sends. */
const MOST_BYTES = 10_000;

/** An answer, or in words why not. */
export type Done =
  | {
      readonly answer: Readonly<Record<string, unknown>>;
      /** What the editor is asked to open. */
      readonly editorTarget?: FilePosition;
    }
  | { readonly refusal: string };

export interface DeskTools {
  readonly city: LiveCity;
  readonly printing: Printing;
}

/** Does what is asked of a site; `undefined` when nobody knows how. */
export function act(what: string, asked: unknown, live: LiveSite, tools: DeskTools): Done | undefined {
  const fields = typeof asked === 'object' && asked !== null ? (asked as Record<string, unknown>) : {};
  switch (what) {
    case 'open':
      return openInEditor(fields, tools);
    case 'draft':
      return beginFile(fields, live, tools);
    case 'print':
      return print(fields, live, tools);
    default:
      return undefined;
  }
}

function openInEditor({ file, line, column }: Record<string, unknown>, { city }: DeskTools): Done {
  const path = typeof file === 'string' ? findContentFile(city.folders.contentRoot, file) : undefined;
  if (path === undefined) return { refusal: '内容文件夹里没有这个文件了，可能改了名字。' };
  const from1 = (one: unknown): number => (Number.isInteger(one) && Number(one) > 0 ? Number(one) : 1);
  return { answer: { path }, editorTarget: { path, line: from1(line), column: from1(column) } };
}

function beginFile(
  { key, kind, inForm }: Record<string, unknown>,
  live: LiveSite,
  { city }: DeskTools,
): Done {
  const { contentRoot, asOf } = city.folders;
  const { site } = live;
  const owed = site && owedDuties(site, asOf).find((one) => one.key === key);
  if (!site || !owed) return { refusal: '这一件已经不在“该公开的”里了。' };
  const { item } = owed.duty;
  const chosen = kind === 'nil' && owed.period ? NIL_RETURN : item.kinds.find((one) => one === kind);
  if (!chosen) return { refusal: '这一件不能这样写。' };
  try {
    const { file, wasThere } = beginDuty(site, owed, {
      kind: chosen,
      asOf,
      contentRoot,
      isBare: inForm === true,
    });
    return { answer: { file, wasThere, shownPath: shownPath(contentRoot, file) } };
  } catch (error) {
    if (!(error instanceof DraftNotWritten)) throw error;
    return { refusal: error.message };
  }
}

/** As it would be typed in the terminal: `content/sites/…`. */
function shownPath(contentRoot: string, file: string): string {
  const path = relative(process.cwd(), join(contentRoot, file));
  return (path.startsWith('..') ? join(contentRoot, file) : path).split(sep).join('/');
}

function print({ print: wanted }: Record<string, unknown>, live: LiveSite, { printing }: DeskTools): Done {
  const known = DESK_PRINTS.find(({ id }) => id === wanted);
  if (!known) return { refusal: '没有这样一种打印。' };
  const errors = live.problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return { refusal: `还有 ${errors} 个问题，改好才能印：印出来的和公布的要一样。` };
  return printing.start(live.id, known.id) ? { answer: {} } : { refusal: '正在印别的，印完再点一次。' };
}

/** The body of a request as JSON; `undefined` when it is none or too long. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += (part as Buffer).length;
    if (bytes > MOST_BYTES) return undefined;
    parts.push(part as Buffer);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return undefined;
  }
}
