/** The files in `standards/`, each read by the schema of what it is about. */
import type { City } from '../../model/place/city.ts';
import { premisesStandardSchema } from '../../model/place/premises.ts';
import { checkStandard } from '../../model/place/standard.ts';
import type { Standards } from '../../model/place/standards.ts';
import { fileRoleOf } from '../content-layout.ts';
import { readFields } from '../read/read-source.ts';
import type { FoundFile } from '../read/source-file.ts';
import type { Take } from './take.ts';

/** The standards of a city, those without errors. */
export function loadStandards(files: readonly FoundFile[], take: Take, city: City | undefined): Standards {
  const countyIds = city?.counties.map(({ id }) => id);
  const read = files.flatMap((file) => {
    const role = fileRoleOf(file.path);
    return role.type === 'standard' ? [{ file, role }] : [];
  });
  return {
    premises: read.flatMap(({ file, role: { topic, id: fileId } }) =>
      topic === 'premises'
        ? (take(readFields(file, premisesStandardSchema), (content) =>
            checkStandard(content, { fileId, countyIds }),
          ) ?? [])
        : [],
    ),
  };
}
