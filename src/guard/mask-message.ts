/** Messages quote what clerks wrote, and are kept in logs: numbers in them are masked. */
import { hasLongNumber } from './digit-runs.ts';
import { findPrivateData, maskPrivateData } from './find-private-data.ts';
import { maskDigits } from './mask.ts';

/** Long enough for an identity number or a card, whether its check digit is right or not; no sum is so long. */
const LONG_NUMBER = /(?<!\d)\d{16,19}[Xx]?(?!\d)/g;

/** A message without full numbers of persons. */
export function maskMessage(message: string): string {
  if (!hasLongNumber(message)) return message;
  const numbers = findPrivateData(message, { format: 'plain' }).filter(
    ({ kind }) => kind === 'id-number' || kind === 'bank-card' || kind === 'phone',
  );
  return maskPrivateData(message, numbers).replace(LONG_NUMBER, (number) =>
    maskDigits(number, { first: 3, last: 4 }),
  );
}

/** A file's path whose names hold nothing private. */
export function maskPath(path: string): string {
  return path
    .split('/')
    .map((name) => maskPrivateData(name, findPrivateData(name, { format: 'plain' })))
    .join('/');
}
