/** What held when: values of the past out of the changes that a file tells of. */
import { describe, expect, test } from 'vitest';
import { regionalCatalogueSchema } from '../../../src/model/catalogue/catalogue.ts';
import { checkChanges, contentOn, countedDay } from '../../../src/model/history/changes.ts';
import { day } from '../../support/a-site.ts';

const reason = { why: '上级要求', by: '县委' };

describe('a file on a day', () => {
  const content = regionalCatalogueSchema.parse({
    items: [{ id: 'fin-plan', due: { after: 20 }, wallDays: 10 }],
    changes: [
      { on: '2027-02-01', what: 'items.fin-plan.due', was: { after: 10 }, ...reason },
      { on: '2027-03-01', what: 'items.fin-plan.wallDays', ...reason },
      { on: '2027-03-01', what: 'items.party-dues', was: { id: 'party-dues', required: true }, ...reason },
    ],
  });

  test('has what was changed later as it stood, what came later not, and what went later still', () => {
    const itemsOn = (on: string) => contentOn(regionalCatalogueSchema, content, day(on)).items;
    expect(itemsOn('2027-01-31')).toEqual([
      { id: 'fin-plan', due: { after: 10 } },
      { id: 'party-dues', required: true },
    ]);
    expect(itemsOn('2027-02-28')).toEqual([
      { id: 'fin-plan', due: { after: 20 } },
      { id: 'party-dues', required: true },
    ]);
    expect(itemsOn('2027-03-01')).toEqual(content.items);
  });

  test('tells of nothing that the file cannot have', () => {
    const wrong = regionalCatalogueSchema.parse({
      items: [{ id: 'fin-plan' }],
      changes: [
        { on: '2027-02-01', what: 'items.fin-plan.dew', was: 1, ...reason },
        { on: '2027-02-01', what: 'items.fin-plan.wallDays', was: '十天', ...reason },
      ],
    });
    expect(checkChanges(regionalCatalogueSchema, wrong).map(({ message }) => message)).toEqual([
      '第 1 条改动说的“items.fin-plan.dew”，这个文件里没有这一项。',
      '第 2 条改动写的原来的值，“items.fin-plan.wallDays”不能这样写。',
    ]);
  });
});

describe('a day that something waits for', () => {
  test.each([
    ['put off before it came', '2027-05-01', '2027-04-01', '2027-06-01', '2027-06-01'],
    ['put off after it came', '2027-05-01', '2027-05-02', '2027-06-01', '2027-05-01'],
    ['made earlier after it came', '2027-05-01', '2027-05-02', '2027-01-01', '2027-01-01'],
  ])('%s', (_, first, on, then, counted) => {
    expect(countedDay([{ day: day(first) }, { day: day(then), on: day(on) }])).toBe(counted);
  });
});
