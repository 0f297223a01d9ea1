/** Bank cards and accounts of persons. Accounts of the collective must be disclosed and are left alone. */
import { isUniform, windowsOf, type DigitWindow } from './digit-runs.ts';
import { DOCUMENT_LABEL } from './document-labels.ts';
import { maskCode, maskDigits } from './mask.ts';
import { hasName, NAME } from './names.ts';
import type { PrivateMatch } from './private-finding.ts';
import { entryAround, labelBefore, lineEnd, lineStart, type Scene } from './scene.ts';

/** Issuers' prefixes on cards in use in China: UnionPay's 62 and 60, banks' own before it, the foreign schemes'. */
const ISSUERS = /^(?:62|60[1-3]|95[5-9]|940|690755|6858|4\d|5[1-5]|35[2-8]|3[47])/;

const PERSONAL =
  /银行卡|卡号|个人卡|本人卡|[农建工中邮]行卡|农信卡|邮储卡|一卡通|社保卡|惠农|存折|工资卡|储蓄|个人账|bankcard|cardno|cardnumber/i;
const NUMBER_OF = /(?:编?号|号码|代码|编码)[:：\s|]*$/;
const ACCOUNT = /账号|帐号|账户|帐户|account/i;
const COLLECTIVE =
  /对公|基本户|基本账户|基本存款|专户|专用账户|集体账户|单位账户|(?:户名|账户名|收款单位|开户名|单位名称|payee|收款方)[^\n]{0,24}?(?:社|委员会|村委|居委|公司|政府|支部|党委|中心|学校|医院|总社|联社|企业|厂|局|所)/;
const ORGANISATION =
  /(?:合作社|联合社|委员会|村委会|居委会|公司|工委|支部|政府|财政所)[^，。；\n|]{0,3}[，,：:（(\s|]{0,3}(?:对公)?(?:账号|账户|帐号)?[：:\s]*$/;
const COLLECTIVE_NAME = /合作社|联合社|委员会|村委会|居委会|公司|工委|党委|党支部|政府/;

/** 户名：张三, and nothing behind the name that makes an organisation of it. */
const PERSONAL_HOLDER = new RegExp(
  `(?:户名|账户名|开户名|持卡人|收款人)[:：\\s]*${NAME}(?=[\\s，,。；;）)|]|$)`,
  'm',
);

/** All personal cards and accounts of a text. */
export function findBankCards(scene: Scene): PrivateMatch[] {
  const { text, original } = scene;
  return scene.digitRuns().flatMap((run) =>
    [19, 18, 17, 16].flatMap((length) =>
      [
        ...windowsOf(text, run, {
          length,
          accepts: (digits, groups) => groups <= 5 || (ISSUERS.test(digits) && hasLuhnDigit(digits)),
        }),
      ]
        .filter((window) => isCard(scene, window))
        .map(({ start, end }): PrivateMatch => ({
          kind: 'bank-card',
          start,
          end,
          mend: maskCode(original.slice(start, end)),
          shown: maskDigits(original.slice(start, end), { first: 4, last: 4 }),
        })),
    ),
  );
}

function isCard(scene: Scene, window: DigitWindow): boolean {
  const { digits, start, end } = window;
  const { text } = scene;
  const isNamedCard =
    /卡[^\d。；]{0,6}$/.test(labelBefore(scene, start)) && ISSUERS.test(digits) && hasLuhnDigit(digits);
  if (
    (!isWrittenAsOne(window) && !isNamedCard) ||
    /[A-Za-z\d]/.test(`${text[start - 1] ?? ''}${text[end] ?? ''}`)
  )
    return false;
  if (/^(?:\.\d|\s*[-*]\d|\s*[元万])/.test(text.slice(end, end + 3))) return false;
  const label = labelBefore(scene, start);
  const isTrue = ISSUERS.test(digits) && hasLuhnDigit(digits);
  const isPersonal = PERSONAL.test(label);
  const isAccount = ACCOUNT.test(label) && hasPerson(scene, start);
  if (!isTrue && !isPersonal && !isAccount) return false;
  if (isPersonal && !/对公/.test(label)) return isTrue || /[:：|\s号]$/.test(label) || isAccount;
  // UnionPay's numbers are hardly ever those of a paper, unless the paper's word stands right before.
  if (DOCUMENT_LABEL.test(label) && !(digits.startsWith('62') && !NUMBER_OF.test(label))) return false;
  return !isCollective(scene, window);
}

/** Fours, as on the card, or all together; a line's end may cut it once. */
function isWrittenAsOne(window: DigitWindow): boolean {
  const { sizes, gaps } = window;
  if (gaps.some((gap) => /[|,，、:()]/.test(gap))) return false;
  if (sizes.length <= 2) return true;
  if (!isUniform(window)) return false;
  return (
    sizes.slice(0, -1).every((size) => size === 4) || sizes.every((size) => size === 1) || sizes[0] === 6
  );
}

/** Whether the last digit is the one that the others demand (Luhn, ISO/IEC 7812). */
export function hasLuhnDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

function hasPerson(scene: Scene, position: number): boolean {
  const entry = entryAround(scene, position);
  return hasName(entry) && !COLLECTIVE_NAME.test(entry);
}

/** Its sentence, the lines above and below it, or its row say that it belongs to an organisation. */
function isCollective(scene: Scene, { start, end }: DigitWindow): boolean {
  const { text } = scene;
  const above = lineStart(text, Math.max(0, lineStart(text, start) - 1));
  const around = text.slice(above, lineEnd(text, lineEnd(text, end) + 1));
  const own = entryAround(scene, start);
  // Whatever the account is called, its holder is a person.
  if (PERSONAL_HOLDER.test(own)) return false;
  const before = /[^。；;！？]*$/.exec(text.slice(lineStart(text, start), start))?.[0] ?? '';
  if (COLLECTIVE.test(own) || ORGANISATION.test(before)) return true;
  if (isForm(around) && COLLECTIVE.test(around) && !hasName(own)) return true;
  const isAccountLine = ACCOUNT.test(labelBefore(scene, start)) || /开户/.test(own);
  return isAccountLine && COLLECTIVE_NAME.test(own);
}

/** 收款单位：… over 账号：… over 开户行：…: lines that are fields of one account. */
function isForm(lines: string): boolean {
  return lines.split('\n').every((line) => line.length < 60 && !/[。；;]./.test(line));
}
