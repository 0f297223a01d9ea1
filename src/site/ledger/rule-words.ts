/** How a ledger was counted, in words. */
import { formatDate } from '../../model/values/calendar-date.ts';
import { CEILING_NAMES, type LedgerRule } from '../../model/place/ledger-rule.ts';
import { items, tierName } from './score.ts';

/** What counts as owed and late, and what is worth how much. */
export function rulesOf(rule: LedgerRule | undefined): string[] {
  const base = [
    '哪些事要公开、最晚哪天，按公开目录；过了那天没有公布就是“欠”，晚了公布就是“迟”。',
    '只算今年到期的，和以前欠到今年的（今年补上的算迟）。本期没有发生、按时说明了的，算公布了。',
    '公示天数不够的发布不出来，所以这里没有；没到期就从墙上取下的，算“提前取下”。',
  ];
  if (!rule) return base;
  const ceilings = ceilingWords(rule);
  return [
    ...base,
    `得分是应公开的公开好了几成，同一件事只算一回：${worthWords(rule)}；加起来除以应公开的项数，乘 100。还没有到期的，不打分。`,
    ...(ceilings === '' ? [] : [`有这些事的，别的再好，得分也不能再高：${ceilings}。`]),
    `${gradeWords(rule)}。同分同名次；这一页的名次是本乡镇（街道）里的，县（区）里、全市的在它们的 Excel 表格和“比一比”里。`,
    '按时率是一个月里到期的，按时公布了几成；那个月没有到期的，不算好也不算差。进步看近三个月比前三个月升降几个百分点，两头都有 5 件以上到期的才比；和一周前比，那天的得分照那天的记录和办法算，不跨年。',
    '民主评议、整改通知列在得分旁边；除了上面写明的，不算进得分。更正、撤回、空白的版块不扣分，另外列着看；意见到期没答复的，是欠一件，只算一回。',
    `这个打分办法是${rule.by}定的，从${formatDate(rule.from)}起用；以前的日子照那时的办法算。`,
  ];
}

/** `按时公布的一项算 1 项，迟10天以内算 0.8 项，没公布的不算；该上墙没有张贴照片（或提前取下）的少算 0.1 项` */
export function worthWords({ late, unposted }: LedgerRule): string {
  const tiers = late.map(
    ({ days, percent }, index) => `${tierName(days, late[index - 1]?.days)}算 ${items(percent)} 项`,
  );
  const photo = unposted > 0 ? `；该上墙没有张贴照片（或提前取下）的少算 ${items(unposted)} 项` : '';
  return `按时公布的一项算 1 项，${tiers.join('，')}，没公布的不算${photo}`;
}

/** `泄露个人信息最高 74 分，财务没公布占到 30% 最高 59 分` */
export function ceilingWords({ ceilings = [] }: LedgerRule): string {
  return ceilings
    .toSorted((a, b) => a.most - b.most)
    .map(
      ({ what, percent, most }) =>
        `${CEILING_NAMES[what]}${percent === undefined ? '' : `占到 ${percent}% `}最高 ${most} 分`,
    )
    .join('，');
}

/** `90 分起是“好”，0 分起是“差”` */
export function gradeWords({ grades }: LedgerRule): string {
  return grades.map(({ from, name }) => `${from} 分起是“${name}”`).join('，');
}
