/** Sites in as many parts as a scheduler has tasks. */
import { UsageError } from '../../terminal/options.ts';

export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** `3/20`. Throws `UsageError`. */
export function readShard(written: string | undefined): Shard {
  if (written === undefined) throw new UsageError('请写 --site 或 --shard：做哪些村（社区）。');
  const [, number = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(written) ?? []).map(Number);
  if (number < 1 || number > of)
    throw new UsageError(`--shard 写第几份和一共几份，例如 3/20，现在写的是“${written}”。`);
  return { number, of };
}

/** The ids of a part: every so many-th, so that large ones that lie together are dealt out. */
export function sitesOfShard(sites: readonly { readonly id: string }[], { number, of }: Shard): string[] {
  return sites.filter((_, index) => index % of === number - 1).map(({ id }) => id);
}
