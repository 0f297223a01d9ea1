import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { DisclosureContent } from '../../../src/model/disclosure/disclosure.ts';
import { documentOf } from '../../../src/model/disclosure/document.ts';
import { fen } from '../../../src/model/values/fen.ts';
import { KIND_SCHEMAS, KINDS, type Kind } from '../../../src/model/kinds.ts';
import { vocabularyOf } from '../../../src/model/words/vocabulary.ts';
import { money } from '../../../src/model/values/values.ts';
import { blockHtml } from '../../../src/site/feeds/block-html.ts';
import { documentText } from '../../../src/site/search/search-text.ts';
import { aCatalogue } from '../../support/a-site.ts';
import { nastyDisclosure } from '../../support/nasty-disclosures.ts';
import { parseXml } from '../../support/parsed-feed.ts';

const PAGE = 'https://gongkai.example/shuinan/finance/x/';

function documentFor(content: DisclosureContent) {
  return documentOf(content, {
    disclosures: [],
    words: vocabularyOf('village'),
    catalogue: aCatalogue({ id: content.item, names: 'shown' }),
    reach: 'web',
    asOf: content.publishedOn,
  });
}

function htmlOf(content: DisclosureContent): string {
  return documentFor(content)
    .blocks.map((block) => blockHtml(block, PAGE))
    .join('');
}

function textOf(html: string): string {
  const entities: Record<string, string> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  };
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/\s/g, '');
}

function example(kind: Kind): DisclosureContent {
  const folder = `src/model/kinds/${kind}/`;
  return KIND_SCHEMAS[kind].parse(exampleFields(folder)) as DisclosureContent;
}

function exampleFields(folder: string): unknown {
  try {
    return parse(readFileSync(`${folder}example.yaml`, 'utf8'));
  } catch {
    const [, front = '', body = ''] = readFileSync(`${folder}example.md`, 'utf8').split(/^---$/m);
    return { ...(parse(front) as object), body };
  }
}

describe('blocks as HTML', () => {
  test.each(KINDS)('say all that a document of %s says', (kind) => {
    const content = example(kind);
    const { blocks } = documentFor(content);
    const text = textOf(htmlOf(content));
    const missing = documentText({ lead: [], blocks })
      .split(/\s+/)
      .filter((words) => !text.includes(words));
    expect(missing).toEqual([]);
  });

  test.each(Array.from({ length: KINDS.length }, (_, number) => number))(
    'are well-formed whatever is written (%i)',
    (number) => {
      const html = htmlOf(nastyDisclosure(number).disclosure.content).replaceAll(/<(br|hr)>/g, '<$1/>');
      expect(() => parseXml(`<div>${html}</div>`)).not.toThrow();
    },
  );

  test('a sum with its heading takes a row, whatever has no cell reaches over it', () => {
    const html = blockHtml(
      {
        type: 'ledger',
        heading: '收入',
        side: 'income',
        groups: [
          {
            title: '经营收入',
            subtotal: fen(5_286_000),
            rows: [{ title: '冷库租金', details: [['9月3日'], ['票据 12 号']], amount: fen(5_286_000) }],
          },
        ],
        total: { label: '收入合计', amount: fen(5_286_000) },
      },
      PAGE,
    );
    expect(html).toBe(
      '<h3>收入（单位：元）</h3><table>' +
        '<tr><th>项目</th><th>日期、票据、说明</th><th>金额</th></tr>' +
        '<tr><th colspan="2">经营收入（小计）</th><td>52,860.00</td></tr>' +
        '<tr><th>冷库租金</th><td>9月3日，票据 12 号</td><td>52,860.00</td></tr>' +
        '<tr><th colspan="2">收入合计</th><td>52,860.00</td></tr></table>',
    );
  });

  test('a table has its groups, sums and notes', () => {
    const html = blockHtml(
      {
        type: 'table',
        heading: '谁领了',
        note: [['单位：元']],
        columns: [
          { title: '项目', align: 'start', weight: 2 },
          { title: '金额', align: 'end', weight: 1 },
        ],
        groups: [
          {
            title: '一组',
            rows: [[['树苗<款>'], [money(fen(100))]]],
            subtotal: [['小计'], [money(fen(100))]],
          },
        ],
        total: [['合计'], [money(fen(100))]],
        footnotes: ['四舍五入'],
      },
      PAGE,
    );
    expect(html).toBe(
      '<h3>谁领了（单位：元）</h3><table><tr><th>项目</th><th>金额</th></tr>' +
        '<tr><th colspan="2">一组</th></tr><tr><td>树苗&lt;款&gt;</td><td>1.00</td></tr>' +
        '<tr><td>小计</td><td>1.00</td></tr><tr><td>合计</td><td>1.00</td></tr></table><p>四舍五入</p>',
    );
  });

  test('links of a clerk lead from the page, and what cannot lead anywhere is text', () => {
    const html = blockHtml(
      { type: 'prose', markdown: '[甲](../y/?a=1&b=2) [乙](tel:12345) [丙](http://[x)' },
      PAGE,
    );
    expect(html).toContain('<a href="https://gongkai.example/shuinan/finance/y/?a=1&amp;b=2">甲</a>');
    expect(html).toContain('<a href="tel:12345">乙</a>');
    expect(html).not.toMatch(/href="http:\/\/\[/);
  });
});
