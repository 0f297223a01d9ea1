/** The story of `npm run new`: which site, what, when; then a file, what it says, and what to do next. */
import { draftPath, draftText, type Draft } from '../../src/draft/draft.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import { hasErrors } from '../../src/loader/tell/problem.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { closedWarning } from '../../src/site/closed-notice.ts';
import type { Site } from '../../src/model/place/site.ts';
import { openQuestions, type Questions, type Terminal } from '../terminal/ask.ts';
import { EXIT, type ExitCode } from '../terminal/exit-codes.ts';
import { UsageError } from '../terminal/options.ts';
import { shownPath } from '../terminal/shown-path.ts';
import { askForSite, namedSites, rememberedSite, rememberSite, siteNamed } from './choose-site.ts';
import { interview, type Scene, type Wish } from './interview.ts';
import { nextSteps, numbered, toFillWords } from './present.ts';
import { checkWish, draftFor, usualWish } from './resolve-wish.ts';
import { startedFiles } from './started-files.ts';
import { DraftNotWritten, siteFolder, writeDraft } from './write-draft.ts';

export interface NewOptions {
  readonly contentRoot: string;
  readonly cacheRoot: string;
  readonly asOf: CalendarDate;
  /** Id or name. */
  readonly site?: string | undefined;
  readonly wish: Wish;
  /** `key=value`, read when the kind is known. */
  readonly settings: readonly string[];
  readonly isDryRun: boolean;
  /** Nothing is asked: what is not said is as usual. */
  readonly isYes: boolean;
}

export interface NewStreams {
  /** Absent where nobody sits before it. */
  readonly terminal?: Terminal | undefined;
  /** Results. */
  readonly print: (text: string) => void;
  /** What goes on meanwhile, and why nothing was written. */
  readonly report: (text: string) => void;
}

/** Throws `UsageError`, and `Cancelled` when somebody leaves. */
export async function newDisclosure(options: NewOptions, streams: NewStreams): Promise<ExitCode> {
  const { contentRoot, asOf, isYes } = options;
  const questions = !isYes && streams.terminal ? openQuestions(streams.terminal) : undefined;
  const sites = namedSites(contentRoot, asOf);
  if (sites.length === 0) throw new UsageError(`${contentRoot} 里没有村（社区）。内容在别处就加 --content。`);
  const isAsked = questions !== undefined && (options.site === undefined || options.wish.item === undefined);
  if (isAsked) questions.begin('新写一份公开。随时按 Ctrl+C 不写了，什么都不会变。');
  const remembered = rememberedSite(options.cacheRoot);
  const { id } =
    options.site === undefined
      ? await siteUnsaid(isAsked ? questions : undefined, { sites, remembered })
      : siteNamed(options.site, sites);
  const site = await loadOne(contentRoot, { id, asOf, report: streams.report });
  if (!site) return EXIT.problems;
  const notice = closedWarning(site, asOf);
  if (notice !== undefined) streams.report(`注意：${notice}\n`);
  const scene: Scene = { site, asOf, started: startedFiles(contentRoot, site) };
  const said = checkWish(site, options.wish);
  const wish = isAsked ? await interview(questions, scene, said) : usualWish(scene, said);
  rememberSite(options.cacheRoot, id);
  const draft = draftFor(scene, wish, options.settings);
  return finish(draft, { options, streams, site, questions: isAsked ? questions : undefined });
}

async function siteUnsaid(
  questions: Questions | undefined,
  { sites, remembered }: { sites: ReturnType<typeof namedSites>; remembered: string | undefined },
): Promise<{ readonly id: string }> {
  const [only] = sites;
  if (only && sites.length === 1) return only;
  if (questions) return askForSite(questions, sites, remembered);
  throw new UsageError('少了 --site，不知道给哪个村（社区）写。例如：--site xiejiawaizi。');
}

async function loadOne(
  contentRoot: string,
  { id, asOf, report }: { id: string; asOf: CalendarDate; report: (text: string) => void },
): Promise<Site | undefined> {
  const loaded = await loadContent(contentRoot, { asOf, siteIds: [id] });
  const site = [...loaded.sites, ...loaded.damaged].find(({ profile }) => profile.id === id);
  if (!site) {
    const { file, line, message } = loaded.problems.find((one) => hasErrors([one])) ?? {};
    report(
      `这个村（社区）的基本情况读不出来，先改好再写新的：\n  ${file === undefined ? '' : shownPath(contentRoot, file)} 第 ${line ?? 1} 行：${message ?? ''}\n看全部：npm run check\n`,
    );
  }
  return site;
}

interface Finishing {
  readonly options: NewOptions;
  readonly streams: NewStreams;
  readonly site: Site;
  readonly questions: Questions | undefined;
}

async function finish(draft: Draft, { options, streams, site, questions }: Finishing): Promise<ExitCode> {
  const { contentRoot, isDryRun } = options;
  const { print, report } = streams;
  const text = draftText(draft);
  const path = `${siteFolder(site)}/${draftPath(draft)}`;
  if (isDryRun) {
    report(`试一试，没有写文件。会写成 ${shownPath(contentRoot, path)}，${toFillWords(text)}\n`);
    print(text);
    return EXIT.good;
  }
  if (questions) {
    questions.tell(numbered(text));
    if (!(await questions.agree(`写成 ${shownPath(contentRoot, path)}？`))) {
      questions.end('没有写文件，什么也没有变。');
      return EXIT.good;
    }
  }
  try {
    const written = writeDraft(contentRoot, site, draft);
    const steps = nextSteps({ file: shownPath(contentRoot, written.path), siteId: site.profile.id, text });
    if (questions) questions.end('好了');
    else print(`${numbered(text)}\n\n`);
    print(steps);
    return EXIT.good;
  } catch (cause) {
    if (!(cause instanceof DraftNotWritten)) throw cause;
    report(`${cause.message}\n`);
    return EXIT.problems;
  }
}
