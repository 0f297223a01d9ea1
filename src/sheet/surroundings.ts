/** What the cells of a sheet are read by, besides themselves. */
import type { CategoryBefore } from './category-before.ts';
import type { MoneyUnit } from './read-heading.ts';

/** What a cell means depends on what stands around it. */
export interface Surroundings {
  /** What amounts without a unit of their own are in. */
  readonly unit?: MoneyUnit | undefined;
  /** Year of dates that are written without one. */
  readonly year?: number | undefined;
  /** Month of dates that are only a day. */
  readonly month?: number | undefined;
  /** Nothing says the year: dates without one are of the last such day before this one, or soon after it. */
  readonly yearBefore?: string | undefined;
  /** 科目 of the village's earlier accounts. */
  readonly categoryBefore?: CategoryBefore | undefined;
}
