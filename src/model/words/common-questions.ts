/** 常问的事: what people ask for, in their words. A kind says which of these it answers. */

export interface CommonQuestion {
  /** Stands in addresses. */
  readonly id: string;
  /** As people say it, at most five characters: it is a button on a phone. */
  readonly text: string;
  /** What it is called where no answer has the word in its title that the question promises. */
  readonly without?: { readonly word: RegExp; readonly text: string };
}

/** Most asked first. Only those are shown that a site has an answer to. */
export const COMMON_QUESTIONS = [
  { id: 'subsidy', text: '我的补贴' },
  { id: 'money', text: '钱花哪了' },
  { id: 'project', text: '工程谁中标' },
  { id: 'pay', text: '干部报酬' },
  { id: 'relief', text: '低保救助', without: { word: /低保|最低生活保障/, text: '救助帮扶' } },
  { id: 'decided', text: '开会定了啥' },
  { id: 'lease', text: '租给谁了' },
  { id: 'holdings', text: '家底和欠账' },
  { id: 'dividend', text: '挣了分多少' },
  { id: 'levy', text: '一事一议' },
  { id: 'land', text: '地和宅基地' },
  { id: 'roles', text: '谁管什么' },
  { id: 'errands', text: '怎么办事' },
  { id: 'election', text: '选举和评议' },
  { id: 'party', text: '谁入党' },
] as const satisfies readonly CommonQuestion[];

export type QuestionId = (typeof COMMON_QUESTIONS)[number]['id'];
