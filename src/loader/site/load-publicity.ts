/** A site's own texts for its publicity board. */
import { checkPublicity, publicitySchema, type PublicityItem } from '../../model/place/publicity.ts';
import type { ContentFile } from './content-file.ts';
import { readFields, type Sourced } from '../read/read-source.ts';
import type { ContentProblem } from '../tell/problem.ts';
import { toProblem } from '../validate.ts';

/** What a file says if it is such a text. */
export function loadPublicity(
  { file, role }: ContentFile,
  problems: ContentProblem[],
): Sourced<PublicityItem>[] {
  if (role.type !== 'publicity') return [];
  const outcome = readFields(file, publicitySchema);
  problems.push(...outcome.problems);
  if (!outcome.value) return [];
  const { source, content } = outcome.value;
  problems.push(...checkPublicity(content, role.id).map((finding) => toProblem(source, finding)));
  return [{ source, content: { id: role.id, file: file.path, content } }];
}
