/** The guide to dates, steps, postings and signatures that do not hold. */
import type { ProblemCode } from '../schema/finding.ts';
import type { ProblemGuide } from './problem-guide.ts';

export const PROCEDURE_GUIDE = {
  STAGE_DUPLICATE: {
    title: '同一个环节公布了两份',
    why: '一件事的一个环节只能有一份算数。',
    how: '核对环节（stage）；是另一件事，换一个编号。',
  },
  STAGE_MISMATCH: {
    title: '环节和内容对不上',
    why: '写着还没做，却有了结果，群众看不懂办到哪了。',
    how: '办到哪一步就写哪一步；照旧文件改的，注意 stage 和 item 都要改。',
  },
  STAGE_MISSING: {
    title: '少了该有的环节',
    why: '少了一步，别人不知道是没办还是没写，出了事说不清。',
    how: '办了的补上；写在另一份里的，核对两份的编号一样。',
  },
  MEETING_MISSING: {
    title: '少了该开的会',
    why: '三会一课多久开一次有规定，检查的人先看这个。',
    how: '漏写了补上；真的没有开，写 notHeld，说明哪类会、为什么。',
  },
  DATE_ORDER: {
    title: '日期的先后不对',
    why: '后办的事不会早于先办的事，写反了程序就说不通。',
    how: '照会议记录、合同、凭证核对这几个日期，改写错的那个。',
  },
  DATE_IN_FUTURE: {
    title: '日期还没到',
    why: '日期没到，到那天才会公布、才算数；写错年份，就一直不公布。',
    how: '写错了就改；本来就是那天的，不用改。按以前的一天（--as-of）打印，那天以后的照样会提醒，不用管。',
  },
  DATE_OUT_OF_PERIOD: {
    title: '日期不在这一期里',
    why: '别的月份的收支记到这期，两期的账都会被问。',
    how: '写错了就改；补记以前的，在说明（note）里写一句。',
  },
  STEP_ORDER: {
    title: '步骤的次序不对',
    why: '“四议一审两公开”、专项经费少一步、倒一步，决定可以被推翻。',
    how: '照下面说的次序写；没办的写 plannedBy，没有这一格的就不写那一步。',
  },
  POSTING_MISSING: {
    title: '文种是公示，没有写公示期',
    why: '公示要让大家知道哪天到哪天、有意见找谁。',
    how: '加上 posting，下面写 from、until、to、phone；照提示的天数写截止日期。',
  },
  POSTING_UNEXPECTED: {
    title: '不是公示，却写了公示期',
    why: '公布是告诉大家，公示是听大家意见，写混了不知道能不能提意见。',
    how: '要听意见就把 type 改成公示；不用就删掉 posting。',
  },
  POSTING_TOO_SHORT: {
    title: '公示期不够天数',
    why: '公示不满规定的天数，公示就不作数，要重来。',
    how: '把截止日期改到提示的那天或更晚；头尾两天都算。',
  },
  CALENDAR_UNKNOWN: {
    title: '那一年的放假安排还没公布',
    why: '按工作日算的公示期，要看国务院的放假安排。',
    how: '放假安排公布后再查一遍；不想等，把截止日期往后写几天。',
  },
  SIGNATURE_MISSING: {
    title: '少了该签的字',
    why: '没有监督委员会、民主理财小组审核的账，不能公布。',
    how: '请他们看过、签过字，再在 approvals 里写谁、哪天签的。',
  },
  BASIS_NOT_IN_FORCE: {
    title: '依据的文件已经不施行了',
    why: '用废止的文件当依据，群众一问就答不上来。',
    how: '在公开目录里加上现在施行的文本；旧的留着，以前公布的还要用。',
  },
  FOLLOWED_UNKNOWN: {
    title: '找不到它接着的那一份',
    why: '前后两份连不上，群众看不到来龙去脉。',
    how: '照提示改成那份的文件名（不写 .yaml）。',
  },
  TERM_MISMATCH: {
    title: '年限和起止日期对不上',
    why: '合同几年关系到租金和承包权，差一天都会有争议。',
    how: '照合同核对起、止和年数；剩余的年头在备注里写明。',
  },
  CONTRACT_ENDING: {
    title: '合同快到期或已经到期，没说怎么办',
    why: '到期不收、不招，集体的资产就白白给人用。',
    how: '在备注（note）里写打算：到期收回，重新招租；或者续签，说明怎么定的。',
  },
  POSTED_LATE: {
    title: '贴晚了',
    why: '公示期从贴上墙那天算，贴晚了天数就不够。',
    how: '日期写错了就改；真贴晚了，把公示期往后延，并写更正。',
  },
  TAKEN_DOWN_EARLY: {
    title: '取早了',
    why: '没贴满天数就取下，公示不作数，台账会记一次。',
    how: '日期写错了就改；真取早了，重新贴满。',
  },
  PROMISE_OVERDUE: {
    title: '答应的日子过了，还没办好',
    why: '答应了不办，又不说明，最伤群众的信任。',
    how: '办好了改成已解决并写更正；没办好，另发一份说明原因和新的日期。',
  },
  STATE_MISMATCH: {
    title: '办理情况和答复对不上',
    why: '写了答复又说没答复，群众看不懂，台账也数错。',
    how: '照实际情况改：已解决、正在办、已说明或办不了。',
  },
} satisfies Partial<Record<ProblemCode, ProblemGuide>>;
