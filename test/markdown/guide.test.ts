import { describe, expect, test } from 'vitest';
import { guideReferences, guideTitle, renderGuide, type GuideTargets } from '../../src/markdown/guide.ts';

const TARGETS: GuideTargets = {
  link: (written) => (written.startsWith('there.md') ? written.replace('there.md', '../there/') : undefined),
  picture: (written) =>
    written === 'pictures/board.png'
      ? { href: '../pictures/board.png', width: 1200, height: 375 }
      : undefined,
};

const html = (source: string): string => renderGuide(source, TARGETS).html.trim();

describe('a page of the guide', () => {
  test('has its first heading as title, the rest as anchors that code hosts give them too', () => {
    const page = renderGuide(
      '# 每个月\n\n先看这里。\n\n## 第一步：看 slip\n\n## 第一步：看 slip\n\n#### 小\n',
      TARGETS,
    );
    expect(page.title).toBe('每个月');
    expect(page.lead).toBe('先看这里。');
    expect(page.headings).toEqual([
      { id: '第一步看-slip', text: '第一步：看 slip', level: 2 },
      { id: '第一步看-slip-1', text: '第一步：看 slip', level: 2 },
      { id: '小', text: '小', level: 4 },
    ]);
    expect(page.html).toContain('<h2 id="第一步看-slip">');
    expect(page.html).not.toContain('<h1');
    expect(guideTitle('# `SUM_MISMATCH`：账对不上\n')).toBe('SUM_MISMATCH：账对不上');
  });

  test('shows HTML as text, and marks for programs not at all', () => {
    expect(html('<!-- npm run docs: x -->\n\n<img src=x onerror=alert(1)>\n\n<!-- /x -->')).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt;</p>',
    );
    expect(html('```\n<!-- 照抄 -->\n```')).toContain('&lt;!-- 照抄 --&gt;');
  });

  test('leads where its links lead, and keeps as text what leads nowhere or runs something', () => {
    expect(html('[那页](there.md#第一步)')).toBe('<p><a href="../there/#第一步">那页</a></p>');
    expect(html('[没有](nowhere.md)')).toBe('<p>没有</p>');
    expect(html('[跑](javascript:alert(1))')).not.toContain('<a');
    expect(html('[a"b](there.md#"onclick=")')).not.toContain('"onclick');
  });

  test('shows a picture at its size, to be opened, with its caption; never one from elsewhere', () => {
    expect(html('![公开栏](pictures/board.png "整块栏")')).toBe(
      '<figure><a href="../pictures/board.png"><img src="../pictures/board.png" alt="公开栏" width="1200" height="375" loading="lazy"></a><figcaption>整块栏</figcaption></figure>',
    );
    expect(html('![公开栏](https://elsewhere.example/x.png)')).toBe('<p>公开栏</p>');
  });

  test('knows keys, ticks, and lines that go on', () => {
    expect(html('按 `Ctrl+P` 或 `回车`，打 `npm run check`')).toBe(
      '<p>按 <kbd>Ctrl+P</kbd> 或 <kbd>回车</kbd>，打 <code>npm run check</code></p>',
    );
    expect(html('- [ ] 查过了\n- [x] 交了')).toContain('<li>☐ 查过了</li>\n<li>☑ 交了</li>');
    expect(html('一行写到这里，\n接着写\nnext')).toBe('<p>一行写到这里，接着写next</p>');
  });

  test('has tables of few columns that stand as blocks on a telephone and still say what they are', () => {
    const narrow = html('| 它说 | 怎么改 |\n| --- | --- |\n| 甲 | 乙 |');
    expect(narrow).toContain('<table class="stacked stacked-2" role="table">');
    expect(narrow).toContain('<td role="cell">甲</td>');
    expect(html('| 一 | 二 | 三 | 四 |\n| --- | --- | --- | --- |\n| 1 | 2 | 3 | 4 |')).toContain('<table>');
  });

  test('says what it refers to', () => {
    expect(guideReferences('[甲](a.md) ![乙](pictures/b.png)\n\n```\n[丙](c.md)\n```')).toEqual({
      links: ['a.md'],
      pictures: [{ written: 'pictures/b.png', alt: '乙' }],
    });
  });
});
