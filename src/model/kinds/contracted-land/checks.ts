import { addDays } from '../../values/calendar-date.ts';
import { dateOrder } from '../../values/date-order.ts';
import { formatFen, formatQuantity, micro, multiplyQuantity } from '../../values/fen.ts';
import type { FieldPath, Finding } from '../../schema/finding.ts';
import { insteadHint, shareOff } from '../instead.ts';
import { checkBoundaries } from '../boundaries.ts';
import { checkParty } from '../party.ts';
import { formatDifference } from '../sum-checks.ts';
import { addMonths, checkTerm, formatLength } from '../term.ts';
import type { ContractedClass, ContractedLand, LandRow, Transfer } from './schema.ts';

/** What is not true in a list of contracted land: terms the law sets, transfers beyond them, prices, totals. */
export function checkContractedLand(land: ContractedLand): Finding[] {
  const { rows } = land;
  return [
    ...checkAdjustment(land),
    ...rows.flatMap((row, index) => [
      ...checkBoundaries(['rows', index, 'boundaries'], row.boundaries),
      ...checkContractTerm(row, index),
      ...checkChange(row, index),
      ...(row.transfer ? checkTransfer(['rows', index, 'transfer'], row, row.transfer) : []),
    ]),
    ...checkTransferred(land),
  ];
}

/** 农村土地承包法第二十八条: contracted land is adjusted only with two thirds of members or representatives, and approval. */
function checkAdjustment({ rows, decision, approvedBy }: ContractedLand): Finding[] {
  if (!rows.some(({ change }) => change === '调整')) return [];
  const missing = [
    ...(decision === undefined ? [['decision', '哪次会议定的'] as const] : []),
    ...(approvedBy === undefined ? [['approvedBy', '谁批准'] as const] : []),
  ];
  return missing.map(([key, name]) => ({
    code: 'FIELD_MISSING',
    path: [key],
    message: `调整承包地，少了「${name}」。土地承包法第二十八条：要经成员三分之二以上同意，报乡镇和县里批准。`,
    hint: `请加上 ${key}；没有调整，只是流转的，请改 change。`,
  }));
}

/** 农村土地承包法第二十一条, in years: 耕地三十年；草地三十年至五十年；林地三十年至七十年. */
const LEGAL_YEARS: Readonly<Partial<Record<ContractedClass, { least: number; most: number }>>> = {
  耕地: { least: 30, most: 30 },
  草地: { least: 30, most: 50 },
  林地: { least: 30, most: 70 },
};

/**
 * Longer than the law allows is wrong. Shorter is what is left of a running term, which a remark has to say; a day more
 * or less is habit, as in every term.
 */
function checkContractTerm(row: LandRow, index: number): Finding[] {
  const path = ['rows', index];
  const backwards = checkTerm(path, row);
  const legal = LEGAL_YEARS[row.class];
  if (backwards.length > 0 || !legal) return backwards;
  const { from, until, note, change, class: name } = row;
  const who = `第 ${index + 1} 块${row.plot}`;
  if (until > addMonths(from, legal.most * 12)) {
    return [
      {
        code: 'ABOVE_LIMIT',
        path: [...path, 'until'],
        message: `${who}：${name}的承包期最长 ${legal.most} 年（土地承包法第二十一条），写的是${formatLength({ from, until })}。`,
        hint: `${legal.most} 年最晚到 ${addDays(addMonths(from, legal.most * 12), -1)}；请核对起止日期。`,
      },
    ];
  }
  if (change !== '承包' || note !== undefined || until >= addDays(addMonths(from, legal.least * 12), -2))
    return [];
  return [
    {
      code: 'TERM_MISMATCH',
      severity: 'warning',
      path: [...path, 'until'],
      message: `${who}：${name}承包期是 ${legal.least} 年（土地承包法第二十一条），写的是${formatLength({ from, until })}。`,
      hint: '日期写错了就改过来；是原来承包期剩下的年头，请在备注（note）里写明。',
    },
  ];
}

function checkChange({ change, transfer, plot }: LandRow, index: number): Finding[] {
  const path = ['rows', index];
  if (change === '流转' && !transfer) {
    return [
      {
        code: 'FIELD_MISSING',
        path,
        message: `第 ${index + 1} 块${plot}写的是“流转”，没写流转给谁、多少钱。`,
        hint: '请加上 transfer，下面缩进写 form、to、area、from、until、price。',
      },
    ];
  }
  if (change === '流转' || !transfer) return [];
  return [
    {
      code: 'FIELD_UNEXPECTED',
      path: [...path, 'change'],
      message: `第 ${index + 1} 块${plot}写的是“${change}”，却又写了流转。`,
      hint: '流转出去了就把 change 改成：流转；没有流转就删掉 transfer。',
    },
  ];
}

function checkTransfer(path: FieldPath, row: LandRow, transfer: Transfer): Finding[] {
  return [
    ...checkParty([...path, 'to'], '受让方', transfer.to),
    ...checkTransferTerm(path, row, transfer),
    ...checkTransferArea(path, row, transfer),
    ...checkTransferPrice(path, row, transfer),
  ];
}

/** 农村土地承包法第三十八条: 流转期限不得超过承包期的剩余期限. */
function checkTransferTerm(path: FieldPath, { plot, from, until }: LandRow, transfer: Transfer): Finding[] {
  const backwards = checkTerm(path, transfer);
  if (backwards.length > 0) return backwards;
  if (transfer.from < from)
    return [dateOrder([...path, 'from'], `${plot}：流转从 ${transfer.from} 起，承包期 ${from} 才开始。`)];
  if (transfer.until <= until) return [];
  return [
    {
      code: 'ABOVE_LIMIT',
      path: [...path, 'until'],
      message: `${plot}：流转到 ${transfer.until}，承包期 ${until} 就到了。土地承包法第三十八条：流转不得超过承包期剩下的时间。`,
      hint: `流转最晚写到：${until}`,
    },
  ];
}

function checkTransferArea(path: FieldPath, { plot, area }: LandRow, transfer: Transfer): Finding[] {
  if (transfer.area <= area) return [];
  const difference = micro(transfer.area - area);
  return [
    {
      code: 'ABOVE_LIMIT',
      path: [...path, 'area'],
      message: `${plot}一共 ${formatQuantity(area)} 亩，流转写了 ${formatQuantity(transfer.area)} 亩，多 ${formatQuantity(difference)} 亩。`,
      hint: '请核对面积，把写错的改过来。',
    },
  ];
}

/** Area × price is what is paid a year, rounded half up to the fen; one fen off is another way of rounding. */
function checkTransferPrice(
  path: FieldPath,
  { plot }: LandRow,
  { area, price, yearly }: Transfer,
): Finding[] {
  if (price === undefined || yearly === undefined) return [];
  const expected = multiplyQuantity(area, price);
  const difference = Math.abs(expected - yearly);
  if (difference === 0) return [];
  const isRounding = difference === 1;
  return [
    {
      code: 'ROW_AMOUNT_MISMATCH',
      off: shareOff(expected, yearly),
      severity: isRounding ? 'warning' : undefined,
      path: [...path, 'yearly'],
      message:
        `${plot}：${formatQuantity(area)} 亩 × ${formatFen(price)} 元 ＝ ${formatFen(expected)} 元，` +
        `一年写的是 ${formatFen(yearly)} 元，差 ${formatDifference(expected, yearly)} 元。`,
      hint: isRounding
        ? '差一分是四舍五入造成的，可以不改。'
        : insteadHint({
            given: '面积和单价',
            expected,
            stated: yearly,
            readings: [
              {
                value: price,
                words:
                  '一年的钱和单价写得一样：单价要写一亩一年多少元。是整块地一年的钱，就除以面积再写进单价；是一亩的价，一年的钱要乘面积。',
              },
            ],
          }),
    },
  ];
}

function checkTransferred({ rows, totals }: ContractedLand): Finding[] {
  const plots = rows.filter(({ transfer }) => transfer !== undefined).length;
  if (totals.transferred !== undefined || plots === 0) return [];
  return [
    {
      code: 'FIELD_MISSING',
      path: ['totals'],
      message: `名单里有 ${plots} 块流转，合计里少了「流转面积合计」。`,
      hint: '请在 totals 里加上 transferred。',
    },
  ];
}
