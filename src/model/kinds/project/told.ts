import { sumFen } from '../../values/fen.ts';
import type { ToldBuilding } from '../base-facts.ts';
import type { Project } from './schema.ts';

/** A source is what the clerk calls it: 县级阵地建设专项资金 and 区级阵地维修专项 are of the county. */
const COUNTY_SPECIAL = /^[县区]级?.*专项/;

/** The building of the base, where it is one. */
export function toldBuilding({
  project,
  name,
  premises,
  investment,
  schedule,
}: Project): ToldBuilding | undefined {
  if (!premises || investment === undefined) return undefined;
  const { work, rooms, area, receipts = [], faults = [] } = premises;
  const { finishBy, finishedOn, acceptedOn } = schedule;
  return {
    project,
    name,
    work,
    rooms,
    area,
    investment,
    receipts: receipts.map(({ source, on, amount }) => ({
      ...{ on, amount },
      isCountySpecial: COUNTY_SPECIAL.test(source),
    })),
    received: sumFen(receipts.map(({ amount }) => amount)),
    ...(finishBy && { finishBy }),
    ...(finishedOn && { finishedOn }),
    ...(acceptedOn && { acceptedOn }),
    openFaults: faults.filter(({ repairedOn }) => repairedOn === undefined).length,
  };
}
