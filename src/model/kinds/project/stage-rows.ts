/** How far a project is: which of its stages were published, which were passed over, which are overdue. */
import type { Phrase, Sentence, StepRow } from '../../disclosure/blocks.ts';
import type { CalendarDate } from '../../values/calendar-date.ts';
import { lastDayOf, type DayOrPeriod } from '../../values/day-or-period.ts';
import { dayOrPeriod, fullDate } from '../../values/values.ts';
import type { DocumentContext } from '../document-context.ts';
import { CANDIDATES, isOfCandidates } from './candidates.ts';
import { plannedDay } from './planned.ts';
import { PROJECT_STAGES, type Project, type ProjectStage } from './schema.ts';

/** What all announcements of a project tell together, as one page of it knows. */
export interface ToldStages {
  /** When each stage was published. */
  readonly published: ReadonlyMap<ProjectStage, CalendarDate>;
  readonly latest: ProjectStage;
  /** What the newest tells of, as it is said: candidates are no winner yet. */
  readonly latestSaid: string;
  /** The next stage that has a planned day, which is over without a word of it; never on a sheet, which stays as it hangs. */
  readonly overdue?: { readonly stage: ProjectStage; readonly by: DayOrPeriod } | undefined;
}

/** The stages of a project, this announcement of it included. */
export function toldStages(project: Project, { ofKind, onPaper, asOf }: DocumentContext): ToldStages {
  const all = [
    ...ofKind<Project>('project')
      .map(({ content }) => content)
      .filter((other) => other.project === project.project && saidOf(other) !== saidOf(project)),
    project,
  ].sort((a, b) => orderOf(a) - orderOf(b));
  const newest = all.at(-1) ?? project;
  const next = PROJECT_STAGES.slice(PROJECT_STAGES.indexOf(newest.stage) + 1).flatMap((stage) => {
    const by = plannedDay(newest, stage);
    return by === undefined ? [] : [{ stage, by }];
  });
  return {
    published: new Map(all.map(({ stage, publishedOn }) => [stage, publishedOn])),
    latest: newest.stage,
    latestSaid: saidOf(newest),
    overdue: onPaper ? undefined : next.find(({ by }) => lastDayOf(by) < asOf),
  };
}

const saidOf = (project: Project): string => (isOfCandidates(project) ? CANDIDATES : project.stage);

const orderOf = (project: Project): number =>
  PROJECT_STAGES.indexOf(project.stage) - (isOfCandidates(project) ? 0.5 : 0);

/** An old announcement says that it is old. */
export function stageReached(project: Project, { latestSaid }: ToldStages): Phrase[] {
  const said = saidOf(project);
  return latestSaid === said
    ? [[`现在到“${said}”。`]]
    : [[`这是“${said}”时公布的，`], [`现在已经到“${latestSaid}”。`]];
}

/** What people wait for. */
export function overdueSentence({ stage }: Project, { latest, overdue }: ToldStages): Sentence[] {
  if (!overdue || latest !== stage) return [];
  return [[['原定', dayOrPeriod(overdue.by), `${overdue.stage}，`], ['到了日子没有公布。']]];
}

/** Every stage with the day it was published, or why there is none. */
export function stageRows(
  project: Project,
  { published, latest, latestSaid, overdue }: ToldStages,
): StepRow[] {
  return PROJECT_STAGES.map((stage, index) => {
    const isOwn = stage === project.stage;
    const on = isOwn ? project.publishedOn : published.get(stage);
    const title = isOwn ? saidOf(project) : stage === latest ? latestSaid : stage;
    return {
      mark: stage,
      title: isOwn ? `${title}（本页）` : title,
      meta: on
        ? [[fullDate(on), '公布']]
        : overdue?.stage === stage
          ? [['原定', dayOrPeriod(overdue.by), '，'], ['到了日子没有公布']]
          : // A later stage was told of: this one will not come any more. Small works are let without a tender.
            [[index < PROJECT_STAGES.indexOf(latest) ? '没有公布' : '还没公布']],
      text: '',
      state: isOwn ? 'now' : on ? 'done' : 'todo',
    };
  });
}
