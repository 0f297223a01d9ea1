/** Questions in people's own words, asked of the searches of sites by their own code: how often the right page is shown. */
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { finderOf, type Finder } from '../../../../src/client/search/find.ts';
import { askedWords, type AskedWords } from '../../../../src/client/search/intent/intents.ts';
import { pageOf } from '../../../../src/client/search/pages.ts';
import type { Reading } from '../../../../src/client/search/query.ts';
import { soundsOf, type Sounds } from '../../../../src/client/search/sounds.ts';
import { parseYaml } from '../../../../src/loader/read/parse-source.ts';
import type {
  IntentTable,
  SearchIndex,
  SearchRecord,
  SoundTable,
} from '../../../../src/site/search/search-index.ts';
import { PROJECT_ROOT } from '../../../project-folders.ts';

/** A question: the head of `search-questions-frozen.yaml` says what each part means. */
export interface Asked {
  readonly q: string;
  readonly form: 'words' | 'sentence';
  readonly site: string;
  readonly answers: readonly string[];
}

/** Shares of the questions of one form. */
export interface QuestionQuality {
  readonly questions: number;
  /** Nothing was shown at all. */
  readonly empty: number;
  /** The first of what is found or offered is right; one of the first three is. */
  readonly first: number;
  readonly firstThree: number;
  /** Anything that is shown is right: found, offered, or named as perhaps meant. */
  readonly shown: number;
  /** Questions of which something is called found, and how much of that, question by question, is right by the labels. */
  readonly found: number;
  readonly precision: number;
  /** Of questions that are answered by a choice of three, those in which one is right. */
  readonly choice: number;
}

type QuestionFile = 'search-questions-frozen.yaml' | 'search-questions-tuning.yaml';

/** The questions of a file. Throws when it cannot be read. */
export function readAsked(file: QuestionFile): readonly Asked[] {
  const parsed = parseYaml(file, readFileSync(join(PROJECT_ROOT, 'test/spec', file), 'utf8'), new Map());
  const questions = parsed.value?.value as readonly Asked[] | undefined;
  if (!questions) throw new Error(`${file}: ${parsed.problems[0]?.message}`);
  return questions;
}

export type QuestionForm = Asked['form'];

/** Asks all questions of a file of a release of the sample city. */
export async function askQuestions(
  file: QuestionFile,
  release: string,
): Promise<Record<QuestionForm, QuestionQuality>> {
  const questions = readAsked(file);
  const { words } = readTables(release);
  const sites = openSites(release, () => Promise.resolve(words));
  const asked = await Promise.all(
    questions.map(async (question) => {
      const { hits, choices, related } = await sites(question.site).finder.find(question.q);
      const isRight = (url: string): boolean => question.answers.some((answer) => answersBy(url, answer));
      const told = (hits.length > 0 ? hits : choices).map(({ page }) => isRight(page.url));
      const all = [...told.slice(0, 10), ...related.map(({ page }) => isRight(page.url))];
      const isFound = hits.length > 0;
      const precise = told.filter(Boolean).length / told.length;
      return { form: question.form, told, all, isFound, precise };
    }),
  );
  const qualityOf = (form: QuestionForm): QuestionQuality => {
    const of = asked.filter((one) => one.form === form);
    const share = (is: (one: (typeof of)[number]) => boolean): number => of.filter(is).length / of.length;
    return {
      questions: of.length,
      empty: share(({ all }) => all.length === 0),
      first: share(({ told }) => told[0] === true),
      firstThree: share(({ told }) => told.slice(0, 3).includes(true)),
      shown: share(({ all }) => all.includes(true)),
      found: share(({ isFound }) => isFound),
      precision: meanOf(of.filter(({ isFound }) => isFound).map(({ precise }) => precise)),
      choice: meanOf(
        of.filter(({ isFound }) => !isFound).map(({ told }) => Number(told.slice(0, 3).includes(true))),
      ),
    };
  };
  return { words: qualityOf('words'), sentence: qualityOf('sentence') };
}

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** The tables that all sites of a release share, made ready. */
function readTables(release: string): { readonly sounds: Sounds; readonly words: AskedWords } {
  return {
    sounds: soundsOf(readJson<SoundTable>(release, 'assets/sounds.json')),
    words: askedWords(readJson<IntentTable>(release, 'assets/intents.json')),
  };
}

const readJson = <T>(release: string, path: string): T =>
  JSON.parse(readFileSync(join(realpathSync(release), path), 'utf8')) as T;

interface OpenSite {
  readonly finder: Finder;
  readonly reading: Pick<Reading, 'pages'>;
  readonly sounds: Sounds;
}

/** Opens the searches of the sites of a release, each once. */
export function openSites(
  release: string,
  loadWords: () => Promise<AskedWords | undefined>,
): (siteId: string) => OpenSite {
  const { sounds } = readTables(release);
  const open = new Map<string, OpenSite>();
  return (siteId) => {
    const known = open.get(siteId);
    if (known) return known;
    const index = readJson<SearchIndex>(release, `${siteId}/search/index.json`);
    const older = index.more.flatMap(({ file }) =>
      readJson<readonly SearchRecord[]>(release, `${siteId}/search/${file}`),
    );
    const records = [...index.records, ...older];
    const finder = finderOf(index, records, { loadSounds: () => Promise.resolve(sounds), loadWords });
    const site = { finder, reading: { pages: records.map(pageOf) }, sounds };
    open.set(siteId, site);
    return site;
  };
}

/** Whether an address of a site is that of a file or page. */
export function answersBy(url: string, answer: string): boolean {
  if (!answer.startsWith('page:'))
    return url.split(/[/#]/).some((part) => part === answer || part === `text-${answer}`);
  return answer === 'page:people' ? url.startsWith('./') : url.startsWith(`${answer.slice('page:'.length)}/`);
}
