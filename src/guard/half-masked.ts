/**
 * Numbers of which some digits were replaced by signs, or only the last are written: head and tail still tell whose it is,
 * and it is no less unlawful.
 */
import { DOCUMENT_LABEL } from './document-labels.ts';
import { maskCode } from './mask.ts';
import type { PrivateKind, PrivateMatch } from './private-finding.ts';
import { isRegion } from './regions.ts';
import type { Scene } from './scene.ts';
import { originalSpan, type Statement } from './statements.ts';

const SIGN = '[*×●○◯#•_∗✱☆★■□？?]|[xX](?=[xX*×\\d])|(?<=[xX*×])[xX]';
const HALF_MASKED = new RegExp(
  `(?<![A-Za-z0-9.])(\\d{0,16}(?:[ -]\\d{1,6})?)([ -]?(?:${SIGN})(?:[ -]?(?:${SIGN})){1,17})[ -]?(\\d{0,6}(?:[ -]\\d{1,4})?[\\dXx]?)(?![A-Za-z0-9])`,
  'g',
);
/** The same of a card in a row whose fields blanks part. */
const CARD_IN_ROW = /(\d{4})\|((?:[*×]{4}\|){2,3})(\d{1,4})/g;
/** 1944-11-××: a day that was taken out. */
const DATE = /^(?:19|20)\d\d-?\d{0,2}$/;
const MAY_HOLD = /\d[ \s-]{0,8}[*×●○◯#•_∗✱☆★■□？?xX]{2}|[*×●○◯#•_∗✱☆★■□？?xX]{2}[ \s-]{0,8}\d/;

/** The last digits of an identity number, by which people of one name are told apart. */
const TAIL =
  /(?:身份证|证件|公民身份)[^，,。；;|\d]{0,10}(?:尾号|尾数|[后末][二两三四五六八]位)[^，,。；;|\d]{0,6}(?<digits>\d{2,8}[xX]?)(?![\d位])/g;
/** The same behind a name, where the statement says what it is the tail of. */
const TAIL_OF_NAME = /[(（](?:尾号|尾数|[后末][四六]位)[^，,。；;|\d]{0,3}(?<digits>\d{3,6}[xX]?)[)）]/g;

/** All half-masked identity numbers, cards and telephones of a text, and tails of identity numbers. */
export function findHalfMasked(scene: Scene): PrivateMatch[] {
  return [...findTails(scene), ...findSigned(scene)];
}

function findTails({ text, bare, original, statements }: Scene): PrivateMatch[] {
  if (!/尾[号数]|[后末][二两三四五六八]位/.test(text) || !/身份|证件/.test(bare())) return [];
  return statements().flatMap((statement) =>
    // 身份证后四位 1234 in a form is nobody's.
    (statement.about !== 'nobody' && /身份|证件/.test(statement.text) ? [TAIL, TAIL_OF_NAME] : [])
      .flatMap((pattern) => [...statement.text.matchAll(pattern)])
      .map(({ index, 0: whole, groups }) => {
        const from = index + whole.lastIndexOf(groups?.['digits'] ?? '');
        const span = originalSpan(statement, from, from + (groups?.['digits']?.length ?? 0));
        const own = original.slice(span.start, span.end);
        return { kind: 'id-number', ...span, mend: maskCode(own), shown: maskCode(own) } as const;
      }),
  );
}

function findSigned(scene: Scene): PrivateMatch[] {
  if (!MAY_HOLD.test(scene.text)) return [];
  return scene
    .statements()
    .flatMap((statement) =>
      [HALF_MASKED, CARD_IN_ROW]
        .flatMap((pattern) => [...statement.text.matchAll(pattern)])
        .flatMap((match) => matchOf(scene, statement, match)),
    );
}

function matchOf({ original }: Scene, statement: Statement, match: RegExpExecArray): PrivateMatch[] {
  const [whole, head = '', signs = '', tail = ''] = match;
  if (`${head}${tail}`.replace(/[^\dXx]/g, '').length < 3 || DATE.test(head)) return [];
  const from = match.index + (/^[\s|]*/.exec(whole)?.[0].length ?? 0);
  const label = `${statement.labelAt(from)}|${statement.text.slice(Math.max(0, from - 30), from)}`;
  const kind = kindOf(digitsOf(head), digitsOf(signs).length, digitsOf(tail), label);
  if (!kind) return [];
  const span = originalSpan(statement, from, match.index + whole.replace(/[\s|]+$/, '').length);
  const own = original.slice(span.start, span.end);
  return [{ kind, ...span, mend: maskCode(own), shown: own }];
}

function digitsOf(text: string): string {
  return text.replace(/[ |-]/g, '');
}

const IDENTITY = /身份|证件|公民号|idcard|idn/i;
const CARD = /卡|账|帐|存折|一卡通|户名|account|card/i;
const PHONE = /电话|手机|联系|致电|拨打|号码|tel|phone/i;

function kindOf(head: string, hidden: number, tail: string, label: string): PrivateKind | undefined {
  const length = head.length + hidden + tail.length;
  const own = label.slice(label.search(/[^，,。；;、|]*$/));
  const says = (word: RegExp): boolean => word.test(label);
  if (DOCUMENT_LABEL.test(own) && !says(IDENTITY) && !CARD.test(own) && !says(PHONE)) return undefined;
  if (/^1[3-9]\d/.test(head) && head.length <= 7 && (length === 11 || says(PHONE))) return 'phone';
  if (IDENTITY.test(own)) return 'id-number';
  if (CARD.test(own)) return 'bank-card';
  return kindByShape(head, length, says(CARD)) ?? kindByLabel(length, says);
}

/** By how it begins and how long it is; 62 is Gansu's as far as 6230, and UnionPay's. */
function kindByShape(head: string, length: number, isCard: boolean): PrivateKind | undefined {
  const isOfRegion = head.length >= 3 && isRegion(head.padEnd(6, '0')) && !/^62(?![0-2]\d|30)/.test(head);
  if (isOfRegion && length >= 15 && length <= 18)
    return isCard && (length === 16 || length === 17) ? 'bank-card' : 'id-number';
  return length >= 14 && length <= 19 && /^(?:62|60|95|4\d|5[1-5]|3[57])/.test(head)
    ? 'bank-card'
    : undefined;
}

function kindByLabel(length: number, says: (word: RegExp) => boolean): PrivateKind | undefined {
  if (says(IDENTITY)) return 'id-number';
  if (says(CARD)) return 'bank-card';
  return says(PHONE) && length >= 7 && length <= 12 ? 'phone' : undefined;
}
