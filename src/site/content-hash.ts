/** 校验码: lets anyone see that the paper on the wall and the page on the phone say the same. */
import { createHash } from 'node:crypto';
import type { Disclosure, DisclosureContent } from '../model/disclosure/disclosure.ts';

/**
 * SHA-256, in hex, of what a disclosure says: its content as canonical JSON, whatever the order of its keys. Proof that
 * a sheet hung comes after it was printed and is no part of what it says.
 */
export function contentHash({ content }: Pick<Disclosure, 'content'>): string {
  const known = hashes.get(content) ?? hashOf(content);
  hashes.set(content, known);
  return known;
}

/** Makes what is shown of a disclosure count as the disclosure itself. */
export function hashAs(
  { content }: Pick<Disclosure, 'content'>,
  original: Pick<Disclosure, 'content'>,
): void {
  hashes.set(content, contentHash(original));
}

/** Asked for on every paper that is tried. */
const hashes = new WeakMap<DisclosureContent, string>();

function hashOf(content: DisclosureContent): string {
  const { posted: _proof, exemptions: _reasons, ...said } = content;
  return createHash('sha256').update(canonicalJson(said)).digest('hex');
}

/** `a3f0 9c1d`: the first eight hex characters, as people compare them. */
export function formatCheckCode(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)}`;
}

/** JSON with keys in code point order and absent values left out. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`);
  return `{${entries.join(',')}}`;
}
