import type { Value } from '../disclosure/blocks.ts';
import { formatMilli, type Milli } from '../values/fen.ts';
import { counted, measured } from '../values/values.ts';

/** `3间`, `12.50亩`: what is counted has no decimals. */
export function plainQuantity(quantity: Milli, unit: string): Value {
  return quantity % 1000 === 0 ? counted(quantity / 1000, unit) : measured(quantity, unit);
}

/** `3`, `12.50`: the same as text. */
export function formatPlainly(quantity: Milli): string {
  return quantity % 1000 === 0 ? String(quantity / 1000) : formatMilli(quantity);
}
