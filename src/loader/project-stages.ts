/** The announcements of one project, stage by stage, against each other. */
import { isOfKind, type Disclosure } from '../model/disclosure.ts';
import { PROJECT_STAGES, type Project } from '../model/kinds/project/schema.ts';
import type { SiteFinding } from './cross-checks.ts';

type ProjectFile = Disclosure<Project>;

/** Findings across the stages of each project: a stage twice, a later stage published before an earlier one. */
export function checkProjectStages(disclosures: readonly Disclosure[]): SiteFinding[] {
  const files = disclosures.filter(
    (one): one is ProjectFile => isOfKind(one, 'project') && !one.content.withdrawal,
  );
  return [...Map.groupBy(files, ({ content }) => content.project).values()].flatMap((stages) => {
    const sorted = [...stages].sort((a, b) => stageIndex(a) - stageIndex(b) || (a.file < b.file ? -1 : 1));
    return sorted.flatMap((one, index) => {
      const before = sorted[index - 1];
      return before ? checkPair(one, before) : [];
    });
  });
}

function stageIndex({ content }: ProjectFile): number {
  return PROJECT_STAGES.indexOf(content.stage);
}

function checkPair(one: ProjectFile, before: ProjectFile): SiteFinding[] {
  if (one.content.stage === before.content.stage) {
    return [
      {
        file: one.file,
        finding: {
          code: 'STAGE_DUPLICATE',
          path: ['stage'],
          message: `“${one.content.name}”的“${one.content.stage}”公布了两份，另一份是 ${before.file}。`,
          hint: '请核对 stage；是另一个项目，请换一个项目编号（project）。',
        },
      },
    ];
  }
  if (one.content.publishedOn >= before.content.publishedOn) return [];
  return [
    {
      file: one.file,
      finding: {
        code: 'DATE_ORDER',
        path: ['publishedOn'],
        message:
          `“${one.content.stage}”的公布日期（${one.content.publishedOn}）早于前一步“${before.content.stage}”（${before.content.publishedOn}），` +
          `前一步在 ${before.file}。`,
        hint: '请核对这几个日期，把写错的改过来。',
      },
    },
  ];
}
