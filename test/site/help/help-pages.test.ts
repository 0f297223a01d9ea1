import { describe, expect, test } from 'vitest';
import type { Guide } from '../../../src/model/clerk/guide.ts';
import { helpPagesOf, helpView, type HelpView } from '../../../src/site/help/help-pages.ts';
import { aCity } from '../../support/a-site-context.ts';

function aGuide(files: Readonly<Record<string, string>>): Guide {
  return {
    files: Object.entries(files).map(([path, text]) => ({ path, text })),
    pictures: [{ path: 'guide/pictures/board.png', width: 1200, height: 375 }],
  };
}

const GUIDE = aGuide({
  'README.md':
    '# 信息员帮助\n\n[上墙](guide/hanging.md)、[打印](guide/printing.md)、[目录](catalogue/README.md)',
  'catalogue/README.md': '# 公开目录\n\n回到[帮助](../README.md)，看[账](../guide/kinds/accounts.md)',
  'guide/hanging.md':
    '# 上墙\n\n![栏](pictures/board.png)\n\n[格式](kinds/) [第一步](printing.md#第一步) [外面](../../src/x.md)',
  'guide/printing.md': '# 打印\n\n## 第一步\n\n## 第二步\n\n## 第三步\n',
  'guide/kinds/accounts.md': '# 财务收支公布表\n\n[代号](../problems/SUM_MISMATCH.md)',
  'guide/problems/SUM_MISMATCH.md': '# SUM_MISMATCH：合计对不上\n',
  'guide/problems/DATE_INVALID.md': '# DATE_INVALID：日期写得不对\n',
});

function view(topic: string, guide = GUIDE): HelpView {
  const page = helpPagesOf(guide, aCity()).find((one) => one.topic === topic);
  if (!page) throw new Error(`no page ${topic}`);
  return helpView(page);
}

describe('the help section', () => {
  test('has a page for every file, and a list for a folder that has none', () => {
    expect(
      helpPagesOf(GUIDE, aCity())
        .map(({ topic }) => topic)
        .sort(),
    ).toEqual([
      '',
      'catalogue',
      'hanging',
      'kinds',
      'kinds/accounts',
      'printing',
      'problems',
      'problems/DATE_INVALID',
      'problems/SUM_MISMATCH',
    ]);
  });

  test('links from page to page whatever file the link names', () => {
    expect(view('catalogue').html).toContain('<a href="../">帮助</a>');
    expect(view('catalogue').html).toContain('<a href="../kinds/accounts/">账</a>');
    expect(view('hanging').html).toContain('<a href="../kinds/">格式</a>');
    expect(view('hanging').html).toContain('<a href="../printing/#第一步">第一步</a>');
    expect(view('kinds/accounts').html).toContain('<a href="../../problems/SUM_MISMATCH/">代号</a>');
  });

  test('leads nowhere out of the guide', () => {
    expect(view('hanging').html).toContain('外面');
    expect(view('hanging').html).not.toContain('src/x.md');
  });

  test('shows the pictures of the guide', () => {
    expect(view('hanging').html).toContain('src="../pictures/board.png"');
  });

  test('lists codes from A to Z with what they say', () => {
    const { html, title } = view('problems');
    expect(title).toBe('检查说的话，是什么意思');
    expect(html.indexOf('DATE_INVALID')).toBeLessThan(html.indexOf('SUM_MISMATCH'));
    expect(html).toContain('<a href="DATE_INVALID/"><code>DATE_INVALID</code></a> 日期写得不对');
  });

  test('leads on in the order of the front page, and lists the headings of a long page', () => {
    expect(view('hanging').next).toEqual({ text: '打印', href: '../printing/' });
    expect(view('printing').contents.map(({ href }) => href)).toEqual(['#第一步', '#第二步', '#第三步']);
    expect(view('hanging').contents).toEqual([]);
  });

  test('is not for search engines, and links to itself from its foot', () => {
    const { frame, footer } = view('hanging');
    expect(frame.isIndexed).toBe(false);
    expect(frame.crumbs.map(({ text }) => text)).toEqual([aCity().title, '信息员帮助']);
    expect(footer.links).toContainEqual({ text: '信息员帮助', href: '../' });
  });

  test('has a front page of its own when the content has none', () => {
    const { title, html } = view('', aGuide({ 'guide/hanging.md': '# 上墙\n' }));
    expect(title).toBe('信息员帮助');
    expect(html).toContain('<a href="hanging/">');
  });
});
