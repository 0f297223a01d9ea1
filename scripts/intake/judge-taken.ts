/** What the checks say of the files in the stage, in the words of whoever sent them. */
import { join } from 'node:path';
import { readTextAt } from '../../src/loader/read/source-file.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import { tellable } from '../../src/loader/tell/showable.ts';
import type { ContentProblem } from '../../src/loader/tell/problem.ts';
import type { SiteProfile } from '../../src/model/place/site.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { forPhone, type Reply } from './reply.ts';
import type { Stage } from './stage.ts';
import { summaryOf } from './summary.ts';

type Judged = Pick<Reply, 'taken' | 'missing' | 'secrets'>;

export async function judgeTaken(
  stage: Stage,
  { site, asOf }: { site: SiteProfile; asOf: CalendarDate },
): Promise<Judged> {
  const files = stage.newFiles();
  const loaded = await loadContent(stage.root, { asOf, siteIds: [site.id] });
  const errors = loaded.problems.filter(({ file, severity }) => severity === 'error' && files.includes(file));
  const [secret, wrong] = parted(errors, ({ code }) => code.startsWith('PRIVATE_'));
  if (secret.length > 0)
    return { taken: [], missing: [], secrets: secret.map((one) => inItsText(stage, one)) };
  const texts = files.filter((file) => /\.(?:yaml|md)$/.test(file));
  return {
    taken: texts.map((file) => summaryOf(file, readTextAt(join(stage.root, file)) ?? '', site.name)),
    missing: texts.flatMap((file) =>
      missingIn(
        wrong.filter((one) => one.file === file),
        stage,
      ),
    ),
    secrets: [],
  };
}

/** Blanks are counted by name; what is wrong otherwise is told as it is. */
function missingIn(problems: readonly ContentProblem[], stage: Stage): string[] {
  const [empty, others] = parted(problems, ({ code }) => code === 'FIELD_EMPTY');
  const names = Map.groupBy(empty, ({ field, message }) => {
    const name = /「(.+?)」/.exec(message)?.[1] ?? '';
    return field?.startsWith('approvals') === true ? `签字人的${name}` : name;
  });
  return [
    ...[...names].map(([name, { length }]) => `${name}${length > 1 ? `，${length} 处` : ''}`),
    ...others.map((one) => inItsText(stage, one)),
  ];
}

/** Lines below the front matter are those of the text that was sent. */
function inItsText({ root }: Stage, problem: ContentProblem): string {
  const text = problem.file.endsWith('.md') ? (readTextAt(join(root, problem.file)) ?? '') : '';
  const above = /^---\n[^]*?\n---\n\n*/.exec(text)?.[0].split('\n').length ?? 0;
  if (above > 0 && problem.line >= above)
    return problemWords(problem, { label: '正文', line: problem.line - above + 1 });
  return problemWords(problem, { label: problem.file.includes('/photos/') ? '照片' : '表格' });
}

export function problemWords(
  { message, hint }: ContentProblem,
  { label, line }: { label: string; line?: number | undefined },
): string {
  return tellable(
    `“${label}”${line === undefined ? '' : `第 ${line} 行`}：${message}${forPhone(hint ?? '')}`,
  );
}

function parted<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}
