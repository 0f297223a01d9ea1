/** 公民身份号码: 18 characters with a check character (GB 11643), and the 15 digits issued before 1999. */
import { windowsOf, type DigitRun, type DigitWindow } from './digit-runs.ts';
import { maskCode, maskDigits } from './mask.ts';
import type { PrivateMatch } from './private-finding.ts';
import { isRegion } from './regions.ts';
import { labelBefore, type Scene } from './scene.ts';
import { isCreditCode } from './social-credit-codes.ts';
import { DOCUMENT_LABEL } from './document-labels.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** The check character of the first 17 digits (ISO 7064 MOD 11-2). */
export function identityCheckCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return CHECK_CHARACTERS[sum % 11] ?? '';
}

const LABEL = /(?:身份|证件号|公民号|sfz|shenfenzheng|idcard|idnumber|idno)[^。；;\n]{0,20}$/i;
/** The last character, which is a letter in one of eleven. */
const LETTER = /^[\s\-‐-―·.。_*`|/\\:)\u200b-\u200f]{0,4}[xX×](?![A-Za-z\d])/;
/** All identity numbers of a text. */
export function findIdentityNumbers(scene: Scene): PrivateMatch[] {
  return scene.digitRuns().flatMap((run) => findInRun(scene, run));
}

function findInRun(scene: Scene, run: DigitRun): PrivateMatch[] {
  const { text } = scene;
  const found: PrivateMatch[] = [];
  for (const window of windowsOf(text, run, { length: 17, accepts: mayBeIdentity })) {
    const letter = LETTER.exec(text.slice(window.end, window.end + 8))?.[0];
    if (letter === undefined) continue;
    const whole = { ...window, end: window.end + letter.length, digits: `${window.digits}X` };
    if (isIdentityNumber(scene, whole)) found.push(matchOf(scene, whole));
  }
  for (const window of windowsOf(text, run, { length: 18, accepts: mayBeIdentity }))
    if (isIdentityNumber(scene, window)) found.push(matchOf(scene, window));
  for (const window of windowsOf(text, run, { length: 15, accepts: mayBeOld }))
    if (isOldNumber(scene, window)) found.push(matchOf(scene, window));
  return found;
}

/** With many groups only a number that is right can be meant; a mistyped one in few groups may have its label. */
function mayBeIdentity(digits: string, groups: number): boolean {
  return isRegion(digits) && (groups <= 6 || isDay(digits.slice(6, 14)));
}

function mayBeOld(digits: string, groups: number): boolean {
  return (groups <= 6 || groups === 15) && isRegion(digits) && isDay(`19${digits.slice(6, 12)}`);
}

function matchOf({ original }: Scene, { start, end }: DigitWindow): PrivateMatch {
  return {
    kind: 'id-number',
    start,
    end,
    mend: maskCode(original.slice(start, end)),
    shown: maskDigits(original.slice(start, end), { first: 3, last: 4 }),
  };
}

function isIdentityNumber(scene: Scene, window: DigitWindow): boolean {
  const { digits, start, sizes } = window;
  const isTrue = isDay(digits.slice(6, 14)) && identityCheckCharacter(digits) === digits[17];
  if ((!isTrue && sizes.length > 6) || isInsideWord(scene.text, window)) return false;
  const label = labelBefore(scene, start);
  const isLabelled = LABEL.test(label);
  if (!isTrue) return isLabelled && isOneNumber(window);
  if (isLabelled) return isOneNumber(window);
  if (areSums(scene.text, window)) return false;
  if (isCreditCode(digits) && /代码|税号/.test(label)) return false;
  // A contract's number is often the region, the day and a count, and one in eleven has a fitting last digit.
  if (DOCUMENT_LABEL.test(label) && digits.slice(6, 10) >= '2020') return false;
  return isOneNumber(window);
}

/** Signs that also separate numbers of their own, as in a table's row, are believed only for few groups. */
function isOneNumber({ sizes, gaps }: DigitWindow): boolean {
  const isDoubtful = gaps.some((gap) => /[|,，、/\n]/.test(gap));
  return !isDoubtful || sizes.length <= 4 || sizes.every((size) => size === 1);
}

/** Sums to the fen side by side, which have a point where nobody puts one into a number of a person. */
function areSums(text: string, { start, end }: DigitWindow): boolean {
  const from = start - (/[\d.]*$/.exec(text.slice(Math.max(0, start - 20), start))?.[0].length ?? 0);
  const to = end + (/^[\d.]*/.exec(text.slice(end, end + 20))?.[0].length ?? 0);
  const parts = text.slice(from, to).split(/[^\d.]+/);
  return parts.length > 1 && parts.every((part) => /^\d+\.\d\d\.?$/.test(part));
}

/** `YYYYMMDD` that can be a birthday. */
function isDay(digits: string): boolean {
  const [year = 0, month = 0, day = 0] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(
    Number,
  );
  if (year < 1900 || year >= 2100 || month < 1 || month > 12) return false;
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

/** Part of a hash or of another code with letters. */
function isInsideWord(text: string, { start, end }: DigitWindow): boolean {
  if (/[A-Za-z\d]/.test(text[end] ?? '')) return true;
  const word = /[A-Za-z\d]*$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  return /\d/.test(word);
}

function isOldNumber(scene: Scene, window: DigitWindow): boolean {
  const { digits, start, end, sizes } = window;
  const day = `19${digits.slice(6, 12)}`;
  if (isInsideWord(scene.text, window)) return false;
  const label = labelBefore(scene, start);
  if (LABEL.test(label)) return true;
  if (
    (sizes.length > 1 && sizes.length < 15) ||
    /^[.,]\d|^ ?[元万亩户人]/.test(scene.text.slice(end, end + 3))
  )
    return false;
  // People with such numbers were born before 1999; a later "year" is a document's.
  return day >= '19300101' && !DOCUMENT_LABEL.test(label) && !/账号|账户|帐号|帐户|户名|开户|卡/.test(label);
}
