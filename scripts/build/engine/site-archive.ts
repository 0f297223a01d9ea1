/**
 * A site's output as it lies in a store: one packed object with all that is small, the large files (photos, PDFs) each under
 * its own hash so that a change of the site does not carry them again, and a manifest that names both.
 */
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { z } from 'zod';
import type { ManifestEntry } from '../manifest.ts';
import type { OutputFile } from '../store.ts';

const hex = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`));
/** No site comes near it; a manifest that says more is not obeyed. */
const MOST_BYTES = 2 ** 31;
const size = z.int().min(0).max(MOST_BYTES);
const entry = z.strictObject({ sha256: hex(64), bytes: size });

const schema = z.strictObject({
  version: z.literal(1),
  siteId: z.string(),
  input: hex(64),
  /** The name of the output in the folder store. */
  key: hex(20),
  pack: entry,
  /** Bytes of the pack when it is unpacked. */
  unpacked: size,
  large: z.record(z.string(), entry),
});

/** What stands under an input digest. */
export type SiteManifest = z.output<typeof schema>;

/** Reads a manifest; `undefined` when the text is none. */
export function readSiteManifest(text: string): SiteManifest | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** A manifest as it is put. */
export function formatSiteManifest(manifest: SiteManifest): string {
  return `${JSON.stringify(manifest)}\n`;
}

/** From here on a file is an object of its own: it is more to carry than a request costs. */
const LARGE_BYTES = 64 << 10;

export const isLarge = ({ bytes }: Pick<ManifestEntry, 'bytes'>): boolean => bytes >= LARGE_BYTES;

/** Files as one piece: a line that says which and how long they are, then their bytes. */
export function packFiles(files: readonly OutputFile[]): Buffer {
  const head = JSON.stringify(files.map(({ path, bytes }) => [path, bytes.length]));
  return Buffer.concat([Buffer.from(`${head}\n`), ...files.map(({ bytes }) => bytes)]);
}

const heads = z.array(z.tuple([z.string(), size]));

/** The files of a piece; `undefined` when it is none. */
export function unpackFiles(piece: Buffer): OutputFile[] | undefined {
  const end = piece.indexOf('\n');
  const head = heads.safeParse(parsed(piece.subarray(0, Math.max(0, end)).toString())).data;
  if (!head) return undefined;
  let at = end + 1;
  const files = head.map(([path, length]) => ({ path, bytes: piece.subarray(at, (at += length)) }));
  return at === piece.length ? files : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const compress = (piece: Buffer): Buffer => zstdCompressSync(piece);

/** What was compressed; `undefined` when it is not that, or is not as long as it was said to be. */
export function decompress(packed: Buffer, length: number): Buffer | undefined {
  try {
    const piece = zstdDecompressSync(packed, { maxOutputLength: Math.max(1, length) });
    return piece.length === length ? piece : undefined;
  } catch {
    return undefined;
  }
}
