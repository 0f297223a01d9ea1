/** What somebody earns, has saved or owes. What the village pays is disclosed by law; averages are about nobody. */
import { HAN } from './squeeze.ts';
import { clauseAt, isOfSomebody } from './judge-statement.ts';
import { livelihoodsIn, tellsOfLiving, type Clauses } from './livelihood.ts';
import type { PrivateMatch } from './private-finding.ts';
import type { Scene } from './scene.ts';
import { fieldsOf, toMatch, type Statement } from './statements.ts';
import { mayMatch } from './words.ts';

const AMOUNT =
  '(?:\\d[\\d,，.]{0,14}|[一二两三四五六七八九十百千万几零]{1,9}|[×*]{2,9})\\s?(?:多|余|来|几)?(?:元|块|万|千|百)[一二三四五六七八九]?';
const EARNED =
  '(?:(?:家庭|全家|户|本人|个人|夫妻|其|月|年|日|总|工资性|经营|核算){0,4}(?:人均)?(?:月|年|纯|总|净|可支配|现金|固定|劳务|务工|打工|工资|经营|种地|种植|养殖|财产|转移){0,4}(?:性)?收入|收入(?:来源|约|仅|为)|进项|进账|打(?:零|短)?工|零工|务工|外出务工|工资|月薪|年薪|薪水|退休金|退休费|养老金|养老钱|社保金|赡养费|抚养费|挣(?:了|着|个)?|月挣|年挣|月入|年入|日入|赚(?:了|个)?|到手|手里(?:就|只|能)?(?:落下?|剩)|落下|(?:每)?月开(?:支|资)?|卖[\\u3400-\\u9fff]{1,4}卖了|理财|股票|房租收入|租金收入)';
/** Any sum of a day, a month or a year: 打更，一个月一千五. */
const SUM =
  '(?:\\d[\\d,，.]{2,14}|[一二两三四五六七八九十几]+[百千万][一二两三四五六七八九十百千零]*|[一二两三四五六七八九]十[一二三四五六七八九]*)(?:来|多|出头|挂零|左右|不到)?(?:万|块|元)?';
const PERIOD = '(?:一个?月|每月|月底结账|一天|每天|一年|每年|一季|一趟|淡季|旺季|全年|上年|去年)';
const OWNED =
  '(?:存款|积蓄|存折(?:上)?(?:有)?|存着|存了|定期(?:存款)?|攒(?:了|下|着)?|家底|外债|欠(?:债|款|下|着|了|外债|银行|信用社|亲戚)?|负债|贷款|借款|饥荒)';
const TERMS: readonly RegExp[] = [
  /(?:退休金|退休费|养老金|月薪|年薪|月收入|年收入|月工资|存款|外债)[^，。；;|\d]{0,6}\d{3,6}(?![\d-])/g,
  new RegExp(`${EARNED}[^，。；;|\\d]{0,10}?${AMOUNT}`, 'g'),
  new RegExp(`${PERIOD}[^，。；;|\\d]{0,10}?${SUM}(?![人户亩斤度吨米件个票只头*×\\d-])`, 'g'),
  new RegExp(
    `(?:卖|净落|净挣|净剩|净|落|进了|毛入|接济|生活费|劳保|租金收)[^，。；;|\\d]{0,8}?${SUM}(?![人户亩斤度吨米件个票只头*×\\d-])`,
    'g',
  ),
  new RegExp(`${OWNED}[^，。；;|\\d]{0,10}?${AMOUNT}`, 'g'),
  new RegExp(
    `(?:每月|一个月|一年|每年|全年|年|月|一天|每天)(?:到头)?(?:能|只|仅|也就|大约|约|平均|总共)?(?:能)?(?:挣|赚|收入|进账|进项|入账|开|拿|领(?!取)|打工|剩|落)[^，。；;|\\d]{0,4}?${AMOUNT}`,
    'g',
  ),
  new RegExp(
    `(?:欠|背|贷|借|存)(?:了|着|下|有)?[^，。；;|\\d]{0,8}?${AMOUNT}[^，。；;|]{0,4}(?:债|贷|饥荒|款|定期|没还|未还)?`,
    'g',
  ),
  new RegExp(
    `${AMOUNT}(?:钱)?(?:的)?(?:外债|饥荒|存款|积蓄|定期|欠债|债务|贷款未还|网贷|月薪|年收入|月收入|收入|工资)`,
    'g',
  ),
];
/** Want told in words, without any sum: who has lost the work, and who cannot pay. What gives a right to aid is disclosed by law. */
const WANT =
  /(?:下岗|失业|没(?:了|有)?工作)(?![^，。；;|]{0,4}(?:人员|职工|工人|群体|登记|保险|金|证|再就业))|没(?:有)?钱(?=[还交缴给付看治买用花吃上盖修过，。；;|）)]|$)|(?:还|交|缴|付|拿|掏|治|念|供|租)不起|看不起病|(?:还|交|缴)不上(?!来)|揭不开锅|吃不上饭|吃了?上顿|砸锅卖铁|家徒四壁|一贫如洗|穷得|(?:家里?|家境|日子|手头|手里)(?:很|太|特别|挺|又|过得|也|比较|实在)?(?:穷|拮据|紧巴?|艰难|贫寒|没钱|困难)|无力(?:偿还|归还|支付|缴纳|交纳|承担)|(?:没有?|无)(?:偿还|还款|支付)能力/g;
/** Said of everybody whom it may concern. */
const IS_OF_ALL =
  /政策|宣传|培训|招聘|人员|职工|群体|对象|家庭(?=的|可|[，。])|就业|怎么|凡|如果|的(?:，|,)?(?:可以?|请|由)/;
/** Fields that say it in their label. */
const LABEL =
  /(?:家庭|个人|户|人均|年|月|打工|务工|经营)[^|]{0,4}收入|^收入$|(?<!银行)存款|欠债|负债|外债|退休金|household_?income/i;
/** Prices, charges and what is paid out, whoever is named beside. */
const IS_PRICE =
  /费|租(?!车|摊)|价|补|助|贴|险|交|缴|收取|物业|押金|每人|标准|奖|捐|工程|预算|支出|付|发(?!现)|运输|材料|停车/;
/** Paid out of public money, or of the village as a whole, or a price; these must be told. */
const IS_PUBLIC =
  /利息|带动|户均|每户|人均月工资|外出打工|招工|招聘|补贴|补助|津贴|低保金|保障金|救助金|慰问金|慰问|抚恤|奖励|奖金|分红|红利|误工|报酬|务工费|劳务费|用工|公益(?:性)?岗|保洁员|护林员|网格员|会计|书记|主任|委员|干部|村集体|集体经济|集体收入|经营性收入|村级|本村|全村|我村|社区|全镇|农民人均|居民人均|人均可支配|标准线|低保标准|合作社|公司|企业|工程|项目|合同|承包费|租金(?!收入)|罚款|押金|保证金|党费|捐款|捐赠|义务工|运费|材料费|水费|电费|收支|结余|支出|预算|拨款|拨付|发放|代发|村里(?:付|发|支)|征地|占地|应收|应付|欠(?:集体|村|租金|承包费|水费|物业费|款单位)|合计|总额/;
/** What the state pays a month, and what an employer offers. */
const IS_SUPPORT =
  /党费|保洁员|护林员|巡查员|公益|结转|报销|最多报|封顶|公益岗|供养|[ABC]类|低保|保障|津贴|高龄|补贴|补助|满[八九]十|招工|招聘|聘用|全村|带动|户均|每户|居民人均|人均月工资/;
const EARNS = /租出去|收租|挣|赚|收入|工资|打工|退休|落|剩|进账|净|工钱|月薪/;

const mayTell = mayMatch(TERMS);
const mayTellWant = mayMatch([WANT]);

/** In a text without line ends a heading ends at the next sign. */
const MAY_BE_LABEL = new RegExp(LABEL.source.replace('^收入$', '收入[|:]'), 'i');

/** All that is said of somebody's money. */
export function findIncome(scene: Scene): PrivateMatch[] {
  const bare = scene.bare();
  const mayWant = mayTellWant(bare);
  const maySum =
    /[元块万千百仟佰]|\d{3}/.test(bare) && (MAY_BE_LABEL.test(bare) || tellsOfLiving(bare) || mayTell(bare));
  if (!mayWant && !maySum) return [];
  return scene
    .statements()
    .flatMap((statement) => [
      ...(maySum ? findInStatement(statement) : []),
      ...(mayWant ? wantIn(statement) : []),
    ]);
}

function wantIn(statement: Statement): PrivateMatch[] {
  return [...statement.text.matchAll(WANT)]
    .filter(({ index, 0: words }) =>
      isOfSomebody(statement, { start: index, end: index + words.length, general: IS_OF_ALL }),
    )
    .map(({ index, 0: words }) => toMatch(statement, 'income', index, index + words.length));
}

/** Who pays is said in another clause: 三季度工资各1800元，村里付. */
const PAID_BY_VILLAGE =
  /村里?(?:付|发|出|支)|村集体(?:付|发|支)|财政(?:拨|付|支|发)|(?:资金|经费|账户?)[^，。；]{0,4}(?:支出|列支|拨付)/;

/** Fields of a book of accounts: what comes in there is nobody's income, though somebody has signed for it. */
const ACCOUNTS =
  /(?<!家庭|生活|医疗|教育|刚性)支出|摘要|结余|余额|凭证|科目|经手|证明人|记账|票据|^(?:summary|expense|balance)/;

/** Money that is moved, asked for or given for all to see. */
const IS_PAID_OUT =
  /(?:^|\|)[\d.|]{0,8}付|退[款还回]|转[到入至给账]|打(?:给|到|入|[他她][^，。；]{0,4}(?:卡|折))|汇[到入给款]|付[款给完清]|应付|账号|卡号|工地办公室|捐款|招工|招聘|报名|采购|购[买置]|合同|施工|挂账|报销|列支|核销|雇(?!主)|请了|村里请|用工|验收|中标|报价|出售给|承租|租用|租赁|租期|押金|收购价|保底价|出工|投工|工日|[借欠](?:村|集体|社区|合作社)/;

/** Days worked for the village, and what somebody owes it. */
const IS_DAY_WORK =
  /\d+\s?(?:天|个?工)[，,][^。；|]{0,12}(?:共|计|合)|出工|投工|工日|[借欠](?:村|集体|社区|合作社)/;

/** Whether a sum beside a living or a purse is somebody's, and no price or public money. */
function isOwn(statement: Statement, { own, near, start, end }: Clauses): boolean {
  const field = statement.shape === 'record' ? near : statement.text;
  if (
    IS_DAY_WORK.test(field) ||
    IS_PAID_OUT.test(field) ||
    IS_PUBLIC.test(near) ||
    IS_PUBLIC.test(statement.labelAt(start))
  )
    return false;
  if ((IS_PRICE.test(own) || IS_SUPPORT.test(near)) && !EARNS.test(own)) return false;
  return isOfSomebody(statement, { start, end, general: IS_PUBLIC });
}

function findInStatement(statement: Statement): PrivateMatch[] {
  const { text, shape } = statement;
  if (!HAN.test(text)) return [];
  if (shape === 'sentence' && (PAID_BY_VILLAGE.test(text) || /结转|结余|期末|期初/.test(text))) return [];
  const said = TERMS.flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length, words }))
    .filter(({ start, end, words }) => {
      if (IS_DAY_WORK.test(text) || IS_PUBLIC.test(words) || IS_PUBLIC.test(statement.labelAt(start)))
        return false;
      if (
        /^(?:一个?月|每月|月底结账|一天|每天|一年|每年|一季|一趟|淡季|旺季|全年|上年|去年)/.test(words) &&
        (IS_PRICE.test(clauseAt(text, start, end)) || IS_SUPPORT.test(text)) &&
        !EARNS.test(clauseAt(text, start, end))
      )
        return false;
      return (
        !IS_PUBLIC.test(clauseAt(text, start, end)) &&
        isOfSomebody(statement, { start, end, general: IS_PUBLIC })
      );
    });
  const isOfAccounts = shape === 'record' && fieldsOf(statement).some(({ label }) => ACCOUNTS.test(label));
  const labelled =
    shape === 'record' && !isOfAccounts
      ? fieldsOf(statement)
          .filter(
            ({ label, text: value }) =>
              LABEL.test(label) &&
              statement.about !== 'nobody' &&
              /\d|[一二三四五六七八九十百千万]/.test(value),
          )
          .map(({ start, text: value }) => ({ start, end: start + value.length }))
      : [];
  const lived = isOfAccounts ? [] : livelihoodsIn(text).filter((one) => isOwn(statement, one));
  return [...said, ...labelled, ...lived].map(({ start, end }) => toMatch(statement, 'income', start, end));
}
