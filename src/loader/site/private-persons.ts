/** Private persons where only the site knows who holds an office: names in texts without names, mobiles for objections. */
import { phoneDigits } from '../../guard/phones.ts';
import { privateNameIn } from '../../guard/subjects.ts';
import type { CatalogueItem } from '../../model/catalogue/catalogue.ts';
import type { Posting } from '../../model/disclosure/disclosure-fields.ts';
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { knownOfficeHolders } from '../../model/place/office-holders.ts';
import type { SiteProfile } from '../../model/place/site.ts';
import { namedInText, textsWithoutNames } from '../../model/privacy/private-name-checks.ts';
import type { SiteFinding } from '../../model/schema/finding.ts';
import { phonesIn } from './official-phones.ts';

export interface PersonsKnown {
  readonly profile: SiteProfile;
  readonly items: readonly CatalogueItem[];
  /** Whatever above the site declares telephones: the city, its levels. */
  readonly above: readonly unknown[];
}

/** Findings for the disclosures of a site that are not withdrawn. */
export function checkPrivatePersons(disclosures: readonly Disclosure[], known: PersonsKnown): SiteFinding[] {
  const inForce = disclosures.filter(({ content }) => !content.withdrawal);
  return [...checkNamed(inForce, known), ...checkPostingPhones(inForce, known)];
}

/** One finding a text: whoever is told of the first name reads the others. */
function checkNamed(disclosures: readonly Disclosure[], { profile, items }: PersonsKnown): SiteFinding[] {
  const itemOf = new Map(items.map((item) => [item.id, item]));
  const officers = new Set([...knownOfficeHolders(profile, disclosures), ...personsAtWork(profile)]);
  return disclosures.flatMap(({ file, content }) =>
    textsWithoutNames(content, itemOf.get(content.item)).flatMap((said): SiteFinding[] => {
      const name = privateNameIn(said.text, officers);
      return name === undefined ? [] : [{ file, finding: namedInText(said, name) }];
    }),
  );
}

/** Those whom `site.yaml` names in its rooms and at its station. */
function personsAtWork(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return /^(?:name|person|agent|backup)$/.test(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, entry]) =>
    personsAtWork(entry, Array.isArray(value) ? key : name),
  );
}

const MOBILE = /^1[3-9]\d{9}$/;

/** A mobile for objections that nobody in office has: it is somebody's own, and stands on the web for good. */
function checkPostingPhones(
  disclosures: readonly Disclosure[],
  { profile, above }: PersonsKnown,
): SiteFinding[] {
  const ofOffice = disclosures.map(({ content: { posting: _posting, ...rest } }) => rest);
  const official = new Set(phonesIn([profile, ...above, ...ofOffice]).map(phoneDigits));
  return disclosures.flatMap(({ file, content: { posting } }): SiteFinding[] => {
    const digits = phoneDigits(posting?.phone ?? '');
    const { name, phone } = profile.supervision;
    if (!posting || official.has(digits)) return [];
    if (!MOBILE.test(digits))
      return phone && isSupervision(posting.to) ? [otherPhone(file, posting, phone)] : [];
    return [
      {
        file,
        finding: {
          code: 'PRIVATE_PHONE',
          severity: 'warning',
          path: ['posting', 'phone'],
          message: `「受理电话」是手机号（${digits.slice(0, 3)}****${digits.slice(-4)}），site.yaml 和干部名单里都没有，像是个人的。`,
          hint: `请换成公开的电话${phone ? `，本站${name}的是 ${phone}` : ''}；真是工作手机，先写进 site.yaml 的负责人或干部名单（roster）。`,
        },
      },
    ];
  });
}

function isSupervision(office: string): boolean {
  return /监督委员会|监委会/.test(office) && !/镇|乡|街道|县|区/.test(office.replace(/社区/, ''));
}

/** Two digits the other way round ring with somebody else. */
function otherPhone(file: string, { to, phone: written }: Posting, phone: string): SiteFinding {
  return {
    file,
    finding: {
      code: 'FILES_DISAGREE',
      severity: 'warning',
      path: ['posting', 'phone'],
      message: `${to}的电话在 site.yaml 里是 ${phone}，这里写的是 ${written}。`,
      hint: '请核对号码，把写错的那一处改过来；两个都对的，把这个也写进 site.yaml。',
    },
  };
}
