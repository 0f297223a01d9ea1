/** What the page of one disclosure shows: what it says, until when one may object, who answers for it. */
import { formatDate, formatMonthDay, type CalendarDate } from '../../model/values/calendar-date.ts';
import type { DisclosureDocument } from '../../model/disclosure/blocks.ts';
import type { Correction } from '../../model/disclosure/disclosure-fields.ts';
import { isWithdrawn, type Disclosure } from '../../model/disclosure/disclosure.ts';
import { postingState } from '../../model/disclosure/posting.ts';
import { explainedWords, type ExplainedWord } from '../../model/words/glossary.ts';
import { documentOf } from '../../model/disclosure/document.ts';
import { formatPeriod } from '../../model/values/period.ts';
import type { Section } from '../../model/disclosure/section.ts';
import { personsIn } from '../../model/privacy/private-fields.ts';
import { formatSentence } from '../../model/values/values.ts';
import { photosOnWeb, visibilityOf } from '../../model/privacy/visibility.ts';
import { figuresOf, type Figure } from '../charts/figures.ts';
import { checkView, type CheckView } from './check-view.ts';
import { correctionPieces } from '../text/correction-words.ts';
import { disclosureTables } from '../data/disclosure-data.ts';
import { disclosureThing, type Download } from '../linked-data/data-things.ts';
import { CORRECTED, dayOf, tagsOf, titleHtml, type Day, type Tag } from './entries.ts';
import { siteFrame, type SiteFrame } from '../frame.ts';
import type { Link } from '../links.ts';
import { callBy, type CallBy } from './lead.ts';
import { fundingStandardBlocks } from './funding-standard.ts';
import { ownEntry, type OwnEntry } from './own-entry.ts';
import { revisionViews, tellsOnPage, type RevisionView } from './revision-views.ts';
import { photoView, type PhotoView } from './photo-view.ts';
import { postingView, type PostingView } from './postings.ts';
import { relatedGroups, type RelatedGroup } from './related.ts';
import { sharedDisclosures, sharePictureOf } from '../share/share-card.ts';
import type { SiteContext } from '../site-context.ts';
import { storyBar, type StoryBarView } from '../story/site-stories.ts';
import {
  DISCLOSURE_DATA,
  disclosurePath,
  disclosureTablePath,
  relativeHref,
  sectionPath,
  sharePicturePath,
  sitePath,
  wordsPath,
  type SitePath,
} from '../urls.ts';
import { objectionView, type ObjectionView } from '../voice/objection.ts';

/** What of a disclosure is shown unless it was withdrawn. */
export interface DisclosureBody {
  readonly document: DisclosureDocument;
  readonly posting?: PostingView;
  readonly callBy?: CallBy | undefined;
  readonly figures: readonly Figure[];
  readonly approvals: readonly {
    readonly role: string;
    readonly name: string;
    readonly action: string;
    readonly day: Day;
  }[];
  readonly corrections: readonly {
    readonly day: Day;
    readonly by: string;
    /** Absent where it belongs to a list that is not shown any more. */
    readonly details?: (Pick<Correction, 'what' | 'why'> & ReturnType<typeof correctionPieces>) | undefined;
  }[];
  readonly photos: readonly PhotoView[];
  /** The proof that the sheet hung on the wall. */
  readonly sheetPhotos: readonly PhotoView[];
  /** 转发图; absent where the page has none of its own. */
  readonly pictureHref?: string;
  readonly check: CheckView;
  /** Its tables as files for Excel, and all of it as JSON. */
  readonly downloads: { readonly tables: readonly Download[]; readonly json: string };
  /** Words that may need an explanation, and the page of all of them. */
  readonly glossary: readonly ExplainedWord[];
  readonly wordsHref: string;
}

export interface DisclosureView {
  readonly frame: SiteFrame;
  readonly section: Section;
  readonly sectionLink: Link;
  readonly titleHtml: string;
  readonly type: string;
  readonly number?: string | undefined;
  /** Only where the title does not say it. */
  readonly period?: string | undefined;
  readonly issuer: string;
  readonly publishedOn: { readonly iso: CalendarDate; readonly text: string };
  readonly tags: readonly Tag[];
  /** Whether the page says below what was corrected. */
  readonly isCorrected: boolean;
  /** The reason is absent where the disclosure was not for everybody, or its list is not shown any more. */
  readonly withdrawal?:
    { readonly on: Day; readonly why: string | undefined; readonly by: string } | undefined;
  readonly objection: ObjectionView;
  /** What was taken out for privacy, by whom. */
  readonly purges: readonly { readonly day: Day; readonly what: string; readonly by: string }[];
  /** What was published when, newest first; none while writing and outside git. */
  readonly revisions: readonly RevisionView[];
  /** How a household learns what its own entry says, where the list itself is not shown any more. */
  readonly ownEntry?: OwnEntry | undefined;
  /** Absent when withdrawn: then the page only says so. */
  readonly body?: DisclosureBody | undefined;
  readonly related: readonly RelatedGroup[];
  /** The story that it is a step of. */
  readonly story?: StoryBarView | undefined;
}

/** The page of a disclosure, or what is left of it after a withdrawal. */
export function disclosureView(disclosure: Disclosure, context: SiteContext): DisclosureView {
  const { site, words, currentYear } = context;
  const { content, section, id } = disclosure;
  const path = disclosurePath(site.profile.id, section, id);
  const sectionTitle = words.sections[section];
  const period = content.period && formatPeriod(content.period);
  const withdrawal = isWithdrawn(disclosure.content, context.asOf) ? content.withdrawal : undefined;
  const tells = tellsOnPage(disclosure, context);
  const body = withdrawal ? undefined : disclosureBody(disclosure, context, path);
  const description = describe(disclosure, body);
  const picture = sharePictureOf(context, disclosure);
  return {
    frame: siteFrame(context, {
      path,
      title: `${content.title} · ${site.profile.name}`,
      description,
      section,
      crumbs: [
        { text: '首页', path: sitePath(site.profile.id) },
        { text: sectionTitle, path: sectionPath(site.profile.id, section) },
      ],
      picture,
      isIndexed: body !== undefined && personsIn(content).length === 0,
      things: body
        ? [disclosureThing(disclosure, context, { description, tables: body.downloads.tables })]
        : [],
      dataHref: DISCLOSURE_DATA,
    }),
    section,
    sectionLink: { text: sectionTitle, href: relativeHref(path, sectionPath(site.profile.id, section)) },
    titleHtml: titleHtml(content.title, context),
    type: content.type,
    number: content.number,
    period: period && !content.title.includes(period) ? period : undefined,
    issuer: content.issuer,
    publishedOn: { iso: content.publishedOn, text: formatDate(content.publishedOn) },
    ...headTags(disclosure, context, body),
    withdrawal: withdrawal && {
      on: dayOf(withdrawal.on, currentYear),
      why: tells ? withdrawal.why : undefined,
      by: withdrawal.by,
    },
    purges: (content.purges ?? []).map(({ on, what, by }) => ({ day: dayOf(on, currentYear), what, by })),
    revisions: revisionViews(disclosure, context, path),
    objection: objectionView(context, path, disclosure),
    ownEntry: ownEntry(disclosure, context),
    body,
    related: relatedGroups(disclosure, context, path),
    story: storyBar(disclosure, context, path),
  };
}

function disclosureBody(disclosure: Disclosure, context: SiteContext, path: SitePath): DisclosureBody {
  const { content } = disclosure;
  const { asOf, currentYear, inForce, words, catalogue } = context;
  const own = documentOf(content, { disclosures: inForce, words, catalogue, asOf, reach: 'web' });
  const item = context.items.get(content.item);
  const isFull = visibilityOf(content, item, { asOf, reach: 'web' }).body === 'full';
  const tells = tellsOnPage(disclosure, context);
  const standard = isFull ? fundingStandardBlocks(content, context.site) : [];
  return {
    document: { ...own, blocks: [...own.blocks, ...standard] },
    figures: isFull ? figuresOf(content) : [],
    ...(content.posting && postingFacts(postingView(content.posting, context), context)),
    approvals: (content.approvals ?? []).map(({ on, ...approval }) => ({
      ...approval,
      day: dayOf(on, currentYear),
    })),
    corrections: (isFull ? (content.corrections ?? []) : []).map(({ on, by, what, why, before, after }) => ({
      day: dayOf(on, currentYear),
      by,
      details: tells ? { what, why, ...correctionPieces(before, after) } : undefined,
    })),
    photos: photoViews(disclosure, context, path, false),
    sheetPhotos: photoViews(disclosure, context, path, true),
    ...(sharedDisclosures(context).has(disclosure) && {
      pictureHref: relativeHref(path, sharePicturePath(path)),
    }),
    check: checkView(disclosure, context, path),
    downloads: {
      tables: disclosureTables(disclosure, context).map(({ name, title }) => ({
        name: title,
        href: relativeHref(path, disclosureTablePath(path, name)),
      })),
      json: DISCLOSURE_DATA,
    },
    glossary: explainedWords(context.city, context.site.profile.type),
    wordsHref: relativeHref(path, wordsPath(context.site.profile.id)),
  };
}

/** The tags of the head; that of a correction leads to what was corrected, where the page tells it. */
function headTags(
  disclosure: Disclosure,
  { asOf }: SiteContext,
  body: DisclosureBody | undefined,
): Pick<DisclosureView, 'tags' | 'isCorrected'> {
  const isCorrected = (body?.corrections.length ?? 0) > 0;
  const { posting } = disclosure.content;
  const isOver = posting && !isWithdrawn(disclosure.content, asOf) && postingState(posting, asOf) === 'ended';
  // On the first screen, since what it was called, 公示, stands above it for good.
  const over: Tag[] = isOver ? [{ text: `公示${formatMonthDay(posting.until)}已结束`, tone: 'plain' }] : [];
  const tags = [...over, ...tagsOf(disclosure, asOf)];
  return { isCorrected, tags: isCorrected ? tags.filter(({ text }) => text !== CORRECTED) : tags };
}

function postingFacts(
  posting: PostingView,
  { site }: SiteContext,
): Pick<DisclosureBody, 'posting' | 'callBy'> {
  const call = callBy(posting, site.profile.name);
  return { posting, callBy: call };
}

function photoViews(
  { content }: Disclosure,
  context: SiteContext,
  path: SitePath,
  isOfSheet: boolean,
): PhotoView[] {
  const page = { siteId: context.site.profile.id, from: path, sizes: context.photos };
  return photosOnWeb(content, context.items.get(content.item), context.asOf)
    .filter(({ path: [field] }) => (field === 'posted') === isOfSheet)
    .map((photo) => photoView(photo, page));
}

function describe({ content }: Disclosure, body: DisclosureBody | undefined): string {
  if (!body) return `${content.title}，已撤回。`;
  const lead = body.document.lead.map((sentence) => formatSentence(sentence)).join('');
  // What it says comes first: a card shows two lines of it.
  return `${lead}${content.issuer}${formatDate(content.publishedOn)}${content.type}。`.slice(0, 120);
}
