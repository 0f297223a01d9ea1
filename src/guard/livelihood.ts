/** How somebody lives, and a sum beside it: 在码头扛包，一天三百八. Neither says anything of a purse by itself. */

const NUMERAL = '一二两俩三四五六七八九十几';
const NOT_MONEY = '(?![\\d人户亩斤度吨米件个票只头步天年岁分家字股工号路月日伏瓦%-])';
/** A sum of money in digits or words, with or without its unit: 两千七, 万把块, 贰万捌仟元整, 三百八. */
const SUM = new RegExp(
  [
    `(?<![\\d.\\-/第年月)）座栋号楼室证][ ]?)(?!0\\.)(?:(?:\\d{1,3}(?:[,，]\\d{3}){1,3}|\\d{3,7})(?:\\.\\d{1,2})?${NOT_MONEY}[多来几]?(?:元|块)?|\\d{1,6}(?:\\.\\d{1,2})?[多来几]?(?:[万千百][多来把]?${NOT_MONEY}(?:元|块)?|元|块))`,
    `(?:[${NUMERAL}]|[好大小][几两]?|[上小]一?)[百千万]${NOT_MONEY}[${NUMERAL}百千万多来把出好]{0,6}(?:元|块)?`,
    `[${NUMERAL}]十[${NUMERAL}多来几]{0,2}万`,
    '十[来几多]?[一二三四五六七八九]?万',
    '[万千百]把(?:元|块)?',
    `[${NUMERAL}]?十[${NUMERAL}多来几]?(?:元|块)(?!地|石|砖|钱?的)`,
    '[壹贰叁肆伍陆柒捌玖][拾佰仟万][壹贰叁肆伍陆柒捌玖拾佰仟万零]{0,8}[元圆]?',
  ].join('|'),
  'g',
);
/** What somebody does for a living. */
const WORK =
  /打[零短长]?工|做工|上班|务工|干活|[送跑](?:外卖|快递|货|车|船|运输|滴滴|大车|出租)|开(?:车|铲车|吊车|大车|挖机|货车|出租|[^，。；|]{0,2}店|网约|饭店|超市)|扛|搬砖|[瓦木焊漆]工|泥水|钢筋|[装砌刷]修?墙|保姆|月嫂|护工|[带看]孩子|做饭|[刷洗]碗|端盘|服务员|东家|老板|雇主|工头|[在进到]了?[^，。；|]{0,8}厂(?!房)|厂里|矿上|砖窑|窑[上里厂]|冷库|剥虾|缝纫|踩机器|三班倒|码头|工地|平台|[摆出]摊|赶海|出海|打鱼|山货|卖(?!出|方)|养[猪牛羊鸡鸭鹅蜂鱼虾参貂]|种[地参菜烟]|[月年]薪|退休|养老金|劳保|开支|流水|进[账项]|[净毛]?[挣赚]|外快|破烂|废品|拾荒|打更|看门|看大门|保安|代驾|直播|理发店|修车|大棚|代课|给人(?!家送)|管吃|红包/;
/** What somebody has or owes. */
const PURSE =
  /折子|(?<!银行)存[折单款着了下]|[定死活]期|(?<!银行)卡[里上]|股票|炒股|基金|赔进|理财(?!小组|会|组)|积蓄|攒|家底|赔(?:偿|的|了|款)|拆迁款|(?<!青苗)补偿款|彩礼|借(?:的|了|来|给|遍|钱)|[网信车房]贷|贷(?:的|了|款)|网上借|欠|赊|窟窿|饥荒|[外赌]债|[欠借]条|输[了光出掉]|名下|租出去/;

export interface Clauses {
  /** The clause with the sum. */
  readonly own: string;
  /** It with the ones beside it. */
  readonly near: string;
  readonly start: number;
  readonly end: number;
}

/** Whether a text has words for a living or a purse at all. */
export function tellsOfLiving(text: string): boolean {
  return WORK.test(text) || PURSE.test(text);
}

/** Sums of a statement with words for a living or a purse in their clause or the one beside it. */
export function livelihoodsIn(text: string): Clauses[] {
  if (!tellsOfLiving(text)) return [];
  const found: Clauses[] = [];
  const clauses = [...text.matchAll(/(?:(?<=\d)[，:](?=\d{3}(?!\d))|[^，。；;|：:])+/g)];
  for (const [number, { index, 0: own }] of clauses.entries()) {
    if (own.length > LONGEST_CLAUSE) continue;
    for (const sum of own.matchAll(SUM)) {
      const near = [clauses[number - 1], clauses[number], clauses[number + 1]]
        .filter(
          (clause) => clause && clause[0].length <= LONGEST_CLAUSE && isBeside(text, index, clause.index),
        )
        .map((clause) => clause?.[0])
        .join('，');
      if (IS_SUM_ALONE.test(own) || !tellsOfLiving(near)) continue;
      found.push({ own, near, start: index + sum.index, end: index + sum.index + sum[0].length });
    }
  }
  return found;
}

/** What somebody gets, in a list: 于桂兰，三组，2,000元，…. */
const IS_SUM_ALONE = /^\s*[\d,，.]+元?\s*$/;
const LONGEST_CLAUSE = 60;

/** Two cells are not two clauses of one sentence. */
function isBeside(text: string, one: number, other: number): boolean {
  return !text.slice(Math.min(one, other), Math.max(one, other)).includes('|');
}
