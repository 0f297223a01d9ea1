/** What clerks write above columns of what somebody is paid: posts, rates, what is due and what was paid. */

/** By the last part of a field's title. */
export const PAY_WORDS: Readonly<Record<string, readonly string[]>> = {
  职务: ['担任职务', '岗位', '现任职务', '村内职务'],
  按什么算: ['计算单位', '计酬方式', '计算方式', '计发单位'],
  标准: [
    '发放标准',
    '报酬标准',
    '补贴标准',
    '月标准',
    '单价',
    '每月标准',
    '每工标准',
    '月报酬',
    '月工资',
    '月补贴',
    '报酬',
    '每月报酬',
    '月报酬标准',
  ],
  应发: ['应发金额', '应发合计', '应发数', '报酬合计', '应发工资', '应分', '应领', '应发报酬'],
  实发: [
    '实发金额',
    '实发合计',
    '实发数',
    '实领',
    '实领金额',
    '实发工资',
    '实付',
    '实分',
    '实分金额',
    '实领报酬',
    '实分红',
    '实发报酬',
  ],
};
