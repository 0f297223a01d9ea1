/** The announcements of one project, stage by stage, against each other. */
import { isOfKind, type Disclosure } from '../model/disclosure.ts';
import { PROJECT_STAGES } from '../model/kinds/project/schema.ts';
import type { SiteFinding } from './cross-checks.ts';
import { checkStages, stageFiles } from './stages.ts';

/** Findings across the stages of each project. */
export function checkProjectStages(disclosures: readonly Disclosure[]): SiteFinding[] {
  const projects = disclosures.filter((one) => isOfKind(one, 'project'));
  return checkStages(
    stageFiles(projects, ({ project, name, stage }) => ({ matter: project, name, stage })),
    { stages: PROJECT_STAGES, otherMatter: '是另一个项目，请换一个项目编号（project）' },
  );
}
