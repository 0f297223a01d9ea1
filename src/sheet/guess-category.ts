/** 科目 of income and expense, where a sheet has none: from the words of the entry. Shown to the clerk as a guess. Pure. */

/** The first that fits holds. Words from published statements. */
const INCOME: readonly (readonly [string, RegExp])[] = [
  ['捐赠收入', /捐/],
  ['投资收益', /分红|投资|股金|入股/],
  ['发包及上交收入', /租金|房租|地租|租赁|出租|承包|发包|上交|流转费|管理费收入/],
  ['补助收入', /补助|补贴|拨付|拨款|拨入|转移支付|奖补|运转|专项|奖励/],
  ['其他收入', /利息|罚|赔偿|押金|其他/],
  ['经营收入', /销售|经营|服务费|光伏|发电|加工|出售/],
];
const EXPENSE: readonly (readonly [string, RegExp])[] = [
  ['工程支出', /工程|硬化|修建|建设款|施工|改造/],
  ['公益支出', /路灯|清淤|保洁|垃圾|环境|绿化|慰问|文化|活动|防疫|水渠|维修|公益|清雪|除草|补路|卫生/],
  ['干部报酬', /报酬|干部工资|组长|误工补贴/],
  [
    '管理费用',
    /办公|水电|电费|水费|电话|宽带|邮|会议|差旅|交通|印刷|打印|培训|报刊|招待|接待|误工|管理|手续费|取暖/,
  ],
  ['经营支出', /经营|种子|化肥|冷库|饲料|加工/],
  ['其他支出', /其他|利息|税/],
];

/** The category that an entry's words speak of; `undefined` when they speak of none, or `choices` are not of accounts. */
export function guessCategory(title: string, choices: readonly string[]): string | undefined {
  const rules = [
    ...(choices.includes('补助收入') ? INCOME : []),
    ...(choices.includes('管理费用') ? EXPENSE : []),
  ];
  const found =
    choices.find((choice) => title.includes(choice)) ?? rules.find(([, words]) => words.test(title))?.[0];
  return found !== undefined && choices.includes(found) && rules.length > 0 ? found : undefined;
}

/** Of the categories of both sides those of one. */
export function categoriesOf(choices: readonly string[], side: 'income' | 'expense'): string[] {
  const names = new Set((side === 'income' ? INCOME : EXPENSE).map(([name]) => name));
  return choices.filter((choice) => names.has(choice));
}
