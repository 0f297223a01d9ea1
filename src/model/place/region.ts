/** What a county or township says of its own base: `regions/<county>.yaml`, `regions/<county>.<township>.yaml`. */
import type { z } from 'zod';
import * as field from '../schema/fields.ts';
import { responsibilityShape } from './leadership.ts';
import { levelFundsSchema } from './region-funds.ts';
import { hallSchema, officeSchema } from './station.ts';

export const regionSchema = field.group('市、县（区）、乡镇（街道）自己的情况', {
  station: hallSchema
    .meta({ title: '便民服务大厅', description: '这一级的服务大厅在哪、几点开、有哪些窗口' })
    .optional(),
  offices: field
    .list('别处办事的地方', officeSchema, '村里、大厅都办不了，要群众自己去的，如 派出所', 40)
    .optional(),
  funds: levelFundsSchema.optional(),
  ...responsibilityShape,
});

export type RegionContent = z.output<typeof regionSchema>;

/** What one level says; neither county nor township for the city itself. */
export interface RegionFile {
  readonly countyId?: string;
  readonly townshipId?: string;
  readonly content: RegionContent;
}

/** What the levels above a site say of themselves; absent where one says nothing. */
export interface LevelsAbove {
  readonly city?: RegionContent;
  readonly county?: RegionContent;
  readonly township?: RegionContent;
}

/** What the city, the county and the township of a site say of themselves. */
export function levelsAbove(
  regions: readonly RegionFile[],
  { countyId, townshipId }: { readonly countyId: string; readonly townshipId: string },
): LevelsAbove {
  const at = (county?: string, township?: string): RegionContent | undefined =>
    regions.find((one) => one.countyId === county && one.townshipId === township)?.content;
  const [city, county, township] = [at(), at(countyId), at(countyId, townshipId)];
  return { ...(city && { city }), ...(county && { county }), ...(township && { township }) };
}
