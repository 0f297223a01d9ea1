/** Which ending a file should have, by its first bytes and by what its host says of it. Pure. */
import { extname } from 'node:path';
import { pictureFormat } from '../photo/picture-format.ts';

const PICTURES = { jpeg: '.jpg', png: '.png', webp: '.webp' } as const;
/** What the Excel of a telephone or computer writes has this in its directory; a text of Word has not. */
const WORKBOOK = 'xl/workbook';

/** What a host answered. */
export interface Served {
  readonly bytes: Uint8Array;
  /** What the host says it is: `image/jpeg`. */
  readonly type: string;
  /** `attachment; filename="…"`. */
  readonly disposition: string;
}

/** `undefined` when nothing tells it: the sender's name then counts, whatever it is. */
export function servedEnding({ bytes, type, disposition }: Served, name: string): string | undefined {
  const picture = pictureFormat(bytes, name);
  if (typeof picture === 'string') {
    const usual = PICTURES[picture];
    return usual === '.jpg' && /\.jpe?g$/i.test(name) ? extname(name) : usual;
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.toString('latin1', 4, 8) === 'ftyp' && /^image\/hei[cf]/.test(type)) return '.heic';
  if (buffer.toString('latin1', 0, 4) === 'PK\x03\x04')
    return buffer.includes(WORKBOOK) ? '.xlsx' : undefined;
  if (extname(name) !== '') return undefined;
  const [, told] = /filename\*?=(?:UTF-8'')?"?[^";]*(\.\w{2,5})"?/i.exec(disposition) ?? [];
  return told ?? (type.startsWith('text/csv') ? '.csv' : undefined);
}
