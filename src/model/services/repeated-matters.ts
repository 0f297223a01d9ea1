/** A matter of the city that a site's own guide writes a second time, otherwise: people would read two truths of it. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import { kindNamed } from '../kinds.ts';
import { stationOf } from '../place/station.ts';
import type { SiteProfile } from '../place/site.ts';
import type { SiteFinding } from '../schema/finding.ts';
import { attendantOf } from './attendant.ts';
import type { GuideEntries } from './entries.ts';
import type { ServiceMatter } from './matter.ts';
import { withDifference } from './resolve.ts';

type OwnEntry = GuideEntries['own'][number];

/** Findings in guides that are in force: what of an entry is otherwise than the page of services says it. */
export function checkRepeatedMatters(
  disclosures: readonly Disclosure[],
  { profile, services }: { readonly profile: SiteProfile; readonly services: readonly ServiceMatter[] },
): SiteFinding[] {
  const guides = disclosures
    .filter(({ content }) => !content.withdrawal)
    .toSorted((a, b) => (a.content.publishedOn < b.content.publishedOn ? 1 : -1))
    .flatMap((guide) => {
      const said = kindNamed(guide.content.kind).guides?.(guide.content);
      return said ? [{ file: guide.file, ...said }] : [];
    });
  const here = guides.flatMap(({ matters }) => matters);
  const station = stationOf(profile);
  const told = (matter: ServiceMatter): OwnEntry => {
    const { agent, phone, ...said } = here.find((one) => one.matter === matter.id) ?? {};
    const { person, phone: number } = attendantOf(matter, { profile, station, here: { agent, phone } });
    const {
      matter: _matter,
      place: _place,
      backup: _backup,
      ...difference
    } = { matter: '', place: '', backup: '', ...said };
    return {
      ...withDifference(matter, difference),
      agent: person,
      phone: number,
    };
  };
  return guides.flatMap(({ file, own }) =>
    own.flatMap((entry, index): SiteFinding[] =>
      services
        .filter((matter) => isOf(matter, profile) && isSame(entry.name, matter))
        .flatMap((matter): SiteFinding[] => {
          const otherwise = differences(entry, told(matter));
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

function differences(own: OwnEntry, told: OwnEntry): string[] {
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
