/** What of the base answers a query besides disclosures: texts of the publicity board, who answers at the levels above. */
import type { CalendarDate } from '../../../../src/model/values/calendar-date.ts';
import type { Site } from '../../../../src/model/place/site.ts';
import { hasPremises } from '../../../../src/model/place/premises.ts';
import { isUp } from '../../../../src/model/place/publicity.ts';
import { plainText } from './page-text.ts';
import {
  echoPath,
  premisesPath,
  publicityAnchor,
  publicityItemPath,
  topicPath,
} from '../../../../src/site/urls.ts';

/** A part of a page, or a page, that is named by its anchor. */
export interface BaseAnswer {
  readonly address: string;
  readonly siteId: string;
  readonly title: string;
  readonly text: string;
  readonly anchor: string;
  /** The day on which a text was hung up. */
  readonly publishedOn?: CalendarDate;
  readonly isForCity: false;
}

/** The texts that are up. */
export function publicityAnswers({ profile: { id }, publicity }: Site, asOf: CalendarDate): BaseAnswer[] {
  return publicity
    .filter((item) => isUp(item, asOf))
    .map(({ id: itemId, content: { title, body, source, publishedOn } }) => ({
      address: publicityItemPath(id, itemId),
      siteId: id,
      title,
      text: (body + source).replace(/[\s|*_-]+/g, ''),
      anchor: publicityAnchor(itemId),
      publishedOn,
      isForCity: false,
    }));
}

/** Each question that 回音壁 tells of, as the page shows it. */
export function echoAnswers(html: string, siteId: string): BaseAnswer[] {
  return [...html.matchAll(/<li class="card[^>]*? id="(q-[^"]*)".*?<\/li>/gs)].map(([card, anchor = '']) => ({
    address: `${echoPath(siteId)}#${anchor}`,
    siteId,
    title: '',
    text: plainText(card),
    anchor,
    isForCity: false,
  }));
}

/** The page of the premises, which tells what the base has: its rooms are answers of their own. */
export function premisesAnswers({ profile }: Site): BaseAnswer[] {
  if (!hasPremises(profile)) return [];
  const { id, name } = profile;
  return [
    {
      address: premisesPath(id),
      siteId: id,
      title: `${name}的阵地`,
      text: '',
      anchor: 'premises',
      isForCity: false,
    },
  ];
}

/** The leading groups of the township and the county. */
export function levelAnswers({ profile: { id }, county, township, above = {} }: Site): BaseAnswer[] {
  return [
    {
      anchor: 'township-answers',
      of: above.township,
      address: topicPath('responsibility', county.id, township.id),
    },
    { anchor: 'county-answers', of: above.county, address: topicPath('responsibility', county.id) },
  ].flatMap(({ anchor, of, address }): BaseAnswer[] =>
    of?.leadership
      ? [
          {
            ...{ address, siteId: id, anchor, isForCity: false },
            title: of.leadership.name,
            text: [of.leadership.leader, ...of.leadership.members]
              .flatMap(({ name, post, answersFor = '', phone = '' }) => [post, name, answersFor, phone])
              .join(''),
          },
        ]
      : [],
  );
}
