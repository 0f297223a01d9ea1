/**
 * 撤并: from which day on a village or community is no more, and which ones took it over. Villages are dissolved and merged
 * on the proposal of the township with the agreement of the villagers' assembly, approved by the county (村民委员会组织法
 * 第三条); communities by the government of the district or county (城市居民委员会组织法第六条). The approval is the source.
 */
import type { z } from 'zod';
import * as field from '../schema/fields.ts';
import type { CalendarDate } from '../values/calendar-date.ts';

export const closingSchema = field.group('撤并', {
  on: field.date('从哪天起', '批复定的日子；从这天起不再欠新的，也不再发新的'),
  into: field
    .list(
      '并到哪里',
      field.identifier('一个村（社区）', '编号，就是那个文件夹的名字'),
      '分到几个村（社区）的都写；没有并到哪的，不写这一行',
      10,
    )
    .optional(),
  source: field.text('依据', '谁批的、文号，如 示例县人民政府批复（示县政〔2026〕12号）', 120),
});

export type Closing = z.output<typeof closingSchema>;

interface MayBeClosed {
  readonly closed?: Closing | undefined;
}

/** How a site was closed, from its day on; before it nothing is different. */
export function closedBy({ closed }: MayBeClosed, day: CalendarDate): Closing | undefined {
  return closed !== undefined && closed.on <= day ? closed : undefined;
}

/** A village or community by its name. */
export interface SiteName {
  readonly id: string;
  readonly name: string;
}

/** What a site has to do with those that are closed: where it went, and which ones went into it. */
export interface Succession {
  /** Where it went, as far as it is closed. */
  readonly into: readonly SiteName[];
  /** What was merged into it by now, the latest first. */
  readonly formerly: readonly (SiteName & { readonly on: CalendarDate })[];
}

export const NO_SUCCESSION: Succession = { into: [], formerly: [] };
