/** 科目: what money of a village comes from and goes to, the same in every book. */

/** 收入科目, after 农经发〔2011〕13号 and the accounting rules of 财会〔2023〕14号, in the words boards use. */
export const INCOME_CATEGORIES = [
  '经营收入',
  '发包及上交收入',
  '投资收益',
  '补助收入',
  '捐赠收入',
  '其他收入',
] as const;

/** 支出科目, from the same sources. */
export const EXPENSE_CATEGORIES = [
  '经营支出',
  '干部报酬',
  '管理费用',
  '公益支出',
  '工程支出',
  '其他支出',
] as const;
