/** Whoever asks is owed an answer within the days that the site has set itself, and what was promised then. */
import { addDays } from '../../values/calendar-date.ts';
import { lastDayOf, type DayOrPeriod } from '../../values/day-or-period.ts';
import type { FileOf } from '../../disclosure/disclosure-fields.ts';
import type { FollowUp, FollowUpsOf } from '../follow-up.ts';
import type { Feedback, FeedbackEntry } from './schema.ts';

type FeedbackFile = FileOf<Feedback>;

/** Told of a question once, by the first disclosure that has it; later ones may bring the answer. */
export const feedbackFollowUps: FollowUpsOf<Feedback> = (disclosure, { inForce }) => {
  const files = inForce.ofKind<Feedback>('feedback');
  const position = files.findIndex(({ id }) => id === disclosure.id);
  const [earlier, since] = [files.slice(0, position), files.slice(position)];
  return disclosure.content.entries
    .filter(({ number }) => !earlier.some((file) => entryOf(file, number)))
    .flatMap((entry) => [
      answer(entry, since, inForce.repliesWithin(entry.askedOn)),
      ...(entry.promisedBy ? [promise(entry, entry.promisedBy, since)] : []),
    ]);
};

function answer(
  { number, askedOn, question }: FeedbackEntry,
  files: readonly FeedbackFile[],
  days: number,
): FollowUp {
  const [met] = files.flatMap((file) => {
    const on = entryOf(file, number)?.answer?.on;
    return on ? [{ disclosureId: file.id, on }] : [];
  });
  return {
    name: `${inShort(question)}的答复`,
    key: `第${number}号意见的答复`,
    opensOn: askedOn,
    dueOn: addDays(askedOn, days),
    met,
  };
}

function promise(
  { number, askedOn, question }: FeedbackEntry,
  promisedBy: DayOrPeriod,
  files: readonly FeedbackFile[],
): FollowUp {
  const done = files.find((file) => entryOf(file, number)?.state === '已解决');
  return {
    name: `${inShort(question)}的办理结果`,
    key: `第${number}号意见的办理结果`,
    opensOn: askedOn,
    dueOn: lastDayOf(promisedBy),
    met: done && { disclosureId: done.id, on: done.content.publishedOn },
  };
}

function entryOf({ content }: FeedbackFile, number: string): FeedbackEntry | undefined {
  return content.entries.find((entry) => entry.number === number);
}

const SHORTEST = 6;
const LONGEST = 18;

/** `“二组井台的水有味”`: what was asked, as far as it takes to know it again; a number tells nobody but the clerk. */
function inShort(question: string): string {
  const clauses = question.split(/[，。；！？?,;!\s]+/u).filter(Boolean);
  const enough = clauses.findIndex((_, index) => clauses.slice(0, index + 1).join('，').length >= SHORTEST);
  const said = clauses.slice(0, enough === -1 ? clauses.length : enough + 1).join('，');
  return `“${said.length > LONGEST ? `${said.slice(0, LONGEST - 1)}…` : said}”`;
}
