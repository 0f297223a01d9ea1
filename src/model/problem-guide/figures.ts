/** The guide to figures and votes that do not agree. */
import type { ProblemCode } from '../schema/finding.ts';
import type { ProblemGuide } from './problem-guide.ts';

export const FIGURE_GUIDE = {
  SUM_MISMATCH: {
    title: '加起来和合计对不上',
    why: '合计错了，群众会问差的钱去了哪；签过字的账不能带着错贴出去。',
    how: '逐项和原始凭证核对，找到抄错、漏记、多记的那笔再改；不要为了对上去凑数。',
  },
  BALANCE_MISMATCH: {
    title: '期初加收入减支出，不等于期末',
    why: '账不平，就是有一笔漏了、重了或写错了（村集体经济组织财务制度要求账实相符）。',
    how: '先对期初和上期，再逐笔对凭证，最后对银行和现金；都没错，才改期末结存。',
  },
  CARRY_OVER_MISMATCH: {
    title: '这期的期初和上期的期末不一样',
    why: '两期接不上，中间的钱就说不清。',
    how: '看上一期公布的是多少：上期没错就照抄；上期错了，到上期那份里写更正。',
  },
  CARRY_OVER_UNPROVED: {
    title: '上个月的账还没有公开，期初接不上',
    why: '中间缺一个月，这个月从多少钱开始，就没有东西证明。',
    how: '先把缺的那个月的账公开；那个月真的一笔也没有，在电脑上的工作台点“没有发生”。',
  },
  QUARTER_MISMATCH: {
    title: '季度和各月加起来不一样',
    why: '同一笔钱两处说法不同，群众不知道信哪个。',
    how: '把三个月的账和季度的账对一遍，错的那份改；公布过的写更正。',
  },
  ROW_AMOUNT_MISMATCH: {
    title: '数量乘标准，不等于金额',
    why: '一户少发、多发一分钱，都要说得清。',
    how: '核对这一行的数量、标准、金额；差一分是四舍五入，可以不改；标准不同的删掉这行的 standard。',
  },
  AS_PUBLISHED_WRONG: {
    title: '「照原文件的数」写得不对',
    why: '写了照原文件，就是告诉群众这个数和别处差一点、为什么；指错了数、差得太多，就成了遮掩。',
    how: 'field 从外到里写到那个数（totals.amount，第 3 行写 rows.3.amount）；差得多的先核对数，对得上的删掉这一条。',
  },
  RATIO_MISMATCH: {
    title: '各级出的钱，不是规定的份数',
    why: '市、县（区）、乡镇（街道）各出几份是定好的，谁少出了要看得见。',
    how: '核对各级的文件；写错了改过来，真的这样安排就不用改，台账里会看到谁少了。',
  },
  ROW_DUPLICATE: {
    title: '同一个写了两次',
    why: '写了两次的会算两次，两处不一样就不知道照哪个。',
    how: '重复了就删一行；真是两个（如同名的两个人），写清怎么区分。',
  },
  COUNT_MISMATCH: {
    title: '人数、户数、件数对不上',
    why: '数对不上，照它算的票数、金额、比例也跟着错。',
    how: '和名单、签到表、登记表核对，改写错的那个数。',
  },
  VOTES_MISMATCH: {
    title: '票数加起来不对',
    why: '票数对不上，表决作不作数就会有人问。',
    how: '照会议记录、计票单核对；没有投票的人算弃权，废票算在收回的票里。',
  },
  QUORUM_NOT_MET: {
    title: '到会的人不够',
    why: '法律、章程规定了最少到会多少人，不够的，作的决定不算数。',
    how: '核对应到、实到；没有写错，就要重新开会，不能公布成通过。',
  },
  MAJORITY_NOT_MET: {
    title: '赞成的票不够',
    why: '不到规定的多数，就是没有通过。',
    how: '核对票数；票数没错，就写没有通过，或重新商议再表决。',
  },
  OVERSPENT: {
    title: '花的比定的多',
    why: '超过预算、中标价的钱，要先办追加的手续。',
    how: '核对两个数；真的超了，先按程序追加，再写追加后的预算和依据。',
  },
  DEPOSIT_COUNTED: {
    title: '把押金算进了收入',
    why: '押金要退，算成收入，账上就多出一笔不是村里的钱。',
    how: '收入里减去押金；押金记到债权债务里。',
  },
  UNIT_MISMATCH: {
    title: '单位换算不对',
    why: '亩和公顷、元和万元写混，差十五倍、一万倍。',
    how: '照批准文件核对：1公顷＝15亩，1亩≈666.67平方米。',
  },
  ABOVE_LIMIT: {
    title: '超过了上限',
    why: '超过标准或者比总数还大，不是写错，就是要有依据。',
    how: '核对两个数是不是写反了、单位是不是错了；没有错，在说明里写依据。',
  },
  BELOW_LIMIT: {
    title: '小得不像真的',
    why: '多半是单位写错了：平方米写成了亩，元写成了万元。',
    how: '核对单位，照提示里的单位写。',
  },
  AMOUNT_AMBIGUOUS: {
    title: '看不准是多少钱',
    why: '0.35 万元少写两个字，就成了三毛五；把总数当成每户的数，领的人空欢喜。',
    how: '以万元计的，金额后面写上“万元”；名单里的照提示写明 stated: each（每户多少）或 amount（一共多少）。',
  },
  AMOUNT_NEGATIVE: {
    title: '金额是负数',
    why: '账上、手里的钱不会是负数；冲账也要说明冲哪一笔。',
    how: '写反了就去掉负号；冲账的在说明（note）里写冲哪一笔；垫付的写到债权债务里。',
  },
  FILES_DISAGREE: {
    title: '两份文件说的同一个数不一样',
    why: '同一件事两处公布的不一样，群众不知道信哪个。',
    how: '两份都打开看，错的那份改；公布过的写更正。',
  },
} satisfies Partial<Record<ProblemCode, ProblemGuide>>;
