/** Telephones of private persons. Those of the office must be disclosed and are left alone. */
import { windowsOf, type DigitWindow } from './digit-runs.ts';
import { DOCUMENT_LABEL } from './document-labels.ts';
import { maskCode, maskDigits } from './mask.ts';
import { isName } from './names.ts';
import type { PrivateMatch } from './private-finding.ts';
import { entryAround, isOneField, labelBefore, type Scene } from './scene.ts';
import { fieldsOf, originalSpan, type Statement } from './statements.ts';
import { isMeant } from './subjects.ts';

const LANDLINE = /(?<![\d-])[(]?0\d{2,3}[-—–−－\s)|]{0,2}\d{4}[\s|-]?\d{3,4}(?![\s-]?\d)/g;
/** A telephone that stands in somebody's house, with or without its area code. */
const AT_HOME =
  /(?:(?:家庭|住宅|宅|家里?(?:的|中)?|户主[^。；;\n|]{0,10})(?:电话|座机|固话|固定电话|号码?)|宅电)[^。；;，|\d]{0,6}$/;
const SHORT_LANDLINE = /(?<![\d-])[2-8]\d{2,3}[-\s]?\d{4}(?![\d])/g;
/** Words of an office: a landline beside them is its own. They never make a mobile official. */
const OF_OFFICE =
  /办公|值班|监督|举报|投诉|咨询|受理|服务|热线|村委|居委|村部|社区|镇|乡|街道|县|市|局|站|所|院|会|公司|合作社|党支部|维修|报修|抢修|厂家|物业|学校|银行|信用社|书记|主任|委员|网格员|代办|会计|负责/;
const YAML_PHONE_KEY = /(?:^|[{,|\s])(?:(?!mobile|own)\w*[pP]hone|hotline|\w+Hotline)\s*:\s*['"]?$/;
/** Keys of those who receive something. */
const BENEFICIARY = /(?:^|[{,\s])(?:amount|quantity|household)\s*:/;

/** All mobile telephones of a text that it does not declare as somebody's in office. */
export function findMobiles(scene: Scene): PrivateMatch[] {
  const { text } = scene;
  return scene
    .digitRuns()
    .flatMap((run) => [
      ...[...windowsOf(text, run, { length: 11, accepts: isMobileNumber })].filter((window) =>
        isMobile(scene, window),
      ),
      ...[13, 15].flatMap((length) =>
        [...windowsOf(text, run, { length, accepts: isWithCountry })].filter(
          ({ gaps, sizes }) => sizes.length <= 5 && gaps.every((gap) => gap === ' ' || /^[-–—.·]$/.test(gap)),
        ),
      ),
    ])
    .filter((window) => !isOfficial(scene, window))
    .map((window) => matchOf(scene, window));
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

const WRITTEN = new Set(
  [
    '11',
    '3 4 4',
    '3 8',
    '7 4',
    '4 4 3',
    '4 3 4',
    '3 3 5',
    '5 6',
    '3 5 3',
    '3 2 2 2 2',
    '4 7',
    '6 5',
    '8 3',
  ].concat(Array.from({ length: 11 }, () => '1').join(' ')),
);

function isMobileNumber(digits: string): boolean {
  return /^1[3-9]/.test(digits);
}

function isWithCountry(digits: string): boolean {
  return /^(?:00)?861[3-9]/.test(digits);
}

function isMobile(scene: Scene, { sizes, sizesInLines, gaps, start, end }: DigitWindow): boolean {
  const { text } = scene;
  if (!WRITTEN.has(sizes.join(' ')) && !WRITTEN.has(sizesInLines.join(' '))) return false;
  if (new Set(gaps).size > 1 || gaps.some((gap) => /[|,、:(/]/.test(gap))) return false;
  // 幺五四，零零二一，六六九三: as it is spoken.
  if (
    gaps.includes('，') &&
    !/(?:电话|手机|号码?|打|联系)[^\d。]{0,8}$/.test(text.slice(Math.max(0, start - 14), start))
  )
    return false;
  if (/[A-Za-z\d]$|\d\.$/.test(text.slice(Math.max(0, start - 2), start))) return false;
  // Part of a longer number that is written in the same way, or of a row of figures.
  if (
    gaps.length > 0 &&
    new RegExp(`\\d[ ${gaps[0] === '-' ? '-' : ''}]$`).test(text.slice(Math.max(0, start - 2), start))
  )
    return false;
  if (gaps.length > 0 && /^[- ]\d/.test(text.slice(end, end + 2))) return false;
  // Blanks part the fields of a row, unless the field says that a telephone begins here.
  const isNamed = /(?:电话|手机|联系(?:方式)?)[:：]?$/.test(text.slice(Math.max(0, start - 6), start));
  if (gaps.length > 0 && !isNamed && !isOneField(scene, start, end)) return false;
  return !/^(?:\d|[A-Za-z]|\.\d|\s*(?:元|万|亩|户|人|斤|平方|公里|年|月|号(?!码)))/.test(
    text.slice(end, end + 4),
  );
}

/** An object that names somebody and no office, or what somebody gets. */
function isOfBeneficiary(entry: string): boolean {
  const name = /(?:^|\n)(?:name|姓名|户主): (.*)/.exec(entry)?.[1];
  return BENEFICIARY.test(entry) || (name !== undefined && isName(name) && !OFFICE_FIELD.test(entry));
}

const OFFICE_FIELD = /(?:^|\n)(?:post|posts|duties|role|helpsWith|number|leader|worker|职务|分工|岗位): /;

/**
 * Whether content declares it here as somebody's in office: the field for a telephone in an object that is not about a
 * receiver. No word beside a number makes it official; what a site has declared elsewhere is known to the loader.
 */
function isOfficial(scene: Scene, { start }: { readonly start: number }): boolean {
  const label = labelBefore(scene, start, 40);
  if (scene.format === 'yaml' && YAML_PHONE_KEY.test(label))
    return !isOfBeneficiary(entryAround(scene, start));
  return DOCUMENT_LABEL.test(label) && !/电话|手机|联系|微信/.test(label);
}

/** All telephones of a text that stand in somebody's house. */
export function findLandlines(scene: Scene): PrivateMatch[] {
  if (!hasUndeclaredLandline(scene)) return [];
  const atHome = scene.statements().flatMap((statement) =>
    [LANDLINE, SHORT_LANDLINE]
      .flatMap((pattern) => [...statement.text.matchAll(pattern)])
      .filter(({ index }) => AT_HOME.test(statement.text.slice(0, index)))
      .map((match) => originalSpan(statement, match.index, match.index + match[0].length)),
  );
  const ofPersons = scene
    .statements()
    .flatMap((statement) =>
      [...statement.text.matchAll(LANDLINE)]
        .filter(({ index }) => isOfReceiver(statement, index))
        .map((match) => originalSpan(statement, match.index, match.index + match[0].length)),
    );
  return [...atHome, ...ofPersons].map((span) => matchOf(scene, span));
}

/** Quick: whether a landline stands anywhere but in the field for an official telephone. */
function hasUndeclaredLandline(scene: Scene): boolean {
  const { text } = scene;
  if (/宅|座机|固话|家[里庭]?(?:的|中)?(?:电话|号码)/.test(scene.bare())) return true;
  return (
    [...scene.bare().matchAll(LANDLINE)].length > 0 &&
    [...text.matchAll(LANDLINE)].some(
      ({ index }) => !(scene.format === 'yaml' && YAML_PHONE_KEY.test(labelBefore(scene, index, 40))),
    )
  );
}

/** Whether a landline is that of somebody who is named and of no office: in their sentence, or in their row of a list. */
function isOfReceiver(statement: Statement, index: number): boolean {
  const { text, shape, labelAt } = statement;
  if (shape === 'sentence') return !OF_OFFICE.test(text) && isMeant(statement.about);
  const labels = fieldsOf(statement)
    .map(({ label }) => label)
    .join('|');
  return (
    BENEFICIARY_LABEL.test(labels) &&
    /电话|手机|联系|phone/i.test(labelAt(index)) &&
    statement.about === 'person'
  );
}

/** Columns of those who receive something. */
const BENEFICIARY_LABEL = /金额|补贴|补助|救助|面积|亩数|amount|quantity/i;

/** Digits of a number as written anywhere, to compare numbers. */
export function phoneDigits(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^86(?=1\d{10}$)/, '');
}
