import type { DisclosureDocument, Phrase, StepRow } from '../../disclosure/blocks.ts';
import { byThen, counted, dateSeenFrom } from '../../values/values.ts';
import { lastToEnd } from '../../values/day-or-period.ts';
import type { DocumentContext } from '../document-context.ts';
import type { Feedback, FeedbackEntry } from './schema.ts';

/** How many questions and how many are settled; then each with its answer, those still open first. */
export function feedbackDocument(
  { entries, publishedOn }: Feedback,
  { words }: DocumentContext,
): DisclosureDocument {
  const settled = entries.filter(isSettled).length;
  const open = entries.length - settled;
  const last = lastToEnd(entries.flatMap((entry) => (isSettled(entry) ? [] : (entry.promisedBy ?? []))));
  return {
    lead: [
      [
        [`${words.residents}提了 `, counted(entries.length, '条'), '意见，'],
        ['有结果的 ', counted(settled, '条'), open > 0 ? '，' : '。'],
        ...(open > 0 ? [['还在办的 ', counted(open, '条'), last ? '，' : '。'] satisfies Phrase] : []),
        ...(last ? [['答应最晚 ', dateSeenFrom(publishedOn, last), '办好。'] satisfies Phrase] : []),
      ],
    ],
    blocks: [
      {
        type: 'steps',
        heading: '问和答',
        rows: [...entries.filter((entry) => !isSettled(entry)), ...entries.filter(isSettled)].map((entry) =>
          entryRow(entry, publishedOn),
        ),
      },
    ],
  };
}

function isSettled({ state }: FeedbackEntry): boolean {
  return state === '已解决' || state === '已说明' || state === '办不了';
}

function entryRow(entry: FeedbackEntry, publishedOn: Feedback['publishedOn']): StepRow {
  const { number, askedOn, channel, question, state, answer, promisedBy } = entry;
  return {
    mark: state === '还没答复' ? '没答复' : state,
    title: question,
    meta: [
      [dateSeenFrom(publishedOn, askedOn), `${channel}提出，编号 ${number}`],
      ...(answer ? [['，', dateSeenFrom(publishedOn, answer.on), `${answer.by}答复`]] : []),
      ...(promisedBy ? [['，答应 ', ...byThen(promisedBy, publishedOn), '办好']] : []),
    ],
    text: answer?.text ?? '还没有答复。',
    state: isSettled(entry) ? 'done' : answer ? 'now' : 'todo',
  };
}
