/** 党员活动和培训: meetings of the party, open classes and distance education of the year. */
import type { CalendarDate } from '../../../model/values/calendar-date.ts';
import type { BaseTopic } from '../topic.ts';
import {
  countSessions,
  heldOfAsked,
  isAfterFirstQuarter,
  overOn,
  quartersAsked,
  sessionsOf,
  type SessionCounts,
} from './sessions.ts';

/** A site may tell of one and not of the other: what it did not tell is no 0. */
interface TrainingFacts {
  /** By when the quarters of the year are to be told of. */
  readonly askedBy: readonly CalendarDate[];
  readonly training?: SessionCounts & { readonly byCooperatives: number };
  readonly meetings?: SessionCounts & {
    /** Who should have come. */
    readonly expected: number;
  };
}

/** Three quarters beside one would read as a leap. */
const comparesTraining = (now: TrainingFacts, before: TrainingFacts): boolean =>
  now.training?.periods === before.training?.periods;
const comparesMeetings = (now: TrainingFacts, before: TrainingFacts): boolean =>
  now.meetings?.periods === before.meetings?.periods;

export const trainingTopic: BaseTopic<TrainingFacts> = {
  name: 'training',
  title: '党员活动和培训',
  source: '出自各村（社区）公布的三会一课和培训场次',
  facts: (site, asOf) => {
    const training = sessionsOf(site, asOf, 'training');
    const meetings = sessionsOf(site, asOf, 'meeting');
    if (!training && !meetings) return undefined;
    return {
      askedBy: quartersAsked(site, asOf, 'training'),
      ...(training && {
        training: {
          ...countSessions(training),
          byCooperatives: training.sessions.filter(({ isByCooperative }) => isByCooperative === true).length,
        },
      }),
      ...(meetings && {
        meetings: {
          ...countSessions(meetings),
          expected: meetings.sessions.reduce((sum, { expected = 0 }) => sum + expected, 0),
        },
      }),
    };
  },
  figures: [
    {
      label: '今年培训',
      unit: '场',
      how: '今年办过的培训和开放课堂相加',
      of: ({ training }) => training?.sessions,
      compares: comparesTraining,
    },
    {
      label: '今年培训到场',
      unit: '人次',
      how: '每一场的到场人数相加',
      of: ({ training }) => training?.people,
      compares: comparesTraining,
    },
    {
      label: '合作社讲课',
      unit: '场',
      how: '写了合作社来讲的场次相加',
      of: ({ training }) => training?.byCooperatives,
      compares: comparesTraining,
    },
    {
      label: '三会一课',
      unit: '次',
      how: '今年开过的会和主题党日相加',
      of: ({ meetings }) => meetings?.sessions,
      compares: comparesMeetings,
    },
    {
      label: '三会一课到会',
      unit: '人次',
      how: '每一次的实到相加，占应到的几成',
      of: ({ meetings }) => meetings?.people,
      outOf: ({ meetings }) => meetings?.expected,
      compares: comparesMeetings,
    },
  ],
  breakdown: { heading: '培训各办了多少场', unit: '场', of: ({ training }) => training?.classes ?? [] },
  worstFirst: {
    heading: '今年培训没公布的、不够一季一场的',
    silent: { distance: 6, says: '三会一课和培训都没有公布', isLack: isAfterFirstQuarter },
    distance: ({ training, askedBy }, asOf) => {
      const asked = overOn(askedBy, asOf);
      if (!training) return asked > 0 ? 5 : 0;
      return Math.max(0, asked - training.sessions);
    },
    say: ({ training, askedBy }, asOf) =>
      training ? heldOfAsked(training.sessions, overOn(askedBy, asOf)) : '没有公布培训场次',
  },
  columns: [
    {
      title: '培训场次',
      widthCharacters: 10,
      onPage: true,
      cell: ({ training }) => training?.sessions ?? null,
    },
    {
      title: '培训人次',
      widthCharacters: 10,
      onPage: true,
      cell: ({ training }) => training?.people ?? null,
    },
    {
      title: '合作社讲课场次',
      widthCharacters: 16,
      cell: ({ training }) => training?.byCooperatives ?? null,
    },
    {
      title: '三会一课次数',
      widthCharacters: 14,
      onPage: true,
      cell: ({ meetings }) => meetings?.sessions ?? null,
    },
    { title: '三会一课应到人次', widthCharacters: 18, cell: ({ meetings }) => meetings?.expected ?? null },
    { title: '三会一课实到人次', widthCharacters: 18, cell: ({ meetings }) => meetings?.people ?? null },
  ],
};
