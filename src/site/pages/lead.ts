/** The first sentences of a page: the answer, amounts that are easier to say, and until when one may object. */
import type { Phrase, Sentence, Value } from '../../model/disclosure/blocks.ts';
import { type Fen } from '../../model/values/fen.ts';
import { phoneLink, type PhoneLink } from '../links.ts';
import { shortOffice, type PostingView } from './postings.ts';

/** From this amount on, in yuan, people count in 万 and an exact sum alone is slow to take in. */
const WAN = 10_000;
const YI = 100_000_000;

/** `10654243` → `约10.65万元`, `3000000` → `3万元`; `undefined` below 1万元. Rounded half up to two decimals. */
export function inWan(amount: Fen): string | undefined {
  const yuan = Math.abs(amount) / 100;
  if (yuan < WAN) return undefined;
  // 99,999,999 yuan would be said as 10,000 万: from there on people count in 亿.
  const unit = Math.round(yuan / 100) >= YI / 100 ? YI : WAN;
  // A hundredth of the unit is as many fen as the unit has yuan.
  const hundredths = Math.floor((Math.abs(amount) + unit / 2) / unit);
  const isExact = hundredths * unit === Math.abs(amount);
  return `${isExact ? '' : '约'}${amount < 0 ? '-' : ''}${hundredths / 100}${unit === YI ? '亿' : '万'}元`;
}

/** Sentences of which the first that tells an exact amount of 万元 and more says it in 万元 as well; once is enough. */
export function withWan(sentences: readonly Sentence[]): Sentence[] {
  const first = sentences.findIndex((sentence) => sentence.flat().some(isLarge));
  return sentences.map((sentence, index) => (index === first ? sentence.map(phraseWithWan) : sentence));
}

type Amount = Extract<Value, { type: 'amount' }>;

function isLarge(value: Value): value is Amount {
  return (
    typeof value === 'object' &&
    value.type === 'amount' &&
    value.written === undefined &&
    inWan(value.amount) !== undefined
  );
}

function phraseWithWan(phrase: Phrase): Phrase {
  return phrase.map((value): Value => {
    const said = isLarge(value) ? inWan(value.amount) : undefined;
    return said === undefined ? value : { ...(value as Amount), inWan: said };
  });
}

/** Until when and whom to call, as long as one may object or will be able to; in the words of the posting. */
export interface CallBy {
  readonly until: PostingView['until'];
  readonly phone: PhoneLink;
}

/** What the lead of a posting ends with; `undefined` when it is over. */
export function callBy({ state, until, call, to }: PostingView, siteName: string): CallBy | undefined {
  if (state === 'ended') return undefined;
  return { until, phone: phoneLink(shortOffice(to, siteName), call.text) };
}
