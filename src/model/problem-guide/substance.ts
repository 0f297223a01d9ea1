/** The guide to what stands in a file and cannot be so, or raises a question: bids, land, categories, rules of a city. */
import type { ProblemCode } from '../schema/finding.ts';
import type { ProblemGuide } from './problem-guide.ts';

export const SUBSTANCE_GUIDE = {
  BIDDER_UNKNOWN: {
    title: '中标、成交的不在报价里',
    why: '没报价却中标，是招投标里最要紧的问题；多半是名字写得不一样。',
    how: '两处写成同一个全称；真没报价的，先查清楚再公布。',
  },
  LOT_UNKNOWN: {
    title: '没有这个标的',
    why: '结果和公告对不上，不知道成交的是哪一样。',
    how: '照上面标的的名字，一字不差地写。',
  },
  WINNER_NOT_HIGHEST: {
    title: '有人报得更高，却没有成交',
    why: '价高的没得，群众一定会问，集体的钱也可能少收了。',
    how: '核对报价；最高的放弃了、不合条件，在成交里加 note 写明。',
  },
  ONE_OF_TWO: {
    title: '两样只能写一样',
    why: '又写单位又写个人，分不清是跟谁签的、给了谁。',
    how: '照合同、凭证，只留一个。',
  },
  FIELD_UNEXPECTED: {
    title: '这种情况不该有这一项',
    why: '闲置的却有承租人，两句话互相矛盾，总有一句是错的。',
    how: '照实际情况改前面那一项，或删掉多的这一项。',
  },
  BOUNDARY_MISSING: {
    title: '四至没有写全',
    why: '地从哪到哪少一边，以后就有争议。',
    how: '写全东、南、西、北四边。',
  },
  SECOND_HOMESTEAD: {
    title: '已经有宅基地，又申请新的',
    why: '土地管理法第六十二条：一户只能有一处宅基地。',
    how: '原地盖的写翻建或扩建；另选地方的，旧宅退回集体，写 returnsOld: true。',
  },
  CATEGORY_MISMATCH: {
    title: '科目记错了',
    why: '收入、支出记混，合计和结存都会错。',
    how: '写错格子了，在 income 和 expense 之间换；写错科目了，换一个。押金、借款记到债权债务里；自己的钱从银行挪到现金，不算收也不算支。',
  },
  CATEGORY_VAGUE: {
    title: '看不出是什么钱',
    why: '财务要逐项逐笔公开，“其他”“零星开支”最容易被追问。',
    how: '写具体：买了什么、给谁的、为什么事；几笔合在一起的，在说明（note）里列出来。',
  },
  SPENDING_QUESTIONABLE: {
    title: '这种开支一般不允许',
    why: '招待费、重复领的误工补贴，巡察、审计专查这些。',
    how: '先问乡镇（街道）能不能列；可以的写明依据，名目写具体。',
  },
  DUTIES_NOT_SEPARATED: {
    title: '自己查自己',
    why: '管钱的不能自己盘点、自己审计，这是财务制度的规矩。',
    how: '写上一起盘点、实际审计的人或单位；确实只有一个人的，重新做一遍。',
  },
  GRADES_ORDER: {
    title: '等次没有从高到低排',
    why: '排错了，台账的等次会算错。',
    how: '照分数从高到低写，最后一等写 from: 0。',
  },
  LEDGER_RULE_INVERTS: {
    title: '打分办法会倒过来',
    why: '迟了的比按时的分高、公布了的比没公布的分低，就没人愿意补了。',
    how: '照提示改：迟得越久算得越少，再少也不比没公布的少。',
  },
  LEDGER_RULE_OLD: {
    title: '打分办法是老写法',
    why: '按件数扣分的，扣到头就不再扣，一直不公布的比公布迟了的分还高。',
    how: '照“[市里定的](../city.md)”里的“打分”改成 versions；等次（grades）可以照搬。',
  },
  SYNONYM_LEADS_NOWHERE: {
    title: '查找的说法没有去处',
    why: '村民打了这个词，什么也查不到。',
    how: '写上 find（公开里用的字）或 items（事项编号），至少一样。',
  },
  SYNONYM_TOO_SHORT: {
    title: '查找的说法只有一个字',
    why: '一个字什么都能查到，等于没查。',
    how: '写两个字以上，如“修路”。',
  },
  CHARTER_TOO_FAR: {
    title: '村规民约管得太宽',
    why: '村规民约不能罚款、不能取消低保，和法律抵触的无效，还会被乡镇责令改正。',
    how: '和乡镇（街道）司法所核对，改成批评教育、道德评议、公开承诺。',
  },
  TEXT_DISAGREES: {
    title: '话里说的和填的对不上',
    why: '一份公开里有两个说法，群众不知道信哪个，会来问，也会对别的数起疑。',
    how: '照原始材料核对，写错的那一处改过来；说的是别的事、别的时候，就写明是什么。',
  },
  NAME_TWO_WAYS: {
    title: '一个名字写了两样',
    why: '差一个字，群众会当成两个地方、两个单位，查找也查不全。',
    how: '是同一个就写成一样；本来就是两个，可以不改。',
  },
  ISSUER_OF_OTHER_PLACE: {
    title: '落款、正文里是别处的单位',
    why: '落款是谁，就是谁负责；照别处的文件改，最容易忘了改落款和正文里的单位。',
    how: '落款、单位、人名、电话都改成自己的；名字真不一样的，写进 site.yaml 的 issuers。',
  },
} satisfies Partial<Record<ProblemCode, ProblemGuide>>;
