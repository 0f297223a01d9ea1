import { sumFen } from '../../values/fen.ts';
import type { ToldBuilding } from '../base-facts.ts';
import type { Project } from './schema.ts';

/** The building of the base, where it is one. */
export function toldBuilding({
  project,
  name,
  premises,
  investment,
  schedule,
}: Project): ToldBuilding | undefined {
  if (!premises) return undefined;
  const { work, rooms, area, receipts = [], faults = [] } = premises;
  const { finishBy, finishedOn, acceptedOn } = schedule;
  return {
    project,
    name,
    work,
    rooms,
    area,
    investment,
    receipts,
    received: sumFen(receipts.map(({ amount }) => amount)),
    ...(finishBy && { finishBy }),
    ...(finishedOn && { finishedOn }),
    ...(acceptedOn && { acceptedOn }),
    openFaults: faults.filter(({ repairedOn }) => repairedOn === undefined).length,
  };
}
