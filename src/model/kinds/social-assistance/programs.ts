/** The kinds of help that are published person by person, and what may be told of each. */

interface Program {
  /** Words for who gets how much, and nothing about why: `A类`, `集中供养`. Empty where there are none. */
  readonly categories: readonly string[];
  /** Whether amounts are paid every month or once. */
  readonly per: '每月' | '本次';
  /** Whether members of a household are covered: then their number is published. */
  readonly isByHousehold?: true;
  /** Whether each one has a post, e.g. 保洁员. */
  readonly hasPosts?: true;
}

/**
 * Closed lists, because a free field invites a reason, an illness or a disability grade, none of which may be published
 * (社会救助暂行办法 第六十一条; 残疾人两项补贴 shows the allowance, never the grade). 孤儿、事实无人抚养儿童 have no
 * programme on purpose: they are never published by name (民发〔2019〕62号).
 */
export const PROGRAMS = {
  最低生活保障: { categories: ['A类', 'B类', 'C类'], per: '每月', isByHousehold: true },
  特困人员供养: { categories: ['集中供养', '分散供养'], per: '每月' },
  临时救助: { categories: ['临时救助', '急难救助', '慰问'], per: '本次', isByHousehold: true },
  残疾人两项补贴: { categories: ['生活补贴', '护理补贴', '两项都有'], per: '每月' },
  高龄津贴: { categories: ['80至89岁', '90至99岁', '100岁以上'], per: '每月' },
  防止返贫监测: { categories: ['新识别', '风险消除'], per: '本次', isByHousehold: true },
  危房改造: { categories: ['新建', '修缮加固'], per: '本次', isByHousehold: true },
  公益性岗位: { categories: [], per: '每月', hasPosts: true },
  救灾救助: { categories: ['生活救助', '倒损房补助'], per: '本次', isByHousehold: true },
} as const satisfies Record<string, Program>;

export type ProgramName = keyof typeof PROGRAMS;

export const PROGRAM_NAMES = Object.keys(PROGRAMS) as [ProgramName, ...ProgramName[]];

/** Every word a category may be; which programme it belongs to is checked. */
export const CATEGORIES = [
  ...new Set(Object.values(PROGRAMS).flatMap(({ categories }): readonly string[] => categories)),
] as [string, ...string[]];

/** What may be told of a programme. */
export function programOf(name: ProgramName): Program {
  return PROGRAMS[name];
}
