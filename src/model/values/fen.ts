/** Money. The only place that knows how yuan become fen and how fen are written. */

/** An amount of money in fen (1/100 yuan), always an integer. */
export type Fen = number & { readonly __unit: 'fen' };

/** Marks an integer number of fen as money. Throws on a fraction: that is our bug, not the clerk's. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not an integer number of fen: ${value}`);
  return value as Fen;
}

/** Yuan as written in YAML → fen; `undefined` if it has more than two decimals or is too large to be exact. */
export function fenFromYuan(yuan: number): Fen | undefined {
  const hundredfold = yuan * 100;
  const rounded = Math.round(hundredfold);
  // 1e-6 is far above the binary error of yuan × 100 in this range and far below half a fen.
  if (!Number.isSafeInteger(rounded) || Math.abs(yuan) > 1e11 || Math.abs(hundredfold - rounded) > 1e-3)
    return undefined;
  const decimals = String(yuan).split('.')[1] ?? '';
  return decimals.length > 2 || /e/i.test(String(yuan)) ? undefined : fen(rounded === 0 ? 0 : rounded);
}

/** `4.15万元`, `50万`, `1259 万元`: what stands in front of 万 is a plain number. */
const IN_WAN = /^(-?(?:0|[1-9]\d*)(?:\.(\d+))?) ?万元?$/;

/** Whether a text is an amount in 万元, however many decimals it has. */
export function isInWan(text: string): boolean {
  return IN_WAN.test(text.trim());
}

/** `4.15万元`, `50万` → fen, digit by digit; `undefined` below one fen (six decimals), and for anything else. */
export function fenFromWan(text: string): Fen | undefined {
  const match = IN_WAN.exec(text.trim());
  const [, number = '', fraction = ''] = match ?? [];
  if (!match || fraction.length > 6) return undefined;
  const amount = Number(number.replace('.', '') + '0'.repeat(6 - fraction.length));
  return Math.abs(amount) > 1e13 ? undefined : fen(amount === 0 ? 0 : amount);
}

/** Half a unit of the last decimal of an amount in 万元: what rounding to that decimal may change. 0 to the fen. */
export function roundingOfWan(text: string): Fen {
  const decimals = IN_WAN.exec(text.trim())?.[2]?.length ?? 0;
  return fen(Math.floor(10 ** (6 - decimals) / 2));
}

/** Sum of amounts. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0;
  for (const amount of amounts) total += amount;
  return fen(total);
}

/** `8642035` → `86,420.35`. Always two decimals, grouped by thousands, minus sign in front. */
export function formatFen(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}`;
}

/** `8642035` → `86420.35`: as a clerk writes it in YAML. */
export function formatFenPlain(amount: Fen): string {
  return formatFen(amount).replaceAll(',', '');
}

/**
 * A quantity (亩, 户, 台 …) in millionths, always an integer. Areas are published to two, three or four decimals, and
 * nothing that was published is rounded behind anybody's back.
 */
export type Micro = number & { readonly __unit: 'micro' };

/** As many decimals as a quantity may have. */
export const QUANTITY_DECIMALS = 6;

/** How many parts inside make one of what is written. */
export const QUANTITY_SCALE = 10 ** QUANTITY_DECIMALS;

/** One: a lot let as a whole. */
export const ONE = micro(QUANTITY_SCALE);

/** Marks an integer number of millionths as a quantity. */
export function micro(value: number): Micro {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not an integer number of millionths: ${value}`);
  return value as Micro;
}

/** `12.53` → `12530000`; `undefined` with more than six decimals. */
export function quantityFromNumber(quantity: number): Micro | undefined {
  const decimals = String(quantity).split('.')[1] ?? '';
  const rounded = Math.round(quantity * QUANTITY_SCALE);
  if (decimals.length > QUANTITY_DECIMALS || /e/i.test(String(quantity)) || !Number.isSafeInteger(rounded))
    return undefined;
  return micro(rounded);
}

/** `12530000` → `12.53`: two decimals, more only where they are not zero. */
export function formatQuantity(quantity: Micro): string {
  const digits = String(Math.abs(quantity)).padStart(QUANTITY_DECIMALS + 1, '0');
  const whole = digits.slice(0, -QUANTITY_DECIMALS).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = digits.slice(-QUANTITY_DECIMALS).replace(/0{1,4}$/, '');
  return `${quantity < 0 ? '-' : ''}${whole}.${fraction}`;
}

/** How many decimals a quantity was written with, zeros at the end not counted. */
export function decimalsOf(quantity: Micro): number {
  return String(Math.abs(quantity) % QUANTITY_SCALE)
    .padStart(QUANTITY_DECIMALS, '0')
    .replace(/0+$/, '').length;
}

/** quantity × unit price, rounded half up to the fen, as subsidy lists do. */
export function multiplyQuantity(quantity: Micro, unitPrice: Fen): Fen {
  const product = BigInt(quantity) * BigInt(unitPrice);
  const scale = BigInt(QUANTITY_SCALE);
  const half = product >= 0n ? scale / 2n : -scale / 2n;
  return fen(Number((product + half) / scale));
}
