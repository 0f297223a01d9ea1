/** Telephones of private persons. Those of the office must be disclosed and are left alone. */
import { windowsOf, type DigitWindow } from './digit-runs.ts';
import { DOCUMENT_LABEL } from './document-labels.ts';
import { maskCode, maskDigits } from './mask.ts';
import type { PrivateMatch } from './private-finding.ts';
import { entryAround, labelBefore, lineStart, type Scene } from './scene.ts';
import { placeOf } from './statements.ts';

const LANDLINE = /(?<![\d-])0\d{2,3}[-\s)]{0,2}\d{4}\s?\d{3,4}(?!\d)/g;
/** A telephone that stands in somebody's house, with or without its area code. */
const AT_HOME =
  /(?:(?:家庭|住宅|宅|家里?(?:的|中)?)(?:电话|座机|号码?)|宅电|户主[^。；;\n|]{0,14}(?:电话|座机)|座机)[^。；;，\n|\d]{0,6}$/;
const SHORT_LANDLINE = /(?<![\d-])[2-8]\d{2,3}[-\s]?\d{4}(?![\d])/g;
const YAML_PHONE_KEY = /(?:^|[{,\s])(?:\w*[pP]hone|hotline|\w+Hotline)\s*:\s*['"]?$/;
/** Keys of those who receive something. */
const BENEFICIARY = /(?:^|[{,\s])(?:amount|quantity|household)\s*:/;

/** All private telephones of a text. */
export function findPhones(scene: Scene): PrivateMatch[] {
  const { text } = scene;
  const mobiles = scene
    .digitRuns()
    .flatMap((run) => [
      ...[...windowsOf(text, run, { length: 11, accepts: isMobileNumber })].filter((window) =>
        isMobile(text, window),
      ),
      ...windowsOf(text, run, { length: 13, accepts: isWithCountry }),
    ]);
  return [
    ...mobiles.filter((window) => !isOfficial(scene, window)).map((window) => matchOf(scene, window)),
    ...findLandlines(scene),
  ];
}

function matchOf({ original }: Scene, { start, end }: { start: number; end: number }): PrivateMatch {
  return {
    kind: 'phone',
    start,
    end,
    mend: maskCode(original.slice(start, end)),
    shown: maskDigits(original.slice(start, end), { first: 3, last: 4 }),
  };
}

const WRITTEN = new Set(['11', '3 4 4', '3 8', '7 4', '4 4 3', '3 3 5', '5 6', '1 1 1 1 1 1 1 1 1 1 1']);

function isMobileNumber(digits: string): boolean {
  return /^1[3-9]/.test(digits);
}

function isWithCountry(digits: string, groups: number): boolean {
  return groups === 1 && /^861[3-9]/.test(digits);
}

function isMobile(text: string, { sizes, gaps, start, end }: DigitWindow): boolean {
  if (!WRITTEN.has(sizes.join(' '))) return false;
  if (new Set(gaps).size > 1 || gaps.some((gap) => /[|,，、:(]/.test(gap))) return false;
  if (/[A-Za-z\d]$|\d\.$/.test(text.slice(Math.max(0, start - 2), start))) return false;
  return !/^(?:\d|[A-Za-z]|\.\d|\s*(?:元|万|亩|户|人|斤|平方|公里|号(?!码)))/.test(text.slice(end, end + 4));
}

/**
 * Whether content declares it here as somebody's in office: the field for a telephone in an object that is not about a
 * receiver. No word beside a number makes it official; what a site has declared elsewhere is known to the loader.
 */
function isOfficial(scene: Scene, { start }: { readonly start: number }): boolean {
  const label = labelBefore(scene, start, 40);
  if (scene.format === 'yaml' && YAML_PHONE_KEY.test(label)) return !BENEFICIARY.test(entryAround(scene, start));
  return DOCUMENT_LABEL.test(label) && !/电话|手机|联系|微信/.test(label);
}

function findLandlines(scene: Scene): PrivateMatch[] {
  const { text } = scene;
  const atHome = [LANDLINE, SHORT_LANDLINE]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start }) => AT_HOME.test(text.slice(lineStart(text, start), start)));
  const ofReceivers = scene.statements().flatMap((statement) => {
    if (statement.shape !== 'record' || statement.about !== 'person') return [];
    return [...statement.text.matchAll(LANDLINE)]
      .filter(({ index }) => !isOfficial(scene, placeOf(statement, index, index + 1)))
      .map((match) => placeOf(statement, match.index, match.index + match[0].length));
  });
  return [...atHome, ...ofReceivers].map((place) => matchOf(scene, place));
}

/** Digits of a number as written anywhere, to compare numbers. */
export function phoneDigits(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^86(?=1\d{10}$)/, '');
}
