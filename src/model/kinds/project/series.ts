/** The announcements of one project, stage by stage, against each other. */
import type { FileOf } from '../../disclosure/disclosure-fields.ts';
import { CANDIDATES, isOfCandidates } from './candidates.ts';
import { PROJECT_STAGES, type Project } from './schema.ts';
import { checkProjectChains } from './chain-checks.ts';
import type { SeriesContext } from '../series-context.ts';
import { checkSameBuilding } from './premises-checks.ts';
import { checkStages, stageFiles } from '../stages.ts';
import type { SiteFinding } from '../../schema/finding.ts';

/** Candidates are put up before there is a winner: two announcements of one stage, in this order. */
const STAGES = PROJECT_STAGES.flatMap((stage) => (stage === '中标' ? [CANDIDATES, stage] : [stage]));

/** Findings across the stages of each project. */
export function checkProjectStages(
  projects: readonly FileOf<Project>[],
  context: SeriesContext,
): SiteFinding[] {
  return [
    ...checkStages(
      stageFiles(projects, (content) => ({
        matter: content.project,
        name: content.name,
        stage: isOfCandidates(content) ? CANDIDATES : content.stage,
      })),
      { stages: STAGES, otherMatter: '是另一个项目，请换一个项目编号（project）' },
    ),
    ...checkProjectChains(projects, context),
    ...checkSameBuilding(projects),
  ];
}
