/** 一件事一页: where it stands, its steps with what is still owed, its money, photos before and after. */
import type { Sentence } from '../../model/disclosure/blocks.ts';
import { documentOf } from '../../model/disclosure/document.ts';
import { kindNamed } from '../../model/kinds.ts';
import { sumFen } from '../../model/values/fen.ts';
import { formatPhrase, formatSentence } from '../../model/values/values.ts';
import { personsIn } from '../../model/privacy/private-fields.ts';
import { photosOnWeb, visibilityOf } from '../../model/privacy/visibility.ts';
import { dayFrom, noteOf, owedInWords, shortYuan, storyLine, storySentence } from '../../model/story/say.ts';
import type { Story, StoryStep } from '../../model/story/story.ts';
import { siteFrame, type SiteFrame } from '../frame.ts';
import type { PhoneLink } from '../links.ts';
import { dayOf, entryOf, type Day, type Entry } from '../pages/entries.ts';
import { photoView, type PhotoView } from '../pages/photo-view.ts';
import { postingView } from '../pages/postings.ts';
import type { SiteContext } from '../site-context.ts';
import { disclosurePath, relativeHref, sitePath, storyPath, type SitePath } from '../urls.ts';
import { moneyView, type MoneyView } from './story-money.ts';

export interface StepView extends Entry {
  /** What it is called beside the others, `中标`; absent where only its title says it. */
  readonly label?: string | undefined;
  readonly isWithdrawn: boolean;
  /** What it brought: `已中标，中标价 45,600 元`. */
  readonly says?: string | undefined;
  /** Who won: `本溪县宏通桥涵维修队`. */
  readonly by?: string | undefined;
  /** Who voted and how, last: `村民代表会议：赞成24票，反对1票，弃权0票`. */
  readonly vote?: string | undefined;
}

export interface OwedView {
  readonly name: string;
  readonly due: Day;
  readonly isOverdue: boolean;
}

export interface StoryView {
  readonly frame: SiteFrame;
  readonly name: string;
  readonly lead: Sentence;
  readonly isLate: boolean;
  readonly steps: readonly StepView[];
  readonly owed: readonly OwedView[];
  readonly money?: MoneyView | undefined;
  readonly payments: readonly { readonly text: string; readonly day: Day; readonly href: string }[];
  /** `2 笔，共 41,040 元，对得上`: whether that is what was told. */
  readonly paid?: string | undefined;
  readonly before: readonly PhotoView[];
  readonly after: readonly PhotoView[];
  /** Whom to ring: as long as one may object who hears it, else whom to ask about anything here. */
  readonly call: PhoneLink;
}

/** The page of a story. */
export function storyView(story: Story, context: SiteContext): StoryView {
  const { site, asOf } = context;
  const { id, name } = site.profile;
  const path = storyPath(id, story.id);
  const lead = storySentence(story, asOf);
  const frame = siteFrame(context, {
    path,
    title: `${story.name} · ${name}`,
    description: `${name}${story.name}：${formatSentence(lead)}一共公开 ${story.steps.length} 份。`,
    crumbs: [{ text: '首页', path: sitePath(id) }],
    isIndexed: isIndexed(story),
  });
  return {
    frame,
    name: story.name,
    lead,
    isLate: noteOf(story, asOf)?.tone === 'late',
    steps: story.steps.map((step) => stepView(step, story, { context, path })),
    owed: story.owed.map((owed) => ({
      name: owedInWords(owed, story),
      due: { iso: owed.dueOn, text: dayFrom(asOf, owed.dueOn) },
      isOverdue: owed.isOverdue,
    })),
    money: moneyView(story.money, story.facts),
    ...paymentViews(story, context, path),
    ...photosOf(story, context, path),
    call: callOf(story, frame, context),
  };
}

/** As its steps: lists of persons stay out of search engines, and so does what leads to nothing else. */
export function isIndexed({ steps }: Story): boolean {
  return steps.some(
    ({ disclosure, isWithdrawn }) => !isWithdrawn && personsIn(disclosure.content).length === 0,
  );
}

function stepView(
  step: StoryStep,
  { stands: whole }: Story,
  { context, path }: { readonly context: SiteContext; readonly path: SitePath },
): StepView {
  const { disclosure, isWithdrawn } = step;
  const { content } = disclosure;
  const isFull = !isWithdrawn && isReadable(step, context);
  const rule = isFull ? kindNamed(content.kind).story : undefined;
  const stands = rule?.stands?.(content);
  const isOver = stands && whole && stands.reached < whole.reached;
  const says = isOver ? (stands.said ?? stands.says) : stands?.says;
  return {
    ...entryOf(disclosure, context, path),
    ...(step.on && { day: dayOf(step.on, context.currentYear) }),
    label: rule?.label?.(content),
    isWithdrawn,
    says: stands?.amount === undefined ? says : `${says} ${shortYuan(stands.amount)}`,
    by: stands?.by,
    vote: isFull ? lastVote(step, context) : undefined,
  };
}

function isReadable({ disclosure: { content } }: StoryStep, { items, asOf }: SiteContext): boolean {
  return visibilityOf(content, items.get(content.item), { reach: 'web', asOf }).body === 'full';
}

/** The last vote that a disclosure tells of: the one that decided. */
function lastVote({ disclosure }: StoryStep, context: SiteContext): string | undefined {
  const { inForce, words, catalogue, asOf } = context;
  const { blocks } = documentOf(disclosure.content, {
    disclosures: inForce,
    words,
    catalogue,
    asOf,
    reach: 'web',
  });
  const votes = blocks.flatMap((block) => {
    if (block.type === 'motion') return [{ who: block.heading, rows: block.votes }];
    if (block.type !== 'steps') return [];
    return block.rows.flatMap(({ title, votes: rows }) => (rows ? [{ who: title, rows }] : []));
  });
  const last = votes.at(-1);
  const told = last?.rows.filter(({ vote }) => vote !== undefined) ?? [];
  if (!last || told.length === 0) return undefined;
  return `${last.who}：${told.map(({ label, value }) => `${label} ${formatPhrase(value)}`).join('，')}`;
}

function paymentViews(
  { payments, money }: Story,
  context: SiteContext,
  path: SitePath,
): Pick<StoryView, 'payments' | 'paid'> {
  if (payments.length === 0) return { payments: [] };
  const { site, currentYear } = context;
  const sum = sumFen(payments.map(({ amount }) => amount));
  const agrees = sum === money.paid ? '，对得上' : '';
  return {
    payments: payments.map(({ title, amount, on, disclosure }) => ({
      text: `${title} ${shortYuan(amount)}`,
      day: dayOf(on ?? disclosure.content.publishedOn, currentYear),
      href: relativeHref(path, disclosurePath(site.profile.id, disclosure.section, disclosure.id)),
    })),
    paid: `${payments.length} 笔，共 ${shortYuan(sum)}${agrees}`,
  };
}

/** Of the last step that has any, and where something is built of the first as well. */
function photosOf(
  { steps }: Story,
  { site, items, asOf, photos: sizes }: SiteContext,
  path: SitePath,
): Pick<StoryView, 'before' | 'after'> {
  const place = { siteId: site.profile.id, from: path, sizes };
  const isBuilt = steps.some(({ disclosure }) => kindNamed(disclosure.content.kind).story?.isBuilt);
  const told = steps
    .map(({ disclosure: { content } }) =>
      photosOnWeb(content, items.get(content.item), asOf)
        .filter((photo) => photo.path[0] === 'photos')
        .map((photo) => photoView(photo, place)),
    )
    .filter((photos) => photos.length > 0);
  const [first = [], ...others] = isBuilt ? told : told.slice(-1);
  const last = others.at(-1);
  return last
    ? { before: first.slice(0, 1), after: last.slice(0, 1) }
    : { before: [], after: first.slice(0, 1) };
}

function callOf({ steps, openUntil }: Story, frame: SiteFrame, context: SiteContext): PhoneLink {
  const posting = steps
    .map(({ disclosure }) => disclosure.content.posting)
    .findLast((one) => one !== undefined && one.until === openUntil);
  const { label, ...first } = frame.objection.first;
  return posting ? postingView(posting, context).call : { ...first, label: `问${label}` };
}

/** What lies at an address that a story had before it was known to be one with an older. */
export interface StoryMovedView {
  readonly frame: SiteFrame;
  readonly name: string;
  readonly line: string;
  readonly leadsTo: string;
}

/** The page at a former address of a story. */
export function storyMovedView(story: Story, formerId: string, context: SiteContext): StoryMovedView {
  const { id, name } = context.site.profile;
  const path = storyPath(id, formerId);
  return {
    frame: siteFrame(context, {
      path,
      title: `${story.name} · ${name}`,
      description: `${name}${story.name}，看全部。`,
      crumbs: [{ text: '首页', path: sitePath(id) }],
      isIndexed: false,
    }),
    name: story.name,
    line: storyLine(story),
    leadsTo: relativeHref(path, storyPath(id, story.id)),
  };
}
