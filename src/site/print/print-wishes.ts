/** Which pages of a site there are only to be printed: packs of months, archive volumes of years. */
import { RETENTIONS } from '../../model/catalogue/catalogue.ts';
import { periodOf, type Period } from '../../model/values/period.ts';
import type { SiteContext } from '../site-context.ts';
import { hasVolume, type VolumeId } from './volume.ts';

/** What of all that could be printed is asked for. */
export interface PrintWishes {
  readonly packMonths: readonly Period[];
  readonly volumeYears: readonly number[];
  /** What goes up this week, paper by paper. */
  readonly week: boolean;
}

/** Whether the week's print is rendered; without wishes it is. Not for the web: its sheets have full names. */
export function hasWeek(context: SiteContext, wishes?: PrintWishes): boolean {
  return context.paperReach === 'wall' && (wishes?.week ?? true);
}

/**
 * Months whose pack is rendered; without wishes every month in which something was published. None for the web: packs
 * are sheets for the wall, with full names.
 */
export function packMonths(context: SiteContext, wishes?: PrintWishes): readonly Period[] {
  if (context.paperReach !== 'wall') return [];
  if (wishes) return wishes.packMonths;
  return [...new Set(context.inForce.map(({ content }) => periodOf(content.publishedOn, 'month')))];
}

/** Volumes that are rendered; without wishes all that there are. None for the web: volumes have full names. */
export function volumeIds(context: SiteContext, wishes?: PrintWishes): VolumeId[] {
  if (context.paperReach !== 'wall') return [];
  const years = wishes?.volumeYears ?? [
    ...new Set(context.site.disclosures.map(({ content }) => Number(content.publishedOn.slice(0, 4)))),
  ];
  return years
    .flatMap((year) => RETENTIONS.map((retention) => ({ year, retention })))
    .filter((id) => hasVolume(id, context));
}
