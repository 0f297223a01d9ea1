/** What a notice asks of whoever wants to rent or to build: until when to register and where, and which money to put down. */
import type { FactRow } from '../disclosure/blocks.ts';
import * as field from '../schema/fields.ts';
import type { FieldPath, Finding } from '../schema/finding.ts';
import type { CalendarDate } from '../values/calendar-date.ts';
import { dateOrder } from '../values/date-order.ts';
import type { Fen } from '../values/fen.ts';
import { fullDate, yuan } from '../values/values.ts';

export const registrationField = field
  .group('报名', {
    from: field.date('开始').optional(),
    until: field.date('截止'),
    hours: field.text('几点', '上午8:30至11:00', 60).optional(),
    place: field.text('地点', undefined, 80),
    contact: field.text('联系人', '写办事的干部', 30).optional(),
    phone: field.phone('电话').optional(),
  })
  .optional();

export const depositsField = field
  .list(
    '押金、保证金',
    field.group('一笔', {
      name: field.text('名称', '押金、投标保证金、履约保证金', 20),
      amount: field.amount('金额', '按比例交的不写，写 how').optional(),
      how: field.text('按什么算', '按比例交的才写：成交总价的2%', 60).optional(),
      refund: field.text('什么时候退', '没中标的7个工作日内退，中标的抵承包款', 100).optional(),
    }),
    '要退的钱，不算收入',
    10,
  )
  .optional();

interface Registration {
  readonly from?: CalendarDate | undefined;
  readonly until: CalendarDate;
  readonly hours?: string | undefined;
  readonly place: string;
  readonly contact?: string | undefined;
  readonly phone?: string | undefined;
}

interface Deposit {
  readonly name: string;
  readonly amount?: Fen | undefined;
  readonly how?: string | undefined;
  readonly refund?: string | undefined;
}

/** What is not so of a registration: its end before its beginning, the opening before its end, its beginning before the notice. */
export function checkRegistration(
  path: FieldPath,
  { from, until }: Registration,
  opening: { readonly path: FieldPath; readonly on: CalendarDate | undefined },
  announcedOn: CalendarDate | undefined,
): Finding[] {
  if (from !== undefined && until < from)
    return [dateOrder([...path, 'until'], `报名截止（${until}）早于开始（${from}）。`)];
  return [
    ...(opening.on && opening.on < until
      ? [dateOrder(opening.path, `开标（${opening.on}）早于报名截止（${until}）。`)]
      : []),
    ...(announcedOn !== undefined && from !== undefined && from < announcedOn
      ? [dateOrder([...path, 'from'], `报名从 ${from} 开始，公告 ${announcedOn} 才贴，先报名后公告。`)]
      : []),
  ];
}

/** Money to put down is a sum or a share of one. */
export function checkDeposits(path: FieldPath, deposits: readonly Deposit[] = []): Finding[] {
  return deposits.flatMap(({ name, amount, how }, index): Finding[] =>
    amount !== undefined || how !== undefined
      ? []
      : [
          {
            code: 'FIELD_MISSING',
            path: [...path, index],
            message: `${name}没写交多少。`,
            hint: '请加一行 amount（金额）；按比例交的写 how，例如：how: 成交总价的2%',
          },
        ],
  );
}

/** Two rows: when, and where and with whom. */
export function registrationRows(registration: Registration | undefined): FactRow[] {
  if (!registration) return [];
  const { from, until, hours, place, contact, phone } = registration;
  return [
    {
      label: '报名',
      value: [
        ...(from ? [fullDate(from)] : ['公告之日']),
        '至',
        fullDate(until),
        ...(hours === undefined ? [] : [`，${hours}`]),
      ],
    },
    { label: '到哪报名', value: [[place, contact, phone].filter((one) => one !== undefined).join('，')] },
  ];
}

export function depositRows(deposits: readonly Deposit[] = []): FactRow[] {
  return deposits.map(({ name, amount, how, refund }) => ({
    label: `${name}（要退）`,
    value: [
      ...(amount === undefined ? [] : [yuan(amount)]),
      ...(how === undefined ? [] : [amount === undefined ? how : `，${how}`]),
      ...(refund === undefined ? [] : [`，${refund}`]),
    ],
  }));
}
