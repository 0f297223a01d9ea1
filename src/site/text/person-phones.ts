/** The official telephone of whoever holds an office, behind the name where a sentence first names the person. */
import { officeHoldersOf } from '../../model/place/office-holders.ts';
import type { SiteContext } from '../site-context.ts';
import { changeTexts } from './html-texts.ts';
import { literalPattern } from './literal-pattern.ts';
import { escapeHtml, phoneHref } from './render-values.ts';

/** Sentences alone: a row of a table, a heading, who signed a correction and a label beside its value name people whose number stands elsewhere. */
const NOT_IN = new Set([
  ...['a', 'button', 'summary', 'label', 'nav', 'script', 'style', 'svg', 'code', 'pre', 'option'],
  ...['h1', 'h2', 'h3', 'h4', 'table', 'dl', 'small', 'figcaption', 'header', 'footer'],
]);

/** A text of fewer characters besides the name is no sentence. */
const SHORTEST = 6;

export interface PersonPhones {
  /** Any of the names, unless a number follows. */
  readonly names: RegExp;
  readonly phones: ReadonlyMap<string, string>;
}

const known = new WeakMap<SiteContext, PersonPhones | undefined>();

/** Those of a site who can be rung; `undefined` where nobody can, or is there any more. */
export function personPhonesOf(context: SiteContext): PersonPhones | undefined {
  if (!known.has(context)) known.set(context, phonesOf(context));
  return known.get(context);
}

function phonesOf({ site, asOf, closed }: SiteContext): PersonPhones | undefined {
  const { supervision } = site.profile;
  const phones = new Map([
    [supervision.person, supervision.phone],
    ...officeHoldersOf(site, { asOf }).flatMap(({ name, phone }) =>
      phone === undefined ? [] : [[name, phone] as const],
    ),
  ]);
  if (closed || phones.size === 0) return undefined;
  const longestFirst = [...phones.keys()].sort((a, b) => b.length - a.length);
  return {
    names: new RegExp(
      `(?:${longestFirst.map(literalPattern).join('|')})(?![（(，：: ]*(?:电话)?[：: ]*\\d)`,
      'gu',
    ),
    phones,
  };
}

/**
 * HTML in which the first sentence that names one of them is followed by a link that rings. Its word is in the style sheet:
 * what is read aloud, copied and searched stays the text as it was written.
 */
export function linkPersons(html: string, { names, phones }: PersonPhones): string {
  const linked = new Set<string>();
  return changeTexts(html, NOT_IN, (text) =>
    text.replace(names, (name) => {
      const phone = phones.get(name);
      if (phone === undefined || linked.has(name) || text.trim().length < name.length + SHORTEST) return name;
      linked.add(name);
      return `${name}<a class="dial who" href="${phoneHref(phone)}" aria-label="${escapeHtml(`打电话给${name}，${phone}`)}"></a>`;
    }),
  );
}
