import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../src/loader/read/parse-source.ts';
import { validateDisclosure } from '../../../src/loader/validate.ts';
import { fen, fenFromWan, formatFen, isInWan, roundingOfWan } from '../../../src/model/values/fen.ts';
import { formatPhrase, money, yuan } from '../../../src/model/values/values.ts';
import { collectWritten, roundingOf, withWritten } from '../../../src/model/values/written.ts';
import { renderCell, renderPhrase } from '../../../src/site/text/render-values.ts';

describe('amounts in 万元', () => {
  test.each([
    ['4.15万元', '41,500.00'],
    ['50万', '500,000.00'],
    ['1259 万元', '12,590,000.00'],
    ['0.000001万元', '0.01'],
    ['-1.2万元', '-12,000.00'],
    ['0.29万', '2,900.00'],
  ])('%s is %s yuan, digit by digit', (text, exact) => {
    expect(formatFen(fenFromWan(text) ?? fen(0))).toBe(exact);
  });

  test.each(['1,259万元', '约5万', '1.2至1.5万元', '十二万', '１.２万元', '1.2亿', '1.2', '.5万', '01万'])(
    '%s is not one',
    (text) => expect(isInWan(text)).toBe(false),
  );

  test('less than a fen, or more than money can be, has no sum', () => {
    expect(fenFromWan('1.2345678万元')).toBeUndefined();
    expect(fenFromWan('99999999999万元')).toBeUndefined();
  });

  test('half of the last decimal is what rounding may change', () => {
    expect(roundingOfWan('1958.7万元')).toBe(50_000);
    expect(roundingOfWan('386.53万元')).toBe(5_000);
    expect(roundingOfWan('1.234567万元')).toBe(0);
  });
});

describe('what was written', () => {
  const written = { 50_000_000: '50万元' };

  test('is collected where a text became an amount, and nowhere else', () => {
    const read = { title: '50万元', amount: '50万', rows: [{ amount: 3 }, { amount: '1.20 万元' }] };
    const understood = {
      title: '50万元',
      amount: 50_000_000,
      rows: [{ amount: 300 }, { amount: 1_200_000 }],
    };
    expect(collectWritten(read, understood)).toEqual({ 50_000_000: '50万元', 1_200_000: '1.20万元' });
  });

  test('comes with the content of a file', () => {
    const text =
      'kind: accounts\nitem: a\ntitle: t\ntype: 公布\nperiod: 2026-09\npublishedOn: 2026-10-09\nissuer: i\n' +
      'opening: 5万元\nincome: []\nexpense: []\nclosing: 50000\n';
    const { value } = validateDisclosure(parseYaml('f', text, new Map()).value!);
    expect(value?.written).toEqual({ 5_000_000: '5万元' });
    expect(value && 'opening' in value && value.opening).toBe(5_000_000);
  });

  test('stands with the exact sum: on paper and in search, on the page, in a column', () => {
    const read = withWritten(
      {
        lead: [[['收 ', yuan(fen(50_000_000))]]],
        blocks: [{ type: 'facts', heading: '', rows: [{ label: '', value: [money(fen(50_000_000))] }] }],
      },
      written,
    );
    const phrase = read.lead[0]?.[0] ?? [];
    expect(formatPhrase(phrase)).toBe('收 50万元（500,000.00元）');
    expect(renderPhrase(phrase)).toBe(
      '收 <span class="n"><b>50</b>万元</span>（<span class="n"><b>500,000.00</b> 元</span>）',
    );
    const cell = read.blocks[0]?.type === 'facts' ? (read.blocks[0].rows[0]?.value ?? []) : [];
    expect(renderCell(cell)).toBe('<small class="wan">50万元</small>500,000.00');
  });

  test('a ledger says it beside the entry, a balance below its boxes', () => {
    const label = { label: '月初结存', amount: fen(50_000_000) };
    const { blocks } = withWritten(
      {
        lead: [],
        blocks: [
          { type: 'balance', heading: '', opening: label, income: label, expense: label, closing: label },
          {
            type: 'ledger',
            heading: '收入',
            side: 'income',
            groups: [
              {
                title: '补助',
                subtotal: fen(0),
                rows: [{ title: '补助', details: [['凭证1']], amount: fen(50_000_000) }],
              },
            ],
            total: label,
          },
        ],
      },
      written,
    );
    expect(blocks[0]).toMatchObject({ note: '月初结存原文写作 50万元。月初结存原文写作 50万元。' });
    expect(blocks[1]).toMatchObject({ groups: [{ rows: [{ details: [['凭证1'], ['原文写作 50万元']] }] }] });
  });
});

describe('rounding of a total in 万元', () => {
  const wan = (text: string) => fenFromWan(text) ?? fen(0);
  const parts = ['1118万元', '386.53万元', '454.2万元'].map(wan);
  const written = Object.fromEntries(
    ['1118万元', '386.53万元', '454.2万元', '1958.7万元', '1958.73万元'].map((text) => [wan(text), text]),
  );

  test('is half of its last decimal when a part is more exact', () => {
    expect(roundingOf(written, wan('1958.7万元'), parts)).toBe(50_000);
  });

  test('is none when it is as exact as its parts, or was written in yuan', () => {
    expect(roundingOf(written, wan('1958.73万元'), parts)).toBe(0);
    expect(roundingOf({}, wan('1958.7万元'), parts)).toBe(0);
  });
});
