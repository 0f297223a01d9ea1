/** The statements of a YAML text: an object about somebody is one record, everything else is read as sentences. */
import { aboutOfRecord, isShort, partOf, recordOf, sentencesOf, type Statement } from './statements.ts';
import type { About } from './subjects.ts';
import type { YamlEntry } from './yaml-flow.ts';

/** All statements of a text whose objects are known, in their order. */
export function yamlStatements(text: string, entries: readonly YamlEntry[]): Statement[] {
  const known = new Map<YamlEntry, About>();
  return entries.flatMap((entry) => {
    const parts = entry.fields.map(({ key, start, end }) => partOf(text, start, end, key));
    const about = aboutOfRecord(parts) ?? (entry.parent && known.get(entry.parent)) ?? 'nobody';
    known.set(entry, about);
    const isRecord =
      about === 'person' || (about === 'office' && parts.some(({ label }) => NOTE_KEY.test(label)));
    if (isRecord && parts.length > 1 && isShort(parts) && !isWholeFile(entry))
      return [recordOf(parts, () => about)];
    // Fields that are no record of a person are read one by one, as sentences.
    return parts.flatMap((part) => sentencesOf(part, () => (about === 'office' ? 'nobody' : about)));
  });
}

const NOTE_KEY = /^(?:note|remark|备注|说明)/;

/** The outermost object holds the whole disclosure: its title is not said of its person. */
function isWholeFile({ parent, fields }: YamlEntry): boolean {
  return parent === undefined && fields.some(({ key }) => key === 'kind' || key === 'title');
}
