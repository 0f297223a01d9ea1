/** Telephones of private persons. Those of the office must be disclosed and are left alone. */
import { windowsOf, type DigitWindow } from './digit-runs.ts';
import { DOCUMENT_LABEL } from './document-labels.ts';
import { maskDigits } from './mask.ts';
import { OFFICE_HEADING } from './names.ts';
import type { PrivateMatch } from './private-finding.ts';
import { entryAround, labelBefore, lineStart, rowAt, type Scene } from './scene.ts';

/** Whose telephone it is, or what for, when it is nobody's own. */
const OFFICIAL =
  /监督|受理|咨询|举报|投诉|服务|值班|值守|办公|热线|报修|抢修|报名|工作电话|公示电话|应急电话|村委|居委|监委|村部|社区|大厅|窗口|镇政府|街道|书记|主任|副主任|会计|出纳|文书|委员|组长|网格员|代办员|楼栋长|民警|医生|村医|辅警|电工|水管员|护林员|河长|路长|保洁员|协管员|调解员|物业|供电|供水|自来水|热力|燃气|派出所|卫生站|法院|司法所|律师|施工|项目经理|监理|公司|合作社|理事长|负责人|经办人|村干部|hotline|officers|supervision/g;
/** Whose telephone it is when it is private. */
const PRIVATE =
  /户主|房主|房东|申请人|村民|居民(?!委)|家属|家长|监护人|患者|病人|本人|住户|承包户|承包人|租户|承租人|反映人|举报人|农户|业主|低保户|机主|紧急联系|家庭电话|住宅电话|家里|家电话|微信|丈夫|妻子|儿子|女儿|父亲|母亲|老人|大爷|大娘|大姐|大妈|阿姨|师傅|收款人|领取人/g;
const LANDLINE = /(?<![\d-])0\d{2,3}[-\s)]{0,2}\d{4}\s?\d{3,4}(?!\d)/g;
const AT_HOME =
  /(?:家庭|住宅|宅|家里的?|家)(?:电话|座机)[^。；;，\n]{0,6}$|户主[^。；;\n]{0,14}电话[:：\s]*$/;
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
    masked: maskDigits(original.slice(start, end), { first: 3, last: 4 }),
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

function isOfficial(scene: Scene, window: DigitWindow): boolean {
  const { text, format } = scene;
  const label = labelBefore(scene, window.start, 40);
  if (format === 'yaml' && YAML_PHONE_KEY.test(label))
    return !BENEFICIARY.test(entryAround(scene, window.start));
  if (DOCUMENT_LABEL.test(label) && !/电话|手机|联系|微信/.test(label)) return true;
  const row = rowAt(scene, window.start);
  const sentence = label.slice(label.search(/[^。；;!！？]*$/));
  const [official, personal] = [lastIndexOf(sentence, OFFICIAL), lastIndexOf(sentence, PRIVATE)];
  if (official !== -1 || personal !== -1) return official > personal;
  if (row) {
    const cells = text.slice(row.start, row.end);
    return lastIndexOf(cells, OFFICIAL) > -1 || row.headings.some((heading) => OFFICE_HEADING.test(heading));
  }
  const after = /^[^。；;\n]{0,12}/.exec(text.slice(window.end))?.[0] ?? '';
  return lastIndexOf(after, OFFICIAL) > -1;
}

function lastIndexOf(text: string, words: RegExp): number {
  let last = -1;
  for (const { index, 0: word } of text.matchAll(words)) last = index + word.length;
  return last;
}

function findLandlines(scene: Scene): PrivateMatch[] {
  const { text } = scene;
  return [...text.matchAll(LANDLINE)]
    .filter(({ index }) => AT_HOME.test(text.slice(lineStart(text, index), index)))
    .map((match) => matchOf(scene, { start: match.index, end: match.index + match[0].length }));
}

/** Digits of a number as written anywhere, to compare numbers. */
export function phoneDigits(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^86(?=1\d{10}$)/, '');
}
