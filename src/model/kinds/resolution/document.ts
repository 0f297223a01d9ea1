import type { DisclosureDocument, Phrase, Sentence } from '../../disclosure/blocks.ts';
import { counted, fullDate } from '../../values/values.ts';
import type { DocumentContext } from '../document-context.ts';
import { MEETING_RULES, thresholdsMet } from '../meeting-rules.ts';
import { votesInWords, votingRows } from '../voting.ts';
import type { Motion, Resolution } from './schema.ts';

/** A resolution says how many motions passed, who was there, then each motion with its votes. */
export function resolutionDocument(
  resolution: Resolution,
  { onPaper }: Pick<DocumentContext, 'onPaper'>,
): DisclosureDocument {
  const { motions, attendance } = resolution;
  return {
    lead: leadOf(resolution, onPaper === true),
    blocks: [
      {
        type: 'facts',
        heading: '会议情况',
        rows: [
          { label: '会议', value: [[resolution.session, resolution.meeting].filter(Boolean).join('')] },
          { label: '时间', value: [fullDate(resolution.on)] },
          ...(resolution.place === undefined ? [] : [{ label: '地点', value: [resolution.place] }]),
          ...(resolution.chair === undefined ? [] : [{ label: '主持人', value: [resolution.chair] }]),
          ...(attendance
            ? [
                { label: '应到', value: [counted(attendance.expected, '人')] },
                { label: '实到', value: [counted(attendance.present, '人')] },
              ]
            : []),
        ],
      },
      ...motions.map((motion, index) => ({
        type: 'motion' as const,
        heading: motions.length === 1 ? motion.title : `${index + 1}. ${motion.title}`,
        text: motion.how === undefined ? motion.text : `${motion.text}（${motion.how}）`,
        outcome: motion.outcome,
        isPassed: motion.outcome === '通过',
        votes: votingRows(undefined, motion.votes),
        met:
          motion.outcome === '通过' && attendance && motion.votes
            ? thresholdsMet(MEETING_RULES[resolution.meeting], attendance, motion.votes)
            : [],
        ...(motion.progress && { progress: motion.progress }),
      })),
    ],
  };
}

/** Up to this many are named in the lead; more are for the page to list. */
const NAMED_MATTERS = 3;

/** What was decided, by name, and on a phone how they voted; on a sheet the votes stand below, in sight. */
function leadOf({ meeting, motions }: Resolution, onPaper: boolean): Sentence[] {
  const [only, ...others] = motions;
  if (only && others.length === 0)
    return [
      [
        [`${meeting}${only.outcome === '通过' ? '通过了' : '没有通过'}`],
        [`“${only.title}”`, ...(onPaper || !only.votes ? ['。'] : ['：'])],
        ...(onPaper || !only.votes ? [] : [...votesInWords(only.votes), ['。']]),
      ],
    ];
  const passed = motions.filter(({ outcome }) => outcome === '通过').length;
  return [
    [
      [meeting],
      [`议了 ${motions.length} 件事，`],
      [
        passed === motions.length
          ? '都通过了。'
          : `通过 ${passed} 件，未通过 ${motions.length - passed} 件。`,
      ],
    ],
    ...matters(motions, onPaper),
  ];
}

/**
 * `通过：“修桥”“租金”；没通过：“卖林地”。`, on a phone `“修桥”通过：赞成 21票，反对 2票，弃权 1票。` A title may hold a 、 of its
 * own.
 */
function matters(motions: readonly Motion[], onPaper: boolean): Sentence[] {
  if (motions.length > NAMED_MATTERS) return [];
  if (!onPaper && motions.some(({ votes }) => votes))
    return motions.map(({ title, outcome, votes }): Sentence => [
      [`“${title}”`, outcome === '通过' ? '通过' : '没通过', votes ? '：' : '。'],
      ...(votes ? [...votesInWords(votes), ['。']] : []),
    ]);
  const named = (label: string, outcome: Motion['outcome']): string[] => {
    const those = motions.filter((motion) => motion.outcome === outcome);
    return those.length > 0 ? [`${label}：${those.map(({ title }) => `“${title}”`).join('')}`] : [];
  };
  const told = [...named('通过', '通过'), ...named('没通过', '未通过')];
  return [told.map((text, index): Phrase => [text, index === told.length - 1 ? '。' : '；'])];
}
