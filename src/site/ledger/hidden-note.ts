/** What a ledger page says of what it leaves out. */
import type { LedgerPart } from '../../model/place/ledger-inside.ts';
import type { LedgerContext } from './ledger-context.ts';

const WORDS: readonly (readonly [LedgerPart, string])[] = [
  ['calls', '今天先打给谁、电话'],
  ['score', '得分'],
  ['orders', '整改通知'],
];

/** What a page says of what it leaves out: `得分、整改通知只在内部台账里，要密码。` */
export function hiddenNote(hides: LedgerContext['hides']): string {
  const named = WORDS.filter(([part]) => hides?.has(part)).map(([, word]) => word);
  return named.length === 0 ? '' : `${named.join('、')}只在内部台账里，要密码才能看。`;
}
