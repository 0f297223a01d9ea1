/** What people say around what they ask: standing in a page it says nothing of it, whoever the page is about. */

export const FILLERS = [
  ...['请问', '想问', '问一下', '看一下', '查一下', '一下', '想知道', '想看', '想查', '我想', '我要', '俺想'],
  ...['什么时候', '啥时候', '时候', '什么', '多少', '几个'],
  ...['怎么样', '怎么', '怎样', '咋样', '咋', '为什么', '为啥', '啥'],
  ...['有没有', '能不能', '是不是', '会不会', '可不可以', '了没有', '没有', '了吗', '了没'],
  ...['我们村', '我们', '咱们村', '咱们', '咱村', '俺们', '俺村', '我家', '咱家', '俺家'],
  ...['家里的', '家里', '村里的', '里的', '里面', '里头', '的事', '这个', '那个'],
].sort((a, b) => b.length - a.length);

const FILLER = new RegExp(FILLERS.join('|'), 'g');

/** A question with a space for each of them, so that nothing is found by what stands on both sides of one. */
export function withoutFillers(question: string): string {
  return question.replace(FILLER, ' ');
}

/** Whether a question is made of nothing else. */
export function isFiller(question: string): boolean {
  return question.trim() !== '' && withoutFillers(question).replace(/[\s\p{P}的了吗呢啊吧]/gu, '') === '';
}
