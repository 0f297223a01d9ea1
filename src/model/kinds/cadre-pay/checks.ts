import {
  fen,
  formatFen,
  formatQuantity,
  multiplyQuantity,
  QUANTITY_SCALE,
  sumFen,
} from '../../values/fen.ts';
import type { Finding } from '../../schema/finding.ts';
import { insteadHint, shareOff } from '../instead.ts';
import { formatPeriod, monthsIn } from '../../values/period.ts';
import { formatDifference } from '../sum-checks.ts';
import type { CadrePay, PayRow } from './schema.ts';

/** What is not true in a list of pay: each row, months, what was paid of what was due, who is on it twice, totals. */
export function checkCadrePay(list: CadrePay): Finding[] {
  const { rows } = list;
  return [
    ...rows.flatMap(checkDue),
    ...rows.flatMap(checkPaid),
    ...rows.flatMap((row, index) => checkMonths(row, index, list)),
    ...checkBothKinds(rows),
  ];
}

/** Standard × quantity and what comes on top, rounded half up to the fen. Pay is a round sum, so one fen is the most rounding may leave. */
function checkDue(row: PayRow, index: number): Finding[] {
  const { name, standard, per, quantity, performance, allowance, due } = row;
  const more = sumFen([performance ?? fen(0), allowance ?? fen(0)]);
  const expected = sumFen([multiplyQuantity(quantity, standard), more]);
  const added = [
    ...(performance === undefined ? [] : [` ＋ 绩效 ${formatFen(performance)} 元`]),
    ...(allowance === undefined ? [] : [` ＋ 补贴 ${formatFen(allowance)} 元`]),
  ].join('');
  const difference = Math.abs(expected - due);
  if (difference === 0) return [];
  return [
    {
      code: 'ROW_AMOUNT_MISMATCH',
      off: shareOff(expected, due),
      severity: difference === 1 ? 'warning' : undefined,
      path: ['rows', index, 'due'],
      message:
        `${name}：每${per} ${formatFen(standard)} 元 × ${plain(quantity)} ${unit(per)}${added} ＝ ${formatFen(expected)} 元，` +
        `「应发」写的是 ${formatFen(due)} 元，差 ${formatDifference(expected, due)} 元。`,
      hint: insteadHint({
        given: added === '' ? '标准和数量' : '标准、数量和绩效、补贴',
        expected,
        stated: due,
        more: '；标准变过的，分成两行写。',
      }),
    },
  ];
}

/** Nobody gets more than is due; who gets less is told why. */
function checkPaid({ name, due, paid, note }: PayRow, index: number): Finding[] {
  if (paid > due) {
    return [
      {
        code: 'OVERSPENT',
        path: ['rows', index, 'paid'],
        message: `${name}实发 ${formatFen(paid)} 元，比应发 ${formatFen(due)} 元还多 ${formatDifference(paid, due)} 元。`,
        hint: '请核对；补发以前的，另写一行，说明（note）里写补哪几个月。',
      },
    ];
  }
  if (paid === due || note !== undefined) return [];
  return [
    {
      code: 'FIELD_MISSING',
      severity: 'warning',
      path: ['rows', index, 'paid'],
      message: `${name}应发 ${formatFen(due)} 元，实发 ${formatFen(paid)} 元，少发了 ${formatDifference(due, paid)} 元，没写为什么。`,
      hint: '请加一行 note，例如：年底考核后补发；扣缴养老保险。',
    },
  ];
}

/** One person has no more months in a quarter than the quarter. A row for several people says how many. */
function checkMonths(
  { name, post, per, quantity, note }: PayRow,
  index: number,
  { period }: CadrePay,
): Finding[] {
  const months = monthsIn(period).length;
  if (per !== '月' || quantity <= months * QUANTITY_SCALE || /[人名]|补/.test(`${name}${post}${note ?? ''}`))
    return [];
  return [
    {
      code: 'COUNT_MISMATCH',
      path: ['rows', index, 'quantity'],
      message: `${name}写了 ${plain(quantity)} 个月，${formatPeriod(period)}只有 ${months} 个月。`,
      hint: '请核对月数；是几个人合在一行的，姓名里写明几人；补发以前的，说明（note）里写补哪几个月。',
    },
  ];
}

/** Who has fixed pay has no pay for lost work besides: villagers ask, and inspections find it. */
function checkBothKinds(rows: readonly PayRow[]): Finding[] {
  const isByWork = ({ per }: PayRow): boolean => per === '工' || per === '次' || per === '天';
  const fixed = new Set(rows.filter((row) => !isByWork(row) && row.due > fen(0)).map(({ name }) => name));
  return rows.flatMap((row, index): Finding[] => {
    if (!isByWork(row) || !fixed.has(row.name) || row.note !== undefined) return [];
    return [
      {
        code: 'SPENDING_QUESTIONABLE',
        severity: 'warning',
        path: ['rows', index, 'name'],
        message: `${row.name}领了固定报酬，又领误工补贴 ${formatFen(row.due)} 元；拿固定报酬的干部一般不能再领误工。`,
        hint: '请先问乡镇（街道）；按规定可以领的，在说明（note）里写明依据。',
      },
    ];
  });
}

function plain(quantity: PayRow['quantity']): string {
  return formatQuantity(quantity).replace(/\.?0+$/, '');
}

function unit(per: PayRow['per']): string {
  return per === '月' ? '个月' : per === '工' ? '个工' : per;
}
