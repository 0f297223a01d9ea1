/** The pages of a site that are no disclosures: answers as well, to whoever asks for what they are for. */
import type { Site } from '../../model/place/site.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import {
  accessibilityPath,
  boardPath,
  dutiesPath,
  echoAnchor,
  echoPath,
  feedbackSlipPath,
  privacyPath,
  relativeHref,
  questionsPath,
  sitePath,
  subscribePath,
  wordsPath,
  type SitePath,
} from '../urls.ts';
import { questionsOfSite } from '../voice/echo-counts.ts';
import type { SearchRecord } from './search-index.ts';

const PAGES: readonly {
  readonly about?: string;
  readonly path: (siteId: string) => SitePath;
  readonly title: string;
  readonly text: string;
}[] = [
  {
    about: 'page:echo',
    path: echoPath,
    title: '回音壁',
    text: '大家提了什么意见、问了什么，怎么答的，几天答的。',
  },
  { about: 'page:words', path: wordsPath, title: '看不懂的词', text: '公开里难懂的词，用大白话说。' },
  { about: 'page:board', path: boardPath, title: '公开栏原样', text: '墙上的公开栏现在贴着哪些，贴在哪。' },
  { about: 'page:questions', path: questionsPath, title: '常问的事', text: '大家问得最多的，一点就到。' },
  { about: 'page:subscribe', path: subscribePath, title: '订阅', text: '有了新公开，怎么知道。' },
  {
    about: 'page:duties',
    path: dutiesPath,
    title: '今年该公开的事',
    text: '哪些该公开、最晚哪天、哪些还没公布。',
  },
  {
    path: feedbackSlipPath,
    title: '意见单：打印出来，手写意见',
    text: '不会上网、不想打电话，打印一张，写上意见，交到村部（社区），按期答复。',
  },
  {
    path: accessibilityPath,
    title: '字太小、看不清、想让手机念：怎么办',
    text: '页面上头点“大字”，再点是特大；看不清点“高对比”；点“读给我听”，手机念出来。没有网的时候看离线副本。看不见、听不见的人怎么用，用不了打什么电话。',
  },
  {
    path: privacyPath,
    title: '在这里看、在这里查，谁知道',
    text: '不用登录，不记您是谁；查的字不离开手机。名单什么时候撤下，怎么要求更正、删除自己的信息。',
  },
];

/** A record for each, and for each question of 回音壁, from the folder of the site. */
export function pageRecords(site: Site, asOf: CalendarDate): SearchRecord[] {
  const { id } = site.profile;
  const urlOf = (path: SitePath): string => relativeHref(sitePath(id), path);
  return [
    ...PAGES.map(({ path, ...record }) => ({ url: urlOf(path(id)), ...record })),
    ...questionsOfSite(site, asOf).map(({ number, askedOn, channel, question, state, answer }) => ({
      url: `${urlOf(echoPath(id))}#${echoAnchor(number)}`,
      title: question,
      text: [state, `${channel}提出`, `编号 ${number}`, answer && `${answer.by}答复 ${answer.text}`]
        .filter(Boolean)
        .join(' '),
      date: askedOn,
      words: ['意见和答复'],
    })),
  ];
}
