/** One meeting in two files: who came and how they voted is the same in the steps of a matter and in the resolution. */
import type { CommonContent, FileOf } from '../../disclosure/disclosure-fields.ts';
import type { SiteFinding } from '../../schema/finding.ts';
import type { CalendarDate } from '../../values/calendar-date.ts';
import type { SeriesContext } from '../series-context.ts';
import type { Attendance, Votes } from '../voting.ts';
import type { Deliberation } from './schema.ts';

interface Resolved extends CommonContent {
  readonly kind: 'resolution';
  readonly meeting: string;
  readonly on: CalendarDate;
  readonly attendance?: Attendance | undefined;
  readonly motions: readonly { readonly votes?: Votes | undefined }[];
}

/** A warning for each step whose meeting has a resolution that counts otherwise. */
export function checkAgainstResolutions(
  files: readonly FileOf<Deliberation>[],
  { ofKind }: SeriesContext,
): SiteFinding[] {
  const resolutions = ofKind<Resolved>('resolution');
  return files.flatMap(({ file, content }) =>
    content.steps.flatMap((step, index): SiteFinding[] => {
      const same = resolutions.filter(
        ({ content: { on, meeting } }) => on === step.on && step.by.includes(meeting),
      );
      // Two meetings of one body on one day: which is meant nobody can tell.
      const [one] = same;
      if (!one || same.length > 1) return [];
      const differs = difference(step, one.content);
      return differs === undefined
        ? []
        : [
            {
              file,
              finding: {
                code: 'FILES_DISAGREE',
                severity: 'warning',
                path: ['steps', index, differs.key],
                message: `${step.on} 的${one.content.meeting}，这里${differs.here}，决议里${differs.there}，那一份是 ${one.file}。`,
                hint: '请照会议记录核对，把写错的那份改过来；公布过的写更正。',
              },
            },
          ];
    }),
  );
}

function difference(
  { attendance, votes }: Deliberation['steps'][number],
  resolved: Resolved,
): { readonly key: 'attendance' | 'votes'; readonly here: string; readonly there: string } | undefined {
  const counted = resolved.attendance;
  if (attendance && counted && attendance.present !== counted.present)
    return { key: 'attendance', here: `实到 ${attendance.present} 人`, there: `实到 ${counted.present} 人` };
  const all = resolved.motions.flatMap((motion) => motion.votes ?? []);
  if (!votes || all.length === 0 || all.some((one) => told(one) === told(votes))) return undefined;
  return { key: 'votes', here: told(votes), there: all.map(told).join('，') };
}

function told({ for: approving, against, abstain }: Votes): string {
  return `赞成 ${approving} 反对 ${against} 弃权 ${abstain}`;
}
