/**
 * 隐私说明 (《个人信息保护法》第十七条): who runs the website, what of a reader leaves the telephone, what stays on it, what the
 * server keeps. What the pages do is held by their policy (`src/layouts/asset-href.ts`) and by `test/city/reader.test.ts`.
 */
import type { Website } from '../../model/place/website.ts';
import type { CityContext } from '../pages/city-page.ts';
import { SHARED_DISCLOSURES } from '../share/share-card.ts';
import { privacyPath } from '../urls.ts';
import { statementView, websiteContacts, type StatementView } from './statement.ts';

/** The privacy statement. */
export function privacyView(context: CityContext): StatementView {
  const { city, hasForms = false } = context;
  const { website = {} } = city;
  return statementView(context, privacyPath(), {
    title: '隐私说明',
    lead: '看网页的时候，什么留在您手机里，什么别人知道，公开里写到您的，找谁改。',
    sections: [
      { title: '谁办的网站', lines: runBy(website) },
      { title: '看网页', lines: [...READING, ...(hasForms ? [FORMS] : [])] },
      { title: '手机里存什么', lines: KEPT },
      { title: '查找和朗读', lines: ASKED },
      { title: '服务器记什么', lines: logged(website.server) },
      { title: '公开里写到您的', lines: WRITTEN },
      { title: '还有要问的', lines: [], contacts: websiteContacts(city) },
    ],
  });
}

function runBy({ organiser, maker, server }: Website): string[] {
  return [
    ...(organiser === undefined ? [] : [`主办单位：${organiser}。`]),
    ...(maker === undefined ? [] : [`承办单位：${maker}。`]),
    ...(server === undefined ? [] : [`服务器由${server.runBy}管。`]),
  ];
}

const READING = [
  '不用注册、登录，没有广告，不用 cookie，网页里没有统计谁看了什么的程序。',
  '字体、图片、程序都从本网站取；不点到别的网站去，别的网站不知道您看了什么。',
];

const FORMS = '信息员填表的网页要登录存稿子的网站，那里怎么记，看那个网站的说明。';

const KEPT = [
  '您选的大字、高对比，记在您自己的手机（电脑）里；哪天看过首页也记在那里，好告诉您后来新公开了几份。',
  `首页、四个版块和最近 ${SHARED_DISCLOSURES} 件公开存一份在手机里，没网时看；有村民、居民名单的不存。`,
  '这些不发给别人，在浏览器里清除网站数据就没有了。',
];

const ASKED = [
  '您打的字只在您的手机里查，不发给网站。',
  '“读给我听”用手机里的语音；有的浏览器没有自带的语音，会把要读的句子发给做浏览器的公司。',
];

/** What the city says of its server; nothing is said for it. */
function logged(server: Website['server']): string[] {
  const { logs, logsFor, logDays } = server ?? {};
  if (!logs) return [];
  return [
    `有人看网页，服务器记下${logs.join('、')}${logsFor === undefined ? '' : `，用来${logsFor}`}。`,
    ...(logDays === undefined ? [] : [`记下的存 ${logDays} 天。`]),
  ];
}

const WRITTEN = [
  '公开里的人和事，由村（社区）照公开目录公布；身份证号、银行卡号、住址这些，查出来就不让公布。',
  '写错了、不该写的，打那一页上的电话，村（社区）更正、撤回，或把个人信息去掉。',
];
