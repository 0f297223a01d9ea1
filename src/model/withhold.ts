/** Takes out of a document what its reader may not see. What is not in the document cannot be shown by mistake. */
import type { Block, DisclosureDocument, FactRow, Phrase, TableColumn, TableGroup, Value } from './blocks.ts';
import type { Audience } from './catalogue.ts';
import type { DisclosureContent } from './disclosure.ts';
import { kindNamed, type Kind } from './kinds.ts';
import { counted, formatPhrase, fullDate, maskName } from './values.ts';
import type { Visibility } from './visibility.ts';
import type { Vocabulary } from './vocabulary.ts';

type TableBlock = Extract<Block, { type: 'table' }>;

/** A document with names masked, and lists of persons marked or taken out, as far as its reader may see them. */
export function withholdPersons(
  document: DisclosureDocument,
  persons: Visibility['persons'],
  words: Vocabulary,
  kind?: Kind,
): DisclosureDocument {
  const unit = (kind && kindNamed(kind).rowUnit) ?? '人';
  const show = (phrase: Phrase): Phrase => phrase.map((value) => showPerson(value, persons));
  const facts = (rows: readonly FactRow[]): FactRow[] =>
    rows.map((row) => ({ ...row, value: show(row.value) }));
  return {
    lead: document.lead.map((sentence) => sentence.map(show)),
    blocks: document.blocks.map((block): Block => {
      switch (block.type) {
        case 'table':
          return withholdRows(block, { persons, show, words, unit });
        case 'facts':
          return { ...block, rows: facts(block.rows) };
        case 'steps':
          return { ...block, rows: block.rows.map((row) => ({ ...row, meta: row.meta.map(show) })) };
        case 'motion':
          return { ...block, votes: facts(block.votes) };
        case 'ledger':
          return {
            ...block,
            groups: block.groups.map((group) => ({
              ...group,
              rows: group.rows.map((row) => ({ ...row, details: row.details.map(show) })),
            })),
          };
        default:
          return block;
      }
    }),
  };
}

/** A document in the place of one that is not for everybody: that it was disclosed, when, to whom, and where to see it. */
export function factOnly(
  { publishedOn, issuer }: DisclosureContent,
  { title, audience, words }: { title: string; audience: Audience; words: Vocabulary },
): DisclosureDocument {
  const readers = READERS[audience];
  return {
    lead: [[[`这一项按规定只向${readers}公开，`], ['网上不登内容。']]],
    blocks: [
      {
        type: 'facts',
        heading: '公开情况',
        rows: [
          { label: '公开事项', value: [title] },
          { label: '公开日期', value: [fullDate(publishedOn)] },
          { label: '向谁公开', value: [readers] },
          { label: '谁公开的', value: [issuer] },
          { label: '在哪看', value: [`是${readers}的，到${words.office}查看`] },
        ],
      },
    ],
  };
}

const READERS: Readonly<Record<Audience, string>> = {
  public: '所有人',
  members: '本集体经济组织成员',
  party: '党员',
  township: '乡镇（街道）',
};

/** The column that names a row: the first key column, as on a phone. */
function headingColumn(columns: readonly TableColumn[]): number {
  return Math.max(
    0,
    columns.findIndex(({ isKey }) => isKey),
  );
}

/** The rows of a table that are named after a private person, and those that are not. */
function rowsByName({ columns, groups }: TableBlock): { persons: number; others: number } {
  const heading = headingColumn(columns);
  const rows = groups.flatMap((group) => group.rows);
  const persons = rows.filter((row) => row[heading]?.some(isPerson)).length;
  return { persons, others: rows.length - persons };
}

function withholdRows(
  block: TableBlock,
  {
    persons,
    show,
    words,
    unit,
  }: {
    persons: Visibility['persons'];
    show: (phrase: Phrase) => Phrase;
    words: Vocabulary;
    unit: string;
  },
): Block {
  const named = rowsByName(block);
  const isList = named.persons > 0;
  if (isList && persons === 'gone')
    return named.others === 0 ? totalsOf(block, unit) : withoutPersons(block, show);
  return {
    ...block,
    groups: block.groups.map((group) => ({ ...group, rows: group.rows.map((row) => row.map(show)) })),
    ...(isList && { listsPersons: true }),
    footnotes: isList && persons === 'masked' ? [...block.footnotes, maskedNote(words)] : block.footnotes,
  };
}

function showPerson(value: Value, persons: Visibility['persons']): Value {
  if (!isPerson(value) || persons === 'full') return value;
  return { type: 'person', name: persons === 'masked' ? maskName(value.name) : '（个人）' };
}

function isPerson(value: Value): value is Extract<Value, { type: 'person' }> {
  return typeof value === 'object' && value.type === 'person';
}

function maskedNote({ office }: Vocabulary): string {
  return `网上隐去名字中间的字，${office}墙上是全名。身份证号、银行卡号，哪里都不登。`;
}

/** A list of organisations and persons when the time of the persons is over: the organisations stay. */
function withoutPersons(block: TableBlock, show: (phrase: Phrase) => Phrase): Block {
  const heading = headingColumn(block.columns);
  const { persons } = rowsByName(block);
  return {
    ...block,
    groups: block.groups.map((group) => ({
      ...group,
      rows: group.rows.filter((row) => !row[heading]?.some(isPerson)).map((row) => row.map(show)),
    })),
    footnotes: [...block.footnotes, `公示、张贴的时间过了，个人的 ${persons} 行已从网上撤下；合计里仍算着。`],
  };
}

/** Below so many rows a sum is what one household got, only without its name: who lives there knows whose it is. */
const FEWEST_IN_A_SUM = 3;

/**
 * The groups whose subtotal may stay without the rows: those that are large enough, as long as what remains of the
 * whole without them is large enough as well. Otherwise none, for the small ones would follow by taking away.
 */
function groupsToSum(groups: readonly TableGroup[]): readonly TableGroup[] {
  const isSmall = ({ rows }: TableGroup): boolean => rows.length < FEWEST_IN_A_SUM;
  const hidden = groups.filter(isSmall).reduce((count, { rows }) => count + rows.length, 0);
  return hidden > 0 && hidden < FEWEST_IN_A_SUM ? [] : groups.filter((group) => !isSmall(group));
}

/** What stays of a list of persons when its time is over (domain §5: 公示期满撤下，仅留汇总). */
function totalsOf({ heading, columns, groups, total }: TableBlock, unit: string): Block {
  const rows = groups.flatMap((group) => group.rows);
  const summed = groupsToSum(groups);
  const isComplete = groups.every((group) => !group.subtotal || summed.includes(group));
  const sums = [
    ...summed.flatMap(({ subtotal }) => (subtotal ? [sumRow(subtotal, columns)] : [])),
    ...(total ? [{ ...sumRow(total, columns), isTotal: true }] : []),
  ];
  return {
    type: 'facts',
    heading,
    rows: [
      {
        label: '名单',
        value: [
          `公示、张贴的时间过了，已从网上撤下；合计留着${isComplete ? '' : '，有的组人太少，小计也撤下'}`,
        ],
      },
      ...(sums.length > 0 ? sums : [{ label: '一共', value: [counted(rows.length, ` ${unit}`)] }]),
    ],
  };
}

function sumRow([name = [], ...cells]: readonly Phrase[], columns: readonly TableColumn[]): FactRow {
  const value = cells.flatMap((cell, index): Phrase => {
    if (cell.length === 0) return [];
    const column = index + 1;
    // Under the column of names stands how many there are, which needs no title.
    const title = column === headingColumn(columns) ? '' : `${columns[column]?.title ?? ''} `;
    return [title, ...cell, '，'];
  });
  return { label: formatPhrase(name) || '合计', value: value.slice(0, -1) };
}
