/** What inspectors read on the city's ledger of the last publish. */
import { expect, test } from 'vitest';
import { statusWords } from '../../src/client/publish-status/status-words.ts';
import type { PublishStatus } from '../../src/site/publish-status.ts';
import { day } from '../support/a-site.ts';

const NOW = new Date('2026-12-01T09:30:00+08:00').getTime();
const ASOF = day('2026-12-01');

const GOOD: PublishStatus = {
  version: 1,
  writtenAt: '2026-12-01T06:00:40+08:00',
  lastSuccess: { at: '2026-12-01T06:00:40+08:00', commit: 'a'.repeat(40), asOf: ASOF },
  lastAttempt: { at: '2026-12-01T06:00:02+08:00', asOf: ASOF, result: 'published', words: '公布了。' },
  heldBack: [],
};
const success = (at: string): Partial<PublishStatus> => ({ lastSuccess: { at, commit: 'a', asOf: ASOF } });
const attempt = (result: string, words: string): Partial<PublishStatus> => ({
  lastAttempt: { at: GOOD.writtenAt, asOf: ASOF, result, words } as PublishStatus['lastAttempt'] & object,
});

const NEVER = { lastSuccess: undefined } as unknown as Partial<PublishStatus>;

test.each<[string, Partial<PublishStatus>, string | undefined, string[]]>([
  ['all is well', {}, '最近一次公布：今天 06:00', []],
  ['it was yesterday evening', success('2026-11-30T18:20:00+08:00'), '最近一次公布：昨天 18:20', []],
  [
    'a commit has just come',
    { waiting: { since: '2026-12-01T09:10:00+08:00', commits: 1 } },
    '最近一次公布：今天 06:00',
    [],
  ],
  [
    'a commit waits too long',
    { waiting: { since: '2026-12-01T06:20:00+08:00', commits: 1 } },
    '最近一次公布：今天 06:00',
    ['有 1 次提交等了 3 小时还没公布'],
  ],
  [
    'what came was refused',
    {
      ...attempt('problems', '内容有问题，没有公布；网上还是上一次公布的。'),
      waiting: { since: '2026-12-01T09:05:00+08:00', commits: 2 },
    },
    '最近一次公布：今天 06:00',
    ['有 2 次提交等了 25 分钟还没公布', '内容有问题，没有公布；网上还是上一次公布的'],
  ],
  [
    'nobody knows what is new',
    attempt('published-unasked', '按当天公布了，但不知道有没有更新的提交：连不上服务器，多半是网络不通。'),
    '最近一次公布：今天 06:00',
    ['按当天公布了，但不知道有没有更新的提交：连不上服务器，多半是网络不通'],
  ],
  [
    'the mornings have stopped',
    success('2026-11-28T06:00:00+08:00'),
    '最近一次公布：11月28日 06:00',
    ['已经 3 天没有公布，每天早上的公布可能停了'],
  ],
  [
    'a site is held back',
    { heldBack: [{ site: 'shuinan', since: ASOF, why: '3 个问题' }] },
    '最近一次公布：今天 06:00',
    ['1 个村（社区）的新内容有问题，网上还是以前的'],
  ],
  [
    'a publish was killed',
    {
      ...attempt('running', '正在生成。'),
      waiting: { since: '2026-12-01T06:00:00+08:00', commits: 1 },
    },
    '最近一次公布：今天 06:00',
    ['有 1 次提交等了 3 小时还没公布', '公布做了 3 小时还没有完，可能中断了'],
  ],
  [
    'an earlier release was taken again',
    { rolledBack: { at: '2026-12-01T08:05:00+08:00', release: '000011', asOf: day('2026-11-30') } },
    '最近一次公布：今天 06:00',
    ['今天 08:05 退回到以前公布的：000011（2026-11-30）'],
  ],
  [
    'nothing was published yet',
    { ...NEVER, waiting: { since: '2026-11-29T06:00:00+08:00' } },
    undefined,
    ['有新的提交等了 2 天还没公布'],
  ],
])('when %s', (_when, changed, published, faults) => {
  expect(statusWords({ ...GOOD, ...changed }, NOW)).toEqual({ published, faults });
});
