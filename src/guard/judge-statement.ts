/** Whether words of a statement are said of somebody who is named or meant, and not of everybody. */
import { SOMEBODY } from './names.ts';
import { isMeant, NAMED, personIn } from './subjects.ts';
import type { Statement } from './statements.ts';

/** Conditions, procedures and sums: sentences that hold for whoever it may concern. */
export const IS_RULE =
  /^[^，。]{0,20}的[，,](?:凭|由|请|可|应|到|按|须|持|带|在|给|予)|^\s*(?:凡|如果?|若|对(?:于)?|申请条件|办理|适用|符合|救助对象|补贴对象|对象[:：]|条件[:：]|材料[:：]|标准[:：]|范围[:：]|[（(]?[一二三四五六七八九十\d]+[)）.、]?\s*(?:凡|年满|具有|因[^，。]{0,12}的[，；。]?$))|(?:可以?|均可|都可|可到|可向|可凭)(?:申请|享受|办理|领取|到|向|凭|代|由|在|找)|怎么(?:申请|办|摸排|处理|领)|全免|名额|招(?:新)?生|低于标准|致困的?家庭|生活困难的|应当|须|必须|监护人(?:要|应|有责任)|不许|不准|反对|提倡|承包地不变|子女[^，。]{0,4}(?:要|应|有义务)|需(?:提供|要|持|带|由)|符合[^。]{0,12}条件|的(?:家庭|村民|居民|人员|老年人|困难群众|对象|户|农户|职工|儿童|学生|个人)[^。，]{0,6}[，,、]?(?:可|应|由|给予|按|每人|凭|都|均|优先|不)|情形|情况之一|(?:管理|实施|暂行|救助|补助|发放|评定)办法|按[^，。]{0,10}规定|规定的|实施细则|暂行|流程|填写|栏目|一栏|由[^，。]{0,6}评定|材料|证明材料|请(?:带|携带|持|到|于|及时|拨打|各|村民|居民|大家)|不(?:得|予|再)(?:公示|公开|发放|享受)|提标|全(?:村|社区|镇|县|市|年)(?:共|有|现有|累计|因|残疾|脱贫|困难)?|共(?:有|计)?\d+(?:人|户|名)|(?<![第\d])\d+(?:人|户|名)[，,、（(]|合计|累计|名额/;

/** Words that tie what follows to one person, whatever else the clause speaks of. */
const OF_ONE =
  /(?:患(?:有|上|了)?|身患|罹患|查出|查实|检出|检查出|确诊(?:为|患|是)?|诊断(?:为|出)?|得了|得的|落下|犯了?|突发|复发|做了?|动了?|因|系|是|有|为|属|遭遇|突遭)[^，。；;|]{0,6}$/;

/** Helps somebody of whom nothing more is said: the helper is named, the one who is helped is not. */
const HELPER =
  /(?:为|给|帮助?|帮扶|照顾|照料|护理|服侍|看望|慰问|走访|资助|探望|关爱|陪护?|接送|服务|关心|救助|方便|登记|探访|组织|替|代|向|对)[^，。；;|]{0,8}$/;
const UNNAMED_AFTER =
  /^(?:的|在床的|在家的)?(?:症|病)?(?:[\u3400-\u9fff]{0,2})(?:老人|患者|病人|群众|人员|家庭|户|居民|村民|选民|老党员|党员|职工|对象|人(?![\u3400-\u9fff]))/;

export interface Claim {
  readonly start: number;
  readonly end: number;
  /** Clauses with these words are about everybody. */
  readonly general: RegExp;
}

/** What is forbidden is forbidden to everybody: 严禁吸毒、贩毒, but not 严禁王某吸毒, 严禁吸毒人员王某进入. */
const FORBIDDEN = /(?:严禁|禁止|不准|不许|杜绝|远离|抵制)(?<what>[^，。；;|]{0,40})$/;

function isForbidden(text: string, start: number, end: number): boolean {
  const said = text.slice(Math.max(0, start - LONGEST_CLAUSE), start);
  const what = FORBIDDEN.exec(said)?.groups?.['what'];
  if (what === undefined) return false;
  return personIn(text.slice(start - what.length, clauseAround(text, start, end).end)) === 'nobody';
}

/** Whether the words at `start` are said of a person or household of the statement. */
export function isOfSomebody(statement: Statement, { start, end, general }: Claim): boolean {
  const { text, blank, about, shape } = statement;
  if (shape === 'sentence' && isForbidden(text, start, end)) return false;
  if (!tellsOfSomebody(statement, start))
    return isBoundTo(blank, start, end) || opensWhatFollows(statement, { start, end, general });
  const clause = clauseAround(text, start, end);
  const before = text.slice(clause.start, start);
  const isTied = OF_ONE.test(before) || isBoundTo(blank, start, end);
  if (
    IS_RULE.test(text.slice(clause.start, clause.end)) &&
    /家庭|对象|人员|居民/.test(text.slice(end, clause.end))
  )
    return false;
  if (shape === 'record') return isTied || !general.test(text.slice(clause.start, clause.end));
  if (isBoundTo(blank, start, end))
    return !general.test(text.slice(end, end + 4).split(/[，。；;|]/)[0] ?? '');
  if (about === 'household' && (IS_RULE.test(text) || UNNAMED_AFTER.test(text.slice(end)))) return false;
  // 行动不便的打 024…: whoever it may be.
  if (/^的(?:打|请|可|由|到|在|给|应|户|[^，。；|]{0,3}[，,])/.test(text.slice(end))) return false;
  if (HELPER.test(before) && UNNAMED_AFTER.test(text.slice(end))) return hasNameSoon(blank, end);
  if (IS_RULE.test(text.slice(clause.start, clause.end))) return false;
  return isTied || !general.test(text.slice(clause.start, clause.end));
}

/** Whether a place in a statement tells of somebody: the remark beside an office holder does too. */
export function tellsOfSomebody({ about, shape, labelAt }: Statement, index: number): boolean {
  return isMeant(about) || (about === 'office' && shape === 'record' && NOTE_LABEL.test(labelAt(index)));
}

/** What an office holder has to do is told elsewhere; here is told how it goes with the person. */
const NOTE_LABEL = /备注|说明|其他|其它|情况|原因|note|remark/i;

/** Labels of what is said of the one before: 申请理由：离婚官司打了一年. */
const LABEL_BEFORE = /^[\s\d.、（()）]*(?:[\u3400-\u9fff]{1,6}[:：]\s*)?/;
/** How far from its beginning a sentence without a subject may come to the point. */
const SOON = 9;

/** Whether a sentence has no subject, comes to the words at once, and stands behind one about somebody. */
function opensWhatFollows(
  { text, before, shape }: Statement,
  { start, end, general }: Pick<Claim, 'start' | 'end' | 'general'>,
): boolean {
  if (shape !== 'sentence' || (before !== 'person' && before !== 'household')) return false;
  if (start - (LABEL_BEFORE.exec(text)?.[0].length ?? 0) > SOON) return false;
  const clause = clauseAround(text, start, end);
  return !general.test(text.slice(clause.start, clause.end)) && !IS_RULE.test(text);
}

const NAME_BEFORE = new RegExp(
  `${NAMED}(?:老人|大爷|大娘|同志|一家|家里?)?(?:[（(]|[，,、:： ]{0,2}(?:系|是|因|患有?|身患|患上|确诊(?:为)?|得了?|有|为|属|在|被|的)?[^，。；;|、]{0,3})$`,
);
const NAME_AFTER = new RegExp(
  `^(?:症|病)?(?:患者|病人|病毒携带者|人员|的|人|名单|对象|者|老人|村民|户|家庭|儿童|学生)*[:： ]{0,2}${SOMEBODY}(?=[，,、。；;:：()（）\\s|等的已由捐家]|同志|老人|领|捐|每|在|本|今|于|申|，|$)`,
);
const OFFICE_NEAR =
  /^[（(，,]?[^，,。；;|）)]{0,8}(?:医生|村医|大夫|护士|主任|书记|主讲|负责|网格员|代办|委员|登记)/;

/** Whether a name stands right beside the words: 周福来（偏瘫）, 肺癌病人赵永峰. */
function isBoundTo(blank: string, start: number, end: number): boolean {
  const before = blank.slice(Math.max(0, start - 24), start);
  const found = NAME_BEFORE.exec(before);
  if (
    found &&
    !OFFICE_NEAR.test(found[0].slice(3)) &&
    !/(?:找|由|请|医生|大夫|主讲|负责人)$/.test(before.slice(0, found.index))
  )
    return true;
  return NAME_AFTER.test(blank.slice(end, end + 16));
}

function hasNameSoon(blank: string, end: number): boolean {
  return (
    NAME_AFTER.test(blank.slice(end, end + 16)) ||
    new RegExp(`^[^，。；;|]{0,6}${NAMED}`).test(blank.slice(end, end + 12))
  );
}

/** No clause that means something is longer to either side; what is looked at around words stays small in any text. */
const LONGEST_CLAUSE = 120;

/** The clause in which words stand. */
export function clauseAt(text: string, start: number, end: number): string {
  const clause = clauseAround(text, start, end);
  return text.slice(clause.start, clause.end);
}

function clauseAround(text: string, start: number, end: number): { start: number; end: number } {
  const before =
    /[^，,。；;|]*$/.exec(text.slice(Math.max(0, start - LONGEST_CLAUSE), start))?.[0].length ?? 0;
  const after = /^[^，,。；;|]*/.exec(text.slice(end, end + LONGEST_CLAUSE))?.[0].length ?? 0;
  return { start: start - before, end: end + after };
}
