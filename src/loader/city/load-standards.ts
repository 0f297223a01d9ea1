/** The files in `standards/`, each read by the schema of what it is about. */
import type { z } from 'zod';
import type { City } from '../../model/place/city.ts';
import { checkFundingStandard, fundingStandardSchema } from '../../model/place/funding-standard.ts';
import { checkPlaqueStandard, plaqueStandardSchema } from '../../model/place/plaques.ts';
import { premisesStandardSchema } from '../../model/place/premises.ts';
import { checkStandard, type Standard } from '../../model/place/standard.ts';
import type { Standards, StandardTopic } from '../../model/place/standards.ts';
import type { Finding } from '../../model/schema/finding.ts';
import { fileRoleOf } from '../content-layout.ts';
import { readFields } from '../read/read-source.ts';
import type { FoundFile } from '../read/source-file.ts';
import type { Take } from './take.ts';

/** The standards of a city, those without errors. */
export function loadStandards(files: readonly FoundFile[], take: Take, city: City | undefined): Standards {
  const countyIds = city?.counties.map(({ id }) => id);
  const placed = files.flatMap((file) => {
    const role = fileRoleOf(file.path);
    return role.type === 'standard' ? [{ file, role }] : [];
  });
  const standardsOf = <T extends Standard>(
    wanted: StandardTopic,
    schema: z.ZodType<T>,
    checkOwn: (standard: T) => readonly Finding[] = () => [],
  ): T[] =>
    placed.flatMap(({ file, role: { topic, id: fileId } }) =>
      topic === wanted
        ? (take(readFields(file, schema), (content) => [
            ...checkStandard(content, { fileId, countyIds }),
            ...checkOwn(content),
          ]) ?? [])
        : [],
    );
  return {
    premises: standardsOf('premises', premisesStandardSchema),
    funding: standardsOf('funding', fundingStandardSchema, checkFundingStandard),
    plaques: standardsOf('plaques', plaqueStandardSchema, checkPlaqueStandard),
  };
}
