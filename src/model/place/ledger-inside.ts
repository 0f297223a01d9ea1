/** What of the ledger officials alone shall see, as a city decides: `ledgerInside` in `city.yaml`. */
import * as field from '../schema/fields.ts';

/** all: the whole ledger · calls: whom to ring, with telephones · score · orders: 整改通知. */
export const LEDGER_PARTS = ['all', 'calls', 'score', 'orders'] as const;

export type LedgerPart = (typeof LEDGER_PARTS)[number];

export const ledgerInsideField = field
  .list(
    '台账只给内部看的',
    field.choice('哪一样', LEDGER_PARTS),
    'all 整个台账，calls 今天先打给谁、电话，score 得分，orders 整改通知（连带得分：红线里写着整改）；放进 inside/，服务器上要锁',
    LEDGER_PARTS.length,
  )
  .optional();

/** The parts that the public ledger leaves out; none where the city says nothing. */
export function insideParts({
  ledgerInside = [],
}: {
  readonly ledgerInside?: readonly LedgerPart[] | undefined;
}): ReadonlySet<LedgerPart> {
  const parts = new Set(ledgerInside);
  // A score tells of orders: they hold it down.
  if (parts.has('orders')) parts.add('score');
  return parts;
}

/** Whether 整改通知 and what inspections found are for officials alone: they then stand on no page of a site either. */
export function keepsOrders(city: Parameters<typeof insideParts>[0]): boolean {
  const parts = insideParts(city);
  return parts.has('orders') || parts.has('all');
}
