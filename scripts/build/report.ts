/** What a build says at its end. */
import { relative, resolve, sep } from 'node:path';
import type { LoadedContent } from '../../src/loader/load-content.ts';
import type { ContentProblem } from '../../src/loader/tell/problem.ts';
import { readTextAt } from '../../src/loader/read/source-file.ts';
import { formatReport } from '../check/report.ts';
import { folderOfReader } from '../git/repository.ts';
import type { BuildPlan } from './build-plan.ts';
import { withTime } from './fact-line.ts';
import type { HeldSite } from './held-back.ts';
import type { FileCounts } from './manifest.ts';

/** The problems that keep a build from publishing, as `npm run check` shows them, and the state things are in. */
export function formatRefusal(
  problems: readonly ContentProblem[],
  { loaded, contentRoot, outDir }: { loaded: LoadedContent; contentRoot: string; outDir: string },
): string {
  return `${reportOf(problems, { loaded, contentRoot })}没有生成，${outDir}/ 没有改动。改好上面的问题再来。\n`;
}

function reportOf(
  problems: readonly ContentProblem[],
  { loaded, contentRoot }: { loaded: LoadedContent; contentRoot: string },
): string {
  const reader = folderOfReader(contentRoot);
  const shownPath = (file: string): string =>
    relative(reader, resolve(contentRoot, file)).split(sep).join('/');
  return formatReport(
    {
      problems: problems.map((problem) => ({ ...problem, file: shownPath(problem.file) })),
      files: loaded.files,
      sites: loaded.siteIds.length,
      textOf: (file) => readTextAt(resolve(reader, file)),
    },
    'text',
  );
}

/** What is said where some sites are held back: their problems as a check shows them, and what is and is not public. */
export function formatHeldBack(
  problems: readonly ContentProblem[],
  held: readonly HeldSite[],
  { hasRelease, ...place }: { loaded: LoadedContent; contentRoot: string; hasRelease: boolean },
): string {
  const never = hasRelease ? '以前没有公布过' : '这里没有它以前公布的';
  const lines = held.map(({ siteId, since, problems: count, stored }) =>
    stored
      ? `  ${siteId}：${count} 个问题，网上还是上次的，新的从 ${since} 起没有公布`
      : `  ${siteId}：${count} 个问题，${never}，这次网上没有它`,
  );
  const shown = held.flatMap(({ stillShown }) => stillShown);
  const hurry = [
    '★ 下面这些要撤下、要清除的，因为同一个村（社区）别处有错，还在网上：',
    ...shown.map((words) => `    ${words}`),
    '  要快：先改好上面的错；来不及改，先把有错的文件退回上一版（git restore --source=HEAD~1 -- 文件），只提交撤下、清除的，再生成。',
  ];
  return [
    `${reportOf(problems, place)}有 ${held.length} 个村（社区）的新内容没有公布，别的都公布了：`,
    ...lines,
    ...(shown.length > 0 ? hurry : []),
    '',
  ].join('\n');
}

/** One line a site: `xiejiawaizi  生成  本村（社区）的文件有改动`. */
export function formatWhy({ sites, levels, assets, help }: BuildPlan): string {
  const words = { build: '生成', keep: '不用' };
  const width = Math.max(...sites.map(({ siteId }) => siteId.length));
  const lines = sites.map(
    ({ siteId, action, because }) => `${siteId.padEnd(width)}  ${words[action]}  ${because}`,
  );
  const isKept = levels.every(({ stored }) => stored);
  const citySays = isKept ? '不用  没有变化' : '生成  各村（社区）的概况、日期、版本或程序有变化';
  const assetsSay = assets.stored ? '不用  程序没有变化' : '生成  程序有改动';
  const helpSays = help?.stored ? '不用  没有变化' : '生成  手册、city.yaml 或程序有改动';
  const shared = [
    `全市页面  ${citySays}`,
    `样式和脚本  ${assetsSay}`,
    ...(help ? [`信息员帮助  ${helpSays}`] : []),
  ];
  return `${[...lines, ...shared].join('\n')}\n`;
}

interface Said {
  readonly plan: BuildPlan;
  readonly counts: FileCounts;
  readonly warnings: number;
}

/** `6 个村（社区），363 件公开，512 个网页，36 份 PDF，0 个问题，用时 12.3 秒，在 dist/`. */
export function factLine({
  seconds,
  outDir,
  ...said
}: Said & { readonly seconds: number; readonly outDir: string }): string {
  const { sites } = said.plan;
  const built = sites.filter(({ action }) => action === 'build').length;
  const [first, ...others] = factsOf(said).split('，');
  const facts = [first, ...(built < sites.length ? [`其中 ${built} 个重新生成`] : []), ...others].join('，');
  return withTime(facts, { seconds, outDir });
}

/** The same of what is published, whoever made it: `6 个村（社区），363 件公开，512 个网页，36 份 PDF，0 个问题`. */
export function factsOf({ plan, counts, warnings }: Said): string {
  const errors = plan.heldBack.reduce((sum, { problems }) => sum + problems, 0);
  const disclosures = plan.sites.reduce((sum, { summary }) => sum + summary.disclosureCount, 0);
  return [
    `${plan.sites.length} 个村（社区）`,
    `${disclosures} 件公开`,
    `${counts.pages} 个网页`,
    `${counts.pdfs} 份 PDF`,
    `${errors} 个问题${warnings > 0 ? `、${warnings} 处提醒（npm run check 看）` : ''}`,
  ].join('，');
}
