/** 常问的事: what people ask for, in their words, each with the disclosures that answer it. */
import type { Disclosure } from '../../model/disclosure.ts';
import type { Kind } from '../../model/kinds.ts';
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
}

/** Most asked first. Only those are shown that a site has an answer to. */
const COMMON_QUESTIONS: readonly CommonQuestion[] = [
  { id: 'subsidy', text: '我的补贴', kinds: ['subsidy-list'] },
  { id: 'money', text: '钱花哪了', kinds: ['accounts', 'itemised-accounts', 'special-funds'] },
  { id: 'project', text: '工程谁中标', kinds: ['project'] },
  { id: 'pay', text: '干部报酬', kinds: ['cadre-pay'] },
  { id: 'relief', text: '低保救助', kinds: ['social-assistance'] },
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

/** What else people call it: the first of each item's words, as many as fit on one line of a button. */
function wordsFor(disclosures: readonly Disclosure[], { items }: SiteContext, text: string): string {
  const words = disclosures.flatMap(({ content }) => {
    const known = items.get(content.item)?.words ?? [];
    const first = known.find((word) => word !== text && word.length <= 5);
    return first === undefined ? [] : [first];
  });
  const [first = '', second] = [...new Set(words)];
  return second !== undefined && first.length + second.length <= BUTTON_CHARACTERS
    ? `${first}、${second}`
    : first;
}

function answered({ standing, items }: SiteContext) {
  return COMMON_QUESTIONS.map((question) => ({
    question,
    disclosures: standing.filter(({ content: { kind, item } }) => {
      // A text about subsidies is a notice under an item that is else a list of them.
      const usual = kind === 'notice' ? items.get(item)?.kinds[0] : kind;
      return usual !== undefined && question.kinds.includes(usual);
    }),
  })).filter(({ disclosures }) => disclosures.length > 0);
}
