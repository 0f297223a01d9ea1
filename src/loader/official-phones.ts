/** Telephones that a site has disclosed as those of its office are nobody's secret in its other files. */
import { phoneDigits } from '../guard/phones.ts';
import type { City } from '../model/city.ts';
import { isOfKind, type Disclosure } from '../model/disclosure.ts';
import type { SiteProfile } from '../model/site.ts';
import type { ContentProblem } from './problem.ts';

/** The problems without those about telephones of the city, the site's officers and its rosters. */
export function withoutOfficialPhones(
  problems: readonly ContentProblem[],
  {
    city,
    profile,
    disclosures,
    textOf,
  }: {
    readonly city?: City | undefined;
    readonly profile?: SiteProfile | undefined;
    readonly disclosures: readonly Disclosure[];
    /** A problem does not carry the number, so the file is asked again; hardly any file has such a problem. */
    readonly textOf: (file: string) => string | undefined;
  },
): ContentProblem[] {
  if (!problems.some(({ code }) => code === 'PRIVATE_PHONE')) return [...problems];
  const official = new Set(
    [
      ...(city ? phonesOfCity(city) : []),
      ...(profile ? [profile.supervision.phone, ...profile.officers.map(({ phone }) => phone)] : []),
      ...disclosures.flatMap((one) =>
        isOfKind(one, 'roster') ? one.content.members.map(({ phone }) => phone) : [],
      ),
    ].map((phone) => phoneDigits(phone ?? '')),
  );
  return problems.filter(
    (problem) => problem.code !== 'PRIVATE_PHONE' || !official.has(phoneDigits(writtenAt(problem, textOf))),
  );
}

function phonesOfCity({ hotline, disciplineHotline, counties }: City): string[] {
  return [
    hotline,
    disciplineHotline,
    ...counties.flatMap(({ supervisionPhone, townships }) => [
      supervisionPhone,
      ...townships.map((township) => township.supervisionPhone),
    ]),
  ];
}

function writtenAt(
  { file, line, column, length }: ContentProblem,
  textOf: (file: string) => string | undefined,
): string {
  const text = textOf(file)?.split('\n')[line - 1] ?? '';
  return [...text].slice(column - 1, column - 1 + length).join('');
}
