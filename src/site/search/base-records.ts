/** What is found of the base besides disclosures: the texts on the publicity board, who answers at the levels above. */
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { TOPIC_TITLES } from '../../model/disclosure/section.ts';
import { isUp } from '../../model/place/publicity.ts';
import type { RegionContent } from '../../model/place/region.ts';
import type { Site } from '../../model/place/site.ts';
import type { ServiceHere } from '../services/site-services.ts';
import {
  publicityItemPath,
  relativeHref,
  serviceAnchor,
  servicesPath,
  sitePath,
  topicPath,
  type SitePath,
} from '../urls.ts';
import type { SearchRecord } from './search-index.ts';
import { proseText } from './search-text.ts';

/** Who answers in the township and the county, for whoever gets no further in the village. */
export function levelRecords({ profile, county, township, above = {} }: Site): SearchRecord[] {
  const from = sitePath(profile.id);
  const record = (
    content: RegionContent | undefined,
    { name, href, words }: { name: string; href: SitePath; words: readonly string[] },
  ): SearchRecord[] => {
    const { leadership } = content ?? {};
    if (!leadership) return [];
    const people = [leadership.leader, ...leadership.members];
    return [
      {
        url: relativeHref(from, href),
        title: `${name}谁负责、打什么电话`,
        text: [
          leadership.name,
          ...people.flatMap(({ post, name: who, answersFor, phone }) => [post, who, answersFor, phone]),
        ]
          .filter(Boolean)
          .join(' '),
        names: people.map(({ name: who }) => who),
        words: ['谁负责', '第一责任人', '上级', '领导电话', ...words],
      },
    ];
  };
  return [
    ...record(above.township, {
      name: township.name,
      href: topicPath('responsibility', county.id, township.id),
      words: ['找镇里', '找乡里', '找街道', '镇长电话', '镇书记', '街道电话'],
    }),
    ...record(above.county, {
      name: county.shortName,
      href: topicPath('responsibility', county.id),
      words: ['找县里', '找区里'],
    }),
  ];
}

/** Where the levels above send people: found at the first matter that is done there. */
export function officeRecords(
  { profile, above = {} }: Site,
  matters: readonly ServiceHere[],
): SearchRecord[] {
  const from = sitePath(profile.id);
  const services = relativeHref(from, servicesPath(profile.id));
  const offices = [above.township, above.county, above.city].flatMap((level) => level?.offices ?? []);
  return offices.flatMap(({ office, name, place, hours, phone, words = [] }) => {
    const done = matters.filter((one) => one.office?.name === name).map(({ matter }) => matter);
    const [first] = done;
    if (!first) return [];
    return [
      {
        url: `${services}#${serviceAnchor(first.id)}`,
        title: `${name}在哪、电话`,
        text: [place, hours, `电话 ${phone}`, `能办 ${done.map((matter) => matter.name).join('、')}`]
          .filter(Boolean)
          .join(' '),
        words: [office, name, `${office}电话`, `${office}在哪`, ...words],
      },
    ];
  });
}

/** The texts that are up on a day. */
export function publicityRecords({ profile, publicity }: Site, asOf: CalendarDate): SearchRecord[] {
  return publicity
    .filter((item) => isUp(item, asOf))
    .map(({ id, content: { topic, title, publishedOn, source, body } }) => ({
      url: publicityItemPath(profile.id, id).slice(sitePath(profile.id).length),
      title,
      date: publishedOn,
      text: `${proseText(body)} 出处 ${source}`,
      words: ['宣传栏', TOPIC_TITLES[topic]],
    }));
}
