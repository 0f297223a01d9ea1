/** A board as pages need one. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { boardStandardSchema, type BoardStandard } from '../../src/model/place/board-standard.ts';

/** The village board of the sample city. */
export function anyBoard(): BoardStandard {
  return boardStandardSchema.parse(parse(readFileSync('content/boards/village-4800x1500.yaml', 'utf8')));
}
