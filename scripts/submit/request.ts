/** What somebody asks of submit. */
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';

export interface Choices {
  /** Files of which the own side is taken as a whole. */
  readonly ours: readonly string[];
  /** Files of which the other side is taken as a whole. */
  readonly theirs: readonly string[];
}

export interface Request extends Choices {
  readonly contentRoot: string;
  readonly asOf: CalendarDate;
  /** Files and folders to submit; all that changed when empty. */
  readonly files: readonly string[];
  /** The first line of the commit's message, instead of ours. */
  readonly message?: string | undefined;
  /** A branch on the server to propose it on, instead of publishing. */
  readonly branch?: string | undefined;
  readonly identity: Identity;
  readonly isDryRun: boolean;
  readonly isPushed: boolean;
  /** Whether what somebody took from the server is to be put back there. */
  readonly isRestoring: boolean;
  /** Whether yes was said beforehand. */
  readonly isSure: boolean;
}

export interface Identity {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
}
