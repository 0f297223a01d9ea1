/** The lines of a correction that the program proposes: to be pasted as they are. */
import { expect, test } from 'vitest';
import { correctionLines } from '../../../src/model/history/correction-lines.ts';
import type { Change } from '../../../src/model/history/substance.ts';
import { day } from '../../support/a-site.ts';

const version = { on: day('2026-12-05'), content: {}, file: 'x.yaml' } as Parameters<
  typeof correctionLines
>[0];
const figure = (name: string, path: Change['path'], before: string, after: string): Change => ({
  ...{ name, path, before, after },
  isFigure: true,
});

test('name the entry that was wrong and the closing line, and count the totals that went along', () => {
  const changes = [
    figure('支出第3笔“路灯维修”的金额', ['expense', 2, 'amount'], '3,150.00元', '3,510.00元'),
    figure('支出合计', ['totals', 'expense'], '20,000.00元', '20,360.00元'),
    figure('期末结存', ['closing'], '72,568.60元', '72,208.60元'),
    figure('银行存款', ['holdings', 'bank'], '72,568.60元', '72,208.60元'),
  ];
  expect(correctionLines(version, changes)).toEqual([
    'corrections:',
    '  - on: 2026-12-05',
    '    what: 支出第3笔“路灯维修”的金额；期末结存等 4 处',
    "    before: '3,150.00元；72,568.60元'",
    "    after: '3,510.00元；72,208.60元'",
    '    why:',
    '    by:',
  ]);
});

test('stay below 60 columns whatever changed', () => {
  const long = '这一句话说得很长很长，长到一行里怎么也写不下，终端会把它折成两行';
  const changes = [1, 2, 3].map((n) => figure(`第${n}条的${long}`, ['rows', n, 'text'], long, `${long}了`));
  for (const some of [changes, changes.slice(0, 1)])
    for (const line of correctionLines(version, some)) {
      const columns = [...line].reduce((sum, character) => sum + (character < '\u0300' ? 1 : 2), 0);
      expect(columns, line).toBeLessThan(60);
    }
});
