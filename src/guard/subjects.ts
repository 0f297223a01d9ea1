/** Whom a sentence is about: a person who is named, a household that is meant, somebody in office, or nobody. */
import { HAN } from './squeeze.ts';
import {
  CALLED,
  LAST_NAME,
  LIKELY_NAME,
  NAME_ASKED_FOR,
  NAME_IN_GROUP,
  NICKNAME,
  OTHER_NAME,
  SHORT_NAME,
  RARE_NAME,
  SOMEBODY,
  STRICT_NAME,
  SURE_NAME,
} from './names.ts';

export type About = 'person' | 'household' | 'office' | 'nobody';

/** Whether somebody is meant who has a right to be left alone. */
export function isMeant(about: About): boolean {
  return about === 'person' || about === 'household';
}

/** Offices and what those who hold them do: before such a name. */
const OFFICE_BEFORE =
  /(?<!老|退休|退休的|原)(?:书记|主任|委员|会计|出纳|文书|组长|站长|所长|院长|局长|镇长|村长|校长|队长|会长|理事长|监事长?|经理|网格员|代办员|村医|医生|大夫|护士|民警|辅警|律师|教师|老师|专家|干部|负责人|经办人|联系人|主讲人?|主持人?|记录人?|记录|监督员|调解员|指导员|专干|志愿者|电工|水管员|护林员|保洁员|协管员|信息员|第一书记|驻村干部|找|制表|审核|填表|校对|签发|出席|列席|参加人员?)[:：、 ]{0,2}$/;
const OFFICE_AFTER =
  /^(?:[（(][^）)]{0,8}(?:书记|主任|委员|会计|组长|网格员|代办员|医|员)[）)]|(?:副?(?:书记|主任|委员|会计|组长|院长|医生|大夫|医师|局长|镇长|站长|所长|老师|教授|律师|经理|队长)|主讲|主持|负责|带队|带领|组织|走访|慰问|看望|上门|宣读|传达|汇报|讲解|介绍|通报|解读|授课|义诊|接待|代办|登记$|办理$)|[，,][^，,。；;]{0,8}(?:医生|村医|大夫|护士|主任|书记|网格员|专干))/;
/** Somebody of whom the village knows who it is without a name. */
const KNOWN_TO_ALL =
  /户主|(?:的|家)(?:孩子|娃|媳妇)|该户|其户|此户|(?<!基)本户|这户|该家庭|其家|他家|她家|申请人|被救助人|救助对象|本人|当事人|该(?:村民|居民|同志|老人|组民|员工)|此人|(?<!其)[他她](?![们人])|之[子女妻夫母父]|其(?:妻|夫|子|女|母|父|配偶|丈夫|老伴|儿|孙|兄|弟|姐|妹|爱人|家)|第\s?\d+户|\d+号户|丈夫|妻子|爱人|老伴|儿子|(?<!妇)女儿|儿媳|女婿|婆婆|公公|母亲|父亲|爷爷|奶奶|孙子|孙女|外孙|哥哥|姐姐|弟弟|妹妹|长子|次子|长女|次女|独子|独女|父母|夫妻|两口子|老两口|媳妇|闺女|老太太|老爷子|老人家|老头子|小两口|爹妈|爸妈|[他她]?老[娘爹](?!们)|该[家对]象?|这家人?(?!公司|企业|店|厂)|那家人|那口子|二儿子|大儿子|小儿子|[大二三小]闺女|[大二三小]姑娘|侄[子女儿]|外甥|嫂子|(?<![民户众员工])家里(?=[，。]|[没就只还有穷])|家中(?=[^，。]{0,4}[没无只有])|全家(?!福)|伤者|患者本人|屋里(?:的|人)/;

/**
 * A name in a sentence, for use inside other patterns. Inside a word only a name that can hardly be anything else, or
 * one behind a word for people, counts.
 */
export const SURELY_NAMED = `(?:(?<![\\u3400-\\u9fff])${SOMEBODY}|${SURE_NAME}|(?<=[户民人给为是由和与及对向替帮属者象员组村亲妻夫子女的问助望了在老父母儿到去等找跟同让叫被把代有排访助送请]|主(?!任))(?:${SOMEBODY}|${STRICT_NAME})|${LAST_NAME}|${RARE_NAME}|${NAME_IN_GROUP}|${NAME_ASKED_FOR})`;
/** The same, and any surname before characters of given names: streets and yards may be called so too. */
export const NAMED = `(?:${SURELY_NAMED}|${LIKELY_NAME}|${SHORT_NAME}|${OTHER_NAME}|${NICKNAME})`;
const NAMES = new RegExp(NAMED, 'g');

/** 谢家崴子村, 陈英街: places that begin like a name. */
const PLACE_AFTER =
  /^(?![来到去在回进给为的和])[\u3400-\u9fff]{0,2}?(?:村(?![民里])|社区|屯|[乡镇](?!里|政府)|街|路|里(?![的住])|巷|胡同|[小园城新片]区|花园|家园|苑|新村|广场|大厦|沟|堡|庄|营|店|桥|河|岭|水库|小学|中学|公司|合作社|厂|超市|集团|银行|支部)/;

/** In a row without labels words for kin are those of a programme: 独生子女父母奖励. */
const MEANT_IN_ROW = /户主|该户|其户|此户|(?<!基)本户|这户|第\s?\d+户|\d+号户/;

/** Whom a sentence, or the joined fields of a row, names or means. Private persons come before those in office. */
export function personIn(sentence: string, shape: 'sentence' | 'row' = 'sentence'): About {
  if (!HAN.test(sentence)) return 'nobody';
  let isOffice = false;
  for (const { index, 0: name } of sentence.matchAll(NAMES)) {
    if (PLACE_AFTER.test(sentence.slice(index + name.length, index + name.length + 6))) continue;
    if (!isInOffice(sentence, index, name)) return 'person';
    isOffice = true;
  }
  if ((shape === 'row' ? MEANT_IN_ROW : KNOWN_TO_ALL).test(sentence)) return 'household';
  return isOffice ? 'office' : 'nobody';
}

/** Words for people of whom no office makes them public, right before a name. */
const PRIVATE_BEFORE =
  '(?:居民|村民|群众|组民|业主|住户|商户|党员|老人|户主|(?:反映|来访|来电|提问|投诉|当事|申请)人|儿子|女儿|老伴|妻子|丈夫|母亲|父亲|爱人|邻居|同志)';
/** What somebody who is named does when asking or being told of, and how the old are called. */
const PRIVATE_AFTER =
  '(?:同志|老人|老师傅|女士|先生|小姐|大[爷娘妈叔婶姐哥伯姨]|阿姨|奶奶|爷爷|师傅|等?(?:反映|来电|来访|来信|投诉|打电话|询问|咨询|提问|要求|建议|提出|问)|家(?!长|属|庭|电|具|门|用|园|政|访|禽|畜|里?[没还])|一家|说|称)';
const TOLD_BY_NAME = new RegExp(
  [
    CALLED,
    `(?<=的|由|${PRIVATE_BEFORE}(?:[:：]|是)?)(?:${SURE_NAME}|${SOMEBODY}(?=${PRIVATE_AFTER}|[，,。；;、：:（(]|$))`,
    `(?<![\\u3400-\\u9fff])${SOMEBODY}(?=${PRIVATE_AFTER}|提[）)，,])`,
    `^${SOMEBODY}(?=[:：])`,
    `${SURE_NAME}(?=同志|老人|女士|先生|大[爷娘妈叔婶姐哥]|奶奶|爷爷|反映|来电|来访)`,
  ].join('|'),
  'g',
);
/** Ends no name: 施工队, 何处. */
const NO_NAME = /[队站所部门处局司室厂店社会村组路街楼]$|^(.)\1$/;

/** The first private person whom a text tells of by name, as written there; nobody in office, none of `officers`. */
export function privateNameIn(text: string, officers: ReadonlySet<string>): string | undefined {
  if (!HAN.test(text)) return undefined;
  let rest = text;
  for (const name of officers) rest = rest.replaceAll(name, '□'.repeat(name.length));
  return [...rest.matchAll(TOLD_BY_NAME)].find(
    ({ index, 0: name }) => !NO_NAME.test(name) && !isInOffice(rest, index, name),
  )?.[0];
}

function isInOffice(sentence: string, index: number, name: string): boolean {
  // Where somebody lives is told of a person, whatever the office.
  if (/^家(?![访长庭电政禽畜属])/.test(sentence.slice(index + name.length, index + name.length + 2)))
    return false;
  return (
    OFFICE_BEFORE.test(sentence.slice(Math.max(0, index - 8), index)) ||
    OFFICE_AFTER.test(sentence.slice(index + name.length, index + name.length + 14))
  );
}

/** The text with names blanked out: 牛庆江 is no cattle. */
export function withoutNames(text: string): string {
  return text.replace(NAMES, (name) => '○'.repeat(name.length));
}
