import { dateOrder } from '../../values/date-order.ts';
import { fen, formatFen, formatFenPlain, formatQuantity, sumFen, type Fen } from '../../values/fen.ts';
import type { FieldPath, Finding } from '../../schema/finding.ts';
import { daysBetween, type CalendarDate } from '../../values/calendar-date.ts';
import { checkBoundaries } from '../boundaries.ts';
import { insteadHint, shareOff } from '../instead.ts';
import { checkDeposits, checkRegistration } from '../offering.ts';
import { checkTotal, formatDifference } from '../sum-checks.ts';
import { checkSaid, checkTerm, lastDayOf, sayTerm, yearsOf } from '../term.ts';
import { checkResult } from './check-result.ts';
import { checkStart } from './check-start.ts';
import { leaseReadings, wholeTermOf } from './price.ts';
import type { Lease, Lot } from './schema.ts';

/** What is not true in a letting: starting prices, deposits in a total, a term that is shorter than it says, dates, winners. */
export function checkLease(lease: Lease): Finding[] {
  return [
    ...lease.lots.flatMap((lot, index) => [
      ...checkBoundaries(['lots', index, 'boundaries'], lot.boundaries),
      ...checkLot(lot, index, lease),
    ]),
    ...checkTotals(lease),
    ...checkDeposits(['deposits'], lease.deposits),
    ...checkLeaseTerm(lease),
    ...checkStart(lease),
    ...checkStage(lease),
    ...checkDates(lease),
    ...(lease.result ? checkResult(lease, lease.result) : []),
  ];
}

/** 面积 × 单价 × 年限 ＝ 总价 (real/R2: 181 × 1150 × 5 = 1,040,750). */
function checkLot(lot: Lot, index: number, lease: Lease): Finding[] {
  const { name, area, unit, price, startingPrice, inKind, priceNote, isWhole, isAbout } = lot;
  const path = ['lots', index];
  const findings: Finding[] = [];
  if (
    lease.stage !== '预公告' &&
    [startingPrice, price, inKind, priceNote].every((one) => one === undefined)
  ) {
    findings.push({
      code: 'FIELD_MISSING',
      path,
      message: `${name}没写从多少钱起。`,
      hint: '请加上 price（起始单价）或 startingPrice（起始总价）；按实物算的写 inKind，暗底、开标才定的写 priceNote。',
    });
  }
  if ((area === undefined) !== (unit === undefined)) {
    findings.push({
      code: 'FIELD_MISSING',
      path,
      message: `${name}的面积和单位要一起写，现在只有${area === undefined ? '单位' : '面积'}。`,
      hint: '例如：area: 36.5 和 unit: 亩；整个一起租的，两行都不写。',
    });
  }
  findings.push(...checkPriceUnit(lot, index));
  if (price === undefined || startingPrice === undefined || priceNote !== undefined) return findings;
  const expected = wholeTermOf(lot, price, lease);
  if (expected === undefined || expected === startingPrice) return findings;
  const isByArea = area !== undefined && !isWhole;
  const size = !isByArea ? '' : `${formatQuantity(area)} ${unit ?? ''} × `;
  return [
    ...findings,
    {
      code: 'ROW_AMOUNT_MISMATCH',
      // Nobody knows the last digits of what is about so much.
      severity: isAbout && isByArea ? 'warning' : undefined,
      off: shareOff(expected, startingPrice),
      path: [...path, 'startingPrice'],
      message:
        `${name}：${size}${formatFen(price)} 元 × ${sayTerm(lease.term) ?? ''} ＝ ${formatFen(expected)} 元，` +
        `起始总价写的是 ${formatFen(startingPrice)} 元，差 ${formatDifference(expected, startingPrice)} 元。`,
      hint: insteadHint({
        given: isByArea ? '面积、单价和年限' : '单价和年限',
        expected,
        stated: startingPrice,
        readings: leaseReadings(lot, price, lease),
      }),
    },
  ];
}

/** `每平方米每年20元`, `20元/平方米`. */
const PER_UNIT = /(?:每(?:一)?|元[/／])(平方米|㎡|亩|公顷|间|个)/u;

/** A price that its own note counts by another unit than the area: it would be read as one of the area's. */
function checkPriceUnit({ name, unit, price, priceUnit, priceNote, isWhole }: Lot, index: number): Finding[] {
  const said = PER_UNIT.exec(priceNote ?? '')?.[1]?.replace('㎡', '平方米');
  if (price === undefined || isWhole || unit === undefined || said === undefined) return [];
  if (said === (priceUnit ?? unit)) return [];
  return [
    {
      code: 'UNIT_MISMATCH',
      severity: 'warning',
      path: ['lots', index, 'price'],
      message: `${name}的面积按${unit}写，「价钱的说明」里的价却是一${said}的；现在这样，网上会写成每${priceUnit ?? unit} ${formatFen(price)} 元。`,
      hint: `价真是一${said}的，加一行 priceUnit: ${said}；是一${unit}的，请改说明。`,
    },
  ];
}

/** A refundable deposit is not income and stands in no total but the one that says so (real/R2). */
function checkTotals({ lots, total, deposits = [], withDeposits }: Lease): Finding[] {
  const parts = lots.flatMap(({ startingPrice }) => (startingPrice === undefined ? [] : [startingPrice]));
  const sum = sumFen(parts);
  const deposit = sumFen(deposits.flatMap(({ amount }) => amount ?? []));
  return [
    ...(total === undefined
      ? []
      : deposit > 0 && total === sum + deposit
        ? [depositCounted(sum, deposit, total)]
        : checkTotal(['total'], {
            parts,
            stated: total,
            partsName: `${parts.length} 宗起始总价相加`,
            statedName: '起始价合计',
          })),
    ...(withDeposits === undefined
      ? []
      : checkTotal(['withDeposits'], {
          parts: [sum, deposit],
          stated: withDeposits,
          partsName: '起始总价加押金、保证金',
          statedName: '连押金一共要交',
        })),
  ];
}

function depositCounted(sum: Fen, deposit: Fen, total: Fen): Finding {
  return {
    code: 'DEPOSIT_COUNTED',
    path: ['total'],
    message: `「起始价合计」${formatFen(total)} 元里算进了押金 ${formatFen(deposit)} 元。押金要退，不算收入。`,
    hint: `请写成 total: ${formatFenPlain(sum)}；要说明一共先交多少，另加一行 withDeposits: ${formatFenPlain(fen(sum + deposit))}`,
  };
}

/**
 * The years against the dates. Let from the day of signing (real/R2), the term can at most begin when the notice is
 * published, so five years that end sooner are fewer than they say; real notices do this, hence a warning.
 */
function checkLeaseTerm({ term, publishedOn, stage }: Lease): Finding[] {
  const { from, until, text } = term;
  const said = checkSaid(['term'], term);
  if (said.length > 0 || until === undefined) return said;
  const years = text === undefined ? yearsOf(term) : undefined;
  const key = term.years === undefined ? 'months' : 'years';
  if (from) return checkTerm(['term'], { from, until, years, yearsKey: key, said: sayTerm(term) });
  if (until <= publishedOn) return [dateOrder(['term', 'until'], `租期到 ${until} 为止，公布那天已经过了。`)];
  if (years === undefined) return [];
  const last = lastDayOf(publishedOn, years);
  const days = daysBetween(until, last);
  if (stage !== '公告' || days <= 1) return [];
  const length = sayTerm(term) ?? '';
  return [
    {
      code: 'TERM_MISMATCH',
      severity: 'warning',
      path: ['term', key],
      message: `写的是 ${length}，可是就算公布那天（${publishedOn}）签合同，到 ${until} 也不足 ${length}，至少差 ${days} 天。`,
      hint: '钱是按整年算的，时间却不够：请把起止日期写足；说好不足几年也按几年算的，写在 term 的 text 里。',
    },
  ];
}

/** What belongs to which stage. An arrangement that is not in fields may stand in words, so most is asked and not refused. */
function checkStage({
  stage,
  registration,
  result,
  openingOn,
  openingAt,
  remarks,
  conditions,
}: Lease): Finding[] {
  const needs = (key: string, name: string, severity?: 'warning'): Finding => ({
    code: 'FIELD_MISSING',
    severity,
    path: [key],
    message: `“${stage}”要写「${name}」。`,
    hint: `请加上 ${key}；还没到这一步，请改 stage。`,
  });
  if (stage === '结果') return result ? [] : [needs('result', '结果')];
  const isInWords = remarks !== undefined || conditions !== undefined;
  const isAsked = stage === '公告' && !isInWords;
  return [
    ...(registration || !isAsked ? [] : [needs('registration', '报名')]),
    ...(openingOn || openingAt || !isAsked ? [] : [needs('openingOn', '开标（交易）日期', 'warning')]),
    ...(result
      ? [
          {
            code: 'FIELD_UNEXPECTED',
            path: ['result'],
            message: `还是“${stage}”，却写了结果。`,
            hint: '成交以后另写一份，stage 写“结果”，lease 写同一个编号。',
          } satisfies Finding,
        ]
      : []),
  ];
}

/** Less than a week to hear of it keeps people out (fin-lease-notice: 按方案，一般不少于 7 天). */
const LEAST_NOTICE_DAYS = 7;

function checkDates({ stage, publishedOn, registration, openingOn }: Lease): Finding[] {
  if (!registration) return [];
  const { from, until } = registration;
  const isNotice = stage === '公告';
  return [
    ...checkRegistration(
      ['registration'],
      registration,
      { path: ['openingOn'], on: openingOn },
      isNotice ? publishedOn : undefined,
    ),
    ...(isNotice && (from === undefined || from <= until)
      ? checkNotice(['registration', 'until'], publishedOn, until)
      : []),
  ];
}

function checkNotice(path: FieldPath, publishedOn: CalendarDate, until: CalendarDate): Finding[] {
  const days = daysBetween(publishedOn, until) + 1;
  if (days >= LEAST_NOTICE_DAYS || days < 1) return [];
  return [
    {
      code: 'POSTING_TOO_SHORT',
      severity: 'warning',
      path,
      message: `从公告（${publishedOn}）到报名截止（${until}）只有 ${days} 天，不到 ${LEAST_NOTICE_DAYS} 天，有人可能来不及知道。`,
      hint: '招租方案另有规定的按方案；没有规定，请把报名截止往后延。',
    },
  ];
}
