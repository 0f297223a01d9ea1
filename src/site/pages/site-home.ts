/** What a site's home shows. */
import { hasPublicityPage } from '../../model/place/publicity.ts';
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { postingState } from '../../model/disclosure/posting.ts';
import { comingDays, type ComingDay } from './coming-days.ts';
import type { Entry } from './entries.ts';
import { oncePerStory, storyEntryOf } from '../story/story-entries.ts';
import { financeGlance, type FinanceGlance } from './finance-glance.ts';
import { premisesTitle, siteFrame, type SiteFrame } from '../frame.ts';
import { phoneLink, type NotedLink, type PhoneLink } from '../links.ts';
import { homeWays } from './home-ways.ts';
import { openPostings, type OpenPostingView } from './postings.ts';
import { hasPremises } from '../../model/place/premises.ts';
import { siteThings } from '../linked-data/home-things.ts';
import { soFar } from './so-far.ts';
import { siteSearchForm, type SearchForm } from '../search/search-form.ts';
import type { SiteContext } from '../site-context.ts';
import { echoGlance, type EchoGlance } from '../voice/echo-page.ts';
import { hasServices, siteGrids } from '../services/site-services.ts';
import { newsOf, type News } from '../voice/news.ts';
import { questionLinks, type QuestionLink } from '../voice/questions-page.ts';
import {
  dutiesPath,
  premisesPath,
  gridsPath,
  publicityPath,
  questionsPath,
  relativeHref,
  servicesPath,
  sitePath,
  type SitePath,
} from '../urls.ts';
import { owedCount } from '../../model/duties/owed.ts';
import { kindNamed } from '../../model/kinds.ts';

/** Whom to call about what: an officer of the site, or who hears objections. */
export interface ContactView {
  readonly name: string;
  readonly post: string;
  readonly helpsWith?: string;
  readonly phone?: PhoneLink | undefined;
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
  /** The newest of all sections that still hold. */
  readonly newest: readonly Entry[];
  readonly siteId: string;
  /** By which a phone knows what came since its last visit. */
  readonly soFar: string;
  /** What is owed and was not published, and where it is listed; absent when nothing is. */
  readonly owed?: { readonly count: number; readonly href: string } | undefined;
  readonly finance?: FinanceGlance | undefined;
  readonly people: readonly ContactView[];
  readonly days: readonly ComingDay[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** To everything else. */
  readonly ways: readonly NotedLink[];
}

/** With three postings open and all buttons, one more would make the home longer than six screens. */
const NEWEST_SHOWN = 5;
/** Subsidies, money, works, pay, relief, meetings, leases, and what the village has and owes: each has its button. */
const QUESTIONS_SHOWN = 8;

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
    newest: newestEntries(context, path),
    siteId: profile.id,
    soFar: soFar(context),
    owed: owedLine(context, path),
    finance,
    people: peopleInCharge(context),
    days: comingDays(context),
    facts: profile.facts,
    ways: homeWays(context, path),
  };
}

/** What people want to know of the money and of what was decided, then what they come for, which has that for errands. */
function asked(context: SiteContext, path: SitePath): QuestionLink[] {
  const base = baseLinks(context, path);
  const questions = questionLinks(context, path, {
    limit: QUESTIONS_SHOWN,
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
          link('怎么办事', '带什么、找谁', servicesPath(profile.id)),
          link('网格员', siteGrids(context) ? '按组、按楼找' : '还没有公布', gridsPath(profile.id)),
        ]
      : []),
    ...(hasPremises(profile) ? [link(premisesTitle(words), '几点开、谁在', premisesPath(profile.id))] : []),
    ...(hasPublicityPage(site, asOf) ? [link('宣传栏', '政策、法律、科技', publicityPath(profile.id))] : []),
  ];
}

/** The newest of all sections, those that one may object to left out: they stand above with their last day. */
function newestEntries(context: SiteContext, path: SitePath): Entry[] {
  const { inForce, asOf } = context;
  return oncePerStory(
    inForce.filter((disclosure) => !isOutOfDate(disclosure, context)),
    context,
  )
    .filter(({ content: { posting } }) => !posting || postingState(posting, asOf) !== 'open')
    .slice(0, NEWEST_SHOWN)
    .map((disclosure) => storyEntryOf(disclosure, context, path));
}

function owedLine({ site, duties }: SiteContext, path: SitePath): SiteHomeView['owed'] {
  const count = owedCount(duties);
  return count === 0 ? undefined : { count, href: relativeHref(path, dutiesPath(site.profile.id)) };
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
