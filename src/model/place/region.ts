/** What a county or township says of its own base: `regions/<county>.yaml`, `regions/<county>.<township>.yaml`. */
import type { z } from 'zod';
import * as field from '../schema/fields.ts';
import { hallSchema } from './station.ts';

export const regionSchema = field.group('市、县（区）、乡镇（街道）自己的情况', {
  station: hallSchema
    .meta({ title: '便民服务大厅', description: '这一级的服务大厅在哪、几点开、有哪些窗口' })
    .optional(),
});

export type RegionContent = z.output<typeof regionSchema>;

/** What one level says; neither county nor township for the city itself. */
export interface RegionFile {
  readonly countyId?: string;
  readonly townshipId?: string;
  readonly content: RegionContent;
}

/** What a level says of itself; `undefined` where it says nothing. */
export function regionFileOf(
  regions: readonly RegionFile[],
  { countyId, townshipId }: { readonly countyId?: string; readonly townshipId?: string },
): RegionContent | undefined {
  return regions.find((one) => one.countyId === countyId && one.townshipId === townshipId)?.content;
}
