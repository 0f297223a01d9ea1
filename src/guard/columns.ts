/** Headings of tables and keys of YAML that must not exist, whatever stands below them. */
import { OFFICE_HEADING, PERSON_HEADING } from './names.ts';
import type { PrivateMatch } from './private-finding.ts';
import { entryAround, type Scene } from './scene.ts';
import type { Table } from './tables.ts';

/** Never, in any table. */
const ALWAYS =
  /身份证(?:件)?号|公民身份|证件号|(?:银行|社保|医保|惠农|工资|储蓄|一卡通)\S{0,2}(?:卡号|账号|帐号|号码?$)|存折|残疾证(?:编?号)|^(?:学生|儿童|孤儿|孩子|未成年人)姓名/;
/** Not beside the names of persons; a table of rules or sums may have them. */
const BESIDE_PERSONS =
  /身份证|^(?:个人|打卡|发放|收款|银行|本人)?(?:卡号|[账帐](?:号|户))|手机|微信|QQ|扣扣|邮箱|车牌|护照|户口(?:簿|本)|社保(?:卡|号)|医保(?:卡|号)|婚姻|家庭(?:成员|情况|困难|变故)|服刑|存款|欠债|负债|住址|(?:家庭|详细|居住|户籍|现住)地址|门牌|房号|楼栋|出生(?:日|年月日)|生日(?!期)|残疾|伤残|病[种名情史因]|诊断|患病|疾病|伤病|健康(?:状况|情况)|开户(?:账|帐)?号?|(?:致困|致贫|贫困|困难)主因|(?:致困|致贫|困难|返贫|贫困)(?:主要)?原因|患何病|何病|(?:家庭|个人|月|年|人均|工资)[^，]{0,4}收入|打工收入|月工资|收入明细|就读|孕|末次月经|节育|避孕|婚育/;
/** What a household earns, in yuan or not. */
const INCOME = /收入/;
/** Names of programmes, which are published with their sums. */
const PROGRAMME = /补贴|金额|标准|[（(]元|费用?$|保险|救助金|人数/;

const HAN_KEYS =
  '[\\u4e00-\\u9fff]{0,4}(?:身份证(?:号码?|件号)?|证件号码?|公民身份号码|银行卡(?:号|账号)?|卡号|银行账号|一卡通(?:号|账号)?|存折(?:号|账号)?|社保卡号?|手机(?:号码?)?|住址|家庭地址|门牌号?|房号|出生日期|生日(?!期)|残疾(?:等级|类别|证号)|病种|病名|病情|健康状况|致困原因|致贫原因|学生姓名|儿童姓名|就读学校|护照号|车牌号?|户口簿号|微信号?|QQ号?|邮箱|婚姻状况)|(?:家庭|户|个人|打工|务工|家庭人均|家庭年|家庭月|人均|年|月)(?:年|月|总|纯)?收入';
const LATIN_KEYS =
  '[a-z]{0,9}_?(?:id_?card(?:_?no)?|id_?number|id_?no|identity(?:_?(?:card|number|no))?|bank_?(?:card|account)(?:_?(?:no|number))?|card_?(?:no|number)|mobile(?:_?(?:phone|no|number))?|disease|illness|diagnosis|disability(?:_?level)?|birth_?day|birth_?date|date_?of_?birth|home_?address|house_?number|sfz(?:h|hm)?|wechat|weixin|qq|passport|licen[cs]e_?plate|disability_?card|household_?income|marital_?status|shenfenzheng(?:hao)?)';
const KEY = new RegExp(`(?<=^|[{,\\s-])(?:${HAN_KEYS}|${LATIN_KEYS})(?=\\s*['"]?[:：](?:\\s|$))`, 'gim');

/** Objects of a table of programmes: so many people, such a standard. */
const COUNTS =
  /^(?:人数|户数|标准|事项|报销比例|起付线[^:]*|村级?收入|集体[^:]*|月?标准[^:]*|合计[^:]*|households|people|count):/m;

/** Those who are in no office, whatever stands beside them; a group's head is one who has a telephone of his own. */
const HOUSEHOLDER = /户主|组长|领取人|领款人|申请人|住户|房主|村民/;

/** All headings and keys of a text that must not exist. */
export function findColumns(scene: Scene): PrivateMatch[] {
  return [...scene.tables().flatMap((table) => findHeadings(scene, table)), ...findKeys(scene)];
}

function findHeadings({ text }: Scene, { headings, rows }: Table): PrivateMatch[] {
  const [head, ...body] = rows;
  if (!head || body.length === 0) return [];
  const hasPersons = headings.some((heading) => PERSON_HEADING.test(heading) || HOUSEHOLDER.test(heading));
  const isOfOffice = headings.some((heading) => OFFICE_HEADING.test(heading) && heading !== '岗位');
  const hasHouseholders = headings.some((heading) => HOUSEHOLDER.test(heading));
  return headings.flatMap((heading, column): PrivateMatch[] => {
    const cell = head.cells[column];
    if (!cell || !isForbidden(heading, hasPersons)) return [];
    if (isOfOffice && !hasHouseholders && heading.includes('手机')) return [];
    const start = text.indexOf(cell.text, cell.start);
    return [{ kind: 'column', start, end: start + cell.text.length, shown: cell.text }];
  });
}

function isForbidden(heading: string, hasPersons: boolean): boolean {
  if (ALWAYS.test(heading)) return true;
  return hasPersons && BESIDE_PERSONS.test(heading) && (INCOME.test(heading) || !PROGRAMME.test(heading));
}

function findKeys(scene: Scene): PrivateMatch[] {
  const { text, format } = scene;
  if (format !== 'yaml') return [];
  return [...text.matchAll(KEY)]
    .filter(({ index }) => !COUNTS.test(entryAround(scene, index + 1)))
    .map((match) => ({
      kind: 'column',
      start: match.index,
      end: match.index + match[0].length,
      shown: match[0],
    }));
}
