/** Zip files as no program writes them: every field of every header can be a lie (APPNOTE 6.3.10). */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly data: Uint8Array;
  readonly lies?: {
    readonly method?: number;
    readonly flags?: number;
    readonly crc?: number;
    readonly packed?: number;
    readonly size?: number;
    readonly offset?: number;
    /** The name in the entry's own header, where it is another than in the directory. */
    readonly localName?: string;
    /** Sizes are said to stand in an extra field. */
    readonly isZip64?: boolean;
  };
}

export interface ZipLies {
  readonly entries?: number;
  readonly directorySize?: number;
  readonly directoryOffset?: number;
  readonly comment?: string;
  readonly before?: Uint8Array;
}

/** A zip with these entries in this order, two of one name if so wished. */
export function zipFile(entries: readonly ZipEntry[], lies: ZipLies = {}): Uint8Array {
  const parts: Uint8Array[] = lies.before ? [lies.before] : [];
  const directory: Uint8Array[] = [];
  let offset = lies.before?.length ?? 0;
  for (const { name, data, lies: own = {} } of entries) {
    const packed = deflateRawSync(data, { level: 1 });
    const fields = {
      method: own.method ?? 8,
      flags: own.flags ?? 0x800,
      crc: own.crc ?? crc32(data),
      packed: own.isZip64 ? 0xffffffff : (own.packed ?? packed.length),
      size: own.isZip64 ? 0xffffffff : (own.size ?? data.length),
    };
    const extra = own.isZip64
      ? zip64Extra(own.size ?? data.length, own.packed ?? packed.length)
      : new Uint8Array();
    const local = Buffer.concat([header(0x04034b50, fields, own.localName ?? name, extra), packed]);
    directory.push(directoryEntry(fields, name, extra, own.offset ?? offset));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  const count = lies.entries ?? entries.length;
  end.writeUInt16LE(count & 0xffff, 8);
  end.writeUInt16LE(count & 0xffff, 10);
  end.writeUInt32LE((lies.directorySize ?? central.length) >>> 0, 12);
  end.writeUInt32LE((lies.directoryOffset ?? offset) >>> 0, 16);
  const comment = Buffer.from(lies.comment ?? '').subarray(0, 0xffff);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, central, end, comment]);
}

interface Fields {
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

function header(signature: number, fields: Fields, name: string, extra: Uint8Array): Buffer {
  const bytes = Buffer.from(name);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(signature, 0);
  head.writeUInt16LE(45, 4);
  writeFields(head, fields, 6);
  head.writeUInt16LE(bytes.length, 26);
  head.writeUInt16LE(extra.length, 28);
  return Buffer.concat([head, bytes, extra]);
}

function directoryEntry(fields: Fields, name: string, extra: Uint8Array, offset: number): Buffer {
  const bytes = Buffer.from(name);
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(45, 4);
  head.writeUInt16LE(45, 6);
  writeFields(head, fields, 8);
  head.writeUInt16LE(bytes.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(offset >>> 0, 42);
  return Buffer.concat([head, bytes, extra]);
}

function writeFields(head: Buffer, { method, flags, crc, packed, size }: Fields, at: number): void {
  head.writeUInt16LE(flags & 0xffff, at);
  head.writeUInt16LE(method & 0xffff, at + 2);
  head.writeUInt32LE(crc >>> 0, at + 8);
  head.writeUInt32LE(packed >>> 0, at + 12);
  head.writeUInt32LE(size >>> 0, at + 16);
}

function zip64Extra(size: number, packed: number): Uint8Array {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(packed), 12);
  return extra;
}
