/**
 * `.vscode/*.code-snippets`: new files for what is Markdown. The YAML extension does not read what stands between two
 * `---`, so that VS Code can offer a beginning there, but nothing more.
 */
import { jsonSchemaOf, type JsonSchema } from '../model/schema/json-schema.ts';
import { publicitySchema } from '../model/place/publicity.ts';
import { itemsOf, type OfferedExamples } from './disclosure-schema.ts';
import { fileText } from './snippets.ts';
import { KIND_SCHEMAS, KIND_TITLES, PROSE } from '../model/kinds.ts';

/** A snippet as VS Code reads it from a file. */
export interface CodeSnippet {
  readonly scope: 'markdown';
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/** The snippets by what the menu calls them. */
export function markdownSnippets({ items }: Pick<OfferedExamples, 'items'>): Record<string, CodeSnippet> {
  const text = jsonSchemaOf(KIND_SCHEMAS[PROSE]);
  const item = { ...text.properties?.['item'], enum: itemsOf(PROSE, items).map(({ id }) => id) };
  return {
    [`${KIND_TITLES[PROSE]}：新写一份`]: snippet(
      { ...text, properties: { ...text.properties, item } },
      ['公告', '通知', '公示', PROSE],
      '放在版块文件夹里的 .md 文件',
    ),
    '宣传内容：新写一份': snippet(
      jsonSchemaOf(publicitySchema),
      ['宣传', 'publicity'],
      '放在 publicity 文件夹里的 .md 文件',
    ),
  };
}

function snippet(schema: JsonSchema, prefix: readonly string[], description: string): CodeSnippet {
  const head = fileText(schema, undefined, ['body']).trimEnd().split('\n');
  return { scope: 'markdown', prefix, description, body: ['---', ...head, '---', '', '$0', ''] };
}
