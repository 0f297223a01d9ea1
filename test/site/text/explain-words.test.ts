import { describe, expect, test } from 'vitest';
import type { ExplainedWord } from '../../../src/model/words/glossary.ts';
import { markWords } from '../../../src/site/text/explain-words.ts';

const word = (text: string, isHard = false): ExplainedWord => ({
  word: text,
  explanation: `${text}的意思。`,
  forms: [text],
  isHard,
});

/** HTML with marks written as `[n:word]`. */
function marked(html: string, glossary: readonly ExplainedWord[], most?: number): string {
  return markWords(html, glossary, most).html.replace(
    /<a class="w" id="u-(\d+)"[^>]*>([^<]*)<\/a>/g,
    '[$1:$2]',
  );
}

describe('marking words', () => {
  test('marks the first mention only, as a link to the note that also describes it', () => {
    expect(markWords('<p>公示七天，公示完了再定。</p>', [word('公示')])).toEqual({
      html: '<p><a class="w" id="u-1" href="#w-1" aria-describedby="w-1">公示</a>七天，公示完了再定。</p>',
      words: [word('公示')],
    });
  });

  test('takes hard words first, and numbers those it took in the order of reading', () => {
    const glossary = [word('结存'), word('公示'), word('原值', true), word('净值', true)];
    expect(marked('<p>结存、原值、公示、净值</p>', glossary, 3)).toBe(
      '<p>[1:结存]、[2:原值]、公示、[3:净值]</p>',
    );
  });

  test('does not take a word for a part of a longer one', () => {
    expect(marked('<p>公示期七天</p><p>先公示</p>', [word('公示'), word('公示期', true)], 1)).toBe(
      '<p>[1:公示期]七天</p><p>先公示</p>',
    );
    expect(marked('<p>公示期七天</p><p>先公示</p>', [word('公示', true), word('公示期')], 1)).toBe(
      '<p>公示期七天</p><p>先[1:公示]</p>',
    );
  });

  test.each([
    ['a link', '<a href="x">公示</a>'],
    ['the title', '<h1>公示</h1>'],
    ['a heading', '<h2 id="posting">正在公示，有意见就提</h2>'],
    ['what stands small in a heading', '<h2>结果<small>公示</small></h2>'],
    ['a button', '<details><summary>公示</summary></details>'],
    ['an attribute', '<td data-l="公示">7</td>'],
    ['a picture', '<svg role="img" aria-label="公示"><text>公示</text></svg>'],
    ['what a link holds', '<a href="x"><b>全部</b><br/>公示</a>'],
  ])('leaves %s alone and marks what follows', (_, html) => {
    expect(marked(`${html}<p>公示</p>`, [word('公示')])).toBe(`${html}<p>[1:公示]</p>`);
  });

  test('leaves a page without such words as it is', () => {
    expect(markWords('<p>没有。</p>', [word('公示')])).toEqual({ html: '<p>没有。</p>', words: [] });
    expect(markWords('<p>公示</p>', [])).toEqual({ html: '<p>公示</p>', words: [] });
  });
});
