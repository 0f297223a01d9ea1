/**
 * `.vscode/*.code-snippets`: new files for what is Markdown. The YAML extension does not read what stands between two
 * `---`, so that VS Code can offer a beginning there, but nothing more.
 */
import { noticeSchema } from '../model/kinds/notice/schema.ts';
import { jsonSchemaOf, type JsonSchema } from '../model/json-schema.ts';
import { publicitySchema } from '../model/publicity.ts';
import { itemsOf, type OfferedExamples } from './disclosure-schema.ts';
import { fileText } from './snippets.ts';

/** A snippet as VS Code reads it from a file. */
export interface CodeSnippet {
  readonly scope: 'markdown';
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/** The snippets by what the menu calls them. */
export function markdownSnippets({ items }: Pick<OfferedExamples, 'items'>): Record<string, CodeSnippet> {
  const notice = jsonSchemaOf(noticeSchema);
  const item = { ...notice.properties?.['item'], enum: itemsOf('notice', items).map(({ id }) => id) };
  return {
    '公告、通知、公示（文字）：新写一份': snippet(
      { ...notice, properties: { ...notice.properties, item } },
      ['公告', '通知', '公示', 'notice'],
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
