/** Which disclosures are one story, what it is called, and what is told of it to whom. */
import { describe, expect, test } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure/disclosure.ts';
import { documentOf } from '../../../src/model/disclosure/document.ts';
import { storyLine, storySentence } from '../../../src/model/story/say.ts';
import { storiesOf } from '../../../src/model/story/stories.ts';
import { formatSentence } from '../../../src/model/values/values.ts';
import { isSameThing } from '../../../src/model/kinds/named-alike.ts';
import { vocabularyOf } from '../../../src/model/words/vocabulary.ts';
import { fen } from '../../../src/model/values/fen.ts';
import { aProject } from '../../support/a-project.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../../support/a-site.ts';

const asOf = day('2026-12-01');
const catalogue = aCatalogue(
  { frequency: 'event', result: { days: 30 } },
  { frequency: 'event', audience: 'members' },
);

const deliberation = (matter: string, budget: number, publishedOn = '2026-03-01') =>
  aDisclosure(
    {
      kind: 'deliberation',
      title: `水南村${matter}四议一审两公开公示`,
      publishedOn,
      matter,
      decision: '修东桥',
      steps: [
        { step: '决议', by: '村民代表会议', on: publishedOn, text: '通过' },
        { step: '结果公开', by: '村民委员会', plannedBy: '2026-11-01', text: '公布结算' },
      ],
      funding: { source: '村集体', budget },
    },
    { id: `${publishedOn}-deliberation`, section: 'affairs' },
  );

const settled = aProject('结算', '2026-10-01', {
  settlement: { amount: 49_000, paid: 40_000, unpaid: 9_000 },
});

const told = (...disclosures: Disclosure[]) =>
  storiesOf(aSite({ disclosures, catalogue }), asOf).map(storyLine);

describe('one story', () => {
  test('is what was decided and what carries it out, named by the same words', () => {
    expect(told(deliberation('东桥维修', 48_000), aProject('立项', '2026-04-01'), settled)).toEqual([
      '东桥维修 · 已结算 49,000 元 · 3 份',
    ]);
  });

  test('or by nearly the same words with the very same sum', () => {
    const works = [aProject('立项', '2026-04-01'), settled];
    expect(told(deliberation('修东桥维修工程', 50_000), ...works)).toHaveLength(1);
    expect(told(deliberation('修东桥维修工程', 48_000), ...works)).toHaveLength(2);
  });

  test('or never, where all was over before it was decided: that was another time', () => {
    expect(
      told(aProject('立项', '2026-04-01'), settled, deliberation('东桥维修', 60_000, '2026-11-20')),
    ).toHaveLength(2);
  });

  test('keeps the identifier of its works as its address when an earlier stage is put in', () => {
    const [before] = storiesOf(
      aSite({ disclosures: [aProject('竣工', '2026-09-01'), settled], catalogue }),
      asOf,
    );
    const [after] = storiesOf(
      aSite({
        disclosures: [aProject('立项', '2026-01-01'), aProject('竣工', '2026-09-01'), settled],
        catalogue,
      }),
      asOf,
    );
    expect([before?.id, after?.id]).toEqual(['project-east-bridge', 'project-east-bridge']);
  });

  test('begins where something is promised, and not with a notice that stands for itself', () => {
    expect(told(deliberation('村规民约', 0))).toEqual(['村规民约 · 已表决通过 · 1 份']);
    expect(told(aDisclosure({ publishedOn: '2026-03-01' }))).toEqual([]);
  });

  test('says what is overdue, and no more once the last stage is published', () => {
    const say = (...disclosures: Disclosure[]) =>
      storiesOf(aSite({ disclosures, catalogue }), asOf).map((one) =>
        formatSentence(storySentence(one, asOf)),
      );
    expect(say(deliberation('东桥维修', 50_000), aProject('立项', '2026-04-01'))).toEqual([
      '现在已立项，总投资 50,000 元；还欠：结果，应当在11月1日前公布。',
    ]);
    expect(say(deliberation('东桥维修', 50_000), settled)).toEqual(['现在已结算 49,000 元。']);
  });

  test('has one truth: what was decided does not say that the result is missing when it is there', () => {
    const read = (...disclosures: Disclosure[]) =>
      documentOf(deliberation('东桥维修', 50_000).content, {
        disclosures,
        words: vocabularyOf('village'),
        catalogue,
        asOf,
        reach: 'web',
      }).lead.map((sentence) => formatSentence(sentence));
    expect(read(aProject('竣工', '2026-09-01'))).toEqual([
      '修东桥。',
      '还差第 2 步“结果公开”，最晚 11月1日。',
    ]);
    expect(read(settled)).toEqual(['修东桥。', '2 步都办完了，结果10月1日公布。']);
  });

  test('has its steps in the order in which it happened, however late it was published', () => {
    const late = deliberation('东桥维修', 50_000, '2026-03-01');
    const later = { ...late, content: { ...late.content, publishedOn: day('2026-05-01') } };
    const [story] = storiesOf(
      aSite({ disclosures: [aProject('立项', '2026-04-01'), later], catalogue }),
      asOf,
    );
    expect(story?.steps.map(({ label, on }) => [label, on])).toEqual([
      ['四议两公开', day('2026-03-01')],
      ['立项', undefined],
    ]);
    expect(story && storyLine(story)).toBe('东桥维修 · 已立项，总投资 50,000 元 · 2 份');
  });

  test('says who does it and until when as the last of its steps says it', () => {
    const contract = { contractor: '宏通桥涵维修队', amount: 45_600, signedOn: '2026-05-02' };
    const bidding = { method: '询价', winner: '宏通桥涵队' };
    const facts = (...disclosures: Disclosure[]) =>
      storiesOf(aSite({ disclosures, catalogue }), asOf).flatMap((story) =>
        story.facts.map(({ label, value }) => `${label} ${value.join('')}`),
      );
    const won = aProject('中标', '2026-05-01', { bidding });
    expect(facts(aProject('立项', '2026-04-01'), won)).toEqual(['施工单位 宏通桥涵队']);
    expect(facts(won, aProject('竣工', '2026-08-01', { contract }))).toEqual(['施工单位 宏通桥涵维修队']);
  });

  test('says what was paid by a later table of debts, where that names the builder', () => {
    const works = aProject('结算', '2026-04-01', {
      contract: { contractor: '宏通桥涵队', amount: 49_000, signedOn: '2026-01-08' },
      settlement: { amount: 49_000, paid: 40_000, unpaid: 9_000 },
    });
    const none = { opening: 0, increase: 0, decrease: 0, closing: 0 };
    const debts = (period: string, to: string, closing: number) =>
      aDisclosure(
        {
          kind: 'receivables-payables',
          title: `水南村${period}债权债务明细`,
          ...{ period, publishedOn: '2026-10-19' },
          rows: [
            { direction: '应付', organisation: to, reason: '质保金', since: '2026-04', ...none, closing },
          ],
          totals: { receivable: none, payable: { ...none, closing } },
        },
        { id: `${period}-debts` },
      );
    const money = (...later: Disclosure[]) => {
      const [story] = storiesOf(
        aSite({ disclosures: [aProject('立项', '2026-03-01'), works, ...later], catalogue }),
        asOf,
      );
      return [story?.money.paid, story?.money.paidUntil];
    };
    const asSettled = [fen(4_000_000), '2026-04-01'];
    expect(money()).toEqual(asSettled);
    expect(money(debts('2026-Q3', '宏通桥涵队', 1_500))).toEqual([fen(4_750_000), '2026-09-30']);
    // Of an earlier day, of another builder, and of more than is open, nothing follows.
    expect(money(debts('2026-Q1', '宏通桥涵队', 1_500))).toEqual(asSettled);
    expect(money(debts('2026-Q3', '别的施工队', 1_500))).toEqual(asSettled);
    expect(money(debts('2026-Q3', '宏通桥涵队', 20_000))).toEqual(asSettled);
  });

  test('tells nothing of a step that is for members only but that there is one', () => {
    const inside = { ...settled, content: { ...settled.content, item: 'item-2' } };
    const [story] = storiesOf(
      aSite({ disclosures: [aProject('立项', '2026-04-01'), inside], catalogue }),
      asOf,
    );
    expect(story?.steps.map(({ label }) => label)).toEqual(['立项', '通知']);
    expect(story?.money.settled).toBeUndefined();
    expect(story && storyLine(story)).toBe('东桥维修 · 已立项，总投资 50,000 元 · 2 份');
  });
});

describe('the same thing', () => {
  test.each([
    ['三组过水桥维修', '三组过水桥维修', undefined, undefined, true],
    ['修民宿区停车场', '民宿区停车场', 72_000, 72_000, true],
    ['给十九栋老楼安装楼道扶手', '十九栋老楼楼道扶手安装工程', 72_000, 72_000, true],
    ['饮水安全工程的井位和水费', '饮水安全工程', 186_000, 186_000, true],
    ['修民宿区停车场', '民宿区停车场', 72_000, 70_000, false],
    ['三组过水桥维修', '四组过水桥维修', 47_000, 47_000, false],
    ['水渠', '水渠清淤', 9_000, 9_000, false],
  ])('%s, %s', (a, b, one, other, isSame) => {
    const sum = (yuan: number | undefined) => (yuan === undefined ? undefined : fen(yuan * 100));
    expect(isSameThing({ name: a, sum: sum(one) }, { name: b, sum: sum(other) })).toBe(isSame);
  });
});
