/** Every number of type on paper is changed once: what is counted with it moves, and so does what the style sheet gets. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { StepRow } from '../../../src/model/disclosure/blocks.ts';
import { fen } from '../../../src/model/values/fen.ts';
import { money } from '../../../src/model/values/values.ts';
import { BOARD_TYPE, boardTypeRule, panelTitleMm, stripQrMm } from '../../../src/paper/board/board-type.ts';
import { checkFurniture } from '../../../src/paper/board/board-furniture.ts';
import { boardOf } from '../../../src/paper/board/board.ts';
import { requirementsOf } from '../../../src/paper/drawing/requirements.ts';
import type { FlowItem, PaperTable, Signature } from '../../../src/paper/sheet/flow.ts';
import { plateTypeMm } from '../../../src/paper/board/plate-type.ts';
import {
  bodyRoomMm,
  closingOf,
  stackedRowsMm,
  type ShellText,
} from '../../../src/paper/sheet/sheet-shell.ts';
import { STANDARD_STOCK } from '../../../src/paper/stocks.ts';
import { TYPE, typeRule } from '../../../src/paper/type/type-metrics.ts';
import { prepareFlow } from '../../../src/paper/sheet/units.ts';
import { boardNames } from '../../../src/site/board/drawing-page.ts';
import { anyBoard } from '../../support/a-board.ts';

const STYLES = 'src/styles/paper';
const css = readdirSync(STYLES)
  .map((file) => readFileSync(`${STYLES}/${file}`, 'utf8'))
  .join('\n');

/** `stepMark` → `--step-mark`. */
const propertyOf = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** What `look` sees while a number is half as large again. */
function withMore<T>(numbers: Readonly<Record<string, number>>, name: string, look: () => T): T {
  const changed: Record<string, number> = numbers;
  const value = changed[name] ?? 0;
  try {
    changed[name] = value * 1.5;
    return look();
  } finally {
    changed[name] = value;
  }
}

const LONG = '各户把秸秆运到村外指定的地方，由合作社统一打捆收走，不许在地里焚烧。'.repeat(3);
const step = (title: string): StepRow => ({
  ...{ mark: title, title, state: 'done', text: LONG, meta: [['2026年10月9日']] },
  votes: [{ label: '应到', value: ['35人'] }],
});

/** Anew each time: widths of tables are remembered. */
function aTable(width: number, rows: number): PaperTable {
  return {
    columns: Array.from({ length: width }, (_, index) => ({
      title: `第${index}栏`,
      align: index === 2 ? 'end' : 'start',
      wraps: index === 1 && width > 2,
    })),
    lines: Array.from({ length: rows }, (_, row) => ({
      type: 'row',
      cells: Array.from({ length: width }, (_cell, index) => [
        index === 1 && width > 2 ? LONG.slice(0, 8 + row * 7) : `第${row}`,
      ]),
    })),
  };
}

const aFlow = (): FlowItem[] => [
  { type: 'lead', sentences: [[[LONG]]] },
  {
    type: 'balance',
    ...{
      opening: { label: '上月结存', amount: fen(1234567) },
      income: { label: '收入', amount: fen(12345678) },
    },
    ...{
      expense: { label: '支出', amount: fen(12345678) },
      closing: { label: '本月结存', amount: fen(1234567) },
    },
  },
  {
    type: 'facts',
    rows: [
      { label: '文件依据和为什么这样办、谁来办、办到什么时候', value: [LONG] },
      { label: '金额', value: [money(fen(500000))] },
    ],
  },
  { type: 'step', step: step('开工') },
  { type: 'stages', steps: [...'立批招开查完验结'].map(step) },
  { type: 'votes', outcome: '通过', rows: [{ label: LONG, value: ['31票'] }], met: [] },
  { type: 'correction', text: LONG },
  { type: 'footnote', text: LONG },
  { type: 'photos', photos: [{ src: 'a.webp', caption: LONG, widthPx: 1600, heightPx: 1200 }] },
  { type: 'table', heading: '名单', note: '单位：元', table: aTable(2, 24) },
  { type: 'table', heading: '事项', note: '', table: aTable(4, 9) },
];

const SIGNATURES: Signature[] = Array.from({ length: 8 }, () => ({
  role: '村务监督委员会主任',
  note: '欧阳建国　10月8日审核，同意公布，没有不同意见',
}));

const SHELL: ShellText = {
  titlePhrases: ['谢家崴子村', '2026年10月', '财务收支公布'],
  ...{ top: ['财务公开', '公布'], number: '谢村财〔2026〕第10号' },
  key: ['公示期：10月9日至10月18日', '有疑问、异议请找谢家崴子村村务监督委员会　024-4555 0102'],
  ...{ small: ['校验码', '小市镇谢家崴子村'], address: '短网址' },
  issuer: [LONG.slice(0, 30), '2026年10月9日'],
  signatures: SIGNATURES.slice(0, 2),
};

/** Every estimate of a sheet, in sizes close enough that one more line shows somewhere. */
function estimates(): string {
  const stock = STANDARD_STOCK.A4;
  const sizes = Array.from({ length: 36 }, (_, index) => 4 + index * 0.25);
  const lengths = Array.from({ length: 24 }, (_, index) => index + 2);
  return JSON.stringify([
    sizes.map((bodyMm) =>
      prepareFlow(aFlow(), { stock, bodyMm, photoScale: 1 }).map(({ units }) => [
        units.map(({ heightEm, freshEm }) => [heightEm, freshEm]),
      ]),
    ),
    lengths.map((length) => {
      const signatures = SIGNATURES.map(({ role, note }) => ({ role, note: note.slice(0, length) }));
      const shell = { ...SHELL, signatures, key: ['8'.repeat(length * 5)] };
      return [
        bodyRoomMm(stock, shell, { bodyMm: 6, isContinued: false }),
        stackedRowsMm(signatures, stock),
        ...[1, 2, 5].map((count) => [
          closingOf(stock, { ...shell, signatures: signatures.slice(0, count) }),
          closingOf(stock, { ...shell, signatures: signatures.slice(0, count), issuer: ['村委会'] }),
        ]),
      ];
    }),
  ]);
}

const PLATE_TEXT = {
  help: [{ question: '看不明白', answer: '到村部问' }],
  rules: [LONG, LONG],
  address: 'gongkai.benxi.example/xiejiawaizi',
};

/** Every estimate of what is fixed to a board, for boards too small and too large in every way. */
function boardEstimates(): string {
  const standard = anyBoard();
  const board = boardOf(standard);
  const sized = Array.from({ length: 15 }, (_, index) => {
    const mm = 10 + index * 40;
    const panels = standard.panels.map((panel) => ({ ...panel, titleHeightMm: mm, widthMm: mm * 10 }));
    const plates = (['help', 'rules', 'scan'] as const).map((shows) =>
      plateTypeMm({ shows, widthMm: 150 + mm, heightMm: mm, xMm: 0, yMm: 0 }, PLATE_TEXT, 1),
    );
    return [
      plates,
      checkFurniture({ ...standard, headerHeightMm: mm, stripHeightMm: mm }),
      checkFurniture({ ...standard, panels }),
    ];
  });
  const furniture = [...board.panels.map(panelTitleMm), stripQrMm(board)];
  return JSON.stringify([furniture, requirementsOf(board, boardNames(board, true)), sized]);
}

describe.each([
  { what: 'a sheet', numbers: TYPE, estimate: estimates, rule: typeRule },
  { what: 'what is fixed to a board', numbers: BOARD_TYPE, estimate: boardEstimates, rule: boardTypeRule },
])('a measure of $what', ({ numbers, estimate, rule }) => {
  const [estimated, told] = [estimate(), rule()];

  test.each(Object.keys(numbers))('%s is one number for estimate and style sheet', (name) => {
    expect(withMore(numbers, name, estimate)).not.toBe(estimated);
    expect(withMore(numbers, name, rule)).not.toBe(told);
    expect(css).toContain(`var(${propertyOf(name)})`);
  });
});
