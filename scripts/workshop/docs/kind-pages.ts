/** `content/guide/kinds/<kind>.md`: how each kind is written, from its schema, its example and the catalogue. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../../src/model/catalogue/catalogue.ts';
import { disclosureShape } from '../../../src/model/disclosure/disclosure-fields.ts';
import { type Kind, KIND_SCHEMAS, KIND_TITLES, KINDS, NIL_RETURN } from '../../../src/model/kinds.ts';
import { allFields, fieldsOf, type FieldInfo } from '../../../src/model/schema/schema-fields.ts';
import { readExample } from '../../dev/specimens.ts';
import { PROJECT_ROOT } from '../../project-folders.ts';
import { itemsList } from './catalogue-tables.ts';
import { fieldRows, listsBelow, type FieldList } from './fields-table.ts';
import { markdownTable } from './sections.ts';

/**
 * The example without what stands in it as a remark and every kind may have: that is told once, for all of them. A
 * remark that ends in a colon belongs to the key below it.
 */
function withoutCommon(example: string): string {
  const lines = example.trimEnd().split('\n');
  const isLeftOut = lines.map(() => false);
  lines.forEach((line, index) => {
    const [, key] = /^# ([a-zA-Z]+):/.exec(line) ?? [];
    const goesOn = /^# {2,}/.test(line) && isLeftOut[index - 1] === true;
    if (!goesOn && (key === undefined || !(key in disclosureShape))) return;
    isLeftOut[index] = true;
    if (!goesOn && /^# .*：$/.test(lines[index - 1] ?? '')) isLeftOut[index - 1] = true;
  });
  return lines
    .filter((_, index) => isLeftOut[index] !== true)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd();
}

/** More items than this are for the catalogue to tell. */
const LISTED_ITEMS = 20;

/** The page of every kind. */
export function kindPages(catalogue: Catalogue): { readonly path: string; readonly text: string }[] {
  return KINDS.map((kind) => ({ path: `content/guide/kinds/${kind}.md`, text: kindPage(kind, catalogue) }));
}

function kindPage(kind: Kind, catalogue: Catalogue): string {
  const example = readExample(kind);
  const fields = fieldsOf(KIND_SCHEMAS[kind]);
  const isOwn = ({ key }: FieldInfo): boolean => !(key in disclosureShape);
  const must = fields.filter(({ isOptional }) => !isOptional);
  const may = fields.filter((field) => field.isOptional && isOwn(field));
  const lists = fields.filter(isOwn).flatMap((field) => listsBelow(field));
  return `${[
    `# ${KIND_TITLES[kind]}`,
    '<!-- npm run docs 写的：要改，改 src/model/kinds 里的格式、样子和 content/catalogue.yaml -->',
    `文件里写 \`kind: ${kind}\`。${summaryOf(example.text)}`,
    ...usedFor(kind, catalogue),
    ...waysToWrite(kind, example.ending),
    '## 一定要写的',
    fieldsTable(must),
    ...(may.length === 0 ? [] : ['## 可以不写的', fieldsTable(may)]),
    '每一份都可以加文号、审核签字、照片、张贴凭证、更正，见[打字的规矩](../writing.md#每份文件开头都有这几行)。',
    ...lists.flatMap(listTable),
    ...sumsOf(kind, example.text),
    '## 完整的样子',
    `照着抄，换成自己的。\`#\` 后面是给自己看的话，不公布。`,
    `\`\`\`${example.ending}\n${withoutCommon(example.text)}\n\`\`\``,
    ...mistakesOf(kind),
  ].join('\n\n')}\n`;
}

/** The remark at the head of the example says in a line what the kind is for. */
function summaryOf(example: string): string {
  const text = example.replace(/^---\n/, '');
  return /^(?:# .*\n)+/.exec(text)?.[0].replace(/^# /gm, '').replaceAll('\n', '') ?? '';
}

function usedFor(kind: Kind, catalogue: Catalogue): string[] {
  const head = '## 什么时候用，最晚哪天';
  if (kind === NIL_RETURN)
    return [
      head,
      '按期公开的每一项，这一期没有，就写这一种。不写，台账就算没有公布。期限和那一项一样，见[公开目录](../../catalogue/README.md)。',
    ];
  const items = catalogue.items.filter(({ kinds }) => kinds.includes(kind));
  if (items.length > LISTED_ITEMS)
    return [
      head,
      `公开目录里有 ${items.length} 项可以用这一种，每一项最晚哪天，见[公开目录](../../catalogue/README.md)。`,
    ];
  return [head, itemsList(items, catalogue)];
}

function waysToWrite(kind: Kind, ending: 'yaml' | 'md'): string[] {
  return [
    '## 怎么写最省事',
    [
      '1. 问答着写：`npm run new`，它问一句您答一句，写好一份（[问答着写](../new.md)）。',
      ...(ending === 'yaml'
        ? [
            `2. 手里有 Excel 表：\`npm run import -- 文件.xlsx\`（[导入表格](../import.md)）。没有表，要一张空的：\`npm run new -- --xlsx ${kind}\`。`,
            '3. 不想看这些字符，在网页上一格一格地填：[填表](../forms.md)。',
          ]
        : ['2. 不想看这些字符，在网页上一格一格地填：[填表](../forms.md)。']),
    ].join('\n'),
  ];
}

function fieldsTable(fields: readonly FieldInfo[], above = ''): string {
  return markdownTable(
    ['写', '是什么', '怎么写'],
    fields.flatMap((field) => fieldRows(field, above)),
  );
}

function listTable({ path, title, fields }: FieldList): string[] {
  const sorted = [...fields].sort((a, b) => Number(a.isOptional) - Number(b.isOptional));
  return [`### ${title}：一行一条，写在 \`${path}\` 下面`, fieldsTable(sorted)];
}

const SUM = /[＋－×＝]|等于|加起来|相加|合计要/;

/** What the schema and the example say of numbers that must agree. */
function sumsOf(kind: Kind, example: string): string[] {
  const own = fieldsOf(KIND_SCHEMAS[kind]).filter(({ key }) => !(key in disclosureShape));
  const said = own
    .flatMap((field) => [field, ...allFields(field.schema)])
    .flatMap(({ title, description = '' }) =>
      SUM.test(description) ? [`「${title}」：${description}`] : [],
    );
  const remarked = [...example.matchAll(/^ *(?:- .*|[^#\n]*) *# (.*)$/gm)]
    .flatMap(([, remark = '']) => remark.split('。'))
    .filter((sentence) => SUM.test(sentence));
  const sums = [...new Set([...said, ...remarked])];
  return sums.length === 0 ? [] : ['## 要对得上的数', sums.map((sum) => `- ${sum}`).join('\n')];
}

/** The likely mistakes, from the examples that the tests hold the messages to. */
function mistakesOf(kind: Kind): string[] {
  const file = join(PROJECT_ROOT, 'test/spec/kinds', `${kind}.md`);
  if (!existsSync(file)) return [];
  const cases = readFileSync(file, 'utf8').split(/^### /m).slice(1);
  const told = cases.flatMap((text): string[] => {
    const title = text.slice(0, text.indexOf('\n'));
    const [, says] = /```text\n[^\n]*\n {2}([^\n]+)/.exec(text) ?? [];
    const [, code] = /\^+ +([A-Z][A-Z_]+)$/m.exec(text) ?? [];
    return says === undefined || code === undefined
      ? []
      : [`- **${title}。** 检查会说：${plain(says)}（[\`${code}\`](../problems/${code}.md)）`];
  });
  return told.length === 0 ? [] : ['## 容易写错的', told.join('\n')];
}

/** Words of a message that Markdown would take for its own. */
function plain(text: string): string {
  return text.replace(/[*_`<>[\]\\]/g, '\\$&');
}
