/** How far a project is: which of its stages were published, which were passed over, which are overdue. */
import type { Phrase, Sentence, StepRow } from '../../disclosure/blocks.ts';
import type { CalendarDate } from '../../values/calendar-date.ts';
import { lastDayOf, type DayOrPeriod } from '../../values/day-or-period.ts';
import { dayOrPeriod, fullDate } from '../../values/values.ts';
import type { DocumentContext } from '../document-context.ts';
import { plannedDay } from './planned.ts';
import { PROJECT_STAGES, type Project, type ProjectStage } from './schema.ts';

/** What all announcements of a project tell together, as one page of it knows. */
export interface ToldStages {
  /** When each stage was published. */
  readonly published: ReadonlyMap<ProjectStage, CalendarDate>;
  readonly latest: ProjectStage;
  /** The next stage that has a planned day, which is over without a word of it; never on a sheet, which stays as it hangs. */
  readonly overdue?: { readonly stage: ProjectStage; readonly by: DayOrPeriod } | undefined;
}

/** The stages of a project, this announcement of it included. */
export function toldStages(project: Project, { ofKind, onPaper, asOf }: DocumentContext): ToldStages {
  const all = [
    ...ofKind<Project>('project')
      .map(({ content }) => content)
      .filter((other) => other.project === project.project && other.stage !== project.stage),
    project,
  ].sort((a, b) => PROJECT_STAGES.indexOf(a.stage) - PROJECT_STAGES.indexOf(b.stage));
  const newest = all.at(-1) ?? project;
  const next = PROJECT_STAGES.slice(PROJECT_STAGES.indexOf(newest.stage) + 1).flatMap((stage) => {
    const by = plannedDay(newest, stage);
    return by === undefined ? [] : [{ stage, by }];
  });
  return {
    published: new Map(all.map(({ stage, publishedOn }) => [stage, publishedOn])),
    latest: newest.stage,
    overdue: onPaper ? undefined : next.find(({ by }) => lastDayOf(by) < asOf),
  };
}

/** An old announcement says that it is old. */
export function stageReached({ stage }: Project, { latest }: ToldStages): Phrase[] {
  return latest === stage
    ? [[`现在到“${stage}”。`]]
    : [[`这是“${stage}”时公布的，`], [`现在已经到“${latest}”。`]];
}

/** What people wait for. */
export function overdueSentence({ stage }: Project, { latest, overdue }: ToldStages): Sentence[] {
  if (!overdue || latest !== stage) return [];
  return [[['原定', dayOrPeriod(overdue.by), `${overdue.stage}，`], ['到了日子没有公布。']]];
}

/** Every stage with the day it was published, or why there is none. */
export function stageRows(project: Project, { published, latest, overdue }: ToldStages): StepRow[] {
  return PROJECT_STAGES.map((stage, index) => {
    const on = published.get(stage);
    return {
      mark: stage,
      title: stage === project.stage ? `${stage}（本页）` : stage,
      meta: on
        ? [[fullDate(on), '公布']]
        : overdue?.stage === stage
          ? [['原定', dayOrPeriod(overdue.by), '，'], ['到了日子没有公布']]
          : // A later stage was told of: this one will not come any more. Small works are let without a tender.
            [[index < PROJECT_STAGES.indexOf(latest) ? '没有公布' : '还没公布']],
      text: '',
      state: stage === project.stage ? 'now' : on ? 'done' : 'todo',
    };
  });
}
