/** 常问的事: what people ask for, in their words, each with the disclosures that answer it. */
import type { Disclosure, DisclosureContent } from '../../model/disclosure.ts';
import type { Kind } from '../../model/kinds.ts';
import { textsIn } from '../../model/private-fields.ts';
import { visibilityOf } from '../../model/visibility.ts';
import { entryOf, type Entry } from '../entries.ts';
import { siteFrame, type SiteFrame } from '../frame.ts';
import type { SiteContext } from '../site-context.ts';
import { archivePath, questionsPath, relativeHref, sitePath, type SitePath } from '../urls.ts';

interface CommonQuestion {
  /** Stands in addresses. */
  readonly id: string;
  /** As people say it, at most five characters: it is a button on a phone. */
  readonly text: string;
  /** What answers it. Kinds and not items: a city's catalogue may name and cut its items as it likes. */
  readonly kinds: readonly Kind[];
  /** What it is called where no answer has the word in its title that the question promises. */
  readonly without?: { readonly word: RegExp; readonly text: string };
}

/** Most asked first. Only those are shown that a site has an answer to. */
const COMMON_QUESTIONS: readonly CommonQuestion[] = [
  { id: 'subsidy', text: '我的补贴', kinds: ['subsidy-list'] },
  { id: 'money', text: '钱花哪了', kinds: ['accounts', 'itemised-accounts', 'special-funds'] },
  { id: 'project', text: '工程谁中标', kinds: ['project'] },
  { id: 'pay', text: '干部报酬', kinds: ['cadre-pay'] },
  {
    id: 'relief',
    text: '低保救助',
    kinds: ['social-assistance'],
    without: { word: /低保|最低生活保障/, text: '救助帮扶' },
  },
  { id: 'decided', text: '开会定了啥', kinds: ['resolution', 'deliberation'] },
  { id: 'lease', text: '租给谁了', kinds: ['lease', 'contracts'] },
  {
    id: 'holdings',
    text: '家底和欠账',
    kinds: ['balance-sheet', 'assets', 'resources', 'receivables-payables'],
  },
  { id: 'dividend', text: '挣了分多少', kinds: ['dividend', 'income-distribution'] },
  { id: 'levy', text: '一事一议', kinds: ['communal-levy'] },
  { id: 'land', text: '地和宅基地', kinds: ['contracted-land', 'homestead', 'land-compensation'] },
  { id: 'roles', text: '谁管什么', kinds: ['roster', 'grid'] },
  { id: 'errands', text: '怎么办事', kinds: ['service-guide', 'agency-statistics'] },
  { id: 'election', text: '选举和评议', kinds: ['election', 'appraisal'] },
  { id: 'party', text: '谁入党', kinds: ['member-development'] },
];

/** A question as a button. */
export interface QuestionLink {
  readonly text: string;
  /** Other words for it, from the catalogue: `种地补贴、地补`. */
  readonly words: string;
  readonly href: string;
}

export interface QuestionsView {
  readonly frame: SiteFrame;
  readonly questions: readonly (QuestionLink & {
    readonly id: string;
    /** The newest, newest first. */
    readonly entries: readonly Entry[];
    readonly more: number;
  })[];
  readonly archiveHref: string;
}

const ENTRIES_LISTED = 8;
const BUTTON_CHARACTERS = 6;

/** The page of all questions that a site has an answer to. */
export function questionsView(context: SiteContext): QuestionsView {
  const { site, words } = context;
  const { id, name } = site.profile;
  const path = questionsPath(id);
  const title = '常问的事';
  return {
    frame: siteFrame(context, {
      path,
      title: `${title} · ${name}`,
      description: `${name}${words.residents}常问的事：${answered(context)
        .map(({ question }) => question.text)
        .join('、')}。`,
      crumbs: [{ text: '首页', path: sitePath(id) }],
    }),
    questions: answered(context).map(({ question, disclosures }) => ({
      id: question.id,
      ...questionLink(question, disclosures, context, path),
      entries: disclosures.slice(0, ENTRIES_LISTED).map((one) => entryOf(one, context, path)),
      more: Math.max(0, disclosures.length - ENTRIES_LISTED),
    })),
    archiveHref: relativeHref(path, archivePath(id)),
  };
}

/** The questions as buttons on the page at `from`: one with a single answer leads straight to it. */
export function questionLinks(context: SiteContext, from: SitePath, limit: number): QuestionLink[] {
  return answered(context)
    .slice(0, limit)
    .map(({ question, disclosures }) => questionLink(question, disclosures, context, from));
}

function questionLink(
  { id, text }: CommonQuestion,
  disclosures: readonly Disclosure[],
  context: SiteContext,
  from: SitePath,
): QuestionLink {
  const [only, ...others] = disclosures;
  return {
    text,
    words: wordsFor(disclosures, context, text),
    href:
      only && others.length === 0
        ? entryOf(only, context, from).href
        : `${relativeHref(from, questionsPath(context.site.profile.id))}#${id}`,
  };
}

/**
 * What else people call it, as many words as fit on one line of a button: of each item the first word that its newest
 * disclosure has itself. An item may bundle what a site does not have, such as 稻谷补贴 where only 退耕还林 is paid.
 */
function wordsFor(disclosures: readonly Disclosure[], context: SiteContext, text: string): string {
  const byItem = Map.groupBy(disclosures, ({ content }) => content.item);
  const newest = [...byItem.values()].flatMap((those) => those.slice(0, 1));
  const words = newest.flatMap(({ content }) => {
    const item = context.items.get(content.item);
    const said = saidOnWeb(content, context);
    return item?.words?.find((word) => !text.includes(word) && word.length <= 5 && said.includes(word)) ?? [];
  });
  const [first = '', second] = [...new Set(words)];
  return second !== undefined && first.length + second.length <= BUTTON_CHARACTERS
    ? `${first}、${second}`
    : first;
}

/** The title and, of what everybody may read, the texts. */
function saidOnWeb(content: DisclosureContent, { items, asOf }: SiteContext): string {
  const { body } = visibilityOf(content, items.get(content.item), { reach: 'web', asOf });
  const texts = body === 'full' ? textsIn(content).map(({ text }) => text) : [];
  return [content.title, ...texts].join('\n');
}

/** A question under the name that its answers bear out. */
function named(question: CommonQuestion, disclosures: readonly Disclosure[]): CommonQuestion {
  const { without } = question;
  return without && !disclosures.some(({ content }) => without.word.test(content.title))
    ? { ...question, text: without.text }
    : question;
}

function answered({ standing, items }: SiteContext) {
  return COMMON_QUESTIONS.map((question) => ({
    question,
    disclosures: standing.filter(({ content: { kind, item } }) => {
      // A text about subsidies is a notice under an item that is else a list of them.
      const usual = kind === 'notice' ? items.get(item)?.kinds[0] : kind;
      return usual !== undefined && question.kinds.includes(usual);
    }),
  }))
    .filter(({ disclosures }) => disclosures.length > 0)
    .map(({ question, disclosures }) => ({ question: named(question, disclosures), disclosures }));
}
