/** The kinds of disclosure: one folder each under `kinds/`. Adding one is a checklist in the README. */
export const KINDS = [
  'notice',
  'accounts',
  'subsidy-list',
  'resolution',
  'deliberation',
  'project',
  'roster',
  'nil-return',
  'itemised-accounts',
  'assets',
  'resources',
  'grid',
  'charter',
  'service-guide',
  'agency-statistics',
  'feedback',
  'contracts',
  'party-organisation',
  'party-meetings',
  'party-dues',
  'member-development',
  'election',
  'appraisal',
  'communal-levy',
  'special-funds',
  'dividend',
  'donations',
  'social-assistance',
  'lease',
] as const;

export type Kind = (typeof KINDS)[number];

/** Whether a word names a kind. */
export function isKind(word: unknown): word is Kind {
  return (KINDS as readonly unknown[]).includes(word);
}

/** What a clerk calls a kind. */
export const KIND_TITLES: Readonly<Record<Kind, string>> = {
  notice: '公告、通知、公示（文字）',
  accounts: '财务收支公布表',
  'subsidy-list': '补贴发放名单',
  resolution: '会议决议',
  deliberation: '四议一审两公开',
  project: '工程项目',
  roster: '班子成员及分工',
  'nil-return': '本期没有发生',
  'itemised-accounts': '收支逐笔明细',
  assets: '资产台账',
  resources: '资源台账',
  grid: '网格和网格员',
  charter: '章程、村规民约和制度',
  'service-guide': '办事指南和代办事项',
  'agency-statistics': '代办件统计',
  feedback: '意见建议与答复',
  contracts: '合同台账',
  'party-organisation': '党组织设置与党员构成',
  'party-meetings': '三会一课与主题党日',
  'party-dues': '党费收缴使用',
  'member-development': '发展党员公示',
  election: '换届选举公告',
  appraisal: '民主评议结果',
  'communal-levy': '一事一议筹资筹劳',
  'special-funds': '专项资金收支',
  dividend: '收益分配',
  donations: '社会捐赠',
  'social-assistance': '社会救助',
  lease: '招租（发包）公告与结果',
};
