/** What editors need to help with the files of `content/`: schemas, and where they hold. Written by `npm run docs`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownSnippets } from '../../../src/editor/markdown-snippets.ts';
import { schemaFiles, type OfferedContent } from '../../../src/editor/schema-files.ts';
import { schemaPath, vscodeSettings } from '../../../src/editor/vscode-settings.ts';
import { fileRoleOf } from '../../../src/loader/content-layout.ts';
import type { LoadedContent } from '../../../src/loader/load-content.ts';
import { parseYaml } from '../../../src/loader/read/parse-source.ts';
import { readFields } from '../../../src/loader/read/read-source.ts';
import { findFiles } from '../../../src/loader/read/source-file.ts';
import { regionalCatalogueSchema } from '../../../src/model/catalogue/catalogue.ts';
import { KINDS, type Kind } from '../../../src/model/kinds.ts';
import { PROJECT_ROOT } from '../../project-folders.ts';

/** The files below `.vscode/` that are made from schemas and content, each as it should be. */
export function editorFiles(offered: OfferedContent): { readonly path: string; readonly text: string }[] {
  const files = schemaFiles(offered);
  return [
    ...files.map(({ name, schema }) => ({ path: schemaPath(name), text: jsonText(schema) })),
    { path: '.vscode/settings.json', text: indented(vscodeSettings(files)) },
    { path: '.vscode/gongkailan.code-snippets', text: indented(markdownSnippets(offered)) },
  ];
}

function indented(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** One line for each part, and for each definition: a change shows where it is, and the file stays half the size. */
function jsonText(value: object): string {
  const lines = Object.entries(value).map(([key, part]: [string, unknown]) => {
    const isLong = key === 'definitions' || key === 'allOf';
    return `  ${JSON.stringify(key)}: ${isLong ? linePerEntry(part) : JSON.stringify(part)}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

function linePerEntry(part: unknown): string {
  if (Array.isArray(part))
    return `[\n${part.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
  const entries = Object.entries(part as object);
  return `{\n${entries.map(([key, entry]) => `    ${JSON.stringify(key)}: ${JSON.stringify(entry)}`).join(',\n')}\n  }`;
}

/** What a city's content has to offer: its items, each with the kinds that it may be written in anywhere. */
export function offeredContent(
  contentRoot: string,
  { catalogue, city, boards }: Pick<LoadedContent, 'catalogue' | 'city' | 'boards'>,
): OfferedContent {
  const regional = regionalItems(contentRoot);
  return {
    items: (catalogue?.items ?? []).map((item) => ({
      ...item,
      kinds: [
        ...new Set([
          ...item.kinds,
          ...regional.flatMap(({ id, kinds = [] }) => (id === item.id ? kinds : [])),
        ]),
      ],
    })),
    boards: [...boards].map(([id, { title }]) => ({ id, title })),
    counties: city?.counties ?? [],
    examples: Object.fromEntries(KINDS.map((kind) => [kind, exampleOf(kind)])),
  };
}

function regionalItems(contentRoot: string) {
  const { files } = findFiles(contentRoot, (folder) => folder === 'catalogue');
  return files
    .filter(({ path }) => fileRoleOf(path).type === 'region')
    .flatMap((file) => readFields(file, regionalCatalogueSchema).value?.content.items ?? []);
}

/** The example of a kind without what stands in its remarks; none for a kind that is not YAML. */
function exampleOf(kind: Kind): unknown {
  const file = join(PROJECT_ROOT, 'src/model/kinds', kind, 'example.yaml');
  return existsSync(file) ? parseYaml(file, readFileSync(file, 'utf8'), new Map()).value?.value : undefined;
}
