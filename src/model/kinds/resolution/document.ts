import type { DisclosureDocument, Phrase, Sentence } from '../../disclosure/blocks.ts';
import { counted, fullDate } from '../../values/values.ts';
import { MEETING_RULES, thresholdsMet } from '../meeting-rules.ts';
import { votingRows } from '../voting.ts';
import type { Motion, Resolution } from './schema.ts';

/** A resolution says how many motions passed, who was there, then each motion with its votes. */
export function resolutionDocument(resolution: Resolution): DisclosureDocument {
  const { motions, attendance } = resolution;
  const passed = motions.filter(({ outcome }) => outcome === '通过').length;
  return {
    lead: [
      [
        [`${resolution.meeting}`],
        [`议了 ${motions.length} 件事，`],
        [
          passed === motions.length
            ? '都通过了。'
            : `通过 ${passed} 件，未通过 ${motions.length - passed} 件。`,
        ],
      ],
      ...matters(motions),
    ],
    blocks: [
      {
        type: 'facts',
        heading: '会议情况',
        rows: [
          { label: '会议', value: [[resolution.session, resolution.meeting].filter(Boolean).join('')] },
          { label: '时间', value: [fullDate(resolution.on)] },
          { label: '地点', value: [resolution.place] },
          { label: '主持人', value: [resolution.chair] },
          { label: '应到', value: [counted(attendance.expected, '人')] },
          { label: '实到', value: [counted(attendance.present, '人')] },
        ],
      },
      ...motions.map((motion, index) => ({
        type: 'motion' as const,
        heading: motions.length === 1 ? motion.title : `${index + 1}. ${motion.title}`,
        text: motion.text,
        outcome: motion.outcome,
        isPassed: motion.outcome === '通过',
        votes: votingRows(undefined, motion.votes),
        met:
          motion.outcome === '通过'
            ? thresholdsMet(MEETING_RULES[resolution.meeting], attendance, motion.votes)
            : [],
        ...(motion.progress && { progress: motion.progress }),
      })),
    ],
  };
}

/** Up to this many are named in the lead; more are for the page to list. */
const NAMED_MATTERS = 3;

/** What was decided, by name: `通过：“修桥”“租金”；没通过：“卖林地”。` A title may hold a 、 of its own. */
function matters(motions: readonly Motion[]): Sentence[] {
  if (motions.length > NAMED_MATTERS) return [];
  const named = (label: string, outcome: Motion['outcome']): string[] => {
    const those = motions.filter((motion) => motion.outcome === outcome);
    return those.length > 0 ? [`${label}：${those.map(({ title }) => `“${title}”`).join('')}`] : [];
  };
  const told = [...named('通过', '通过'), ...named('没通过', '未通过')];
  return [told.map((text, index): Phrase => [text, index === told.length - 1 ? '。' : '；'])];
}
