/** The name of everything that a site is made from, for machines that share a store. */
import { createHash } from 'node:crypto';
import type { CalendarDate } from '../../../src/model/values/calendar-date.ts';
import { FINGERPRINT_PARTS, type SiteFingerprint } from '../fingerprint.ts';

export interface SharedInputs {
  /** Of all boards: which of them a site hangs on is known only when it has been opened. */
  readonly boards: string;
  readonly asOf: CalendarDate;
}

/** What else decides over bytes: pictures are encoded by libraries of the machine's own kind. */
const MACHINE = `${process.platform}-${process.arch}`;

/** The input digest of a site: program with lockfile and Node, content, history, day and kind of machine. */
export function siteInput(fingerprint: SiteFingerprint, { boards, asOf }: SharedInputs): string {
  const hash = createHash('sha256').update(`1\n${MACHINE}\n${asOf}\n${boards}\n`);
  for (const part of FINGERPRINT_PARTS) if (part !== 'board') hash.update(`${part}=${fingerprint[part]}\n`);
  return hash.digest('hex');
}
