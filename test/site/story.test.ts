/** 一件事一页: what the page of a story shows, the bar on its steps, and the addresses that lead to it. */
import { describe, expect, test } from 'vitest';
import type { Disclosure } from '../../src/model/disclosure/disclosure.ts';
import { fen } from '../../src/model/values/fen.ts';
import { formatPhrase, formatSentence } from '../../src/model/values/values.ts';
import { answersOncePerStory, oncePerStory, storyEntryOf } from '../../src/site/story/story-entries.ts';
import { withStories } from '../../src/site/story/story-on-board.ts';
import { newestItems } from '../../src/site/story/story-summary.ts';
import { siteStories, storyBar } from '../../src/site/story/site-stories.ts';
import { moneyView } from '../../src/site/story/story-money.ts';
import { storyMovedView, storyView, type StoryView } from '../../src/site/story/story-page.ts';
import { sitePath } from '../../src/site/urls.ts';
import { aSiteContext } from '../support/a-site-context.ts';
import { aProject } from '../support/a-project.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../support/a-site.ts';

const catalogue = aCatalogue({ frequency: 'event', result: { days: 30 } });

const DECIDED = aDisclosure(
  {
    kind: 'deliberation',
    title: '水南村修东桥四议一审两公开公示',
    publishedOn: '2026-03-01',
    matter: '东桥维修',
    decision: '修东桥',
    steps: [
      {
        ...{ step: '决议', by: '村民代表会议', on: '2026-02-26', text: '通过' },
        attendance: { expected: 27, present: 25 },
        votes: { for: 24, against: 1, abstain: 0 },
      },
      { step: '结果公开', by: '村民委员会', plannedBy: '2026-10-01', text: '公布结算' },
    ],
    photos: [{ file: 'before.jpg', caption: '塌了一边' }],
  },
  { id: '2026-03-01-decided', section: 'affairs' },
);

const FINISHED = aProject('竣工', '2026-09-01', {
  contract: { contractor: '利民施工队', amount: 45_600, signedOn: '2026-05-01' },
  schedule: { startOn: '2026-05-02', finishedOn: '2026-08-30' },
  photos: [{ file: 'after.jpg', caption: '修好了' }],
});

function shown(disclosures: Disclosure[], asOf = '2026-10-12'): StoryView {
  const context = aSiteContext({ site: aSite({ disclosures, catalogue }), catalogue, asOf });
  const [story] = siteStories(context);
  if (!story) throw new Error('no story');
  return storyView(story, context);
}

describe('the page of a story', () => {
  const view = shown([DECIDED, aProject('立项', '2026-04-01'), FINISHED]);

  test('says where it stands and what it owes, in one sentence', () => {
    expect(formatSentence(view.lead)).toBe('现在已完工，合同价 45,600 元；还欠：结算，应当在9月29日前公布。');
    expect(view.isLate).toBe(true);
  });

  test('has its steps in order, each with what it brought, and the vote that decided', () => {
    expect(view.steps.map(({ label, says, vote }) => [label, says, vote])).toEqual([
      ['四议两公开', '已表决通过', '村民代表会议决议：赞成 24票，反对 1票，弃权 0票'],
      ['立项', '已立项，总投资 50,000 元', undefined],
      ['竣工', '已完工，合同价 45,600 元', undefined],
    ]);
    expect(view.steps[0]?.href).toBe('../../affairs/2026-03-01-decided/');
  });

  test('has what is owed with its day, and says of what is overdue that it is', () => {
    expect(view.owed.map(({ name, due, isOverdue }) => [name, due.text, isOverdue])).toEqual([
      ['结算', '9月29日', true],
      ['结果', '10月1日', true],
    ]);
  });

  test('shows how it was and how it is', () => {
    expect(view.before.map(({ caption }) => caption)).toEqual(['塌了一边']);
    expect(view.after.map(({ caption }) => caption)).toEqual(['修好了']);
  });

  test('says of a step that was taken back no more than that', () => {
    const withdrawal = { on: '2026-09-10', why: '写错了', by: '村民委员会' };
    const back = shown([DECIDED, aProject('立项', '2026-04-01', { withdrawal }), FINISHED]);
    expect(back.steps.map(({ label, says, tags }) => [label, says, tags.map(({ text }) => text)])[1]).toEqual(
      [undefined, undefined, ['已撤回']],
    );
  });
});

describe('the bar on a step', () => {
  const context = aSiteContext({
    site: aSite({ disclosures: [DECIDED, aProject('立项', '2026-04-01'), FINISHED], catalogue }),
    catalogue,
  });

  test('names the story, where it stands and which step this is', () => {
    expect(storyBar(FINISHED, context, sitePath('shuinan'))).toEqual({
      name: '东桥维修',
      stands: '已完工，合同价 45,600 元',
      note: { says: '还欠：结算，应当在9月29日前公布', tone: 'late' },
      place: '第 3 份，共 3 份',
      href: 'stories/2026-03-01-decided/',
    });
  });

  test('is not there on what stands for itself', () => {
    expect(
      storyBar(aDisclosure({ publishedOn: '2026-03-02' }), context, sitePath('shuinan')),
    ).toBeUndefined();
  });

  test('a former address says where the story is', () => {
    const [story] = siteStories(context);
    if (!story) throw new Error('no story');
    expect(story.formerIds).toEqual(['project-east-bridge']);
    expect(storyMovedView(story, 'project-east-bridge', context)).toMatchObject({
      line: '东桥维修 · 已完工，合同价 45,600 元 · 3 份',
      leadsTo: '../2026-03-01-decided/',
      frame: { isIndexed: false },
    });
  });
});

describe('lists', () => {
  const alone = aDisclosure({ publishedOn: '2026-08-02' }, { id: '2026-08-02-fire', section: 'affairs' });
  const context = aSiteContext({
    site: aSite({ disclosures: [FINISHED, alone, aProject('立项', '2026-04-01'), DECIDED], catalogue }),
    catalogue,
  });
  const listed = [FINISHED, alone, aProject('立项', '2026-04-01'), DECIDED];

  test('have one line a story, at its newest step, that opens to all of them', () => {
    const lines = oncePerStory(listed, context);
    expect(lines.map(({ id }) => id)).toEqual(['2026-09-01-bridge', '2026-08-02-fire']);
    const [story, other] = lines.map((one) => storyEntryOf(one, context, sitePath('shuinan')));
    expect(story).toMatchObject({ titleHtml: '东桥维修', href: 'stories/2026-03-01-decided/' });
    expect(story?.story?.stands).toBe('已完工，合同价 45,600 元');
    expect(story?.story?.steps.map(({ href }) => href)).toEqual([
      'affairs/2026-09-01-bridge/',
      'affairs/2026-04-01-bridge/',
      'affairs/2026-03-01-decided/',
    ]);
    expect(other?.story).toBeUndefined();
  });

  test('of what answers a question keep the answer where its newest step answers another', () => {
    const rows = (isOfOther: boolean) =>
      answersOncePerStory([DECIDED, alone], {
        ...{ context, from: sitePath('shuinan') },
        isOfOther: ({ id }) => isOfOther && id === FINISHED.id,
      }).map(({ href, day: { iso } }) => [href, iso]);
    expect(rows(true)).toEqual([
      ['affairs/2026-08-02-fire/', '2026-08-02'],
      ['affairs/2026-03-01-decided/', '2026-03-01'],
    ]);
    expect(rows(false)).toEqual([
      ['stories/2026-03-01-decided/', '2026-09-01'],
      ['affairs/2026-08-02-fire/', '2026-08-02'],
    ]);
  });

  test('of the city name it by where it stands', () => {
    expect(
      newestItems(context.site, listed, { asOf: context.asOf, limit: 3 }).map(({ title, path }) => [
        title,
        path,
      ]),
    ).toEqual([
      ['东桥维修 · 已完工，合同价 45,600 元 · 3 份', 'shuinan/stories/2026-03-01-decided/'],
      ['水南村关于秋季防火的通知', 'shuinan/affairs/2026-08-02-fire/'],
    ]);
  });

  test('of what hangs say which sheet of it this is, and where the others hang', () => {
    const hung = (id: string, label: string) => ({
      ...{ slots: [{ id: label, label }], text: id, disclosureId: id, sheets: '', detail: '公示中' },
    });
    const [panel] = withStories(
      [{ title: '村务', items: [hung(FINISHED.id, '村1'), hung(alone.id, '村2'), hung(DECIDED.id, '村3')] }],
      context,
    );
    expect(panel?.items.map(({ detail }) => detail)).toEqual([
      '公示中。东桥维修共 3 份，这是第 3 份，另见村3',
      '公示中',
      '公示中。东桥维修共 3 份，这是第 1 份，另见村1',
    ]);
  });
});

describe('money side by side', () => {
  const yuan = (sum: number) => fen(sum * 100);
  const told = (money: Parameters<typeof moneyView>[0], facts: Parameters<typeof moneyView>[1] = []) => {
    const view = moneyView(money, facts);
    return view && [...view.rows.map(({ label, value }) => `${label} ${formatPhrase(value)}`), view.note];
  };

  test('holds what was settled against the contract and the budget, and says what is not paid', () => {
    expect(
      told({
        planned: yuan(47_000),
        contracted: yuan(45_600),
        settled: yuan(46_860),
        paid: yuan(41_040),
        paidUntil: day('2026-11-16'),
      }),
    ).toEqual([
      '预算 47,000 元',
      '合同价 45,600 元',
      '结算价 46,860 元',
      '已付 41,040 元',
      '还没付 5,820 元（到2026年11月16日）',
      '结算价比合同价多 1,260 元，没有超过预算。',
    ]);
    expect(told({ planned: yuan(40_000), settled: yuan(46_860) })?.at(-1)).toBe('结算价超过预算 6,860 元。');
  });

  test('by the names that the kind gives them', () => {
    expect(
      told({
        planned: yuan(54_000),
        contracted: yuan(64_800),
        names: { planned: '起始总价', contracted: '成交总价' },
      }),
    ).toEqual(['起始总价 54,000 元', '成交总价 64,800 元', '成交总价比起始总价多 10,800 元。']);
  });

  test('says nothing of one sum alone, and what else is known first', () => {
    expect(told({ planned: yuan(47_000) })).toBeUndefined();
    const builder = { label: '施工单位', value: ['宏通桥涵维修队'] };
    expect(told({ planned: yuan(47_000) }, [builder])).toEqual(['施工单位 宏通桥涵维修队', '']);
    expect(told({ planned: yuan(47_000), contracted: yuan(45_600) }, [builder])?.slice(0, 2)).toEqual([
      '施工单位 宏通桥涵维修队',
      '预算 47,000 元',
    ]);
  });
});
