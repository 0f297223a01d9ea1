import { describe, expect, test } from 'vitest';
import { fen, micro } from '../../../src/model/values/fen.ts';
import { counted, fullDate, measured, money, person, yuan } from '../../../src/model/values/values.ts';
import {
  isLongFact,
  renderCell,
  renderClauses,
  renderPhrase,
  renderSentence,
  renderText,
  renderTitle,
} from '../../../src/site/text/render-values.ts';
import { paperMarkdown, paperText } from '../../../src/site/board/paper-text.ts';
import { day } from '../../support/a-site.ts';

describe('values as HTML', () => {
  test('what a clerk wrote is text, never markup', () => {
    expect(renderPhrase(['<b>5 & 6</b>'])).toBe('&lt;b&gt;5 &amp; 6&lt;/b&gt;');
    expect(renderTitle('“<script>”')).not.toContain('<script>');
    expect(renderCell([person('<i>')])).toBe('&lt;i&gt;');
  });

  test('an amount and its unit stay on one line', () => {
    expect(renderPhrase(['收入 ', yuan(fen(5286000))])).toBe(
      '收入 <span class="n"><b>52,860.00</b> 元</span>',
    );
  });

  test('a date says its ISO form', () => {
    expect(renderPhrase([fullDate(day('2026-10-09'))])).toBe(
      '<time datetime="2026-10-09">2026年10月9日</time>',
    );
  });

  test('a private name stands as it comes: it was masked before, or may be seen', () => {
    expect(renderPhrase([person('谢*田')])).toBe('谢*田');
  });

  test('a cell of figures has no markup of its own', () => {
    expect(renderCell([money(fen(104713))])).toBe('1,047.13');
    expect(renderCell([measured(micro(12_530_000))])).toBe('12.53');
    expect(renderCell([counted(11, '户')])).toBe('11户');
  });

  test('a sentence breaks between its phrases', () => {
    expect(renderSentence([['40户，'], ['共 314 亩。']])).toBe(
      '<span class="nw"><span class="n">40户</span>，</span><wbr><span class="nw">共 <span class="n">314 亩</span>。</span>',
    );
  });

  test('a comma at the start of a phrase goes to the end of the one before', () => {
    expect(renderSentence([['还差一步'], ['，最晚月底。']])).toBe(
      '<span class="nw">还差一步，</span><wbr><span class="nw">最晚月底。</span>',
    );
  });

  test('numbers in running text keep their units', () => {
    expect(renderText('每工150元，10月30日前发')).toBe(
      '每工<span class="n">150元</span>，<span class="n">10月30日前</span>发',
    );
  });

  test.each([
    ['先打024-4555 0702问', '024-4555 0702'],
    ['任期到2029年12月', '2029年12月'],
    ['2026年先修灌渠', '2026年'],
    ['公示5个月', '5个月'],
    ['三块地 12.5 亩', '12.5 亩'],
  ])('%s: on a screen and on paper no line ends inside %s', (text, held) => {
    expect(renderText(text)).toContain(`<span class="n">${held}</span>`);
    expect(paperText(text)).toContain(`<span class="n">${held.replace(/ (?=亩)/, '')}</span>`);
    expect(paperMarkdown(text)).toContain(`<span class="n">${held.replace(/ (?=亩)/, '')}</span>`);
  });

  test('clauses of a note are kept together', () => {
    expect(renderClauses('村部院内，每天八点开门。')).toBe(
      '<span class="nw">村部院内，</span><span class="nw">每天八点开门。</span>',
    );
  });

  test.each([
    ['中标人', '李家村工程队', false],
    ['文件依据', '本溪县2026年耕地地力保护补贴实施方案', true],
    ['首次公布', '2026年10月9日', false],
  ])('%s beside %s is too long for one line: %s', (label, value, expected) => {
    expect(isLongFact(label, value)).toBe(expected);
  });
});
