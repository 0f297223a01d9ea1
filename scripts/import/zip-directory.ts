/** What a zip's own directory says of its entries (APPNOTE 6.3.10, 4.3.12 to 4.3.16): fflate hands on none of it. */

export interface ZipEntryHead {
  /** Bytes when unpacked. */
  readonly size: number;
  readonly crc: number;
  readonly isEncrypted: boolean;
}

export interface ZipDirectory {
  readonly entries: ReadonlyMap<string, ZipEntryHead>;
  /** Whether two entries have one name. */
  readonly hasDoubles: boolean;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCATOR_64 = 0x07064b50;
const END_64 = 0x06064b50;
/** Says that the number stands elsewhere, with 64 bits. Exports of Java programs have it in small files too. */
const ELSEWHERE = 0xffffffff;
/** The end stands after everything but a remark, which has at most 65,535 bytes. */
const LONGEST_END = 65_535 + 22;

/** The directory; `undefined` when the file has none that can be read. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && bytes.length - end <= LONGEST_END && view.getUint32(end, true) !== END) end--;
  if (end < 0 || bytes.length - end > LONGEST_END) return undefined;
  const { count, start } = locateDirectory(view, end);
  const entries = new Map<string, ZipEntryHead>();
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const extra = { at: at + 46 + nameLength, length: view.getUint16(at + 30, true) };
    const size = view.getUint32(at + 24, true);
    if (extra.at + extra.length > end) return undefined;
    entries.set(new TextDecoder().decode(bytes.subarray(at + 46, extra.at)), {
      size: size === ELSEWHERE ? sizeInExtra(view, extra) : size,
      crc: view.getUint32(at + 16, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at = extra.at + extra.length + view.getUint16(at + 32, true);
  }
  return { entries, hasDoubles: entries.size < count };
}

function locateDirectory(view: DataView, end: number): { readonly count: number; readonly start: number } {
  const near = { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return near;
  const far = Number(view.getBigUint64(locator + 8, true));
  if (far + 56 > locator || view.getUint32(far, true) !== END_64) return near;
  return {
    count: near.count === 0xffff ? Number(view.getBigUint64(far + 32, true)) : near.count,
    start: near.start === ELSEWHERE ? Number(view.getBigUint64(far + 48, true)) : near.start,
  };
}

/** The size in the field of 64-bit numbers, the first of which it is; more than is ever unpacked when it is not there. */
function sizeInExtra(view: DataView, extra: { readonly at: number; readonly length: number }): number {
  for (let at = extra.at; at + 4 <= extra.at + extra.length;) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1 && length >= 8 && at + 12 <= extra.at + extra.length)
      return Number(view.getBigUint64(at + 4, true));
    at += 4 + length;
  }
  return ELSEWHERE;
}
