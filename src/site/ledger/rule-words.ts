/** How a ledger was counted, in words. */
import { LEDGER_COUNT_NAMES, type LedgerRule } from '../../model/place/ledger-rule.ts';

/** What counts as owed and late, and what costs how much. */
export function rulesOf(rule: LedgerRule | undefined): string[] {
  const base = [
    '哪些事要公开、最晚哪天，按公开目录；过了那天没有公布就是“欠”，晚了公布就是“迟”。',
    '只算今年到期的，和以前欠到现在的。本期没有发生、按时说明了的，算公布了。',
    '公示天数不够的发布不出来，所以这里没有；没到期就从墙上取下的，算“提前取下”。',
  ];
  if (!rule) return base;
  return [
    ...base,
    `满分 ${rule.full} 分，从里面扣：${rule.deductions
      .map(({ what, points, per = 1, most }) => {
        const { name, unit } = LEDGER_COUNT_NAMES[what];
        return `${name}每${per === 1 ? '' : per}${unit} ${points} 分${most === undefined ? '' : `（最多 ${most} 分）`}`;
      })
      .join('；')}。`,
    `${rule.grades.map(({ from, name }) => `${from} 分起是“${name}”`).join('，')}。名次只在本乡镇（街道）里排，同分同名次。`,
  ];
}
