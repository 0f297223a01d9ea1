import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../../../src/model/disclosure/document.ts';
import type { DisclosureDocument } from '../../../src/model/disclosure/blocks.ts';
import { formatPhrase, formatSentence, person } from '../../../src/model/values/values.ts';
import { withholdPersons } from '../../../src/model/privacy/withhold.ts';
import type { Reach } from '../../../src/model/kinds/document-context.ts';
import { photosOnWeb, visibilityOf } from '../../../src/model/privacy/visibility.ts';
import { vocabularyOf } from '../../../src/model/words/vocabulary.ts';
import { checkPersons } from '../../../src/model/privacy/private-name-checks.ts';
import type { CatalogueItem } from '../../../src/model/catalogue/catalogue.ts';
import { aCatalogue, aDisclosure, day } from '../../support/a-site.ts';

const list = {
  kind: 'subsidy-list',
  publishedOn: '2026-10-09',
  type: '公示',
  title: '水南村2026年耕地地力保护补贴发放名单公示',
  period: 2026,
  subsidy: '耕地地力保护补贴',
  unit: '亩',
  standard: 100,
  rows: [
    { group: '一组', name: '谢广田', quantity: 2, amount: 200 },
    { group: '二组', name: '孙玉兰', quantity: 3, amount: 300 },
  ],
  totals: { rows: 2, quantity: 5, amount: 500 },
  posting: { from: '2026-10-09', until: '2026-10-18', to: '村务监督委员会', phone: '024-4555 0102' },
};

function read(item: Partial<CatalogueItem>, reach: Reach, asOf = '2026-10-12') {
  const document = documentOf(aDisclosure(list).content, {
    disclosures: [],
    words: vocabularyOf('village'),
    catalogue: aCatalogue({ id: 'item-1', ...item }),
    reach,
    asOf: day(asOf),
  });
  return { document, text: JSON.stringify(document), lead: document.lead.map(formatSentence).join('') };
}

describe('who may see what', () => {
  test.each([
    [{}, 'web', 'full', 'full'],
    [{ names: 'masked' }, 'web', 'full', 'masked'],
    [{ names: 'masked' }, 'wall', 'full', 'full'],
    [{ audience: 'members' }, 'web', 'fact', 'full'],
    [{ audience: 'members' }, 'wall', 'full', 'full'],
    [{ audience: 'party' }, 'web', 'fact', 'full'],
    [{ audience: 'party' }, 'wall', 'none', 'full'],
    [{ audience: 'township' }, 'web', 'none', 'full'],
  ] as const)('an item with %j on the %s: body %s, persons %s', (item, reach, body, persons) => {
    const [found] = aCatalogue(item).items;
    const { content } = aDisclosure(list);
    expect(visibilityOf(content, found, { reach, asOf: day('2026-10-12') })).toEqual({ body, persons });
  });

  test('an item that the catalogue does not know has its names masked', () => {
    const { content } = aDisclosure(list);
    expect(visibilityOf(content, undefined, { reach: 'web', asOf: day('2026-10-12') }).persons).toBe(
      'masked',
    );
  });
});

describe('a list of private persons', () => {
  test('is masked on the web and whole on the wall', () => {
    expect(read({ names: 'masked' }, 'web').text).toContain('谢*田');
    expect(read({ names: 'masked' }, 'web').text).not.toContain('谢广田');
    expect(read({ names: 'masked' }, 'wall').text).toContain('谢广田');
  });

  test('leaves the web when the posting and the days on the wall are over; the totals stay', () => {
    expect(read({ names: 'masked', wallDays: 12 }, 'web', '2026-10-21').text).toContain('谢*田');
    const over = read({ names: 'masked', wallDays: 12 }, 'web', '2026-10-22');
    expect(over.text).not.toContain('谢');
    expect(over.lead).toContain('一共 500.00元');
    expect(over.document.blocks.at(-1)).toMatchObject({
      type: 'facts',
      heading: '名单',
      rows: [
        { label: '名单', value: ['公示、张贴的时间过了，已从网上撤下；合计留着，有的组人太少，小计也撤下'] },
        { label: '合计', isTotal: true },
      ],
    });
  });

  test('keeps the organisations that stand on it', () => {
    const table = (names: readonly (string | { person: string })[]): DisclosureDocument => ({
      lead: [],
      blocks: [
        {
          type: 'table',
          heading: '欠村里的',
          columns: [{ title: '谁', align: 'start', weight: 1, isKey: true }],
          groups: [{ rows: names.map((name) => [[typeof name === 'string' ? name : person(name.person)]]) }],
          footnotes: [],
        },
      ],
    });
    const [block] = withholdPersons(
      table(['宏达公司', { person: '谢广田' }]),
      'gone',
      vocabularyOf('village'),
    ).blocks;
    expect(block).toMatchObject({
      groups: [{ rows: [[['宏达公司']]] }],
      footnotes: ['公示、张贴的时间过了，个人的 1 行已从网上撤下；合计里仍算着。'],
    });
  });

  test('leaves the web after 90 days, however long the sheet hangs', () => {
    expect(read({ names: 'masked', wallDays: 400 }, 'web', '2027-01-07').text).toContain('谢*田');
    expect(read({ names: 'masked', wallDays: 400 }, 'web', '2027-01-08').text).not.toContain('谢');
  });

  test('leaves the web too where its names are shown', () => {
    expect(read({ names: 'shown' }, 'web', '2026-10-19').text).not.toContain('谢广田');
  });
});

describe('the subtotals of a list that left the web', () => {
  /** A list with a group of each of these sizes; what stays of it. */
  function left(sizes: readonly number[], hasTotal = true) {
    const table: DisclosureDocument = {
      lead: [],
      blocks: [
        {
          type: 'table',
          heading: '名单',
          columns: [
            { title: '姓名', align: 'start', weight: 1, isKey: true },
            { title: '金额', align: 'end', weight: 1 },
          ],
          groups: sizes.map((size, index) => ({
            title: `${index}组`,
            rows: Array.from({ length: size }, () => [[person('谢广田')], ['100']]),
            subtotal: [[`${index}组小计`], [String(size * 100)]],
          })),
          ...(hasTotal && { total: [['合计'], [String(sizes.reduce((sum, size) => sum + size, 0) * 100)]] }),
          footnotes: [],
        },
      ],
    };
    const [block] = withholdPersons(table, 'gone', vocabularyOf('village')).blocks;
    if (block?.type !== 'facts') throw new Error('a list that is over is facts');
    return block.rows.slice(1).map(({ label, value }) => `${label} ${formatPhrase(value)}`);
  }

  test('stay where every group is large enough', () => {
    expect(left([3, 4])).toEqual(['0组小计 金额 300', '1组小计 金额 400', '合计 金额 700']);
  });

  test('go for the groups of one or two, whose sum is what a household got', () => {
    expect(left([3, 2, 1])).toEqual(['0组小计 金额 300', '合计 金额 600']);
  });

  test('go all when the sum of the small ones would follow from the others', () => {
    expect(left([3, 4, 1])).toEqual(['合计 金额 800']);
    expect(left([5, 1, 1])).toEqual(['合计 金额 700']);
  });

  test('a list without any sum says how many stood on it, in the unit of its kind', () => {
    expect(left([1], false)).toEqual(['一共 1 人']);
  });

  test('whatever the sizes, no sum and no rest of the whole covers one or two rows', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 8 }), (sizes) => {
        const whole = sizes.reduce((sum, size) => sum + size, 0);
        const sums = left(sizes).flatMap((row) => (/^(\d+)组小计/.exec(row) ? [row] : []));
        const shown = sums.map((row) => sizes[Number.parseInt(row, 10)] ?? 0);
        for (const rows of shown) expect(rows).toBeGreaterThanOrEqual(3);
        const rest = whole - shown.reduce((sum, size) => sum + size, 0);
        expect(rest === 0 || rest >= Math.min(3, whole)).toBe(true);
      }),
    );
  });
});

describe('what is for members only', () => {
  test('is on the web as the fact that it was disclosed, when, to whom and where', () => {
    const { text, lead } = read({ audience: 'members', title: '集体收益分配' }, 'web');
    expect(lead).toBe('这一项按规定只向本集体经济组织成员公开，网上不登内容。');
    expect(text).toContain('到村部查看');
    expect(text).toContain('2026-10-09');
    expect(text).not.toMatch(/谢|500|200/);
  });
});

describe('names in texts', () => {
  const item = aCatalogue({ id: 'item-1', names: 'masked' }).items[0];
  const find = (fields: object) =>
    checkPersons(aDisclosure({ ...list, ...fields }).content, item).map(({ code, path }) => [
      code,
      path.join('.'),
    ]);

  test('a name of the list in the title, a note or a caption gives it away', () => {
    expect(find({ title: '水南村谢广田等户补贴公示' })).toEqual([['NAME_IN_TEXT', 'title']]);
    expect(find({ rows: [{ ...list.rows[0], note: '与孙玉兰合户' }, list.rows[1]] })).toEqual([
      ['NAME_IN_TEXT', 'rows.0.note'],
    ]);
  });

  test('who signs is named, even when he is on the list', () => {
    const approvals = [{ role: '一组组长', name: '谢广田', action: '提出', on: '2026-10-08' }];
    expect(find({ approvals })).toEqual([]);
  });

  test('where the catalogue allows no names, one is an error', () => {
    const none = aCatalogue({ id: 'item-1', names: 'none' }).items[0];
    expect(checkPersons(aDisclosure(list).content, none).map(({ code }) => code)).toEqual([
      'NAME_NOT_ALLOWED',
    ]);
  });
});

describe('photos on the web', () => {
  const posted = { on: '2026-10-09', far: 'far.jpg', near: 'near.jpg' };
  const withdrawal = { on: '2026-10-11', why: '发重了', by: '村民委员会' };

  test.each([
    ['of a list shown in full', {}, {}, '2026-10-12', 'road.jpg far.jpg near.jpg'],
    ['of a list with masked names: not the sheet', { names: 'masked' }, {}, '2026-10-12', 'road.jpg far.jpg'],
    ['of a list whose time is over: not the sheet', {}, {}, '2027-03-01', 'road.jpg far.jpg'],
    ['of what is for members', { audience: 'members' }, {}, '2026-10-12', ''],
    ['of what is not out yet', {}, {}, '2026-10-08', ''],
    ['of what is withdrawn', {}, { withdrawal }, '2026-10-12', ''],
  ] as const)('%s', (_name, rule, fields, asOf, files) => {
    const [item] = aCatalogue(rule).items;
    const { content } = aDisclosure({
      ...list,
      photos: [{ file: 'road.jpg', caption: '两名组长在地头量地' }],
      posted,
      ...fields,
    });
    const shown = photosOnWeb(content, item, day(asOf)).map(({ file }) => file);
    expect(shown.join(' ')).toBe(files);
  });
});
