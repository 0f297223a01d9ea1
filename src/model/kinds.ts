/** The kinds of disclosure: one folder each under `kinds/`. Adding one is a checklist in the README. */
export const KINDS = [
  'notice',
  'accounts',
  'subsidy-list',
  'resolution',
  'deliberation',
  'project',
  'roster',
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
};
