/** Text → the `yaml` library's document, in time that grows with the text and not with its square. */
import { isScalar, parseDocument, visit, type Document, type LineCounter, type YAMLError } from 'yaml';

/** What is wrong in a text, as the library says it. */
export type YamlFault = Pick<YAMLError, 'code' | 'pos' | 'message'>;

/** The reading of YAML that content is written in: 1.2 core, text keys, nothing clever. */
export const READ_OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  stringKeys: true,
  // Each key against each other: fourteen seconds for twenty thousand. `duplicateKeys` asks a set.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error',
} as const;

/** The document of a text. Throws `RangeError` where it is nested too deep, which `findTooDeep` tells beforehand. */
export function readYaml(text: string, lineCounter?: LineCounter): Document {
  const { stackTraceLimit } = Error;
  // Every fault is an error of its own, and nobody asks where in the library it was made: four fifths of the time.
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(text, { ...READ_OPTIONS, ...(lineCounter && { lineCounter }) });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Keys that stand in their group a second time. */
export function duplicateKeys(document: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Map: (_key, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const [start = 0, end = start] = key.range ?? [];
        if (seen.has(key.value)) faults.push({ code: 'DUPLICATE_KEY', pos: [start, end], message: '' });
        seen.add(key.value);
      }
    },
  });
  return faults;
}
