/** Telephones that content declares as those of an office are nobody's secret in the site's other files. */
import { phoneDigits } from '../../guard/phones.ts';
import type { City } from '../../model/place/city.ts';
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import type { SiteProfile } from '../../model/place/site.ts';
import type { ContentProblem } from '../tell/problem.ts';

/**
 * The problems without those about telephones that the city, its townships, the site's officers or its disclosures
 * declare in a field for one. Nothing else makes a number official, no word beside it either.
 */
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
    phonesIn([city, profile, ...disclosures.map(({ content }) => content)]).map(phoneDigits),
  );
  return problems.filter(
    // A warning is about a field for one, and has been held against all others.
    (problem) =>
      problem.code !== 'PRIVATE_PHONE' ||
      problem.severity === 'warning' ||
      !official.has(phoneDigits(writtenAt(problem, textOf))),
  );
}

/** Keys of fields for an official telephone (`field.phone`), in all schemas. */
const PHONE_KEY = /phone$|hotlines?$/i;

/** All numbers that stand in such fields, however deep. */
export function phonesIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return PHONE_KEY.test(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap((entry: unknown) => phonesIn(entry, key))
    : Object.entries(value).flatMap(([name, entry]) => phonesIn(entry, name));
}

function writtenAt(
  { file, line, column, length }: ContentProblem,
  textOf: (file: string) => string | undefined,
): string {
  const text = textOf(file)?.split('\n')[line - 1] ?? '';
  return [...text].slice(column - 1, column - 1 + length).join('');
}
