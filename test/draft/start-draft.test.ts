/** What a draft begins with: everything that is known, and nothing that is not. */
import { describe, expect, test } from 'vitest';
import { draftPath, draftText } from '../../src/draft/draft.ts';
import { nextNumber } from '../../src/draft/document-number.ts';
import { slugLike } from '../../src/draft/draft-slug.ts';
import { followedBy } from '../../src/draft/following.ts';
import { startDraft } from '../../src/draft/start-draft.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import { dutiesOf } from '../../src/model/duties/duties.ts';
import { parsePeriod, type Period } from '../../src/model/values/period.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../support/a-site.ts';

const period = (text: string): Period => parsePeriod(text) as Period;
const asOf = day('2026-11-05');

const accounts = (fields: Record<string, unknown> = {}) =>
  aDisclosure(
    {
      kind: 'accounts',
      item: 'fin-monthly-statement',
      title: '水南村2026年9月财务收支公布表',
      type: '公布',
      number: '水南财公〔2026〕9号',
      period: '2026-09',
      publishedOn: '2026-10-09',
      issuer: '水南村股份经济合作社',
      opening: 100,
      income: [],
      expense: [],
      closing: 86.35,
      approvals: [{ role: '会计', name: '李长河', action: '签字', on: '2026-10-08' }],
      ...fields,
    },
    { id: '2026-10-09-september-accounts' },
  );
const monthly = aCatalogue(
  { id: 'fin-monthly-statement', required: true, due: { after: 10 }, kinds: ['accounts'] },
  {
    id: 'applicants',
    section: 'affairs',
    title: '低保初审公示',
    frequency: 'event',
    kinds: ['notice'],
    posting: { days: 5, count: 'working' },
  },
  {
    id: 'plain',
    section: 'party',
    title: '党组织信息',
    frequency: 'permanent',
    kinds: ['notice'],
    signatures: ['leader'],
  },
);
const site = aSite({ since: '2026-09-01', catalogue: monthly, disclosures: [accounts()] });

describe('the accounts of the next month', () => {
  const draft = startDraft(site, { item: 'fin-monthly-statement', asOf });

  test('are for the first month that is owed, and named as those before', () => {
    expect(draft.values['period']).toBe('2026-10');
    expect(draft.values['title']).toBe('水南村2026年10月财务收支公布表');
    expect(draftPath(draft)).toBe('finance/2026/2026-11-05-october-accounts.yaml');
  });

  test('open with what the month before closed with, and say so', () => {
    expect(draft.values['opening']).toBe(86.35);
    expect(draftText(draft)).toContain('\nopening: 86.35 # 照抄2026年9月的期末，对不上先查账\n');
  });

  test('have the next number, the same issuer, and the same people with their days left open', () => {
    expect(draft.values['number']).toBe('水南财公〔2026〕10号');
    expect(draft.values['issuer']).toBe('水南村股份经济合作社');
    expect(draftText(draft)).toContain(
      '  - role: 会计\n    name: 李长河\n    action: 签字\n    on: # 填：日期，写成 2026-10-09\n',
    );
  });

  test('have no amount that nobody gave', () => {
    expect(Object.keys(draft.values)).not.toContain('closing');
    expect(draftText(draft)).toContain('\nclosing: # 填：期末结存，期初＋收入－支出\n');
    expect(draftText(draft)).not.toMatch(/: 0\b/);
  });

  test('leave the opening balance open when the month before was never disclosed', () => {
    const later = startDraft(site, { item: 'fin-monthly-statement', period: period('2026-12'), asOf });
    expect(later.values['opening']).toBeUndefined();
  });

  test('take what is said against what is usual', () => {
    const said = startDraft(site, {
      item: 'fin-monthly-statement',
      asOf,
      publishedOn: day('2027-01-08'),
      values: { opening: 1, issuer: '水南村村民委员会' },
    });
    expect(said.values).toMatchObject({
      opening: 1,
      issuer: '水南村村民委员会',
      publishedOn: '2027-01-08',
      number: '水南财公〔2027〕1号',
    });
  });

  test('are for the month after when that was told as well', () => {
    const told = aSite({
      since: '2026-09-01',
      catalogue: monthly,
      disclosures: [accounts(), accounts({ period: '2026-10', publishedOn: '2026-11-04' })],
    });
    expect(startDraft(told, { item: 'fin-monthly-statement', asOf }).values['period']).toBe('2026-11');
  });
});

test('that there was nothing is never taken for granted, not even after a month in which there was nothing', () => {
  const nothing = aDisclosure({
    ...{ kind: 'nil-return', item: 'fin-monthly-statement', title: '水南村2026年9月没有收支', type: '公布' },
    ...{
      period: '2026-09',
      publishedOn: '2026-10-09',
      issuer: '水南村股份经济合作社',
      nothing: '收支',
    },
  });
  const after = aSite({ since: '2026-09-01', catalogue: monthly, disclosures: [nothing] });
  expect(startDraft(after, { item: 'fin-monthly-statement', asOf }).kind).toBe('accounts');
});

test('a nil return says which period, is no 公示 and asks what there was not', () => {
  const draft = startDraft(site, { item: 'fin-monthly-statement', kind: 'nil-return', asOf });
  expect(draft.slug).toBe('october-accounts-none');
  expect(draft.values).toMatchObject({ kind: 'nil-return', type: '公布', period: '2026-10' });
  expect(draftText(draft)).toContain('\nnothing: # 填：没有什么，');
});

test('a posting lasts as long as the catalogue says, in working days, and names who hears objections', () => {
  const { values } = startDraft(site, { item: 'applicants', asOf: day('2026-11-05') });
  expect(values['type']).toBe('公示');
  expect(values['posting']).toEqual({
    from: '2026-11-05',
    until: '2026-11-11',
    to: '村务监督委员会',
    phone: '024-4555 0102',
  });
  // Whose case it is nobody can know.
  expect(values['title']).toBeUndefined();
});

test('where nobody has signed before, the officers whom the catalogue asks for stand there', () => {
  const { values } = startDraft(site, { item: 'plain', asOf });
  expect(values['approvals']).toEqual([{ role: '党支部书记', name: '李秀珍', action: '签字' }]);
  expect(values['issuer']).toBe('中共水南村支部委员会');
});

test('an item that the site does not have is a fault of ours', () => {
  expect(() => startDraft(site, { item: 'nothing', asOf })).toThrow(RangeError);
});

describe('numbers', () => {
  const next = (like: string, ...taken: string[]) => nextNumber(like, { taken, publishedOn: asOf });

  test('go on in their own series and year', () => {
    expect(
      next('谢村财公〔2026〕9号', '谢村财公〔2026〕9号', '谢村党公〔2026〕30号', '谢村财公〔2025〕80号'),
    ).toBe('谢村财公〔2026〕10号');
  });

  test('keep their form', () => {
    expect(next('谢村〔2026〕第09号', '谢村〔2026〕第09号')).toBe('谢村〔2026〕第10号');
    expect(next('谢村〔2026〕008号', '谢村〔2026〕008号')).toBe('谢村〔2026〕009号');
  });

  test('are left to the clerk where they follow no rule', () => {
    expect(next('谢村财务公告')).toBeUndefined();
  });
});

test('file names take the new period in the words of the old', () => {
  const like = (slug: string, from: string, to: string) => slugLike(slug, period(from), period(to));
  expect(like('september-accounts', '2026-09', '2026-10')).toBe('october-accounts');
  expect(like('accounts-2026-09', '2026-09', '2026-10')).toBe('accounts-2026-10');
  expect(like('dues-q4', '2025-Q4', '2026-Q1')).toBe('dues-q1');
  expect(like('work-report-2025', '2025', '2026')).toBe('work-report-2026');
  expect(like('maybe-list', '2026-05', '2026-06')).toBeUndefined();
});

describe('in the sample village', async () => {
  const { sites } = await loadContent('content', { asOf: day('2026-12-05'), siteIds: ['xiejiawaizi'] });
  const [village] = sites;
  if (!village) throw new Error('the sample village has errors');
  const on = day('2026-12-05');

  test('a register begins with the rows of the last, its day of counting being that of the new period', () => {
    const draft = startDraft(village, { item: 'fin-contracts', period: period('2026-Q4'), asOf: on });
    expect(draft.copiedFrom).toBe('2026-10-16-contracts-q3');
    expect(draft.values['rows']).toHaveLength(5);
    expect(draft.values['upTo']).toBe('2026-12-31');
    expect(draftText(draft)).toContain(
      '# 各行照抄自 2026-10-16-contracts-q3，请一行一行核对，变了的改过来。\n',
    );
    expect(
      startDraft(village, { item: 'fin-contracts', asOf: on, copiesLast: false }).values['rows'],
    ).toBeUndefined();
  });

  test('the result of a letting follows its announcement, at the next stage, and is 公布', () => {
    const duty = dutiesOf(village, on).find(
      ({ cause }) => cause.type === 'follow-up' && cause.name === '河套机动地招租的结果',
    );
    if (!duty) throw new Error('the letting owes no result any more');
    const draft = startDraft(village, {
      item: duty.item.id,
      follows: followedBy(duty, village.disclosures)?.id,
      asOf: on,
    });
    expect(draft.values).toMatchObject({
      kind: 'lease',
      stage: '结果',
      type: '公布',
      follows: '2026-11-17-river-land-lease',
      title: '谢家崴子村河套机动地招租的结果公布',
    });
    expect(draft.slug).toBe('river-land-result');
  });

  test('everything that is owed has a draft with a name that the loader takes', () => {
    for (const duty of dutiesOf(village, on)) {
      const draft = startDraft(village, {
        item: duty.item.id,
        follows: followedBy(duty, village.disclosures)?.id,
        asOf: on,
      });
      expect(draftPath(draft)).toMatch(/^[a-z]+\/2026\/2026-12-05-[a-z0-9]+(-[a-z0-9]+)*\.(yaml|md)$/);
    }
  });
});
