import { describe, expect, test } from 'vitest';
import { echoView } from '../../../src/site/voice/echo-page.ts';
import { echoCounts } from '../../../src/site/voice/echo-counts.ts';
import { storyBar } from '../../../src/site/story/site-stories.ts';
import { sitePath } from '../../../src/site/urls.ts';
import { lateAnswerRows, lateAnswersOf } from '../../../src/site/voice/late-answers.ts';
import { aSiteContext } from '../../support/a-site-context.ts';
import { aDisclosure, aSite, day } from '../../support/a-site.ts';

interface Entry {
  readonly number: string;
  readonly askedOn: string;
  readonly state: string;
  readonly [field: string]: unknown;
}

const answered = (on: string) => ({ on, by: '村委会', text: '记下了。' });

/** A sheet of questions and answers; what nobody looks at has a default. */
function aSheet(publishedOn: string, entries: readonly Entry[], more: Record<string, unknown> = {}) {
  return aDisclosure(
    {
      kind: 'feedback',
      item: 'feedback-replies',
      type: '公布',
      publishedOn,
      entries: entries.map((entry) => ({ channel: '电话', question: `${entry.number}的事`, ...entry })),
      ...more,
    },
    { id: `${publishedOn}-feedback`, section: 'other' },
  );
}

const contextOf = (...sheets: ReturnType<typeof aSheet>[]) =>
  aSiteContext({ site: aSite({ disclosures: sheets }) });

/** The numbers by group, as the page has them on 2026-10-12, with five days to answer. */
const groupsOf = (context: ReturnType<typeof contextOf>) =>
  echoView(context).groups.map(({ heading, questions }) => [
    heading,
    ...questions.map(({ number }) => number),
  ]);

describe('回音壁', () => {
  test('before the first sheet it is empty and says so', () => {
    const context = contextOf();
    expect(echoView(context).groups).toEqual([]);
    expect(echoCounts(context)).toBe('还没有人问');
  });

  test('what is late stands first, then what is open, then what is settled, each the newest first', () => {
    const context = contextOf(
      aSheet('2026-10-11', [
        { number: '1', askedOn: '2026-09-01', state: '已解决', answer: answered('2026-09-02') },
        { number: '2', askedOn: '2026-09-05', state: '已说明', answer: answered('2026-09-06') },
        { number: '3', askedOn: '2026-10-08', state: '还没答复' },
        { number: '4', askedOn: '2026-10-01', state: '还没答复' },
        {
          number: '5',
          askedOn: '2026-10-02',
          state: '正在办',
          answer: answered('2026-10-03'),
          promisedBy: '2026-10-11',
        },
      ]),
    );
    expect(groupsOf(context)).toEqual([
      ['逾期没办好的', '5', '4'],
      ['正在办的', '3'],
      ['有结果的', '2', '1'],
    ]);
    expect(echoCounts(context)).toBe('5 件，2 件逾期，1 件正在办');
  });

  test('an answer that came late says by how many days, also when all is settled', () => {
    const context = contextOf(
      aSheet('2026-10-11', [
        { number: '1', askedOn: '2026-09-01', state: '已解决', answer: answered('2026-09-06') },
        { number: '2', askedOn: '2026-09-02', state: '已解决', answer: answered('2026-09-12') },
      ]),
    );
    const [settled] = echoView(context).groups;
    expect(settled?.questions.map(({ number, answer }) => [number, answer?.daysLate])).toEqual([
      ['2', 5],
      ['1', 0],
    ]);
  });

  test('is the page of the matter of each question: every sheet that tells of it leads there, and it stands there once', () => {
    const asked = { number: '1', askedOn: '2026-10-01' };
    const first = aSheet('2026-10-03', [{ ...asked, state: '还没答复' }]);
    const second = aSheet('2026-10-09', [{ ...asked, state: '已说明', answer: answered('2026-10-08') }]);
    const context = contextOf(first, second);
    expect(groupsOf(context)).toEqual([['有结果的', '1']]);
    for (const sheet of [first, second])
      expect(storyBar(sheet, context, sitePath('shuinan'))).toEqual({
        name: '回音壁：问的和答的',
        stands: '1 件都有结果',
        place: '每件事问到哪、答到哪',
        href: 'echo/',
      });
  });

  test('what is late is said in words, with the day', () => {
    const context = contextOf(
      aSheet('2026-10-11', [
        { number: '4', askedOn: '2026-10-06', state: '还没答复' },
        {
          number: '5',
          askedOn: '2025-10-02',
          state: '正在办',
          answer: answered('2025-10-03'),
          promisedBy: '2025-12-31',
        },
      ]),
    );
    expect(echoView(context).groups[0]?.questions.map(({ late }) => late)).toEqual([
      '逾期：应当10月11日前答复',
      '逾期：答应2025年12月31日前办好',
    ]);
  });

  test('what was promised for a quarter is said so, and is late when the quarter is over', () => {
    const entry = { number: '5', askedOn: '2026-04-02', state: '正在办', answer: answered('2026-04-03') };
    const sheet = aSheet('2026-04-11', [{ ...entry, promisedBy: '2026-Q3' }]);
    const [group] = echoView(contextOf(sheet)).groups;
    const [question] = group?.questions ?? [];
    expect(question?.promises.map(({ label, day: { text }, ends }) => label + text + ends)).toEqual([
      '答应2026年第三季度办好',
    ]);
    expect(question?.late).toBe('逾期：答应2026年第三季度办好');
  });

  test('the last day to answer is still in time', () => {
    const context = contextOf(
      aSheet('2026-10-08', [{ number: '4', askedOn: '2026-10-07', state: '还没答复' }]),
    );
    expect(echoView(context).groups[0]).toMatchObject({
      status: 'open',
      questions: [{ late: '10月12日前答复' }],
    });
  });

  test('a later sheet brings a question up to date; a promise that was put off stays late', () => {
    const first = aSheet('2026-09-10', [
      {
        number: '1',
        askedOn: '2026-09-01',
        state: '正在办',
        answer: answered('2026-09-02'),
        promisedBy: '2026-09-30',
      },
      { number: '2', askedOn: '2026-09-08', state: '还没答复' },
    ]);
    const second = aSheet('2026-10-10', [
      {
        number: '1',
        askedOn: '2026-09-01',
        state: '正在办',
        answer: answered('2026-09-02'),
        promisedBy: '2026-11-30',
      },
      { number: '2', askedOn: '2026-09-08', state: '已解决', answer: answered('2026-09-12') },
    ]);
    const [late, settled] = echoView(contextOf(second, first)).groups;
    expect(late?.questions[0]).toMatchObject({
      number: '1',
      late: '逾期：答应9月30日前办好',
      promises: [
        { label: '答应', day: { text: '9月30日' } },
        { label: '又改到', day: { text: '11月30日' } },
      ],
      href: '../other/2026-10-10-feedback/',
    });
    expect(settled?.questions.map(({ number }) => number)).toEqual(['2']);
  });

  test('a sheet that was withdrawn, or is of tomorrow, says nothing', () => {
    const entry = { number: '1', askedOn: '2026-10-01', state: '还没答复' };
    const withdrawal = { on: '2026-10-03', why: '发错了', by: '村委会' };
    expect(
      groupsOf(contextOf(aSheet('2026-10-02', [entry], { withdrawal }), aSheet('2026-10-13', [entry]))),
    ).toEqual([]);
  });

  test('the township sees who is late, with the day and the way there', () => {
    const { site } = contextOf(
      aSheet('2026-10-08', [{ number: '2026-4', askedOn: '2026-10-01', state: '还没答复' }]),
    );
    const lateAnswers = lateAnswersOf(site, day('2026-10-12'));
    const { id, name } = site.profile;
    expect(lateAnswerRows([{ id, name, lateAnswers }], 'shili/qingshi/')).toEqual([
      {
        site: { text: `${name}回音壁`, href: `../../${id}/echo/` },
        late: [
          {
            text: '2026-4的事',
            href: `../../${id}/echo/#q-2026-4`,
            due: { iso: '2026-10-06', text: '2026年10月6日' },
            owed: '答复',
          },
        ],
      },
    ]);
    expect(lateAnswersOf(site, day('2026-10-06'))).toEqual([]);
  });
});
