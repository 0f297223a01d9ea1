import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../../src/model/values/calendar-date.ts';
import { collectionName } from '../../../src/editor/collection-name.ts';
import { deskDuties } from '../../../src/site/desk/desk-duties.ts';
import { vocabularyOf } from '../../../src/model/words/vocabulary.ts';
import { aCatalogue, aDisclosure, aSite } from '../../support/a-site.ts';
import { monthlyAccounts } from '../../support/a-site-context.ts';

const site = aSite({
  catalogue: aCatalogue({
    title: '财务收支公布表',
    required: true,
    due: { after: 10 },
    kinds: ['accounts', 'notice'],
  }),
  since: '2026-01-01',
  disclosures: [
    aDisclosure({
      ...monthlyAccounts('2026-01', { opening: 0, income: 10, expense: 0 }),
      publishedOn: '2026-02-09',
    }),
  ],
});

function dutiesOn(day: string) {
  const sectionTitles = vocabularyOf('village').sectionsShort;
  return deskDuties(site, { asOf: calendarDate(day), sectionTitles, formOf: collectionName });
}

describe('what a site owes, on the desk', () => {
  test('is what is due soon, then what is overdue, then what has time, with the days', () => {
    expect(dutiesOn('2026-04-08').map(({ name, when, isOverdue }) => [name, when, isOverdue])).toEqual([
      ['2026年3月财务收支公布表', '2026年4月10日前，还有 2 天', false],
      ['2026年2月财务收支公布表', '2026年3月10日前，已经晚了 29 天', true],
      ['2026年4月财务收支公布表', '2026年5月10日前，2026年5月1日起可以公布', false],
    ]);
    expect(dutiesOn('2026-03-10')[0]?.when).toBe('今天是最后一天');
  });

  test('names the kinds it can be written as, with their forms', () => {
    expect(dutiesOn('2026-03-10')[0]?.kinds).toEqual([
      { kind: 'accounts', title: '财务收支公布表', form: 'finance-accounts' },
      { kind: 'notice', title: '公告、通知、公示（文字）', form: 'finance-notice' },
    ]);
  });

  test('may be answered with “there was nothing” once its period is over', () => {
    expect(dutiesOn('2026-04-08').map(({ canBeNil }) => canBeNil)).toEqual([true, true, false]);
  });
});

describe('the next step of a project', () => {
  const begun = aSite({
    catalogue: aCatalogue({ title: '工程项目', frequency: 'event', due: { after: 10 }, kinds: ['project'] }),
    since: '2026-01-01',
    disclosures: [
      aDisclosure({
        kind: 'project',
        type: '公布',
        publishedOn: '2026-09-14',
        project: 'roof',
        name: '村部屋顶',
        stage: '立项',
        location: '村部',
        content: '换瓦',
        responsible: '赵永峰',
        investment: 1000,
        sources: [{ source: '村集体', amount: 1000 }],
        schedule: { startOn: '2026-11-10', finishBy: '2026-12-25' },
      }),
    ],
  });
  const owed = (on: string) =>
    deskDuties(begun, {
      asOf: calendarDate(on),
      sectionTitles: vocabularyOf('village').sectionsShort,
      formOf: collectionName,
    }).map(({ name, when, isSoon }) => [name, when, isSoon]);

  test('is listed before its day, the nearest step alone, and is soon only within 30 days', () => {
    expect(owed('2026-09-15')).toEqual([
      ['村部屋顶的开工', '2026年11月20日前，2026年11月10日起可以公布', false],
    ]);
    expect(owed('2026-11-01')).toEqual([
      ['村部屋顶的开工', '2026年11月20日前，2026年11月10日起可以公布', true],
    ]);
  });
});
