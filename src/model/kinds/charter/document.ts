import type { Block, DisclosureDocument, FactRow } from '../../disclosure/blocks.ts';
import { counted, fullDate } from '../../values/values.ts';
import { votingRows } from '../voting.ts';
import type { Charter } from './schema.ts';

/** Since when it holds and who adopted it, then the articles, numbered through. */
export function charterDocument(charter: Charter): DisclosureDocument {
  const { name, chapters, effectiveOn, adoption } = charter;
  const count = chapters.reduce((sum, { articles }) => sum + articles.length, 0);
  return {
    lead: [
      [
        [`${name}，`],
        ['共 ', counted(count, '条'), effectiveOn === undefined ? '。' : '，'],
        ...(effectiveOn === undefined ? [] : [[fullDate(effectiveOn), '起生效。']]),
        ...(adoption ? [[`${adoption.meeting}通过。`]] : []),
      ],
    ],
    blocks: [...numbered(charter), { type: 'facts', heading: '怎么定的', rows: origin(charter) }],
  };
}

/** Articles are numbered through all chapters, as statutes are, but where a chapter begins again. */
function numbered({ chapters }: Charter): Block[] {
  let number = 0;
  return chapters.map(({ title, restarts, articles: texts }) => {
    if (restarts) number = 0;
    return {
      type: 'prose',
      markdown: [
        ...(chapters.length > 1 || title !== '全文' ? [`## ${escapeMarkdown(title)}`] : []),
        ...texts.map((text) => `**第${formatNumber(++number)}条**　${escapeMarkdown(text)}`),
      ].join('\n\n'),
    };
  });
}

function origin({ adoption, record, effectiveOn, replaces }: Charter): FactRow[] {
  return [
    ...(adoption
      ? [
          { label: '通过的会议', value: [adoption.meeting] },
          { label: '通过日期', value: [fullDate(adoption.on)] },
          ...votingRows(adoption.attendance, adoption.votes),
        ]
      : []),
    ...(record
      ? [
          { label: '备案', value: [`${record.with}，`, fullDate(record.on)] },
          ...(record.number ? [{ label: '备案编号', value: [record.number] }] : []),
        ]
      : []),
    ...(effectiveOn === undefined ? [] : [{ label: '生效日期', value: [fullDate(effectiveOn)] }]),
    ...(replaces ? [{ label: '代替', value: [replaces] }] : []),
  ];
}

const DIGITS = '〇一二三四五六七八九';

/** `23` → `二十三`, as articles are counted; below a thousand. */
function formatNumber(value: number): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  return [
    hundreds > 0 ? `${DIGITS[hundreds]}百` : '',
    tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十` : hundreds > 0 && ones > 0 ? '〇' : '',
    ones > 0 ? DIGITS[ones] : '',
  ].join('');
}

/** Articles are plain text: nothing in them is Markdown. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#+!|~-]/g, '\\$&');
}
