/** What editors need to help with the files of `content/`: schemas, and where they hold. Written by `npm run docs`. */
import { schemaFiles, type OfferedContent } from '../../src/editor/schema-files.ts';
import { schemaPath, vscodeSettings } from '../../src/editor/vscode-settings.ts';
import { placeOf } from '../../src/loader/content-layout.ts';
import type { LoadedContent } from '../../src/loader/load-content.ts';
import { readFields } from '../../src/loader/read-source.ts';
import { findFiles } from '../../src/loader/source-file.ts';
import { regionalCatalogueSchema } from '../../src/model/catalogue.ts';

/** The files below `.vscode/` that are made from schemas and content, each as it should be. */
export function editorFiles(offered: OfferedContent): { readonly path: string; readonly text: string }[] {
  const files = schemaFiles(offered);
  return [
    ...files.map(({ name, schema }) => ({ path: schemaPath(name), text: jsonText(schema) })),
    { path: '.vscode/settings.json', text: jsonText(vscodeSettings(files)) },
  ];
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
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
  };
}

function regionalItems(contentRoot: string) {
  const { files } = findFiles(contentRoot, (folder) => folder === 'catalogue');
  return files
    .filter(({ path }) => placeOf(path).type === 'region')
    .flatMap((file) => readFields(file, regionalCatalogueSchema).value?.content.items ?? []);
}
