import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/model/values/calendar-date.ts';
import type { Catalogue, CatalogueItem } from '../../../src/model/catalogue/catalogue.ts';
import type { DisclosureContent } from '../../../src/model/disclosure/disclosure.ts';
import { documentOf, type ReadingContext } from '../../../src/model/disclosure/document.ts';
import { KINDS, type Kind } from '../../../src/model/kinds.ts';
import { personsIn } from '../../../src/model/privacy/private-fields.ts';
import { maskName } from '../../../src/model/values/values.ts';
import { vocabularyOf } from '../../../src/model/words/vocabulary.ts';
import { contentOnWeb } from '../../../src/model/privacy/web-content.ts';
import { aMatter } from '../../support/a-matter.ts';
import { aCatalogue } from '../../support/a-site.ts';
import { exampleOf } from '../../support/kind-examples.ts';

/** Names that occur nowhere else, so that finding one in a text means something. */
function withUnusualNames(content: DisclosureContent): { content: DisclosureContent; names: string[] } {
  const copy = structuredClone(content);
  const names = personsIn(copy).map(({ path }, index) => {
    const name = `欧${String.fromCodePoint(0x9f00 + index)}${String.fromCodePoint(0x9f80 + index)}`;
    const holder = path
      .slice(0, -1)
      .reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], copy);
    (holder as Record<string | number, unknown>)[path.at(-1) ?? ''] = name;
    return name;
  });
  return { content: copy, names };
}

function see(content: DisclosureContent, item: Partial<CatalogueItem>, daysLater = 0) {
  const services = ['dibao', 'old-age-card', 'identity-card'].map((id) => aMatter({ id }));
  const catalogue: Catalogue = { ...aCatalogue({ ...item, id: content.item }), services };
  const context: ReadingContext = {
    disclosures: [],
    words: vocabularyOf('village'),
    catalogue,
    reach: 'web',
    asOf: addDays(content.publishedOn, daysLater),
  };
  const shown = contentOnWeb(content, context);
  return { shown, data: JSON.stringify(shown), page: JSON.stringify(documentOf(content, context)) };
}

/**
 * Ids that tie disclosures together; the matter and the stage, which a page says in its title and in other words; which
 * words a ballot has, of which a page says those that were ticked.
 */
const NOT_IN_DOCUMENT = new Set(['election', 'lease', 'project', 'matter', 'stage', 'words']);

/** Texts of the data in the order of its keys, without dates and periods, which a page writes in its own way. */
function textsOf(value: unknown, key = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(one, key));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([inner, one]) => textsOf(one, inner));
  if (typeof value !== 'string' || NOT_IN_DOCUMENT.has(key)) return [];
  return /^\d{4}(?:(?:-\d{2}){0,2}|-[QH]\d)$/.test(value) || [...value].length < 6 ? [] : [value];
}

const WITH_PERSONS = KINDS.filter((kind) => personsIn(exampleOf(kind)).length > 0);

describe('what the web may show of the fields of a disclosure', () => {
  test('nothing, where it may only say that it was disclosed', () => {
    expect(see(exampleOf('accounts'), { audience: 'party' }).shown).toBeUndefined();
    expect(see(exampleOf('accounts'), { audience: 'members' }).shown).toBeUndefined();
  });

  test('all that belongs to its kind, and nothing that only the clerk sees', () => {
    const { shown } = see(exampleOf('accounts'), {});
    expect(Object.keys(shown ?? {})).toEqual([
      'opening',
      'openingWhy',
      'income',
      'expense',
      'incomeTotal',
      'expenseTotal',
      'closing',
      'holdings',
      'yearToDate',
    ]);
    expect(see(exampleOf('donations'), {}).data).not.toContain('consent');
  });

  test.each(KINDS)('%s: no text that its page does not say', (kind: Kind) => {
    const content = exampleOf(kind);
    // As of a day on which everything in the example has happened.
    const { shown, page } = see(content, { names: 'shown' }, 80);
    const said = page.replaceAll('\\n', '\n').replaceAll('\\"', '"');
    expect(textsOf(shown).filter((text) => !said.includes(text))).toEqual([]);
  });

  test('enough kinds hold private persons to be a test', () => {
    expect(WITH_PERSONS.length).toBeGreaterThan(10);
  });

  test.each(WITH_PERSONS)('%s: names as the catalogue says, the same as on the page', (kind: Kind) => {
    const { content, names } = withUnusualNames(exampleOf(kind));
    const open = see(content, { names: 'shown' });
    const masked = see(content, { names: 'masked' });
    for (const name of names) {
      expect(open.data).toContain(name);
      expect(masked.data).not.toContain(name);
      expect(masked.data).toContain(maskName(name));
      expect(masked.page).not.toContain(name);
    }
  });

  test.each(WITH_PERSONS)('%s: no name when its time is over, not even masked', (kind: Kind) => {
    const { content, names } = withUnusualNames(exampleOf(kind));
    const over = see(content, { names: 'masked' }, 4000);
    for (const name of names) {
      for (const text of [over.data, over.page]) {
        expect(text).not.toContain(name);
        expect(text).not.toContain(maskName(name));
      }
    }
  });

  test('rows named after a person go with the page, rows that only mention one stay without the name', () => {
    const list = see(exampleOf('subsidy-list'), { names: 'masked' }, 4000).shown;
    expect(list).toMatchObject({ rows: [], totals: expect.objectContaining({ rows: 5 }) });
    const contracts = exampleOf('contracts');
    const { content, names } = withUnusualNames(contracts);
    const shown = see(content, { names: 'masked' }, 4000).shown as { rows: { party: { person?: string } }[] };
    expect(names.length).toBeGreaterThan(0);
    expect(shown.rows).toHaveLength('rows' in contracts ? (contracts.rows ?? []).length : 0);
    expect(shown.rows.flatMap(({ party }) => party.person ?? [])).toEqual(names.map(() => '（个人）'));
  });
});
