/** A matter of the city that a site's own guide writes a second time, otherwise: people would read two truths of it. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import { kindNamed } from '../kinds.ts';
import { stationOf } from '../place/station.ts';
import type { SiteProfile } from '../place/site.ts';
import type { SiteFinding } from '../schema/finding.ts';
import { attendantOf } from './attendant.ts';
import type { GuideEntries, MatterAtSite } from './entries.ts';
import type { ServiceMatter } from './matter.ts';
import { withDifference } from './resolve.ts';

type OwnEntry = GuideEntries['own'][number];

/** What the site's files say besides its guides. */
export interface ToldBy {
  readonly profile: SiteProfile;
  readonly services: readonly ServiceMatter[];
}

/** A guide that is in force, and where it is written. */
export interface Guide extends GuideEntries {
  readonly file: string;
  readonly title: string;
}

/** Guides that nobody took back, the newest first. */
export function guidesInForce(disclosures: readonly Disclosure[]): Guide[] {
  return disclosures
    .filter(({ content }) => !content.withdrawal)
    .toSorted((a, b) => (a.content.publishedOn < b.content.publishedOn ? 1 : -1))
    .flatMap((guide) => {
      const said = kindNamed(guide.content.kind).guides?.(guide.content);
      return said ? [{ file: guide.file, title: guide.content.title, ...said }] : [];
    });
}

/** A matter as the page of services tells it where a guide says this of it. */
export function matterTold(
  matter: ServiceMatter,
  here: MatterAtSite | undefined,
  { profile }: Pick<ToldBy, 'profile'>,
): OwnEntry {
  const {
    matter: _matter,
    place: _place,
    agent,
    backup,
    phone,
    ...difference
  } = here ?? { matter: matter.id };
  const station = stationOf(profile);
  const { person, phone: number } = attendantOf(matter, { profile, station, here: { agent, backup, phone } });
  return { ...withDifference(matter, difference), agent: person, phone: number };
}

/** Findings in guides that are in force: what of an entry is otherwise than the page of services says it. */
export function checkRepeatedMatters(disclosures: readonly Disclosure[], told: ToldBy): SiteFinding[] {
  const { profile, services } = told;
  const guides = guidesInForce(disclosures);
  const here = guides.flatMap(({ matters }) => matters);
  return guides.flatMap(({ file, own }) =>
    own.flatMap((entry, index): SiteFinding[] =>
      services
        .filter((matter) => isOf(matter, profile) && isSame(entry.name, matter))
        .flatMap((matter): SiteFinding[] => {
          const saidHere = here.find((one) => one.matter === matter.id);
          const otherwise = whatDiffers(entry, matterTold(matter, saidHere, told));
          if (otherwise.length === 0) return [];
          return [
            {
              file,
              finding: {
                code: 'MATTER_REPEATED',
                severity: 'warning',
                path: ['services', index, 'name'],
                message: `“${entry.name}”办事页上已经有（全市的“${matter.name}”），这里写的不一样：${otherwise.join('；')}。`,
                hint: `请从 services 里删掉，改写在 matters 里：matter: ${matter.id}，只写真的不一样的几行。`,
              },
            },
          ];
        }),
    ),
  );
}

function isOf({ sites }: ServiceMatter, { type }: SiteProfile): boolean {
  return sites === 'both' || sites === type;
}

/** By name: 申请低保、临时救助 are two of the city's, 城乡居民养老保险参保登记 is 居民养老保险参保. */
function isSame(own: string, { name, words = [] }: ServiceMatter): boolean {
  const said = bare(own);
  return said.split(/[、和]/).some((one) => {
    const known = bare(name);
    if (one.length >= 3 && (known.includes(one) || (known.length > 3 && one.includes(known)))) return true;
    return words.some((word) => one === bare(word));
  });
}

function bare(name: string): string {
  return name.replace(/城乡|申请|办理|登记|公布|（.*?）/g, '');
}

/** What two say otherwise of one matter, in the words of a clerk. */
export function whatDiffers(own: OwnEntry, told: OwnEntry): string[] {
  const days = (count = 0): string => (count === 0 ? '当场办' : `${count}个工作日`);
  const papers = ({ materials = [] }: OwnEntry): string => materials.join('、') || '什么都不用带';
  const pairs: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['几天办好', days(own.workingDays), days(told.workingDays)],
    ['带什么', papers(own), papers(told)],
    ['找谁', own.agent, told.agent],
    ['电话', own.phone, told.phone],
  ];
  return pairs.flatMap(([label, here, there]) =>
    here === undefined || there === undefined || here === there
      ? []
      : [`${label}，这里${here}，那里${there}`],
  );
}
