/** Tables in the text of a notice: whether 合计 is the sum of its column, and 序号 counts without a gap. */
import type { FieldPath, Finding } from '../schema/finding.ts';
import { missingIn } from './check-series.ts';
import { NUMBER, readNumber, withPlainDigits, type SaidText } from './statements.ts';

interface Row {
  /** Its line in the text, from 0. */
  readonly line: number;
  readonly cells: readonly string[];
}

const TOTAL = /^(?:合\s*计|总\s*计|共计|总数|本[月期季年]合计)$/;
const SUBTOTAL = /小计|合计|总计|共计|其中/;
/** Columns that nobody adds up. */
/** Of which each row has what was there then: nobody adds them up either. */
const NOT_ADDED =
  /单价|标准|比例|占比|年份|年度|编号|序号|号码|凭证|电话|日期|时间|每|率|％|%|年限|结存|余额|结余|累计|库存|期初|期末/;

/** Findings for the tables of a text. */
export function checkTables({ path, text }: SaidText): Finding[] {
  const plain = withPlainDigits(text);
  return tablesIn(plain).flatMap(({ line, head, rows }) => [
    ...checkTotals(path, head, rows),
    ...checkNumbers(path, head, rows),
    ...checkLead(path, plain.split('\n').slice(0, line), { line, head, rows }),
  ]);
}

const THINGS = '项件个条种类处步';
const LEAD = /(?:如下|下表|下面|以下|下列|见表)[^。]*$|[：:]$/;
const THINGS_SAID = new RegExp(
  String.raw`(?<![第每\d.\-—~至到约近各]\s*)(${NUMBER})\s*([${THINGS}])(?!月|人|次|以|[余多])(\p{Script=Han}{0,4})`,
  'gu',
);

/**
 * `6件实事……情况如下：` above a table of five rows. Only where the line above the table leads to it, and says one number
 * of things; rows, different words of a column and sums may all be meant.
 */
function checkLead(path: FieldPath, above: readonly string[], { head, rows }: Table): Finding[] {
  const index = above.findLastIndex((line) => line.trim() !== '');
  const lead = (above[index] ?? '').replaceAll('**', '').trim();
  if (!LEAD.test(lead) || lead.includes('|') || /其中|另|未|没/.test(lead)) return [];
  const said = [...lead.matchAll(THINGS_SAID)];
  const [match] = said;
  const count = readNumber(match?.[1] ?? '');
  const isSpoken =
    /^[一二两三四]$/.test(match?.[1] ?? '') &&
    !/(?:以下|下列|如下|共有?)\s*$/.test(lead.slice(0, match?.index));
  if (!match || said.length > 1 || count === undefined || isSpoken) return [];
  const own = rows.filter(({ cells }) => !cells.slice(0, 2).some((cell) => SUBTOTAL.test(cell)));
  const meant = [
    own.length,
    ...head.flatMap((_, column) => {
      const cells = own.map((row) => row.cells[column] ?? '');
      const filled = cells.filter((cell) => cell !== '');
      const sum = cells.reduce((total, cell) => total + (numberOf(cell) ?? 0), 0);
      return [new Set(filled).size, filled.length, sum];
    }),
  ];
  // Tables across the page have their things in columns.
  if (own.length < 2 || meant.includes(count) || [head.length, head.length - 1].includes(count)) return [];
  return [
    {
      code: 'TEXT_DISAGREES',
      severity: 'warning',
      path: [...path, index],
      message: `这里说“${match[0]}”，下面的表列了 ${own.length} 行。`,
      hint: '请数一数：表里漏了的补上，数错了的改过来。',
    },
  ];
}

interface Table {
  /** The line of its head in the text, from 0. */
  readonly line: number;
  readonly head: readonly string[];
  readonly rows: readonly Row[];
}

function tablesIn(text: string): Table[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index): Table[] => {
    if (!/^\s*\|?(?:\s*:?-+:?\s*\|)+\s*:?-*:?\s*$/.test(line) || index === 0) return [];
    const below = lines.slice(index + 1);
    const end = below.findIndex((one) => !one.includes('|'));
    const rows = (end === -1 ? below : below.slice(0, end)).map((one, at) => ({
      line: index + 1 + at,
      cells: cellsOf(one),
    }));
    return [{ line: index - 1, head: cellsOf(lines[index - 1] ?? ''), rows }];
  });
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.replaceAll('**', '').trim());
}

function numberOf(cell: string | undefined): number | undefined {
  const plain = cell?.replace(/[,\s]|元$|户$|人$|亩$/g, '') ?? '';
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** 合计 stands in any cell before the first figure, as the columns are. */
function isTotal(cells: readonly string[]): boolean {
  const first = cells.findIndex((cell) => numberOf(cell) !== undefined);
  return cells.slice(0, first === -1 ? undefined : first).some((cell) => TOTAL.test(cell));
}

function checkTotals(path: FieldPath, head: readonly string[], rows: readonly Row[]): Finding[] {
  const at = rows.findLastIndex(({ cells }) => isTotal(cells));
  const total = rows[at];
  // Only the table's own last words stand below: 备注, 制表人.
  if (!total || rows.slice(at + 1).some(({ cells }) => cells.some((cell) => numberOf(cell) !== undefined)))
    return [];
  const parts = rows.slice(0, at).filter(({ cells }) => !cells.some((cell) => SUBTOTAL.test(cell)));
  return head.flatMap((title, column): Finding[] => {
    const stated = numberOf(total.cells[column]);
    const values = parts.map(({ cells }) => numberOf(cells[column]) ?? 0);
    if (stated === undefined || column === 0 || NOT_ADDED.test(title) || parts.length < 2) return [];
    // A word among the numbers may stand for one.
    if (
      parts.some(
        ({ cells }) => !/^[-—/／]?$/.test(cells[column] ?? '') && numberOf(cells[column]) === undefined,
      )
    )
      return [];
    const sum = Math.round(values.reduce((all, one) => all + one, 0) * 1000) / 1000;
    if (Math.abs(sum - stated) < 0.0005) return [];
    return [
      {
        code: 'TEXT_DISAGREES',
        severity: 'warning',
        path: [...path, total.line],
        message: `表里「${title}」一列加起来是 ${sum}，合计写的是 ${stated}，差 ${Math.round(Math.abs(sum - stated) * 1000) / 1000}。`,
        hint: '请逐行核对，把写错的改过来。',
      },
    ];
  });
}

function checkNumbers(path: FieldPath, head: readonly string[], rows: readonly Row[]): Finding[] {
  const column = head.findIndex((title) => /^(?:序号|编号|号)$/.test(title));
  const numbered = rows.flatMap(({ line, cells }) => {
    const number = numberOf(cells[column]);
    return number === undefined || column === -1 ? [] : [{ line, number }];
  });
  if (numbered.length < 3) return [];
  const finding = { severity: 'warning', hint: '漏了一行请补上，号写错了请改。' } as const;
  const repeated = numbered.find(({ number }, index) => numbered[index - 1]?.number === number);
  if (repeated) {
    const message = `表里序号 ${repeated.number} 有两行。`;
    return [{ ...finding, code: 'NUMBER_DUPLICATE', path: [...path, repeated.line], message }];
  }
  const missing = missingIn(numbered.map(({ number }) => number));
  const after = numbered.find(({ number }) => number > (missing[0] ?? Number.POSITIVE_INFINITY));
  if (!after) return [];
  const message = `表里的序号少了 ${missing.join('、')}。`;
  return [{ ...finding, code: 'NUMBER_SKIPPED', path: [...path, after.line], message }];
}
