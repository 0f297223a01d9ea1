/** The guide to what changed after it was published. */
import type { ProblemCode } from '../schema/finding.ts';
import type { ProblemGuide } from './problem-guide.ts';

export const HISTORY_GUIDE = {
  CHANGED_WITHOUT_CORRECTION: {
    title: '公布以后改了，没有写更正',
    why: '公布过的数、名字、日期悄悄改了，群众会说造假；墙上的纸和网上的也对不上了。',
    how: '改错了就改回去；改得对，就照提示抄下那几行 corrections，补上为什么、谁改的。',
    example: '9月的账已经公布，燃气费 768.40 改成了 786.40，没有加 corrections',
  },
  CHANGED_WITHOUT_REASON: {
    title: '改了台账要算的，没有写原因',
    why: '开始日期、整改期限、公开目录、打分办法一改，欠的就变成不欠的了；以前该公开的不能这样没有了。',
    how: '改错了就改回去；该改的，照提示抄下那几行 changes，补上为什么、谁决定。改以前到期的仍照原来的算，台账上看得到。',
    example: '整改期限 2026-11-15 过了，改成 2027-11-15，没有加 changes',
  },
  CORRECTION_CHANGED: {
    title: '改了写过的更正',
    why: '更正、撤回、隐私清除的记录只能再加，不能改、不能删，不然就没有凭据了。',
    how: '改回公布的样子；更正自己写错了，就在最后再加一条更正。',
    example: '删掉了 corrections 里去年写的一条',
  },
  CORRECTION_INCOMPLETE: {
    title: '更正没有提到改了的数',
    why: '改了三个数只说了一个，等于瞒着两个。',
    how: '在 before 和 after 里写清楚每个数原来是多少、改成多少。',
    example: '改了燃气费和合计两个数，更正里只写了燃气费',
  },
  DELETED_WITHOUT_WITHDRAWAL: {
    title: '公布过的文件没有了，或改了名',
    why: '公布过的不能删；网址没了，墙上的二维码就扫不开了。',
    how: '照提示的命令找回来；整份不该公布的，写撤回（withdrawal），网页会留着撤回的说明。',
    example: '把 2026-10-09-september-accounts.yaml 删了，想重新写一份',
  },
  ID_REUSED: {
    title: '旧文件改成了另一件事',
    why: '文件名就是网址，公布过的网址换了内容，存过网址的人看到的就不对了。',
    how: '把现在的内容另存成新文件，旧文件改回公布的样子。',
    example: '照着9月的账改10月的，忘了另存',
  },
  WITHDRAWAL_UNDONE: {
    title: '撤回以后又放出来了',
    why: '撤回是公开宣布过的，不能悄悄恢复。',
    how: '把 withdrawal 写回去；要重新公布，另写一个新文件，用新的公布日期。',
    example: '把撤回的公示里 withdrawal 那一行删了',
  },
  HISTORY_SHALLOW: {
    title: 'git 的历史没有取全',
    why: '看不到以前公布的，就查不出后来改没改。',
    how: '运行 git fetch --unshallow；自动构建里取全部历史（fetch-depth: 0）。',
    example: '用 git clone --depth 1 下载的文件夹',
  },
  HISTORY_UNREADABLE: {
    title: '读不了 git 的历史',
    why: '看不到以前公布的，就查不出后来改没改。',
    how: '照提示核对分支名；还不行，找管网站的人。',
    example: 'city.yaml 里 publishedBranch 写了一个没有的分支',
  },
} satisfies Partial<Record<ProblemCode, ProblemGuide>>;
