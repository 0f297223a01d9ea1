/** Numbers of which some digits were replaced by signs: head and tail still tell whose it is, and it is no less unlawful. */
import { DOCUMENT_LABEL } from './document-labels.ts';
import { maskCode } from './mask.ts';
import type { PrivateKind, PrivateMatch } from './private-finding.ts';
import { isRegion } from './regions.ts';
import type { Scene } from './scene.ts';
import { placeOf, type Statement } from './statements.ts';

const SIGN = '[*×●○◯#•_∗✱☆★■□？?]|[xX](?=[xX*×\\d])|(?<=[xX*×])[xX]';
const HALF_MASKED = new RegExp(
  `(?<![A-Za-z0-9.])(\\d{0,16}(?:[ |-]\\d{1,6})?)([ |-]?(?:${SIGN})(?:[ |-]?(?:${SIGN})){1,17})[ |-]?(\\d{0,6}(?:[ -]\\d{1,4})?[\\dXx]?)(?![A-Za-z0-9])`,
  'g',
);
const MAY_HOLD = /\d[ \s-]{0,8}[*×●○◯#•_∗✱☆★■□？?xX]{2}|[*×●○◯#•_∗✱☆★■□？?xX]{2}[ \s-]{0,8}\d/;

/** All half-masked identity numbers, cards and telephones of a text. */
export function findHalfMasked(scene: Scene): PrivateMatch[] {
  if (!MAY_HOLD.test(scene.text)) return [];
  return scene
    .statements()
    .flatMap((statement) =>
      [...statement.text.matchAll(HALF_MASKED)].flatMap((match) => matchOf(scene, statement, match)),
    );
}

function matchOf({ original }: Scene, statement: Statement, match: RegExpExecArray): PrivateMatch[] {
  const [whole, head = '', signs = '', tail = ''] = match;
  if (`${head}${tail}`.replace(/[^\dXx]/g, '').length < 3) return [];
  const from = match.index + (/^[\s|]*/.exec(whole)?.[0].length ?? 0);
  const label = `${statement.labelAt(from)}|${statement.text.slice(Math.max(0, from - 30), from)}`;
  const kind = kindOf(digitsOf(head), digitsOf(signs).length, digitsOf(tail), label);
  if (!kind) return [];
  const place = placeOf(statement, from, match.index + whole.replace(/[\s|]+$/, '').length);
  const own = original.slice(place.start, place.end);
  return [{ kind, ...place, mend: maskCode(own), shown: own }];
}

function digitsOf(text: string): string {
  return text.replace(/[ |-]/g, '');
}

const IDENTITY = /身份|证件|公民号|idcard|idn/i;
const CARD = /卡|账|帐|存折|一卡通|户名|account|card/i;
const PHONE = /电话|手机|联系|致电|拨打|号码|tel|phone/i;

function kindOf(head: string, hidden: number, tail: string, label: string): PrivateKind | undefined {
  const length = head.length + hidden + tail.length;
  const [isIdentity, isCard, isPhone] = [IDENTITY.test(label), CARD.test(label), PHONE.test(label)];
  const own = label.slice(label.search(/[^，,。；;、|]*$/));
  if (DOCUMENT_LABEL.test(own) && !isIdentity && !CARD.test(own) && !isPhone) return undefined;
  if (/^1[3-9]\d/.test(head) && head.length <= 7 && (length === 11 || isPhone)) return 'phone';
  if (isIdentity && /身份|证件|公民|id/i.test(own)) return 'id-number';
  if (isCard && CARD.test(own)) return 'bank-card';
  if (
    length >= 15 &&
    length <= 18 &&
    head.length >= 3 &&
    isRegion(head.padEnd(6, '0')) &&
    !/^62(?![0-2]\d|30)/.test(head)
  )
    return length === 16 || length === 17 ? (isCard ? 'bank-card' : 'id-number') : 'id-number';
  if (length >= 14 && length <= 19 && /^(?:62|60|95|4\d|5[1-5]|3[57])/.test(head)) return 'bank-card';
  if (isIdentity) return 'id-number';
  if (isCard) return 'bank-card';
  return isPhone && length >= 7 && length <= 12 ? 'phone' : undefined;
}
