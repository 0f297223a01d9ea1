/** 常问的事: what people ask for, in their words, each with the disclosures that answer it. */
import type { Disclosure, DisclosureContent } from '../../model/disclosure/disclosure.ts';
import { textsIn } from '../../model/privacy/private-fields.ts';
import { visibilityOf } from '../../model/privacy/visibility.ts';
import { entryOf, type Entry } from '../pages/entries.ts';
import { siteFrame, type SiteFrame } from '../frame.ts';
import type { SiteContext } from '../site-context.ts';
import { answersOncePerStory } from '../story/story-entries.ts';
import { archivePath, questionsPath, relativeHref, sitePath, type SitePath } from '../urls.ts';
import { kindNamed, PROSE } from '../../model/kinds.ts';
import { COMMON_QUESTIONS, type CommonQuestion } from '../../model/words/common-questions.ts';

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
    questions: answered(context).map(({ question, disclosures }) => {
      // That it was paid is a text, and the end of what a list began.
      const isOfOther = ({ content }: Disclosure): boolean =>
        content.kind !== PROSE && ![undefined, question.id].includes(questionOf(content, context));
      const entries = answersOncePerStory(disclosures, { context, from: path, isOfOther });
      return {
        id: question.id,
        ...questionLink(question, disclosures, context, path),
        entries: entries.slice(0, ENTRIES_LISTED),
        more: Math.max(0, entries.length - ENTRIES_LISTED),
      };
    }),
    archiveHref: relativeHref(path, archivePath(id)),
  };
}

/**
 * The questions as buttons on the page at `from`: one with a single answer leads straight to it. `hasErrands` where that
 * page leads to what can be done here in another way.
 */
export function questionLinks(
  context: SiteContext,
  from: SitePath,
  { limit, hasErrands }: { readonly limit: number; readonly hasErrands: boolean },
): QuestionLink[] {
  return answered(context)
    .filter(({ question }) => !(hasErrands && question.id === 'errands'))
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

/** Which question a disclosure answers: a text about subsidies stands under an item that is else a list of them. */
function questionOf({ kind, item }: DisclosureContent, { items }: SiteContext): string | undefined {
  const usual = kind === PROSE ? items.get(item)?.kinds[0] : kind;
  return usual === undefined ? undefined : kindNamed(usual).question;
}

function answered(context: SiteContext) {
  return COMMON_QUESTIONS.map((question) => ({
    question,
    disclosures: context.inForce.filter(({ content }) => questionOf(content, context) === question.id),
  }))
    .filter(({ disclosures }) => disclosures.length > 0)
    .map(({ question, disclosures }) => ({ question: named(question, disclosures), disclosures }));
}
