import type { DisclosureDocument, Sentence } from '../../disclosure/blocks.ts';
import { formatDate } from '../../values/calendar-date.ts';
import type { DocumentContext } from '../document-context.ts';
import type { Notice } from './schema.ts';

/** A notice leads with its own first sentence, on the web; on the wall it hangs in one piece. A date of expiry is said. */
export function noticeDocument(notice: Notice, { reach, asOf }: DocumentContext): DisclosureDocument {
  const opening = reach === 'web' ? openingSentence(notice.body) : undefined;
  const { validUntil } = notice;
  // Paper says until when and not whether that is over: it hangs as it was printed.
  const isOver = reach === 'web' && validUntil !== undefined && asOf > validUntil;
  const validity: Sentence[] = validUntil
    ? [[[isOver ? `已经过期（到${formatDate(validUntil)}）。` : `有效期至${formatDate(validUntil)}。`]]]
    : [];
  return opening
    ? {
        lead: [opening.clauses.map((clause) => [clause]), ...validity],
        blocks: opening.rest === '' ? [] : [{ type: 'prose', markdown: opening.rest }],
      }
    : { lead: validity, blocks: [{ type: 'prose', markdown: notice.body }] };
}

/** A sentence in plain words: no mark of Markdown in it, and short enough to be taken in at a glance. */
const PLAIN_SENTENCE = /^(?![-+>#|]|\d+[.)])[^\n。！？#*_`[\]<>|\\~&]{8,70}[。！？]/u;

/** The first sentence of a text and what follows it; `undefined` where the text opens with anything else than one. */
function openingSentence(body: string): { clauses: readonly string[]; rest: string } | undefined {
  const text = body.trimStart();
  const [sentence] = PLAIN_SENTENCE.exec(text) ?? [];
  // A colon or 如下 promises a list, which must not be torn from it.
  if (sentence === undefined || /：|如下/.test(sentence)) return undefined;
  const clauses = sentence.match(/[^，；]+[，；。！？]*/gu) ?? [sentence];
  return { clauses, rest: text.slice(sentence.length).trimStart() };
}
