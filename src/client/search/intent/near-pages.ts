/** The pages nearest to a question, whatever it is made of: never none while anything of it stands anywhere. */
import { rangeInText, type TextRange } from '../fold.ts';
import type { Page } from '../pages.ts';
import type { Reading } from '../query.ts';
import { evidenceIn, type Evidence } from './evidence.ts';
import { fieldsAnswered } from './fields.ts';
import { withoutFillers } from './fillers.ts';
import type { Speech } from './terms.ts';
import { newestOf, timeFit, timesIn } from './times.ts';
import weights from './weights.json' with { type: 'json' };

export interface NearPage {
  readonly page: Page;
  /** How probable it is that this page answers; those of a site together 1. */
  readonly score: number;
  /** What in its text says so. */
  readonly marks: readonly TextRange[];
  /** Whether anything of what the question asks for stands there, or it may be what is meant; else it is only as probable as any. */
  readonly isSaid: boolean;
}

export interface AskedSo {
  readonly reading: Pick<Reading, 'pages'>;
  readonly speech: Speech;
  /** What was found word for word, best first. */
  readonly exact: readonly Page[];
}

/** Where most of what a question may mean is not on a site, what is left of it is no certainty. */
const LEAST_OF_SITE = 0.3;
/** What a question that shares nothing with a page may still mean. */
const LIKELY = 0.02;
/** Probabilities below this are none. */
const LEAST = 0.001;

export type Feature = keyof typeof weights;
const FEATURES = Object.keys(weights) as Feature[];
export type Features = Readonly<Record<Feature, number>>;

/** All pages, the nearest first, of equals the newest. */
export function nearPages(question: string, asked: AskedSo): NearPage[] {
  const all = featuresOf(question, asked).map(({ has, ...one }) => ({
    ...one,
    power: FEATURES.reduce((sum, feature) => sum + weights[feature] * has[feature], 0),
  }));
  const most = Math.max(...all.map(({ power }) => power));
  const whole = all.reduce((sum, { power }) => sum + Math.exp(power - most), 0);
  return all
    .map(({ page, power, marks, isSaid }) => ({ page, marks, isSaid, score: Math.exp(power - most) / whole }))
    .sort((a, b) => b.score - a.score || compareText(b.page.date ?? '', a.page.date ?? ''));
}

/** What speaks for each page. */
export function featuresOf(
  question: string,
  { reading: { pages }, speech, exact }: AskedSo,
): {
  readonly page: Page;
  readonly marks: readonly TextRange[];
  readonly isSaid: boolean;
  readonly has: Features;
}[] {
  const evidence = evidenceIn(pages, question, speech);
  const asksFor = evidenceIn(pages, withoutFillers(question), speech);
  const intents = speech.words.intentsOf(question);
  const rank = new Map(exact.map((page, at) => [page, 1 / (1 + at / 10)]));
  // What this site does not have is not what is asked of it.
  const there = new Set(pages.map(aboutOf));
  const ofSite = [...intents].reduce((sum, [about, probable]) => sum + (there.has(about) ? probable : 0), 0);
  // Letters alone are pinyin, or nothing.
  const isSpoken = /\p{Script=Han}/u.test(question);
  const age = agesOf(pages);
  const times = timesIn(question, newestOf(pages));
  const answered = fieldsAnswered(question);
  const evidences = new Map(pages.map((page) => [page, evidence(page)]));
  const ofStory = new Map<string, number>();
  for (const [page, { passage }] of evidences)
    ofStory.set(storyOf(page), Math.max(ofStory.get(storyOf(page)) ?? 0, passage));
  return [...evidences].map(([page, found]) => {
    const intent = (intents.get(aboutOf(page)) ?? 0) / Math.max(ofSite, LEAST_OF_SITE);
    const { title, text } = found;
    const length = Math.sqrt(1 + page.body.folded.length / LONG);
    return {
      page,
      isSaid: saysAnything(asksFor(page)) || (isSpoken && intent > LIKELY),
      marks: found.marks.map((range) => rangeInText(page.text, page.body, range)),
      has: {
        intent,
        // From 0 for what is out of the question to 1 for what is certain.
        intentAtAll: 1 - Math.log(Math.min(1, intent + LEAST)) / Math.log(LEAST),
        exact: rank.get(page) ?? 0,
        titleSingle: title.single,
        titleNear: title.near,
        textPair: text.pair / length,
        figure: title.figure + text.figure / length,
        textSingle: text.single / length,
        textNear: text.near / length,
        passage: found.passage,
        passageAtAll: Math.sqrt(found.passage),
        cover: found.cover,
        time: timeFit(page, times),
        age: age.get(page) ?? 0,
        isService: Number(page.url.startsWith('services')),
        isRoom: Number(page.url.startsWith('premises')),
        meantAndSaid: found.cover * intent,
        story: Math.sqrt(ofStory.get(storyOf(page)) ?? 0),
        ...answered(found.stretch),
      },
    };
  });
}

function saysAnything({ passage, title }: Evidence): boolean {
  return passage + title.single + title.near + title.sound > 0;
}

/** How a text of some hundred pairs is long. */
const LONG = 300;

/** What questions a page answers; nothing for what no question was written of. */
export const aboutOf = ({ item, about }: Page): string => item ?? about ?? '';

/** The matter a page is a step of, or the page itself: what one step says speaks for the others. */
const storyOf = ({ story, url }: Page): string => story?.[0] ?? url;

/** How many of the same item are newer, from 0 to 1. */
function agesOf(pages: readonly Page[]): ReadonlyMap<Page, number> {
  const ages = new Map<Page, number>();
  for (const of of groupsBy(pages.filter(({ item }) => item !== undefined)).values())
    [...of]
      .sort((a, b) => compareText(b.date ?? '', a.date ?? ''))
      .forEach((page, at) => ages.set(page, 1 - 1 / (1 + at / 3)));
  return ages;
}

function groupsBy(pages: readonly Page[]): Map<string, Page[]> {
  const groups = new Map<string, Page[]>();
  for (const page of pages) groups.set(aboutOf(page), [...(groups.get(aboutOf(page)) ?? []), page]);
  return groups;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
