/**
 * What was pushed and refused by every build was never published. Each walk goes to its end by what the message says;
 * what an earlier release contained stays published, whatever was broken in between.
 */
import { describe, expect, test } from 'vitest';
import { openChanges, openHistory } from '../../../scripts/history/open-history.ts';
import { hasErrors } from '../../../src/loader/tell/problem.ts';
import { readContent } from '../../../src/loader/load-content.ts';
import { day } from '../../support/a-site.ts';
import { makeRepository, type Repository } from '../../support/repository.ts';
import { readSmallCity, SEPTEMBER, SHUINAN } from '../../support/small-city.ts';

const OCTOBER = SEPTEMBER.replace('2026-10-09-september', '2026-11-10-october');
const DONGSHI = 'sites/shili/hexi/dongshi';
const PAGE = 'shuinan/finance/2026-11-10-october-accounts/';

/** What a build of this folder says of history, and whether it is refused for anything. */
async function build({ root }: Repository, asOf: string): Promise<{ told: string; isRefused: boolean }> {
  const { sites, problems } = readContent(root, { asOf: day(asOf) });
  const past = openHistory(root, day(asOf)).judge({ sites });
  const told = past.problems.map(({ code, file, hint }) => `${code} ${file}\n${hint ?? ''}`).join('\n');
  return { told, isRefused: hasErrors([...problems, ...past.problems]) };
}

const PUBLISHED = { told: '', isRefused: false };

/** October's accounts, which follow September's; with a sum that is wrong. */
const october = (closing = '60137.20'): string =>
  readSmallCity(SEPTEMBER)
    .replaceAll('2026-09', '2026-10')
    .replace('2026年9月', '2026年10月')
    .replace('publishedOn: 2026-10-09', 'publishedOn: 2026-11-10')
    .replace('9号', '10号')
    .replace('opening: 85000', 'opening: 72568.60')
    .replace('closing: 72568.60', `closing: ${closing}`);

const WRONG = '61137.20';

/** A file that is right by itself. */
const FIRE = `${SHUINAN}/other/2026/2026-11-05-fire-season.md`;
const NOTICE = `${SHUINAN}/other/2026/2026-12-04-water.md`;
const notice = (): string =>
  readSmallCity(FIRE)
    .replace('2026-11-05', '2026-12-04')
    .replace(/^(?:number|validUntil): .*\n/gm, '');

function pushOctober(closing = WRONG): Repository {
  const repository = makeRepository();
  repository.commit('2026-12-02');
  repository.write(OCTOBER, october(closing));
  repository.commit('2026-12-05');
  return repository;
}

/** `git revert`, committed on a day. */
function revert(repository: Repository, commit: string, on: string): void {
  repository.git('revert', '--no-commit', commit);
  repository.commit(on, '退回');
}

/** Runs the command that a message tells. */
function runTold(repository: Repository, told: string): void {
  const command = /git restore --source=(\S+) -- (\S+)/.exec(told);
  if (!command) throw new Error(`no command in: ${told}`);
  const [, source = '', path = ''] = command;
  repository.git('restore', `--source=${source}`, '--', path);
}

describe('a new file that was refused', () => {
  test('may be taken back', async () => {
    const repository = pushOctober();
    expect(await build(repository, '2026-12-05')).toMatchObject({ isRefused: true });
    revert(repository, 'HEAD', '2026-12-06');
    expect(await build(repository, '2026-12-06')).toEqual(PUBLISHED);
  });

  test('may be taken back before that is committed, as submit and the hooks ask', async () => {
    const repository = pushOctober();
    repository.remove(OCTOBER);
    const { sites } = readContent(repository.root, { asOf: day('2026-12-06') });
    const { problems } = openChanges(repository.root, day('2026-12-06'), [OCTOBER]).judge({ sites });
    expect(problems).toEqual([]);
  });

  test('may be mended, and is published with the day on which it was', async () => {
    const repository = pushOctober();
    repository.commit('2026-12-06', '别的事');
    repository.edit(OCTOBER, WRONG, '60137.20');
    repository.commit('2026-12-07');
    expect(await build(repository, '2026-12-08')).toEqual(PUBLISHED);
    const { sites } = readContent(repository.root, { asOf: day('2026-12-08') });
    const { revisions } = openHistory(repository.root, day('2026-12-08')).judge({ sites });
    expect(revisions[PAGE]).toMatchObject([{ on: '2026-12-07', reasons: [{ word: '首次公布' }] }]);
  });

  test('may be renamed, and withdrawn afterwards', async () => {
    const repository = pushOctober();
    repository.git('mv', OCTOBER, OCTOBER.replace('october', 'oct'));
    repository.edit(OCTOBER.replace('october', 'oct'), WRONG, '60137.20');
    repository.commit('2026-12-06');
    expect(await build(repository, '2026-12-06')).toEqual(PUBLISHED);
    repository.edit(
      OCTOBER.replace('october', 'oct'),
      /$/,
      'withdrawal: { on: 2026-12-07, why: 重复, by: 村委会决定 }\n',
    );
    repository.commit('2026-12-07');
    expect(await build(repository, '2026-12-08')).toEqual(PUBLISHED);
  });

  test('may come back by a revert of the revert, and be mended then', async () => {
    const repository = pushOctober();
    revert(repository, 'HEAD', '2026-12-06');
    repository.commit('2026-12-06', '别的事');
    revert(repository, 'HEAD~1', '2026-12-07');
    expect(await build(repository, '2026-12-07')).toMatchObject({ isRefused: true });
    repository.edit(OCTOBER, WRONG, '60137.20');
    repository.commit('2026-12-07');
    expect(await build(repository, '2026-12-08')).toEqual(PUBLISHED);
  });

  test('may be left out by who merges it', async () => {
    const repository = makeRepository();
    repository.commit('2026-12-02');
    repository.git('checkout', '-qb', 'mine');
    repository.edit(SEPTEMBER, /$/, '# 记一笔\n');
    repository.commit('2026-12-05');
    repository.git('checkout', '-q', 'main');
    repository.write(OCTOBER, october(WRONG));
    repository.commit('2026-12-05');
    repository.git('checkout', '-q', 'mine');
    repository.git('merge', '-q', '--no-commit', '--no-ff', 'main');
    repository.remove(OCTOBER);
    repository.commit('2026-12-06', '合并');
    expect(await build(repository, '2026-12-07')).toEqual(PUBLISHED);
  });
});

describe('a file that was right in a commit that was refused', () => {
  /** Where one error keeps the whole city back. */
  const allOrNothing = (): Repository =>
    makeRepository({ 'city.yaml': `${readSmallCity('city.yaml')}allOrNothing: true\n` });

  function breakOther(repository: Repository): void {
    repository.commit('2026-12-02');
    repository.write(NOTICE, notice());
    repository.edit(`${DONGSHI}/site.yaml`, /^name: .*\n/m, '');
    repository.commit('2026-12-05');
  }

  test('because of another village, in a city that wants all or nothing: both may be taken back', async () => {
    const repository = allOrNothing();
    breakOther(repository);
    expect(await build(repository, '2026-12-05')).toMatchObject({ isRefused: true });
    revert(repository, 'HEAD', '2026-12-06');
    expect(await build(repository, '2026-12-06')).toEqual(PUBLISHED);
  });

  test('because of another village was published in any other city, and stays', async () => {
    const repository = makeRepository();
    breakOther(repository);
    revert(repository, 'HEAD', '2026-12-06');
    const { told, isRefused } = await build(repository, '2026-12-06');
    expect([told.split('\n')[0], isRefused]).toEqual([`DELETED_WITHOUT_WITHDRAWAL ${NOTICE}`, true]);
  });

  test('because of an error in what all share may be taken back in every city', async () => {
    const repository = makeRepository();
    repository.commit('2026-12-02');
    repository.write(NOTICE, notice());
    repository.edit('city.yaml', /^hotline: .*\n/m, '');
    repository.commit('2026-12-05');
    revert(repository, 'HEAD', '2026-12-06');
    expect(await build(repository, '2026-12-06')).toEqual(PUBLISHED);
  });

  test.each([
    ['may be taken back where one error keeps all back', allOrNothing, PUBLISHED],
    ['stays elsewhere', makeRepository, { isRefused: true }],
  ])('because of an earlier commit of another village: it %s', async (_, make, expected) => {
    const repository = make();
    repository.commit('2026-12-02');
    repository.edit(`${DONGSHI}/site.yaml`, /^name: .*\n/m, '');
    repository.commit('2026-12-04');
    repository.write(NOTICE, notice());
    repository.commit('2026-12-05');
    repository.remove(NOTICE);
    repository.git('checkout', 'HEAD~2', '--', `${DONGSHI}/site.yaml`);
    expect(await build(repository, '2026-12-06')).toMatchObject(expected);
  });

  test('because something else had been changed without a correction', async () => {
    const repository = makeRepository();
    repository.commit('2026-12-02');
    repository.write(NOTICE, notice());
    repository.edit(SEPTEMBER, 'title: 二组路灯维修', 'title: 二组水泵维修');
    repository.commit('2026-12-05');
    expect(await build(repository, '2026-12-05')).toMatchObject({ isRefused: true });
    revert(repository, 'HEAD', '2026-12-06');
    expect(await build(repository, '2026-12-06')).toEqual(PUBLISHED);
  });

  test('because it is the new name of a published file: the name may go back', async () => {
    const repository = makeRepository();
    repository.commit('2026-12-02');
    repository.git('mv', SEPTEMBER, SEPTEMBER.replace('september', 'sept'));
    repository.commit('2026-12-05');
    expect((await build(repository, '2026-12-05')).told).toContain(`请把文件名改回 ${SEPTEMBER}。`);
    repository.git('mv', SEPTEMBER.replace('september', 'sept'), SEPTEMBER);
    repository.commit('2026-12-06');
    expect(await build(repository, '2026-12-07')).toEqual(PUBLISHED);
  });
});

describe('what an earlier release contained', () => {
  test('may be changed with a correction that mends what was refused', async () => {
    const repository = makeRepository();
    repository.commit('2026-12-02');
    repository.edit(SEPTEMBER, 'amount: 9600', 'amount: 6900');
    repository.commit('2026-12-05');
    expect(await build(repository, '2026-12-05')).toMatchObject({ isRefused: true });
    repository.edit(SEPTEMBER, 'amount: 6900', 'amount: 9600');
    repository.commit('2026-12-06');
    expect(await build(repository, '2026-12-07')).toEqual(PUBLISHED);
  });

  test('comes back by the command of the message after its revert', async () => {
    const repository = pushOctober('60137.20');
    revert(repository, 'HEAD', '2026-12-06');
    const told = (await build(repository, '2026-12-06')).told;
    expect(told).toContain('DELETED_WITHOUT_WITHDRAWAL');
    runTold(repository, told);
    expect(await build(repository, '2026-12-06')).toEqual(PUBLISHED);
    repository.git('checkout', '-f', 'HEAD', '--', '.');
    repository.git('clean', '-fdq');
    revert(repository, 'HEAD', '2026-12-06');
    expect(await build(repository, '2026-12-06')).toEqual(PUBLISHED);
  });

  test.each([
    ['with it', 0],
    ['before it', 1],
  ])('stays published when something was broken %s', async (_, between) => {
    const repository = makeRepository();
    repository.write(NOTICE, notice());
    repository.commit('2026-12-04');
    repository.edit(`${DONGSHI}/site.yaml`, /^name: .*\n/m, '');
    if (between > 0) repository.commit('2026-12-05');
    repository.remove(NOTICE);
    repository.commit('2026-12-06');
    repository.git('checkout', `HEAD~${1 + between}`, '--', `${DONGSHI}/site.yaml`);
    repository.commit('2026-12-07');
    expect((await build(repository, '2026-12-08')).told).toContain(`DELETED_WITHOUT_WITHDRAWAL ${NOTICE}`);
  });

  test('what stood for more than a month counts as one, whatever the checks of today say of it', async () => {
    const repository = pushOctober();
    repository.remove(OCTOBER);
    expect((await build(repository, '2027-01-05')).told).toBe('');
    expect((await build(repository, '2027-01-06')).told).toContain(`DELETED_WITHOUT_WITHDRAWAL ${OCTOBER}`);
  });

  test('stays published when it was broken itself, and goes with a withdrawal', async () => {
    const repository = pushOctober('60137.20');
    repository.edit(OCTOBER, '60137.20', WRONG);
    repository.commit('2026-12-06');
    repository.remove(OCTOBER);
    const told = (await build(repository, '2026-12-07')).told;
    expect(told).toContain(`DELETED_WITHOUT_WITHDRAWAL ${OCTOBER}`);
    runTold(repository, told);
    const lines = /^withdrawal:\n[\s\S]*?by:/m.exec(told)?.[0] ?? '';
    repository.edit(OCTOBER, /$/, `${lines.replace('why:', 'why: 重复').replace('by:', 'by: 村委会')}\n`);
    expect(await build(repository, '2026-12-07')).toEqual(PUBLISHED);
  });
});
