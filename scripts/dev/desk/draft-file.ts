/** A file for what is owed, begun with all that is known without asking, for a clerk to go on with in an editor. */
import { followedBy } from '../../../src/draft/following.ts';
import { startDraft } from '../../../src/draft/start-draft.ts';
import type { CalendarDate } from '../../../src/model/calendar-date.ts';
import type { Kind } from '../../../src/model/kinds.ts';
import type { Site } from '../../../src/model/site.ts';
import type { OwedDuty } from '../../../src/site/desk/desk-duties.ts';
import { writeDraft } from '../../new/write-draft.ts';

/**
 * Writes a draft of what is owed, as one of its kinds or as the word that there was nothing, and returns its path from
 * the content root. Throws `DraftNotWritten`.
 */
export function beginDuty(
  site: Site,
  { duty, period }: OwedDuty,
  { kind, asOf, contentRoot }: { kind: Kind; asOf: CalendarDate; contentRoot: string },
): string {
  const { item } = duty;
  const follows = followedBy(duty, site.disclosures)?.id;
  const draft = startDraft(site, { item: item.id, kind, period, asOf, follows });
  return writeDraft(contentRoot, site, draft, { ifTaken: 'number' }).path;
}
