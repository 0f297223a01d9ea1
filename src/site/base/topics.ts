/** The one list of what is rolled up, in the order of the pages. A new topic is a file in `topics/` and a line here. */
import type { BaseTopic } from './topic.ts';
import { buildingTopic } from './topics/building.ts';
import { cultureTopic } from './topics/culture.ts';
import { fundingTopic } from './topics/funding.ts';
import { gridsTopic } from './topics/grids.ts';
import { premisesTopic } from './topics/premises.ts';
import { publicityTopic } from './topics/publicity.ts';
import { responsibilityTopic } from './topics/responsibility.ts';
import { stationsTopic } from './topics/stations.ts';
import { trainingTopic } from './topics/training.ts';

export const BASE_TOPICS: readonly BaseTopic[] = [
  premisesTopic,
  buildingTopic,
  fundingTopic,
  stationsTopic,
  gridsTopic,
  trainingTopic,
  cultureTopic,
  publicityTopic,
  responsibilityTopic,
];
