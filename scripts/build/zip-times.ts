/** Zip archives that do not say when they were made, so that the same files give the same bytes (APPNOTE 4.3). */

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** 1980-01-01 00:00, the first moment that a zip archive knows, as time and date of MS-DOS. */
const FIRST_MOMENT = 0x00210000;

/** The archive with the first moment in place of each file's time, in its own header and in the directory. */
export function withoutTimes(archive: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(archive);
  const view = new DataView(bytes.buffer);
  const end = findEnd(view);
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(entry, true) !== DIRECTORY_ENTRY) throw new Error('not a zip archive we know');
    view.setUint32(entry + 12, FIRST_MOMENT, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, FIRST_MOMENT, true);
    const [name, extra, remark] = [28, 30, 32].map((at) => view.getUint16(entry + at, true));
    entry += 46 + (name ?? 0) + (extra ?? 0) + (remark ?? 0);
  }
  return bytes;
}

/** Where the end of the directory begins: 22 bytes before the end, as no remark of the archive's own follows. */
function findEnd(view: DataView): number {
  const end = view.byteLength - 22;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) throw new Error('not a zip archive we know');
  return end;
}
