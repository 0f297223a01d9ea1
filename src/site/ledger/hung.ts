/** What the ledger counts of paper on the wall: which sheets had to hang, and of which that is not proven. */
import type { Catalogue } from '../../model/catalogue/catalogue.ts';
import { itemOn } from '../../model/catalogue/catalogue.ts';
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { wallUntil } from '../../model/disclosure/posted.ts';
import type { Duty } from '../../model/duties/duty.ts';
import type { Site } from '../../model/place/site.ts';
import { mayHang } from '../../model/privacy/visibility.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';

/** Whether a sheet has to hang on the board for a time. */
export function mustHang({ content }: Disclosure, catalogue: Catalogue): boolean {
  const item = itemOn(catalogue, content.item, content.publishedOn);
  return mayHang(item) && (content.posting !== undefined || item?.wallDays !== undefined);
}

export interface TakenDown {
  readonly title: string;
  readonly on: CalendarDate;
  /** The day until which it had to hang. */
  readonly until: CalendarDate;
}

/** That a sheet was taken down before it might be; empty where it was not. */
export function takenDown({ content }: Disclosure, catalogue: Catalogue, asOf: CalendarDate): TakenDown[] {
  const until = wallUntil(content, itemOn(catalogue, content.item, content.publishedOn));
  const taken = content.posted?.until;
  return taken !== undefined && until !== undefined && taken < until && taken <= asOf
    ? [{ title: content.title, on: taken, until }]
    : [];
}

/**
 * Of duties that were met, how many by a sheet that had to hang and has no photo, or came down early. Only of what was
 * owed: a sheet beyond it without a photo must not cost more than no sheet at all.
 */
export function unpostedOf(duties: readonly Duty[], site: Site, asOf: CalendarDate): number {
  const { disclosures, catalogue } = site;
  const byId = new Map(disclosures.map((disclosure) => [disclosure.id, disclosure]));
  return duties.filter(({ disclosureId }) => {
    const sheet = disclosureId === undefined ? undefined : byId.get(disclosureId);
    if (!sheet || !mustHang(sheet, catalogue)) return false;
    const { posted } = sheet.content;
    return posted === undefined || posted.on > asOf || takenDown(sheet, catalogue, asOf).length > 0;
  }).length;
}
