import type { Value } from '../disclosure/blocks.ts';
import { formatQuantity, QUANTITY_SCALE, type Micro } from '../values/fen.ts';
import { counted, measured } from '../values/values.ts';

/** `3间`, `12.50亩`: what is counted has no decimals. */
export function plainQuantity(quantity: Micro, unit: string): Value {
  return quantity % QUANTITY_SCALE === 0
    ? counted(quantity / QUANTITY_SCALE, unit)
    : measured(quantity, unit);
}

/** `3`, `12.50`: the same as text. */
export function formatPlainly(quantity: Micro): string {
  return quantity % QUANTITY_SCALE === 0 ? String(quantity / QUANTITY_SCALE) : formatQuantity(quantity);
}
