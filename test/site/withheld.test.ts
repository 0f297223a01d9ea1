/** A private person in every place of every block that can hold one: none is left in anything that leaves the house. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type {
  BlockOf,
  BlockType,
  DisclosureDocument,
  Phrase,
  Value,
} from '../../src/model/disclosure/blocks.ts';
import { namesIn } from '../../src/model/disclosure/document-values.ts';
import { fen } from '../../src/model/values/fen.ts';
import { vocabularyOf } from '../../src/model/words/vocabulary.ts';
import { withholdPersons } from '../../src/model/privacy/withhold.ts';
import { withWritten } from '../../src/model/values/written.ts';
import { flowOf } from '../../src/paper/sheet/flow-of.ts';
import { blockHtml } from '../../src/site/feeds/block-html.ts';
import { withWan } from '../../src/site/pages/lead.ts';
import { renderPhrase } from '../../src/site/text/render-values.ts';
import { documentNames, documentText } from '../../src/site/search/search-text.ts';
import { aDisclosure, day } from '../support/a-site.ts';

/** A part of a block with every place filled, those too that may be left out: the compiler names one that is missing. */
type Filled<T> = T extends readonly Value[] | number
  ? T
  : T extends object
    ? { readonly [K in keyof T]-?: Filled<T[K]> }
    : T;

/** A name that occurs nowhere else. */
const nameAt = (index: number): string => `欧${String.fromCodePoint(0x9f00 + index)}甲`;

/** A block of each type, with `said` in every place that takes more than plain words. */
function everyBlock(said: () => Phrase): { readonly [T in BlockType]: Filled<BlockOf<T>> } {
  const amount = { label: '合计', amount: fen(100) };
  const fact = (): Filled<BlockOf<'facts'>['rows'][number]> => ({
    label: '谁',
    value: said(),
    isTotal: true,
    vote: 'for',
  });
  return {
    balance: {
      type: 'balance',
      heading: '账',
      ...{ opening: amount, income: amount, expense: amount, closing: amount },
      note: '说明',
      yearCheck: { opening: fen(1), income: fen(1), expense: fen(1) },
    },
    ledger: {
      type: 'ledger',
      heading: '支出',
      side: 'expense',
      groups: [
        {
          title: '管理费用',
          subtotal: fen(100),
          rows: [{ title: '修路', amount: fen(900_000), details: [said(), said()] }],
        },
      ],
      total: amount,
      yearToDate: fen(100),
      yearToDateByCategory: [{ title: '管理费用', amount: fen(100) }],
    },
    months: {
      type: 'months',
      heading: '每月',
      points: [{ label: '1月', income: fen(1), expense: fen(1), closing: fen(1), isCurrent: true }],
      note: [said(), said()],
    },
    facts: { type: 'facts', heading: '情况', rows: [fact(), fact()] },
    table: {
      type: 'table',
      heading: '名单',
      note: [said()],
      columns: [
        { title: '序号', align: 'center', weight: 1, isKey: false, role: 'number' },
        { title: '谁', align: 'start', weight: 1, isKey: true, role: 'note' },
      ],
      groups: [{ title: '一组', rows: [[['1'], said()]], subtotal: [said(), said()] }],
      total: [said(), said()],
      footnotes: ['说明'],
      listsPersons: true,
    },
    steps: {
      type: 'steps',
      heading: '经过',
      rows: [
        {
          ...{ mark: '一议', title: '提议', text: '修路', state: 'done', met: ['过半数'] },
          meta: [said(), said()],
          votes: [fact()],
        },
      ],
    },
    motion: {
      ...{ type: 'motion', heading: '议题', text: '修路', outcome: '通过', isPassed: true },
      votes: [fact()],
      met: ['过半数'],
      progress: '开工了',
    },
    // Office holders act in public: they are named.
    people: {
      type: 'people',
      heading: '班子',
      people: [{ name: '王主任', post: '主任', duties: '全面工作', phone: '024-4555 0102' }],
      titles: { post: '职务', duties: '分工' },
    },
    prose: { type: 'prose', markdown: '正文' },
  };
}

/** Everything that a document becomes, as text. */
function outputs(document: DisclosureDocument): Record<string, string> {
  const { content } = aDisclosure({ publishedOn: '2026-10-09' });
  const { lead, blocks } = document;
  return {
    // A page and its picture are set from this and know nothing else.
    page: JSON.stringify(document) + withWan(lead).flat().map(renderPhrase).join(''),
    search: documentText(document) + documentNames(document).join(''),
    feed: blocks.map((block) => blockHtml(block, 'https://gongkai.example/')).join(''),
    paper: JSON.stringify(
      flowOf(content, document, { asOf: day('2026-10-09'), photos: [], tellsChanges: true }),
    ),
  };
}

const words = vocabularyOf('village');

function leaks(document: DisclosureDocument, persons: 'masked' | 'gone', names: readonly string[]): string[] {
  const shown = outputs(withholdPersons(withWritten(document, { 100: '0.0001万元' }), persons, words));
  return Object.entries(shown).flatMap(([output, text]) =>
    names.filter((name) => text.includes(name)).map((name) => `${output}: ${name}`),
  );
}

describe('names that are withheld', () => {
  const names: string[] = [];
  const said = (): Phrase => {
    const name = nameAt(names.length);
    names.push(name);
    return ['给', { type: 'person', name }];
  };
  const document: DisclosureDocument = { lead: [[said()]], blocks: Object.values(everyBlock(said)) };

  test('stand in all that is published as long as they may', () => {
    const shown = withholdPersons(document, 'full', words);
    expect(namesIn(shown).toSorted()).toEqual(names.toSorted());
    expect(leaks(document, 'masked', ['欧'])).not.toEqual([]);
  });

  test.each(['masked', 'gone'] as const)('%s: stand in no place of any block', (persons) => {
    expect(leaks(document, persons, names)).toEqual([]);
  });

  const cell = fc.oneof(fc.constant('person' as const), fc.constant('合作社'), fc.constant(''));
  const row = fc.tuple(cell, cell, cell);
  const tables = fc.record({
    key: fc.integer({ min: -1, max: 2 }),
    groups: fc.array(fc.record({ rows: fc.array(row, { maxLength: 5 }), subtotal: row }), { maxLength: 3 }),
    total: fc.option(row, { nil: undefined }),
  });

  test.each(['masked', 'gone'] as const)('%s: stand in no row or sum of any table', (persons) => {
    fc.assert(
      fc.property(tables, ({ key, groups, total }) => {
        let count = 0;
        const cells = (those: readonly string[]): Phrase[] =>
          those.map((text) =>
            text === 'person' ? [{ type: 'person', name: nameAt(count++) }] : text ? [text] : [],
          );
        const table: BlockOf<'table'> = {
          ...everyBlock(() => []).table,
          columns: [0, 1, 2].map((at) => ({
            title: `列${at}`,
            align: 'start',
            weight: 1,
            isKey: at === key,
          })),
          groups: groups.map((group) => ({ rows: group.rows.map(cells), subtotal: cells(group.subtotal) })),
          ...(total && { total: cells(total) }),
        };
        const hidden = Array.from({ length: count }, (_, index) => nameAt(index));
        expect(leaks({ lead: [], blocks: [table] }, persons, hidden)).toEqual([]);
      }),
    );
  });
});
