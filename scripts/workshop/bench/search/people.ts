/** The people whom the content of a site names, and how a page hides them. */
import type { Site } from '../../../../src/model/place/site.ts';

/** 谢广田 as a page hides it: 谢*田. */
export function masked(name: string): string {
  const middle = '*'.repeat(Math.max(1, name.length - 2));
  return `${name[0]}${middle}${name.length > 2 ? name.at(-1) : ''}`;
}

/** Whatever stands in a field that is named like a person's, in the site and in all it published. */
export function peopleOf({ profile, disclosures }: Site): string[] {
  const found = new Set<string>();
  const collect = (value: unknown, key: string): void => {
    if (typeof value === 'string' && /^(?:name|person|worker|leader)$/.test(key)) found.add(value);
    else if (typeof value === 'object' && value !== null)
      for (const [inner, one] of Object.entries(value)) collect(one, Array.isArray(value) ? key : inner);
  };
  collect([profile.officers, profile.supervision, disclosures.map(({ content }) => content)], '');
  return [...found].filter((name) => /^\p{Script=Han}{2,4}$/u.test(name));
}
