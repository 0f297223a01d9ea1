/** What `npm run posters` says at the end: what is wrong, what found no place on the wall, what to print first. */
import { basename } from 'node:path';
import type { SitePosters } from './print-site.ts';

/** Of more sites than this, each one's slip says what does not fit, and not the terminal. */
const MOST_TOLD = 20;
const MOST_TITLES = 6;

type Printed = SitePosters & { readonly isKept: boolean };

/** The whole of standard output. `outDir` as the clerk has given it. */
export function formatPosters(printed: readonly Printed[], outDir: string): string {
  const problems = printed.flatMap((made) => made.problems);
  const count = (ending: string): number =>
    printed.reduce((sum, made) => sum + made.files.filter((file) => file.endsWith(ending)).length, 0);
  const kept = printed.filter(({ isKept }) => isKept).length;
  return [
    ...problems.map(({ siteId, message }) => `${siteId}：${message}`),
    `印好了 ${printed.length} 个村（社区）的 ${count('.pdf')} 个 PDF、${count('.png')} 张小图，在 ${outDir}。`,
    ...(kept > 0 ? [`其中 ${kept} 个村（社区）的早已印好，没有变，没有重印。`] : []),
    ...waitingLines(printed),
    ...firstLines(printed, outDir),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function waitingLines(printed: readonly Printed[]): string[] {
  const crowded = printed.filter(({ waiting }) => waiting.length > 0);
  if (crowded.length === 0) return [];
  if (crowded.length > MOST_TOLD)
    return [`有 ${crowded.length} 个村（社区）还有贴不下的，是哪几件，写在各自的张贴单 slip.pdf 里。`];
  return crowded.map(({ siteId, waiting, files }) => {
    const whose = printed.length > 1 ? `${siteId}：` : '';
    const titles = waiting.slice(0, MOST_TITLES).map((title) => `《${title}》`);
    const more = waiting.length > MOST_TITLES ? '等' : '';
    const slip = slipOf(files);
    const where = slip
      ? `差几个卡位、怎么办，张贴单 ${basename(slip)} 里有`
      : '差几个卡位、怎么办，看张贴单：加上 --only slip 再印';
    return `${whose}贴不下的 ${waiting.length} 件：${titles.join('')}${more}（${where}）`;
  });
}

/** Of one site, where a clerk begins. */
function firstLines([made, ...others]: readonly Printed[], outDir: string): string[] {
  const slip = made && others.length === 0 ? slipOf(made.files) : undefined;
  return slip === undefined ? [] : [`先印张贴单，照着它贴：${outDir}/${slip}`];
}

/** By itself, or in front of the week's print. */
function slipOf(files: readonly string[]): string | undefined {
  return files.find((file) => basename(file) === 'slip.pdf' || file.endsWith('/week/1-A4.pdf'));
}
