/**
 * Bold next to Chinese punctuation. CommonMark decides by spaces whether `**` opens or closes, and Chinese has none:
 * `**底价：**每年` would show its asterisks (https://github.com/commonmark/commonmark-spec/issues/650).
 */
import type { MarkdownIt } from 'markdown-it';

const PUNCTUATION = /[\p{P}\p{S}]/u;
const HAN = /\p{Script=Han}/u;
/** No emphasis begins with the end of a clause: 周**、王** are two people. */
const CLOSING = /[、，。；：！？）》」』”’,.;:!?)\]]/;
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;

/**
 * Lets `*`, `**` and `~~` open and close beside Chinese characters as if there were a space, and leaves the asterisks of
 * `2*3*4` and of masked names alone: 周*涵、丁*一 without their stars would be other people.
 */
export function chineseDelimiters(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('strikethrough', 'chinese_delimiters', (state) => {
    if (Object.hasOwn(state, 'scanDelims')) return false;
    const scan = state.scanDelims.bind(state);
    state.scanDelims = (start, canSplitWord) => {
      const found = scan(start, canSplitWord);
      if (!canSplitWord) return found;
      const before = characterBefore(state.src, start);
      const after = characterAfter(state.src, start + found.length, state.posMax);
      if (/\d/.test(before) && /\d/.test(after)) return { ...found, can_open: false, can_close: false };
      const isStar = state.src[start] === '*';
      const isLone = isStar && found.length === 1;
      if (isStar && HAN.test(before) && CLOSING.test(after)) return { ...found, can_open: false };
      return {
        ...found,
        can_open:
          !(isLone && HAN.test(after)) &&
          (found.can_open || (after !== '' && !/\s/.test(after) && CHINESE.test(before))),
        can_close:
          !(isLone && HAN.test(before)) &&
          (found.can_close ||
            (PUNCTUATION.test(before) && before !== '' && !/\s/.test(before) && CHINESE.test(after))),
      };
    };
    return false;
  });
}

function characterBefore(text: string, position: number): string {
  return [...text.slice(Math.max(0, position - 2), position)].at(-1) ?? '';
}

function characterAfter(text: string, position: number, end: number): string {
  return [...text.slice(position, Math.min(position + 2, end))][0] ?? '';
}
