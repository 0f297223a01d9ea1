/**
 * What the ledger counts besides disclosures, changed after it was published, in real repositories: what a clerk is told,
 * that its words lead to a good end, and that nothing that was owed is gone then.
 */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { takenBackIn } from '../../../scripts/build/taken-back.ts';
import { openHistory, openTreeChanges } from '../../../scripts/history/open-history.ts';
import { formatProblem } from '../../../src/loader/tell/excerpt.ts';
import { readContent } from '../../../src/loader/load-content.ts';
import { hasErrors } from '../../../src/loader/tell/problem.ts';
import { readTextAt } from '../../../src/loader/read/source-file.ts';
import { summarise } from '../../../src/site/summary.ts';
import { ledgerRuleOn } from '../../../src/model/place/ledger-rule.ts';
import { ledgerView } from '../../../src/site/ledger/ledger-page.ts';
import { ledgerTables } from '../../../src/site/ledger/ledger-table.ts';
import { ruleChanges } from '../../../src/site/ledger/rule-changes.ts';
import { ledgerOn, ledgerSummaries, type SiteLedger } from '../../../src/site/ledger/site-ledger.ts';
import { day } from '../../support/a-site.ts';
import { makeRepository, type Repository } from '../../support/repository.ts';
import { readSmallCity, SHUINAN } from '../../support/small-city.ts';

const SITE = `${SHUINAN}/site.yaml`;
const ORDER = `${SHUINAN}/rectifications/2026-11-05-late.yaml`;
const order = `issuedOn: 2026-11-05
issuer: 青石镇人民政府
problems:
  - 9月财务迟了十二天才公布
deadline: 2026-11-25
`;
const RULE = `versions:
  - id: v2026
    from: 2026-01-01
    by: 镇政府
    why: 第一次定
    late:
      - { percent: 50 }
    unposted: 30
    grades:
      - { from: 0, name: 一般 }
`;

function published(): Repository {
  const repository = makeRepository({ [ORDER]: order, 'ledger.yaml': RULE });
  repository.commit('2026-12-01');
  return repository;
}

function tell({ root }: Repository, asOf: string): string {
  const { sites } = readContent(root, { asOf: day(asOf) });
  const { problems } = openHistory(root, day(asOf)).judge({ sites });
  return problems
    .map((problem) => formatProblem(problem, { text: readTextAt(join(root, problem.file)) }))
    .join('\n\n')
    .replaceAll(/--source=[0-9a-f]{8}/g, '--source=a1b2c3d4');
}

function ledger({ root }: Repository, asOf: string): SiteLedger {
  const { sites, problems } = readContent(root, { asOf: day(asOf) });
  if (hasErrors(problems)) throw new Error(JSON.stringify(problems));
  const site = sites.find(({ profile }) => profile.id === 'shuinan');
  if (!site) throw new Error('no shuinan');
  return ledgerOn(summarise(site, day(asOf)).ledger, day(asOf));
}

const missing = (repository: Repository, asOf: string): string[] =>
  ledger(repository, asOf).missing.map(({ name, dueOn }) => `${dueOn} ${name}`);

/** The lines that a message gives, filled in, at the end of the file. */
function paste(repository: Repository, file: string, told: string, key = 'changes'): void {
  const lines = new RegExp(`^${key}:\\n(?: +(?:- )?\\w+:.*\\n?)*`, 'm').exec(told)?.[0] ?? '';
  const filled = lines.replaceAll('why:', 'why: 会上定的').replaceAll('by:', 'by: 镇政府').trimEnd();
  repository.edit(file, /\n?$/, `\n${filled}\n`);
}

/** What the file said is not made undone, but it may be published with its reason. */
function expectHealed(repository: Repository, file: string, asOf: string): void {
  const told = tell(repository, asOf);
  expect(told).toContain('CHANGED_WITHOUT_REASON');
  paste(repository, file, told);
  expect(hasErrors(readContent(repository.root, { asOf: day(asOf) }).problems)).toBe(false);
  expect(tell(repository, asOf)).toBe('');
  repository.commit(asOf);
  expect(tell(repository, asOf)).toBe('');
}

describe('a village that is closed', () => {
  const closed = (on: string): string =>
    `closed: { on: ${on}, into: [dongshi], source: 示例县人民政府批复（示县政〔2026〕12号） }\n`;

  test('says so with its approval and no other reason, and owes what was due before', () => {
    const repository = published();
    const owed = missing(repository, '2026-12-05');
    repository.edit(SITE, /$/, closed('2026-12-05'));
    expect(tell(repository, '2026-12-05')).toBe('');
    repository.commit('2026-12-05');
    expect(missing(repository, '2027-06-01')).toEqual(owed.filter((line) => line < '2026-12-05'));
  });

  test('long ago needs a reason, and what fell due meanwhile stays owed', () => {
    const repository = published();
    const owed = missing(repository, '2026-12-05');
    repository.edit(SITE, /$/, closed('2026-11-06'));
    expect(tell(repository, '2026-12-05')).toBe('');
    repository.edit(SITE, 'on: 2026-11-06', 'on: 2026-03-01');
    expect(tell(repository, '2026-12-05')).toContain('撤并：公布的是 没有写，现在是 2026年3月1日，dongshi');
    expect(tell(repository, '2026-12-05')).toContain(
      '  - on: 2026-12-05\n    what: closed\n    why:\n    by:',
    );
    paste(repository, SITE, tell(repository, '2026-12-05'));
    expect(tell(repository, '2026-12-05')).not.toContain('CHANGED_WITHOUT_REASON');
    // What it published since then is refused besides; here only what it owes is asked for.
    const { damaged } = readContent(repository.root, { asOf: day('2027-06-01') });
    const site = damaged.find(({ profile }) => profile.id === 'shuinan');
    const stays = summarise(site!, day('2027-06-01')).ledger.missing;
    expect(stays.map(({ name, dueOn }) => `${dueOn} ${name}`)).toEqual(owed);
  });

  test('is not opened again without a reason', () => {
    const repository = published();
    repository.edit(SITE, /$/, closed('2026-12-05'));
    repository.commit('2026-12-05');
    repository.edit(SITE, closed('2026-12-05'), '');
    expect(tell(repository, '2027-01-05')).toContain('CHANGED_WITHOUT_REASON');
  });
});

describe('the first day of a village', () => {
  test('is put off: what is told, and what is owed stays owed', () => {
    const repository = published();
    const owed = missing(repository, '2026-12-05');
    expect(owed.length).toBeGreaterThan(3);
    repository.edit(SITE, 'since: 2026-01-01', 'since: 2027-01-01');
    expect(tell(repository, '2026-12-05')).toBe(`sites/shili/qingshi/shuinan/site.yaml 第 7 行第 8 列
  基本情况里台账要算的，公布以后改了 1 处，没有写原因：
    开始日期：公布的是 2026年1月1日，现在是 2027年1月1日
  改错了的，改回公布的样子。该改的，把下面几行原样抄到文件最后，不要缩进，补上 why（为什么）和 by（谁决定）。
  改以前到期的仍照原来的算；这次改动和原因，台账上看得到。

changes:
  - on: 2026-12-05
    what: since
    was: 2026-01-01
    why:
    by:

    6 │ officeHours: 周一至周五 8:30—16:30
    7 │ since: 2027-01-01
      │        ^^^^^^^^^^                   CHANGED_WITHOUT_REASON`);
    expectHealed(repository, SITE, '2026-12-05');
    expect(missing(repository, '2026-12-05')).toEqual(owed);
  });

  test('that has not come may be put off, with a reason', () => {
    const repository = published();
    repository.edit(SITE, 'since: 2026-01-01', 'since: 2027-06-01');
    repository.commit('2026-11-30');
    const fresh = makeRepository({ [SITE]: readTextAt(join(repository.root, SITE)) ?? '' });
    fresh.commit('2026-12-01');
    fresh.edit(SITE, 'since: 2027-06-01', 'since: 2027-09-01');
    expectHealed(fresh, SITE, '2026-12-05');
    expect(missing(fresh, '2027-09-15')).toEqual([]);
  });

  test('cannot be moved by telling of a change that there was not, or before it was made', () => {
    const repository = published();
    repository.edit(
      SITE,
      /$/,
      'changes:\n  - { on: 2026-12-05, what: since, was: 2027-01-01, why: 写错, by: 村委会 }\n',
    );
    expect(tell(repository, '2026-12-05')).toContain(
      '第 1 条改动说改了 since，可是它和公布的一样，没有改过。\n  请把这一条删掉。',
    );
    repository.edit(SITE, 'since: 2026-01-01', 'since: 2027-01-01');
    expect(tell(repository, '2026-12-05')).toContain(
      '第 1 条改动写的原来的值，和公布的不一样：公布的是 2026年1月1日。\n  请写成：was: 2026-01-01',
    );
    repository.edit(
      SITE,
      'on: 2026-12-05, what: since, was: 2027-01-01',
      'on: 2025-12-05, what: since, was: 2026-01-01',
    );
    expect(tell(repository, '2026-12-05')).toContain(
      '第 1 条改动的日期是 2025-12-05，可是 2026-12-05 才改。以前到期的要照原来的算，不能往回改。\n  请写真正改的那天，或以后的一天：2026-12-05',
    );
  });

  test('cannot be moved by taking the change away again', () => {
    const repository = published();
    repository.edit(SITE, 'since: 2026-01-01', 'since: 2027-01-01');
    expectHealed(repository, SITE, '2026-12-05');
    repository.edit(SITE, /\nchanges:[\s\S]*$/, '\n');
    expect(tell(repository, '2026-12-06')).toContain(
      '第 1 条改动（2026-12-05，since）公布过，现在改了或没有了。改动的记录公布以后只能再加，不能改，也不能删。',
    );
  });

  test('whatever else of a village changes needs no reason', () => {
    const repository = published();
    repository.edit(SITE, '李秀珍', '王秀珍');
    expect(tell(repository, '2026-12-05')).toBe('');
  });
});

describe('an order', () => {
  test('that is deleted: it is to be found again, and withdrawn; what was overdue stays so', () => {
    const repository = published();
    repository.remove(ORDER);
    const told = tell(repository, '2026-12-05');
    expect(told).toBe(`sites/shili/qingshi/shuinan/rectifications/2026-11-05-late.yaml
  这份整改通知公布过，台账要算它，现在文件没有了。公布过的不能删，发错了只能撤回，记录要留着。
  请先把文件找回来：
    git restore --source=a1b2c3d4 -- sites/shili/qingshi/shuinan/rectifications/2026-11-05-late.yaml
  发错了的，再把撤回的几行抄到文件最后，不要缩进，补上 why（为什么）和 by（谁决定）：

withdrawal:
  on: 2026-12-05
  why:
  by:
  DELETED_WITHOUT_WITHDRAWAL`);
    repository.git('checkout', '--', '.');
    paste(repository, ORDER, told, 'withdrawal');
    expect(tell(repository, '2026-12-05')).toBe('');
    repository.commit('2026-12-05');
    expect(ledger(repository, '2026-12-06').orders).toMatchObject([{ state: 'overdue' }]);
    repository.edit(ORDER, /withdrawal:[\s\S]*$/, '');
    expect(tell(repository, '2026-12-06')).toContain('WITHDRAWAL_UNDONE');
  });

  test('that is withdrawn in time is no longer open', () => {
    const repository = makeRepository({ [ORDER]: order.replace('2026-11-25', '2026-12-25') });
    repository.commit('2026-12-01');
    repository.edit(ORDER, /$/, 'withdrawal: { on: 2026-12-05, why: 发错了村, by: 镇政府 }\n');
    expect(tell(repository, '2026-12-05')).toBe('');
    expect(ledger(repository, '2026-12-31').orders).toMatchObject([{ state: 'withdrawn' }]);
  });

  test('whose day is put off after it passed stays overdue', () => {
    const repository = published();
    repository.edit(ORDER, 'deadline: 2026-11-25', 'deadline: 2027-11-25');
    expect(tell(repository, '2026-12-05')).toContain(
      '整改通知里台账要算的，公布以后改了 1 处，没有写原因：\n    整改期限：公布的是 2026年11月25日，现在是 2027年11月25日',
    );
    expectHealed(repository, ORDER, '2026-12-05');
    expect(ledger(repository, '2026-12-06').orders).toMatchObject([{ state: 'overdue' }]);
  });

  test('whose day is put off in time is open until the new one', () => {
    const repository = makeRepository({ [ORDER]: order.replace('2026-11-25', '2026-12-10') });
    repository.commit('2026-12-01');
    repository.edit(ORDER, 'deadline: 2026-12-10', 'deadline: 2026-12-20');
    expectHealed(repository, ORDER, '2026-12-05');
    expect(ledger(repository, '2026-12-15').orders).toMatchObject([{ state: 'open' }]);
    expect(ledger(repository, '2026-12-21').orders).toMatchObject([{ state: 'overdue' }]);
  });

  test('that named somebody is purged of the name, also where a change quoted it, and of nothing that counts', () => {
    const repository = published();
    const named = 'reply: { on: 2026-11-20, text: 会计王小梅的账补上了 }\n';
    repository.edit(ORDER, /$/, named);
    repository.commit('2026-12-02');
    repository.edit(ORDER, '王小梅的账', '王小梅和周强的账');
    expectHealed(repository, ORDER, '2026-12-03');
    const text = (file: string) => readTextAt(join(repository.root, file)) ?? '';
    expect(text(ORDER).match(/王小梅/g)).toHaveLength(2);

    repository.edit(ORDER, /王小梅(?:和周强)?/g, '');
    expect(tell(repository, '2026-12-05')).toContain('CHANGED_WITHOUT_REASON');
    repository.edit(ORDER, /$/, 'purges:\n  - { on: 2026-12-05, what: 两个人的名字, by: 镇政府 }\n');
    expect(tell(repository, '2026-12-05')).toBe('');
    const purged = text(ORDER);
    repository.edit(ORDER, 'on: 2026-11-20, text', 'on: 2026-11-10, text');
    expect(tell(repository, '2026-12-05')).toContain('村里的答复：公布的是');
    repository.edit(ORDER, 'on: 2026-11-10, text', 'on: 2026-11-20, text');
    repository.edit(ORDER, 'deadline: 2026-11-25', 'deadline: 2026-12-25');
    expect(tell(repository, '2026-12-05')).toContain('整改期限：公布的是');
    repository.edit(ORDER, 'deadline: 2026-12-25', 'deadline: 2026-11-25');
    expect(text(ORDER)).toBe(purged);
    repository.commit('2026-12-05');
    expect(tell(repository, '2026-12-06')).toBe('');

    const site = readContent(repository.root, { asOf: day('2026-12-06') }).sites.find(
      ({ profile }) => profile.id === 'shuinan',
    );
    expect(takenBackIn(site!, day('2026-12-06'))).toEqual([
      'shuinan/orders/2026-11-05-late/ 清除隐私 2026-12-05',
    ]);
    repository.edit(ORDER, /purges:[\s\S]*$/, '');
    expect(tell(repository, '2026-12-06')).toContain('第 1 条隐私清除的记录（2026-12-05）公布过');
  });

  test('is answered, and answered again after it did not pass; what passed stays', () => {
    const repository = published();
    const result = (on: string, passed: boolean): string =>
      `result: { on: ${on}, text: 改了, checkedBy: 镇农经站, passed: ${passed} }\n`;
    repository.edit(ORDER, /$/, result('2026-12-03', false));
    repository.commit('2026-12-03');
    repository.edit(ORDER, result('2026-12-03', false), result('2026-12-05', true));
    repository.commit('2026-12-05');
    expect(tell(repository, '2026-12-06')).toBe('');
    repository.edit(ORDER, result('2026-12-05', true), '');
    expect(tell(repository, '2026-12-06')).toContain('复查：公布的是');
  });
});

describe('the days for an answer', () => {
  test('count for a question as they were when it was asked', () => {
    const feedback = `kind: feedback
item: feedback-replies
title: 水南村意见建议与答复
type: 公布
publishedOn: 2026-11-20
issuer: 水南村村民委员会
entries:
  - { number: '1', askedOn: 2026-11-18, channel: 当面, question: 路灯不亮, state: 还没答复 }
`;
    const repository = makeRepository({ [`${SHUINAN}/other/2026/2026-11-20-feedback.yaml`]: feedback });
    repository.commit('2026-12-01');
    expect(ledger(repository, '2026-12-05').unanswered).toHaveLength(1);
    repository.edit(SITE, 'repliesWithinDays: 5', 'repliesWithinDays: 60');
    expectHealed(repository, SITE, '2026-12-05');
    expect(ledger(repository, '2026-12-05').unanswered).toHaveLength(1);
  });
});

describe('the catalogue', () => {
  const STATEMENT = 'fin-monthly-statement';

  test('that no longer asks for something: what was due before is owed, what comes is not', () => {
    const repository = published();
    const owed = missing(repository, '2026-12-05').filter((name) => name.includes('财务收支'));
    expect(owed.length).toBeGreaterThan(0);
    const text = readTextAt(join(repository.root, 'catalogue.yaml')) ?? '';
    const item = new RegExp(`id: ${STATEMENT}[\\s\\S]*?required: true\\n`).exec(text)?.[0] ?? '';
    repository.edit('catalogue.yaml', item, item.replace('required: true', 'required: false'));
    expect(tell(repository, '2026-12-05')).toContain(`
changes:
  - on: 2026-12-05
    what: items.fin-monthly-statement.required
    was: true
    why:
    by:
`);
    expectHealed(repository, 'catalogue.yaml', '2026-12-05');
    expect(missing(repository, '2027-06-05').filter((name) => name.includes('财务收支'))).toEqual(owed);
  });

  test('that gives more days: what was due before stays late', () => {
    const repository = published();
    const before = missing(repository, '2026-12-20');
    const text = readTextAt(join(repository.root, 'catalogue.yaml')) ?? '';
    const item = new RegExp(`id: ${STATEMENT}[\\s\\S]*?due: .*\\n`).exec(text)?.[0] ?? '';
    repository.edit('catalogue.yaml', item, item.replace(/due: .*/, 'due: { after: 200 }'));
    expectHealed(repository, 'catalogue.yaml', '2026-12-15');
    expect(missing(repository, '2026-12-20')).toEqual(before);
  });

  test('without an item altogether: what was due of it before is owed by its old name', () => {
    const goals = `  - id: annual-goals
    section: affairs
    title: 年度工作计划
    sites: both
    frequency: annual
    kinds: [notice]
    due: { into: 31 }
    required: true
`;
    const text = readSmallCity('catalogue.yaml');
    const repository = makeRepository({ 'catalogue.yaml': `${text.trimEnd()}\n${goals}` });
    repository.commit('2026-12-01');
    repository.edit('catalogue.yaml', goals, '');
    expect(tell(repository, '2026-12-05')).toContain('“年度工作计划”这一项：公布的是 有，现在是 没有写');
    expectHealed(repository, 'catalogue.yaml', '2026-12-05');
    const ofGoals = missing(repository, '2027-06-05').filter((name) => name.includes('年度工作计划'));
    expect(ofGoals).toEqual(['2026-01-31 2026年度工作计划']);
  });

  test('of a county that comes later needs its reason like any other rule', () => {
    const repository = published();
    const owed = missing(repository, '2026-12-05');
    repository.write('catalogue/shili.yaml', `items:\n  - id: ${STATEMENT}\n    required: false\n`);
    expect(tell(repository, '2026-12-05')).toContain('本地公开目录里台账要算的，公布以后改了 1 处');
    expectHealed(repository, 'catalogue/shili.yaml', '2026-12-05');
    expect(missing(repository, '2026-12-05')).toEqual(owed);
    repository.remove('catalogue/shili.yaml');
    expect(tell(repository, '2026-12-06')).toContain(
      '这份本地公开目录公布过，台账要算它，现在文件没有了。公布过的不能删。',
    );
  });

  test('of a county that was refused may be taken away again', () => {
    const repository = published();
    repository.write('catalogue/shili.yaml', `items:\n  - id: ${STATEMENT}\n    required: false\n`);
    repository.commit('2026-12-05');
    repository.remove('catalogue/shili.yaml');
    repository.commit('2026-12-06');
    expect(tell(repository, '2026-12-07')).toBe('');
  });
});

describe('what all share', () => {
  test('how points are given: the change is told with its lines', () => {
    const repository = published();
    repository.edit('ledger.yaml', 'unposted: 30', 'unposted: 10');
    expect(tell(repository, '2026-12-05')).toContain(`
changes:
  - on: 2026-12-05
    what: versions.v2026.unposted
    was: 30
    why:
    by:
`);
    expectHealed(repository, 'ledger.yaml', '2026-12-05');
  });

  test('how points are given: a version that is told before its day needs no more, one for days gone by does', () => {
    const repository = published();
    const version = (from: string) =>
      `  - { id: v2027, from: ${from}, by: 镇政府, why: 加了迟的两档, late: [{ days: 9, percent: 60 }, { percent: 30 }],` +
      ' unposted: 30, grades: [{ from: 0, name: 一般 }] }\n';
    repository.write('ledger.yaml', RULE + version('2027-01-01'));
    expect(tell(repository, '2026-12-05')).toBe('');
    repository.write('ledger.yaml', RULE + version('2026-11-01'));
    expect(tell(repository, '2026-12-05')).toContain('what: versions.v2027');
    expectHealed(repository, 'ledger.yaml', '2026-12-05');
  });

  test('the day from which all is official: put off, it neither switches history off nor goes without a word', () => {
    const repository = published();
    repository.edit('city.yaml', 'publishedSince: 2026-12-01', 'publishedSince: 2028-01-01');
    repository.remove(ORDER);
    const told = tell(repository, '2026-12-05');
    expect(told).toContain('正式公开日期：公布的是 2026年12月1日，现在是 2028年1月1日');
    expect(told).toContain('DELETED_WITHOUT_WITHDRAWAL');
    repository.commit('2026-12-05');
    expect(tell(repository, '2026-12-06')).toContain('DELETED_WITHOUT_WITHDRAWAL');
    repository.git('checkout', 'HEAD~1', '--', ORDER);
    expectHealed(repository, 'city.yaml', '2026-12-06');
    repository.remove(ORDER);
    expect(tell(repository, '2026-12-07')).toContain('DELETED_WITHOUT_WITHDRAWAL');
  });
});

test('the ledger shows each change, of a village and of what all share, on its page and as a table', () => {
  const repository = published();
  repository.edit(SITE, 'since: 2026-01-01', 'since: 2027-01-01');
  expectHealed(repository, SITE, '2026-12-05');
  repository.edit('ledger.yaml', 'unposted: 30', 'unposted: 10');
  expectHealed(repository, 'ledger.yaml', '2026-12-06');
  const asOf = day('2026-12-07');
  const { sites, city, catalogue, settings, regions } = readContent(repository.root, { asOf });
  if (!city || !catalogue || !settings.ledgerRule) throw new Error('not loaded');
  const context = {
    ...{ city, asOf, rule: ledgerRuleOn(settings.ledgerRule, asOf) },
    summaries: ledgerSummaries(
      sites.map((site) => summarise(site, asOf)),
      asOf,
    ),
    ruleChanges: ruleChanges({ city, catalogue, settings, regions }),
  };
  const shown = ledgerView({}, context).changes.map(({ site, change }) => [
    site?.text ?? '',
    `${change.of}：${change.what}`,
    `${change.before ?? ''} → ${change.after ?? ''}`,
    `${change.why}（${change.by}）`,
  ]);
  expect(shown).toEqual([
    ['', '打分办法：“v2026”的没有张贴照片', '30 → 10', '会上定的（镇政府）'],
    ['水南村', '基本情况：开始日期', '2026年1月1日 → 2027年1月1日', '会上定的（镇政府）'],
  ]);
  const table = ledgerTables({}, context).find(({ name }) => name === '改动');
  expect(table?.rows).toEqual([
    ['', '', '', '打分办法', '2026-12-06', '“v2026”的没有张贴照片', '30', '10', '会上定的', '镇政府'],
    [
      ...['示例县', '青石镇', '水南村', '基本情况', '2026-12-05', '开始日期'],
      ...['2026年1月1日', '2027年1月1日', '会上定的', '镇政府'],
    ],
  ]);
});

test('submit and the hooks ask the same of a tree that is about to be published', () => {
  const repository = published();
  repository.edit(SITE, 'since: 2026-01-01', 'since: 2027-01-01');
  repository.git('add', '-A');
  const tree = repository.git('write-tree').trim();
  const history = openTreeChanges(repository.root, day('2026-12-05'), { tree, paths: [SITE] });
  expect(history.judge({ sites: [] }).problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
    `CHANGED_WITHOUT_REASON ${SITE}`,
  ]);
});
