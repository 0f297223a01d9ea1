/** 党员活动和培训: meetings of the party, open classes and distance education of the year. */
import type { BaseTopic } from '../topic.ts';
import { countSessions, FEWEST, sessionsOf, type SessionCounts } from './sessions.ts';

interface TrainingFacts extends SessionCounts {
  readonly meetings: number;
  /** Who came to the meetings, and who should have. */
  readonly present: number;
  readonly expected: number;
  readonly byCooperatives: number;
}

export const trainingTopic: BaseTopic<TrainingFacts> = {
  name: 'training',
  title: '党员活动和培训',
  source: '出自各村（社区）公布的三会一课和培训场次',
  facts: (site, asOf) => {
    const meetings = sessionsOf(site, asOf, 'meeting');
    const training = sessionsOf(site, asOf, 'training');
    if (meetings.length + training.length === 0) return undefined;
    return {
      ...countSessions(training),
      meetings: meetings.length,
      present: meetings.reduce((sum, { people }) => sum + people, 0),
      expected: meetings.reduce((sum, { expected = 0 }) => sum + expected, 0),
      byCooperatives: training.filter(({ isByCooperative }) => isByCooperative === true).length,
    };
  },
  figures: [
    { label: '今年培训', unit: '场', how: '今年办过的培训和开放课堂相加', of: ({ sessions }) => sessions },
    { label: '今年培训到场', unit: '人次', how: '每一场的到场人数相加', of: ({ people }) => people },
    {
      label: '合作社讲课',
      unit: '场',
      how: '写了合作社来讲的场次相加',
      of: ({ byCooperatives }) => byCooperatives,
    },
    { label: '三会一课', unit: '次', how: '今年开过的会和主题党日相加', of: ({ meetings }) => meetings },
    {
      label: '三会一课到会',
      unit: '人次',
      how: '每一次的实到相加，占应到的几成',
      of: ({ present }) => present,
      outOf: ({ expected }) => expected,
    },
  ],
  breakdown: { heading: '培训各办了多少场', unit: '场', of: ({ classes }) => classes },
  worstFirst: {
    heading: '今年培训不到四场的',
    distance: ({ sessions }) => Math.max(0, FEWEST - sessions),
    say: ({ sessions }) => (sessions === 0 ? '一场没有' : `${sessions} 场`),
  },
  columns: [
    { title: '培训场次', widthCharacters: 10, onPage: true, cell: ({ sessions }) => sessions },
    { title: '培训人次', widthCharacters: 10, onPage: true, cell: ({ people }) => people },
    { title: '合作社讲课场次', widthCharacters: 16, cell: ({ byCooperatives }) => byCooperatives },
    { title: '三会一课次数', widthCharacters: 14, onPage: true, cell: ({ meetings }) => meetings },
    { title: '三会一课应到人次', widthCharacters: 18, cell: ({ expected }) => expected },
    { title: '三会一课实到人次', widthCharacters: 18, cell: ({ present }) => present },
  ],
};
