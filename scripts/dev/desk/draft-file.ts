/** A file for what is owed, begun with all that is known without asking, for a clerk to go on with in an editor or a form. */
import type { Draft } from '../../../src/draft/draft.ts';
import { followedBy } from '../../../src/draft/following.ts';
import { startDraft } from '../../../src/draft/start-draft.ts';
import type { CalendarDate } from '../../../src/model/values/calendar-date.ts';
import type { Kind } from '../../../src/model/kinds.ts';
import type { Site } from '../../../src/model/place/site.ts';
import type { OwedDuty } from '../../../src/site/desk/desk-duties.ts';
import { startedFiles } from '../../new/started-files.ts';
import { writeDraft } from '../../new/write-draft.ts';

export interface BegunFile {
  /** From the content root. */
  readonly file: string;
  /** It was there: begun a moment ago by another press or in another window, and not finished yet. */
  readonly wasThere: boolean;
}

export interface BeginOptions {
  readonly kind: Kind;
  readonly asOf: CalendarDate;
  readonly contentRoot: string;
  /** For a form: with no places for what is missing. */
  readonly isBare?: boolean;
}

/**
 * Writes a draft of what is owed, as one of its kinds or as the word that there was nothing. One that is begun already is
 * the one to go on with: whoever presses twice wants one file. Throws `DraftNotWritten`.
 */
export function beginDuty(
  site: Site,
  { duty, period }: OwedDuty,
  { kind, asOf, contentRoot, isBare = false }: BeginOptions,
): BegunFile {
  const { item } = duty;
  const follows = followedBy(duty, site.disclosures)?.id;
  const draft = startDraft(site, { item: item.id, kind, period, asOf, follows });
  const begun = startedFiles(contentRoot, site).find(
    (one) =>
      one.kind === kind &&
      one.item === item.id &&
      one.period === textIn(draft, 'period') &&
      one.follows === textIn(draft, 'follows'),
  );
  if (begun) return { file: begun.path, wasThere: true };
  return {
    file: writeDraft(contentRoot, site, { ...draft, isBare }, { ifTaken: 'number' }).path,
    wasThere: false,
  };
}

/** What a draft says at a key, as it would stand in its file. */
function textIn({ values }: Draft, key: string): string | undefined {
  const value = values[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
