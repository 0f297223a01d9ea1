/**
 * Whether the pixels of a JPEG are all there, to the bit. A JPEG has no checksum, and libjpeg shows wrong bytes as a stripe
 * without a word; but the codes of the picture's blocks fill its scan exactly, and behind a wrong byte they no longer do. Only
 * the codes are walked through, no pixel is made. ITU T.81, annexes C and F: baseline pictures, which is what cameras write.
 */

interface Component {
  readonly id: number;
  /** Blocks of this component in one unit of the picture. */
  readonly blocks: number;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly components: readonly Component[];
  /** Pixels of one unit. */
  readonly unit: { readonly width: number; readonly height: number };
}

/** For the next sixteen bits: the length of the code they begin with, times 256, and its symbol; 0 for no code. */
type CodeTable = Uint16Array;

/** Undefined where the picture is of another sort, or its head is one that cannot be followed. */
export function isScanWhole(bytes: Uint8Array): boolean | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<number, CodeTable>();
  let frame: Frame | undefined;
  let restartEvery = 0;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    // Any number of these may stand before a marker.
    if (marker === 0xff) {
      at++;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return undefined;
    const part = bytes.subarray(at + 4, end);
    if (marker === 0xc4) readTables(part, tables);
    else if (marker === 0xc0 || marker === 0xc1) frame = readFrame(part);
    else if (marker > 0xc1 && marker < 0xd0 && marker !== 0xc8 && marker !== 0xcc) return undefined;
    else if (marker === 0xdd) restartEvery = (part[0] ?? 0) * 256 + (part[1] ?? 0);
    else if (marker === 0xda)
      return (
        frame && walkScan(bytes.subarray(end), { frame, restartEvery, plan: planOf(part, frame, tables) })
      );
    at = end;
  }
  return undefined;
}

function readFrame(part: Uint8Array): Frame | undefined {
  const [precision = 0, h1 = 0, h0 = 0, w1 = 0, w0 = 0, count = 0] = part;
  const sizes = Array.from({ length: count }, (_, index) => {
    const [id = 0, size = 0] = part.subarray(6 + index * 3);
    return { id, across: size >> 4, down: size & 15 };
  });
  const [height, width] = [h1 * 256 + h0, w1 * 256 + w0];
  if (precision !== 8 || height === 0 || width === 0 || sizes.some(({ across, down }) => !across || !down))
    return undefined;
  // A picture of one component has units of one block, whatever it says (A.2.2).
  const isSingle = count === 1;
  const most = (of: 'across' | 'down'): number => (isSingle ? 1 : Math.max(...sizes.map((one) => one[of])));
  return {
    width,
    height,
    components: sizes.map(({ id, across, down }) => ({ id, blocks: isSingle ? 1 : across * down })),
    unit: { width: 8 * most('across'), height: 8 * most('down') },
  };
}

function readTables(part: Uint8Array, tables: Map<number, CodeTable>): void {
  for (let at = 0; at + 17 <= part.length;) {
    const table = new Uint16Array(65_536);
    let code = 0;
    let symbol = at + 17;
    for (let length = 1; length <= 16; length++) {
      for (let left = part[at + length] ?? 0; left > 0; left--, code++)
        table.fill((length << 8) | (part[symbol++] ?? 0), code << (16 - length), (code + 1) << (16 - length));
      code <<= 1;
    }
    tables.set(part[at] ?? 0, table);
    at = symbol;
  }
}

/** The tables of the blocks of one unit, in their order. */
type Plan = readonly { readonly dc: CodeTable; readonly ac: CodeTable }[];

function planOf(part: Uint8Array, { components }: Frame, tables: Map<number, CodeTable>): Plan | undefined {
  const count = part[0] ?? 0;
  // Components one after the other, in scans of their own: nobody's camera writes that.
  if (count !== components.length) return undefined;
  const plan: Plan[number][] = [];
  for (let index = 0; index < count; index++) {
    const [id, which = 0] = part.subarray(1 + index * 2);
    const component = components.find((one) => one.id === id);
    const [dc, ac] = [tables.get(which >> 4), tables.get(0x10 | (which & 15))];
    if (!component || !dc || !ac) return undefined;
    for (let block = 0; block < component.blocks; block++) plan.push({ dc, ac });
  }
  return plan;
}

interface Walk {
  readonly frame: Frame;
  readonly restartEvery: number;
  readonly plan: Plan | undefined;
}

function walkScan(bytes: Uint8Array, { frame, restartEvery, plan }: Walk): boolean | undefined {
  if (!plan) return undefined;
  const { width, height, unit } = frame;
  let left = Math.ceil(width / unit.width) * Math.ceil(height / unit.height);
  let at = 0;
  for (let restart = 0; left > 0; restart++) {
    const { data, end, marker } = segmentAt(bytes, at);
    const units = restartEvery === 0 ? left : Math.min(left, restartEvery);
    if (!isFilledBy(data, units, plan)) return false;
    left -= units;
    if (left > 0 && marker !== 0xd0 + (restart % 8)) return false;
    at = end;
  }
  return true;
}

/** The bytes up to a marker, without the zeros that are stuffed behind each 0xff. */
function segmentAt(
  bytes: Uint8Array,
  start: number,
): { readonly data: Uint8Array; readonly end: number; readonly marker: number | undefined } {
  // Behind the end the reader of codes finds ones.
  const data = new Uint8Array(bytes.length - start + 4).fill(255);
  let length = 0;
  let at = start;
  for (; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0xff) {
      const next = bytes[at + 1];
      if (next !== 0) {
        if (next === 0xff) continue;
        return { data: data.subarray(0, length + 4), end: at + 2, marker: next };
      }
      at++;
    }
    data[length++] = byte;
  }
  return { data: data.subarray(0, length + 4), end: at, marker: undefined };
}

/** Whether the codes of so many units end in the last byte. `data` has four bytes more than the segment. */
function isFilledBy(data: Uint8Array, units: number, plan: Plan): boolean {
  const bits = (data.length - 4) * 8;
  let bit = 0;
  for (let unit = 0; unit < units; unit++)
    for (const tables of plan) {
      bit = skipBlock(data, bit, tables);
      if (bit < 0 || bit > bits) return false;
    }
  // Some cameras fill up to a whole word.
  return data.subarray(Math.ceil(bit / 8), data.length - 4).every((byte) => byte === 0 || byte === 255);
}

/** The bit behind a block's codes; -1 where they are none. */
function skipBlock(data: Uint8Array, start: number, { dc, ac }: Plan[number]): number {
  const first = dc[sixteenAt(data, start)] ?? 0;
  // Differences have at most eleven bits.
  if (first === 0 || (first & 255) > 11) return -1;
  let bit = start + (first >> 8) + (first & 255);
  for (let coefficient = 1; coefficient < 64; coefficient++) {
    const code = ac[sixteenAt(data, bit)] ?? 0;
    if (code === 0) return -1;
    bit += code >> 8;
    const [run, size] = [(code >> 4) & 15, code & 15];
    if (size === 0) {
      if (run === 0) return bit;
      if (run !== 15) return -1;
    }
    coefficient += run;
    bit += size;
    if (coefficient > 63) return -1;
  }
  return bit;
}

function sixteenAt(data: Uint8Array, bit: number): number {
  const at = bit >> 3;
  const three = ((data[at] ?? 255) << 16) | ((data[at + 1] ?? 255) << 8) | (data[at + 2] ?? 255);
  return (three >> (8 - (bit & 7))) & 0xffff;
}
