/**
 * What several machines share: a store of what was made, and a queue of what is to be made. On one machine the store is
 * `.cache/store` and the queue its processes (`write-sites.ts`); with others a shared store is read into `.cache/store`, and
 * a shared queue is asked before those processes.
 */
import type { ManifestEntry } from '../manifest.ts';

/**
 * Bytes under their SHA-256 (`cas/`), and what was made from which inputs (`ac/`). It decides whether a site is done, so
 * nothing that is read of it is taken for what it says it is: a caller gets the bytes of a hash, or none.
 */
export interface Store {
  /** The bytes of this hash; `undefined` when there are none, or others lie under its name. */
  readonly readBytes: (sha256: string) => Promise<Buffer | undefined>;
  /** Keeps bytes under their hash, in place of others that lie under its name. */
  readonly keepBytes: (bytes: Uint8Array) => Promise<ManifestEntry>;
  /** The manifest that stands for these inputs, as text that nobody has looked at yet. */
  readonly readManifest: (input: string) => Promise<string | undefined>;
  /** Puts a manifest if there is none, or none but `broken`; returns the one that stands then. */
  readonly putManifest: (input: string, text: string, broken?: string) => Promise<string>;
}

/** Hands out jobs and follows each to its end. What came of it in the store is not for it to say. */
export interface Queue<Job, Made> {
  /** What came of each job, in their order; `undefined` of those that nobody did. `onDone` is told how many are done. */
  readonly run: (
    jobs: readonly Job[],
    onDone: (done: number) => void,
  ) => Promise<readonly (Made | undefined)[]>;
}
