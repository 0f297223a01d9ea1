/** The print buttons: `npm run posters` for one site in a process of its own, one at a time, ended with `npm run dev`. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DESK_PRINTS, type DeskPrint, type DeskPrintId } from '../../../src/site/desk/desk-view.ts';
import { PROJECT_ROOT } from '../../project-folders.ts';
import { EXIT } from '../../terminal/exit-codes.ts';
import type { LiveFolders } from '../live-site.ts';

const IDLE: DeskPrint = { state: 'idle', title: '', says: '', files: [] };

/** What each button asks `npm run posters` for. */
const ASKED: Readonly<Record<DeskPrintId, readonly string[]>> = {
  week: ['--week'],
  slip: ['--only', 'slip'],
  board: ['--only', 'board'],
  sheets: ['--only', 'sheets'],
  tiles: ['--only', 'board', '--tile', 'A4'],
};

/** `week/2-A3`: the second paper of the week's print. */
const WEEK_FILE = /^week\/(\d+)-(.+)$/;

const FILE_NAMES: Readonly<Record<string, string>> = {
  'board.pdf': '整块公开栏',
  'slip.pdf': '张贴单',
  'sheets.pdf': '全部单页，一个文件',
  'tiles/board-A4.pdf': '整块公开栏，拼成 A4',
};

export interface Printing {
  /** Begins to print; `false` while something is being printed. */
  readonly start: (siteId: string, print: DeskPrintId) => boolean;
  /** Of a site; what is printed for another one is none of its business. */
  readonly stateOf: (siteId: string) => DeskPrint;
  /** Where a PDF that was printed lies; `undefined` for any other path. */
  readonly findFile: (siteId: string, path: string) => string | undefined;
  readonly stop: () => void;
}

/** Prints of the content of a folder; `tell` is called when the state of a site's printing changed. */
export function openPrinting(folders: LiveFolders, tell: (siteId: string) => void): Printing {
  let running: ChildProcess | undefined;
  const states = new Map<string, DeskPrint>();
  const folderOf = (siteId: string): string => join(folders.workRoot, 'prints', siteId);
  const setState = (siteId: string, state: DeskPrint): void => {
    states.set(siteId, state);
    tell(siteId);
  };

  const start = (siteId: string, print: DeskPrintId): boolean => {
    if (running) return false;
    const title = DESK_PRINTS.find(({ id }) => id === print)?.title ?? print;
    const out = folderOf(siteId);
    rmSync(out, { recursive: true, force: true });
    const child = spawnPosters(siteId, [...ASKED[print], '--out', out], folders);
    running = child;
    setState(siteId, { state: 'running', title, says: '正在准备…', files: [] });
    let said = '';
    let result = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = lastLine(text) || said;
      setState(siteId, { state: 'running', title, says: said, files: [] });
    });
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (result += text));
    child.on('close', (code) => {
      running = undefined;
      const names = sheetNames(out);
      const files = pdfsIn(out).map((path) => linkTo(siteId, path, names));
      const isPrinted = code === EXIT.good || (code === EXIT.problems && files.length > 0);
      const says = isPrinted ? remarks(result) : (result || said).trim() || '没有印成，原因不明。';
      setState(siteId, { state: isPrinted ? 'done' : 'failed', title, says, files });
    });
    return true;
  };
  return {
    start,
    stateOf: (siteId) => states.get(siteId) ?? IDLE,
    findFile: (siteId, path) =>
      pdfsIn(folderOf(siteId)).includes(path) ? join(folderOf(siteId), path) : undefined,
    stop: () => void running?.kill(),
  };
}

function spawnPosters(siteId: string, args: readonly string[], { contentRoot, asOf }: LiveFolders) {
  // By way of the set-up: fonts and browser come with the first print.
  const start = join(PROJECT_ROOT, 'scripts/start.mjs');
  const own = ['--site', siteId, '--content', contentRoot, '--as-of', asOf];
  return spawn(process.execPath, [start, 'posters', ...own, ...args], {
    cwd: PROJECT_ROOT,
    // What this process set for its own pages is none of the other's.
    env: { ...process.env, GONGKAILAN_JOB: '', NODE_ENV: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The PDFs below a folder, those of the whole first, with forward slashes. */
function pdfsIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.pdf'))
      .sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1));
  } catch {
    return [];
  }
}

/** A sheet's own PDF: `sheets/affairs-1-2026-01-22-work-report.pdf`. */
const SHEET_FILE = /^sheets\/[a-z]+-(\d+)-(\d{4}-\d{2}-\d{2}-[a-z0-9-]+)\.pdf$/;

/** `村务1《…》` of each sheet, by the number of its slot and its disclosure, from the fit report beside the PDFs. */
function sheetNames(folder: string): ReadonlyMap<string, string> {
  try {
    const reports = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const file = reports.find((path) => path.endsWith('fit.json'));
    const { sheets } = JSON.parse(file ? readFileSync(join(folder, file), 'utf8') : '{"sheets":[]}') as {
      sheets: readonly {
        slot?: string;
        disclosureId: string;
        title: string;
        sheet: number;
        sheets: number;
      }[];
    };
    return new Map(
      sheets.map(({ slot = '', disclosureId, title, sheet, sheets: count }) => [
        `${slot.replace(/\D/g, '')} ${disclosureId}${count > 1 ? `-${sheet}` : ''}`,
        `${slot}《${title}》${count > 1 ? `第${sheet}页` : ''}`,
      ]),
    );
  } catch {
    // Without it the links have the names of the files.
    return new Map();
  }
}

function linkTo(
  siteId: string,
  path: string,
  names: ReadonlyMap<string, string>,
): DeskPrint['files'][number] {
  const name = path.replace(/^.*?board\//, '');
  const [, slot, id] = SHEET_FILE.exec(name) ?? [];
  const sheet = names.get(`${slot} ${id}`);
  return {
    text: FILE_NAMES[name] ?? sheet ?? weekName(name.replace(/\.pdf$/, '')),
    href: `/desk/${siteId}/prints/${path}`,
  };
}

/** `第1份：张贴单和 A4 纸`; what is no week's print keeps its name. */
function weekName(name: string): string {
  const [, number, paper] = WEEK_FILE.exec(name) ?? [];
  return paper === undefined ? name : `第${number}份：${number === '1' ? '张贴单和 ' : ''}${paper} 纸`;
}

/** What is said of sheets that did not come out well; where the files lie, the links say. */
function remarks(result: string): string {
  return result
    .split('\n')
    .filter((line) => line !== '' && !/^(?:(?:印好了|其中) |先印张贴单)/.test(line))
    .join('\n');
}

function lastLine(text: string): string {
  return (
    text
      .split(/[\r\n]+/)
      .findLast((line) => line.trim() !== '')
      ?.trim() ?? ''
  );
}
