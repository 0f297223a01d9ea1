/** Takes out of a document what its reader may not see. What is not in the document cannot be shown by mistake. */
import type {
  Block,
  BlockOf,
  DisclosureDocument,
  FactRow,
  Phrase,
  TableColumn,
  TableGroup,
  Value,
} from '../disclosure/blocks.ts';
import type { Audience } from '../catalogue/catalogue.ts';
import type { DisclosureContent } from '../disclosure/disclosure.ts';
import { mapValues, namesIn, type TypedValue } from '../disclosure/document-values.ts';
import { kindNamed, type Kind } from '../kinds.ts';
import { headingColumn, rowsOf } from '../disclosure/plain-blocks.ts';
import { counted, formatPhrase, fullDate, maskName } from '../values/values.ts';
import type { Visibility } from './visibility.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

type TableBlock = BlockOf<'table'>;

/** A document with names masked, and lists of persons marked or taken out, as far as its reader may see them. */
export function withholdPersons(
  document: DisclosureDocument,
  persons: Visibility['persons'],
  words: Vocabulary,
  kind?: Kind,
): DisclosureDocument {
  const unit = (kind && kindNamed(kind).rowUnit) ?? '人';
  // First of all, so that nothing below can put a name into words.
  const { lead, blocks } =
    persons === 'full' ? document : mapValues(document, (value) => showPerson(value, persons));
  return {
    lead,
    blocks: blocks.map((block) =>
      block.type === 'table' ? withholdRows(block, { persons, words, unit }) : block,
    ),
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

/** Whether a row is named after a private person. */
function isAboutPerson(row: readonly Phrase[], { columns }: TableBlock): boolean {
  return namesIn(row[headingColumn(columns)]).length > 0;
}

/** The private persons that name the rows of a document's tables: these rows leave the web when their time is over. */
export function namesOfRows({ blocks }: DisclosureDocument): ReadonlySet<string> {
  return new Set(
    blocks.flatMap((block) =>
      block.type === 'table'
        ? rowsOf(block).flatMap((row) => namesIn(row[headingColumn(block.columns)]))
        : [],
    ),
  );
}

function withholdRows(
  block: TableBlock,
  { persons, words, unit }: { persons: Visibility['persons']; words: Vocabulary; unit: string },
): Block {
  const rows = rowsOf(block);
  const named = rows.filter((row) => isAboutPerson(row, block)).length;
  if (named === 0) return block;
  if (persons === 'gone') return named === rows.length ? totalsOf(block, unit) : withoutPersons(block, named);
  return {
    ...block,
    listsPersons: true,
    footnotes: persons === 'masked' ? [...block.footnotes, maskedNote(words)] : block.footnotes,
  };
}

function showPerson(value: TypedValue, persons: 'masked' | 'gone'): Value {
  if (value.type !== 'person') return value;
  return { type: 'person', name: persons === 'masked' ? maskName(value.name) : '（个人）' };
}

function maskedNote({ office }: Vocabulary): string {
  return `网上隐去名字中间的字，${office}墙上是全名。身份证号、银行卡号，哪里都不登。`;
}

/** A list of organisations and persons when the time of the persons is over: the organisations stay. */
function withoutPersons(block: TableBlock, persons: number): Block {
  return {
    ...block,
    groups: block.groups.map((group) => ({
      ...group,
      rows: group.rows.filter((row) => !isAboutPerson(row, block)),
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

/** What stays of a list of persons when its time is over (公示期满撤下，仅留汇总). */
function totalsOf(block: TableBlock, unit: string): Block {
  const { heading, columns, groups, total } = block;
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
      ...(sums.length > 0 ? sums : [{ label: '一共', value: [counted(rowsOf(block).length, ` ${unit}`)] }]),
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
