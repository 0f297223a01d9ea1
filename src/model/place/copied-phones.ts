/**
 * A number of another site's officers in what a site publishes: it came with a file that was copied, and whoever rings it
 * gets the neighbours. Fields for an office's telephone, texts and bodies alike.
 */
import { textsIn } from '../privacy/private-fields.ts';
import { linesOf } from '../said/statements.ts';
import type { SiteFinding } from '../schema/finding.ts';
import type { Site } from './site.ts';

interface Owner {
  readonly id: string;
  readonly placeName: string;
  readonly who: string;
}

/** A telephone as people write it: area code and number, or a mobile. */
const PHONE = /(?<![\d-])(?:0\d{2,3}[-－ ]?\d{3,4}[- ]?\d{4}|1[3-9]\d[- ]?\d{4}[- ]?\d{4})(?![\d-])/g;

export const digitsOf = (phone: string): string => phone.replace(/\D/g, '');

/** One warning for a number and file. `isJudged` says which stand in lists that are judged for themselves. */
export function checkCopiedPhones(
  sites: readonly Site[],
  isJudged: (file: string, digits: string) => boolean,
): SiteFinding[] {
  const owners = ownersOf(sites);
  return sites.flatMap(({ profile, disclosures }) =>
    disclosures.flatMap(({ file, content }): SiteFinding[] => {
      if (content.withdrawal) return [];
      const seen = new Set<string>();
      return textsIn(content)
        .flatMap(linesOf)
        .flatMap(({ path, text }) =>
          [...text.matchAll(PHONE)].flatMap(([phone]): SiteFinding[] => {
            const digits = digitsOf(phone);
            const owner = owners.get(digits);
            if (!owner || owner.id === profile.id || seen.has(digits) || isJudged(file, digits)) return [];
            seen.add(digits);
            return [
              {
                file,
                finding: {
                  code: 'PHONE_TAKEN',
                  severity: 'warning',
                  path,
                  words: phone,
                  message: `${phone} 是${owner.placeName}${owner.who}的电话，写在了${profile.name}的文件里。`,
                  hint: '照别处的文件改的，请换成自己的电话；真是要大家打给他的，可以不改。',
                },
              },
            ];
          }),
        );
    }),
  );
}

/** Whose a number is by the profiles; one that several sites have is an office above, and nobody's mistake. */
function ownersOf(sites: readonly Site[]): ReadonlyMap<string, Owner> {
  const owners = new Map<string, Owner | undefined>();
  for (const { profile } of sites) {
    const { id, name: placeName, officers, supervision } = profile;
    const people = [
      ...officers.map(({ name, phone }) => ({ who: name, phone })),
      { who: supervision.person, phone: supervision.phone },
    ];
    for (const { who, phone } of people) {
      if (phone === undefined) continue;
      const digits = digitsOf(phone);
      const known = owners.get(digits);
      owners.set(digits, owners.has(digits) && known?.id !== id ? undefined : { id, placeName, who });
    }
  }
  return new Map([...owners].flatMap(([digits, owner]) => (owner ? [[digits, owner]] : [])));
}
