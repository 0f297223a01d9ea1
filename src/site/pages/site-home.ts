/** What a site's home shows. */
import { hasPublicityPage } from '../../model/place/publicity.ts';
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { SECTIONS, type Section } from '../../model/disclosure/section.ts';
import { formerSites } from '../closed-notice.ts';
import { comingDays, type ComingDay } from './coming-days.ts';
import { entryOf, type Entry } from './entries.ts';
import { financeGlance, type FinanceGlance } from './finance-glance.ts';
import { premisesTitle, siteFrame, type SiteFrame } from '../frame.ts';
import { phoneLink, type PhoneLink } from '../links.ts';
import { openPostings, type OpenPostingView } from './postings.ts';
import { hasPremises } from '../../model/place/premises.ts';
import { siteThings } from '../linked-data/home-things.ts';
import { siteSearchForm, type SearchForm } from '../search/search-form.ts';
import type { SiteContext } from '../site-context.ts';
import { echoGlance, type EchoGlance } from '../voice/echo-page.ts';
import { hasServices, siteGrids } from '../services/site-services.ts';
import { newsOf, type News } from '../voice/news.ts';
import { questionLinks, type QuestionLink } from '../voice/questions-page.ts';
import {
  archivePath,
  boardFilePath,
  boardPath,
  dataPath,
  dutiesPath,
  premisesPath,
  gridsPath,
  publicityPath,
  questionsPath,
  relativeHref,
  searchPath,
  sectionPath,
  servicesPath,
  sitePath,
  subscribePath,
  wordsPath,
  type SitePath,
} from '../urls.ts';
import { kindNamed } from '../../model/kinds.ts';

export interface BoardCard {
  readonly section: Section;
  readonly title: string;
  readonly href: string;
  readonly count: number;
  readonly entries: readonly Entry[];
}

/** Whom to call about what: an officer of the site, or who hears objections. */
export interface ContactView {
  readonly name: string;
  readonly post: string;
  readonly helpsWith?: string;
  readonly phone?: PhoneLink | undefined;
}

export interface OtherView {
  readonly text: string;
  readonly note?: string;
  readonly href: string;
}

export interface SiteHomeView {
  readonly frame: SiteFrame;
  readonly search: SearchForm;
  readonly postings: readonly OpenPostingView[];
  /** What people ask for, as buttons. */
  readonly questions: readonly QuestionLink[];
  readonly questionsHref: string;
  readonly echo: EchoGlance;
  /** What the newest month brought; none before the first disclosure. */
  readonly news?: News | undefined;
  readonly boards: readonly BoardCard[];
  readonly finance?: FinanceGlance | undefined;
  readonly people: readonly ContactView[];
  readonly days: readonly ComingDay[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly otherViews: readonly OtherView[];
}

/** Two columns of four on a phone, with what one can do here. */
const BUTTONS_SHOWN = 8;
/** Whoever asks for subsidies, money, works, pay, relief and meetings is never left without a button for it. */
const QUESTIONS_ALWAYS = 6;

/** The home of a village or community. */
export function siteHomeView(context: SiteContext): SiteHomeView {
  const { site, words } = context;
  const { profile, county, township } = site;
  const path = sitePath(profile.id);
  const finance = financeGlance(context, path);
  const news = newsOf(context, path);
  return {
    frame: siteFrame(context, {
      path,
      title: `${profile.name}${words.sections.affairs}栏 · ${county.shortName}${township.name}`,
      description: `${county.name}${township.name}${profile.name}公开栏：党务、${words.sectionsShort.affairs}、财务和其他事项，正在公示的事，有事找谁。`,
      feed: path,
      things: siteThings(context),
    }),
    search: siteSearchForm(context, path),
    postings: openPostings(context, path),
    questions: asked(context, path),
    questionsHref: relativeHref(path, questionsPath(profile.id)),
    echo: echoGlance(context, path),
    news,
    boards: SECTIONS.map((section) => boardCard(section, context, path)),
    finance,
    people: peopleInCharge(context),
    days: comingDays(context),
    facts: profile.facts,
    otherViews: otherViews(context, path),
  };
}

/**
 * What people want to know of the money and of what was decided, then what they come for, which takes the place of the
 * last questions and of that for errands.
 */
function asked(context: SiteContext, path: SitePath): QuestionLink[] {
  const base = baseLinks(context, path);
  const questions = questionLinks(context, path, {
    limit: Math.max(QUESTIONS_ALWAYS, BUTTONS_SHOWN - base.length),
    hasErrands: hasServices(context),
  });
  return [...questions, ...base];
}

/** The pages of what a village is for people who come by: errands, grid workers, rooms, the publicity board. */
function baseLinks(context: SiteContext, path: SitePath): QuestionLink[] {
  const { site, words, asOf, closed } = context;
  // Nobody is there any more.
  if (closed) return [];
  const { profile } = site;
  const link = (text: string, note: string, to: SitePath): QuestionLink => ({
    text,
    words: note,
    href: relativeHref(path, to),
  });
  return [
    ...(hasServices(context)
      ? [
          link('办事', '带什么、找谁', servicesPath(profile.id)),
          link('网格员', siteGrids(context) ? '按组、按楼找' : '还没有公布', gridsPath(profile.id)),
        ]
      : []),
    ...(hasPremises(profile) ? [link(premisesTitle(words), '几点开、谁在', premisesPath(profile.id))] : []),
    ...(hasPublicityPage(site, asOf) ? [link('宣传栏', '政策、法律、科技', publicityPath(profile.id))] : []),
  ];
}

function boardCard(section: Section, context: SiteContext, path: SitePath): BoardCard {
  return {
    section,
    title: context.words.sections[section],
    href: relativeHref(path, sectionPath(context.site.profile.id, section)),
    count: context.published.filter((disclosure) => disclosure.section === section).length,
    entries: context.inForce
      .filter((disclosure) => disclosure.section === section && !isOutOfDate(disclosure, context))
      .slice(0, 3)
      .map((disclosure) => entryOf(disclosure, context, path)),
  };
}

/** What has run out is kept in its section but not put up on the home. */
function isOutOfDate({ content }: Disclosure, { asOf }: SiteContext): boolean {
  const until = kindNamed(content.kind).validUntil?.(content);
  return until !== undefined && until < asOf;
}

function peopleInCharge({ site: { profile, township }, words, closed }: SiteContext): ContactView[] {
  if (closed)
    return [
      {
        name: township.name,
        post: `本${words.place}已经撤并，先问`,
        phone: phoneLink(township.name, township.supervisionPhone),
      },
    ];
  const { officers, supervision } = profile;
  const hasSupervisor = officers.some(({ name }) => name === supervision.person);
  return [
    ...officers.map(({ name, post, helpsWith, phone }) => ({
      name,
      post,
      ...(helpsWith && { helpsWith }),
      phone: phone ? phoneLink(name, phone) : undefined,
    })),
    ...(hasSupervisor
      ? []
      : [
          {
            name: supervision.person,
            post: `${supervision.name}主任`,
            phone: phoneLink(supervision.person, supervision.phone),
          },
        ]),
  ];
}

function otherViews(context: SiteContext, path: SitePath): OtherView[] {
  const { site, hasPosters, published } = context;
  const { profile } = site;
  const href = (to: SitePath): string => relativeHref(path, to);
  const file = (name: string): string => href(boardFilePath(profile.id, name));
  return [
    ...formerSites(context, path),
    { text: '公开栏原样', note: '墙上什么样', href: href(boardPath(profile.id)) },
    { text: '按年份看', note: `全部 ${published.length} 件`, href: href(archivePath(profile.id)) },
    { text: '全年该公开的', note: '按时、晚了、还欠', href: href(dutiesPath(profile.id)) },
    { text: '查找', href: href(searchPath(profile.id)) },
    { text: '订阅', note: '有新的告诉您', href: href(subscribePath(profile.id)) },
    { text: '下载数据', note: '表格，Excel 能打开', href: href(dataPath(profile.id)) },
    { text: '看不懂的词', note: '一事一议是什么', href: href(wordsPath(profile.id)) },
    ...(hasPosters
      ? [
          { text: '打印整块公开栏', note: 'PDF', href: file('board.pdf') },
          { text: '打印财务大表', note: 'PDF 大张', href: file('accounts.pdf') },
        ]
      : []),
  ];
}
