/** 回音壁: every question with its answer, what was promised by when, and what is late. */
import { repliesWithinOn } from '../../model/place/site.ts';
import { addDays, daysBetween, formatMonthDay } from '../../model/values/calendar-date.ts';
import { isDay } from '../../model/values/day-or-period.ts';
import type { Question } from '../../model/words/asked-questions.ts';
import { dayOf, dayOrPeriodOf, type Day } from '../pages/entries.ts';
import { siteFrame, type SiteFrame } from '../frame.ts';
import { renderTitle } from '../text/render-values.ts';
import type { SiteContext } from '../site-context.ts';
import { disclosurePath, echoAnchor, echoPath, relativeHref, sitePath, type SitePath } from '../urls.ts';
import { countQuestions, echoCounts, questionsOnWeb } from './echo-counts.ts';

export interface EchoQuestion {
  readonly anchor: string;
  readonly number: string;
  readonly questionHtml: string;
  readonly asked: Day;
  readonly channel: string;
  readonly state: string;
  readonly status: Question['status'];
  readonly answer?:
    { readonly day: Day; readonly by: string; readonly text: string; readonly daysLate: number } | undefined;
  /** 答应, then 又答应: the days that were named, and whether it is to be done before a day or within a period. */
  readonly promises: readonly { readonly label: string; readonly day: Day; readonly ends: string }[];
  /** What is late in words: `逾期：应当 6月28日前答复`; colour alone says nothing. */
  readonly late?: string;
  readonly href: string;
}

export interface EchoView {
  readonly frame: SiteFrame;
  readonly title: string;
  /** `6 件都有结果` */
  readonly summary: string;
  readonly groups: readonly {
    readonly heading: string;
    readonly status: Question['status'];
    readonly questions: readonly EchoQuestion[];
  }[];
  readonly repliesWithinDays: number;
}

const HEADINGS: Readonly<Record<Question['status'], string>> = {
  overdue: '逾期没办好的',
  open: '正在办的',
  settled: '有结果的',
};

/** The page of what people asked and were answered. */
export function echoView(context: SiteContext): EchoView {
  const { site, words } = context;
  const { id, name, repliesWithinDays } = site.profile;
  const path = echoPath(id);
  const questions = questionsOnWeb(context);
  const counts = countQuestions(questions);
  return {
    frame: siteFrame(context, {
      path,
      title: `回音壁 · ${name}`,
      description: `${name}${words.residents}问了什么、怎么答的、答应哪天办好：${echoCounts(context)}。`,
      crumbs: [{ text: '首页', path: sitePath(id) }],
    }),
    title: '回音壁',
    summary: echoCounts(context),
    groups: (['overdue', 'open', 'settled'] as const)
      .filter((status) => counts[status] > 0)
      .map((status) => ({
        heading: HEADINGS[status],
        status,
        questions: questions
          .filter((question) => question.status === status)
          .map((question) => questionView(question, context, path)),
      })),
    repliesWithinDays,
  };
}

function questionView(question: Question, context: SiteContext, path: SitePath): EchoQuestion {
  const { number, askedOn, channel, state, status, answer, promises, dueOn, sheet } = question;
  const { currentYear, site } = context;
  const due = dueOn && dayOf(dueOn, currentYear).text;
  const [first] = promises;
  const promised =
    first === undefined ? '' : `${dayOrPeriodOf(first, currentYear).text}${isDay(first) ? '前' : ''}`;
  return {
    anchor: echoAnchor(number),
    number,
    questionHtml: renderTitle(question.question),
    asked: dayOf(askedOn, currentYear),
    channel,
    state,
    status,
    answer: answer && {
      ...answer,
      day: dayOf(answer.on, currentYear),
      daysLate: Math.max(0, daysBetween(addDays(askedOn, repliesWithinOn(site.profile, askedOn)), answer.on)),
    },
    promises: promises.map((promise, index) => ({
      label: index === 0 ? '答应' : '又改到',
      day: dayOrPeriodOf(promise, currentYear),
      ends: `${isDay(promise) ? '前' : ''}办好`,
    })),
    ...(status === 'overdue' && due
      ? { late: answer ? `逾期：答应${promised}办好` : `逾期：应当${due}前答复` }
      : status === 'open' && due && !answer
        ? { late: `${due}前答复` }
        : {}),
    href: relativeHref(path, disclosurePath(site.profile.id, sheet.section, sheet.id)),
  };
}

/** 回音壁 on a site's home: how many, and the ones that are late by name. */
export interface EchoGlance {
  readonly summary: string;
  readonly href: string;
  readonly late: readonly { readonly question: string; readonly due: string; readonly href: string }[];
}

/** What a site's home says of questions and answers. */
export function echoGlance(context: SiteContext, from: SitePath): EchoGlance {
  const href = relativeHref(from, echoPath(context.site.profile.id));
  return {
    summary: echoCounts(context),
    href,
    late: questionsOnWeb(context)
      .filter(({ status }) => status === 'overdue')
      .slice(0, 3)
      .map(({ question, number, dueOn, answer }) => ({
        question,
        due: dueOn ? `应当${formatMonthDay(dueOn)}前${answer ? '办好' : '答复'}` : '',
        href: `${href}#${echoAnchor(number)}`,
      })),
  };
}
