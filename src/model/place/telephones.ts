/** Whose telephone a number is: one that stands for people of different offices rings with the wrong one. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import { kindNamed } from '../kinds.ts';
import type { FieldPath, SiteFinding } from '../schema/finding.ts';
import type { City } from './city.ts';
import { checkCopiedPhones, digitsOf } from './copied-phones.ts';
import { mentionsIn } from './office-holders.ts';
import type { RegionFile } from './region.ts';
import type { Site, SiteProfile } from './site.ts';

/** Where a number is written, and for whom. */
interface Mention {
  readonly file: string;
  readonly path: FieldPath;
  readonly phone: string;
  readonly who: string;
  /** The office it belongs to: a site, a level. */
  readonly place: string;
  readonly placeName: string;
  /** What says it first hand before what only uses it: city.yaml, levels, site.yaml, disclosures. */
  readonly rank: number;
}

/** Numbers that stand for people of two offices, or in a list of a site for another than its officer. */
export function checkTelephones(
  city: City,
  levels: readonly { readonly file: string; readonly region: RegionFile }[],
  sites: readonly { readonly folder: string; readonly site: Site }[],
): SiteFinding[] {
  const mentions = [
    ...ofCity(city),
    ...levels.flatMap(({ file, region }) => ofLevel(file, region)),
    ...sites.flatMap(({ folder, site }) => ofSite(folder, site)),
  ].filter(({ phone }) => digitsOf(phone).length >= 7);
  const findings = [...Map.groupBy(mentions, ({ phone }) => digitsOf(phone)).values()].flatMap((same) => [
    ...acrossPlaces(same),
    ...acrossOfficers(same, mentions),
  ]);
  const judged = new Set(mentions.map(({ file, phone }) => `${file} ${digitsOf(phone)}`));
  return [
    ...findings,
    ...checkCopiedPhones(
      sites.map(({ site }) => site),
      (file, digits) => judged.has(`${file} ${digits}`),
    ),
  ];
}

/** One finding for a number and file, at the mention that is furthest from the source. */
function acrossPlaces(same: readonly Mention[]): SiteFinding[] {
  const [first, ...others] = same.toSorted((a, b) => a.rank - b.rank || (a.file < b.file ? -1 : 1));
  const wrong = others.filter((one) => first && one.place !== first.place);
  const files = [...Map.groupBy(wrong, ({ file }) => file).values()];
  return files.flatMap(([one]) => (first && one ? [taken(one, first)] : []));
}

/** A list gives an officer's number to another officer, who has one of his own. */
function acrossOfficers(same: readonly Mention[], all: readonly Mention[]): SiteFinding[] {
  const owner = same.find(({ rank }) => rank === OFFICER);
  if (!owner) return [];
  const hasOwn = ({ who, place }: Mention): boolean =>
    all.some(
      (one) => one.rank === OFFICER && one.place === place && one.who === who && one.phone !== owner.phone,
    );
  const wrong = same.filter(
    (one) => one.rank === LIST && one.place === owner.place && one.who !== owner.who && hasOwn(one),
  );
  return [...Map.groupBy(wrong, ({ file }) => file).values()].flatMap(([one]) =>
    one ? [taken(one, owner)] : [],
  );
}

function taken({ file, path, phone, who, placeName }: Mention, owner: Mention): SiteFinding {
  return {
    file,
    finding: {
      code: 'PHONE_TAKEN',
      severity: 'warning',
      path,
      message: `${phone} 写成了${placeName}${who}的电话，${owner.file.split('/').slice(-2).join('/')} 里它是${owner.placeName}${owner.who}的。`,
      hint: '群众打过去找不到要找的人。请核对号码，把写错的那一处改过来。',
    },
  };
}

const [CITY, LEVEL, OFFICER, LIST] = [0, 1, 2, 3] as const;

function ofCity({ counties }: City): Mention[] {
  const mention = (path: FieldPath, { id, name, supervisionPhone }: Region, above = ''): Mention => ({
    ...{ file: 'city.yaml', path: [...path, 'supervisionPhone'], phone: supervisionPhone, who: '监督电话' },
    ...{ place: `${above}${id}`, placeName: name, rank: CITY },
  });
  return counties.flatMap((county, index) => [
    mention(['counties', index], county),
    ...county.townships.map((township, at) =>
      mention(['counties', index, 'townships', at], township, `${county.id}.`),
    ),
  ]);
}

interface Region {
  readonly id: string;
  readonly name: string;
  readonly supervisionPhone: string;
}

function ofLevel(file: string, { countyId = '', townshipId, content }: RegionFile): Mention[] {
  const place = townshipId === undefined ? countyId : `${countyId}.${townshipId}`;
  const { station, offices = [], leadership } = content;
  const people = leadership ? [leadership.leader, ...leadership.members] : [];
  const of = (path: FieldPath, who: string, phone: string | undefined, office = place): Mention[] =>
    phone === undefined ? [] : [{ file, path, who, phone, place: office, placeName: '', rank: LEVEL }];
  return [
    ...of(['station', 'phone'], station?.name ?? '', station?.phone, `${place} hall`),
    ...offices.flatMap(({ name, phone }, index) =>
      of(['offices', index, 'phone'], name, phone, `${place} ${name}`),
    ),
    ...people.flatMap(({ name, phone }, index) =>
      of(
        index === 0 ? ['leadership', 'leader', 'phone'] : ['leadership', 'members', index - 1, 'phone'],
        name,
        phone,
        `${place} ${name}`,
      ),
    ),
  ];
}

function ofSite(folder: string, { profile, disclosures }: Site): Mention[] {
  return [
    ...ofProfile(`${folder}/site.yaml`, profile),
    ...disclosures.flatMap((disclosure) => ofDisclosure(disclosure, profile)),
  ];
}

function ofProfile(file: string, { id, name: placeName, officers, supervision }: SiteProfile): Mention[] {
  const base = { file, place: id, placeName, rank: OFFICER };
  return [
    ...officers.flatMap(({ name, phone }, index): Mention[] =>
      phone === undefined ? [] : [{ ...base, path: ['officers', index, 'phone'], who: name, phone }],
    ),
    { ...base, path: ['supervision', 'phone'], who: supervision.person, phone: supervision.phone },
  ];
}

/** Whom guides and lists of grids say to ring. */
function ofDisclosure(disclosure: Disclosure, profile: SiteProfile): Mention[] {
  const { file, content } = disclosure;
  const { id, name: placeName } = profile;
  if (content.withdrawal) return [];
  const { guides, grids } = kindNamed(content.kind);
  const said = guides?.(content);
  // A list of people is found as a whole: its kind knows which of its rows has whom.
  const listed = grids ? [] : mentionsIn(disclosure, profile);
  const of = (
    list: string,
    entries: readonly { readonly who?: string | undefined; readonly phone?: string | undefined }[],
  ) =>
    entries.flatMap(({ who, phone }, index): Mention[] =>
      phone === undefined
        ? []
        : [{ file, path: [list, index, 'phone'], who: who ?? '', phone, place: id, placeName, rank: LIST }],
    );
  return [
    ...listed.flatMap(({ name, phone }): Mention[] =>
      phone === undefined
        ? []
        : [{ file, path: ['title'], phone, who: name, place: id, placeName, rank: LIST }],
    ),
    ...of(
      'services',
      (said?.own ?? []).map(({ agent, phone }) => ({ who: agent, phone })),
    ),
    ...of(
      'matters',
      (said?.matters ?? []).map(({ agent, phone }) => ({ who: agent, phone })),
    ),
    ...of(
      'grids',
      (grids?.(content) ?? []).map(({ worker, phone }) => ({ who: worker, phone })),
    ),
  ];
}
