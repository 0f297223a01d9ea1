import type { Block, DisclosureDocument, FactRow, Phrase, Sentence } from '../../disclosure/blocks.ts';
import { counted, fullDate, yuan } from '../../values/values.ts';
import { decisionBlock } from '../decision.ts';
import { levelsTable } from '../levels.ts';
import type { DocumentContext } from '../document-context.ts';
import { plainQuantity } from '../plain-quantity.ts';
import type { CommunalLevy } from './schema.ts';

/** A levy leads with what everybody wants to know: what it costs in all, and what each person pays and works. */
export function communalLevyDocument(levy: CommunalLevy, { words }: DocumentContext): DisclosureDocument {
  const { name, content, schedule, meeting, result } = levy;
  return {
    lead: [summary(levy), ...perPerson(levy)],
    blocks: [
      {
        type: 'facts',
        heading: '修什么',
        rows: [
          { label: '项目', value: [name] },
          { label: '内容', value: [content] },
          ...(schedule ? [{ label: '工期', value: [schedule] }] : []),
        ],
      },
      { type: 'facts', heading: '钱从哪来', rows: sources(levy) },
      ...levelsTable(levy.sources.map(({ from, levels }) => ({ title: from, levels }))),
      ...shares(levy, words.residents),
      ...(meeting ? [decisionBlock(meeting)] : []),
      ...uses(levy),
      ...(result ? [outcome(result)] : []),
    ],
  };
}

function summary({ name, stage, investment, result }: CommunalLevy): Sentence {
  return stage === '完工' && result
    ? [[`${name}已经完工，`], ['花了 ', yuan(result.spent), '，'], ['结余 ', yuan(result.balance), '。']]
    : [[`${name}，`], ['总投资 ', yuan(investment), '。']];
}

function perPerson({ levy, labour }: CommunalLevy): Sentence[] {
  const parts: Phrase[] = [
    ...(levy ? [['每人出 ', yuan(levy.perPerson)]] : []),
    ...(labour ? [[`${levy ? '' : '每人'}出工 `, plainQuantity(labour.days, ' 个工日')]] : []),
  ];
  if (parts.length === 0) return [];
  return [parts.map((part, index) => [...part, index === parts.length - 1 ? '。' : '，'])];
}

function sources({ sources: list, investment }: CommunalLevy): FactRow[] {
  return [
    ...list.map(({ from, amount, note }) => ({
      label: from,
      value: [yuan(amount), ...(note ? [`，${note}`] : [])],
    })),
    { label: '总投资', value: [yuan(investment)], isTotal: true },
  ];
}

function shares({ levy, labour }: CommunalLevy, residents: string): Block[] {
  const money: FactRow[] = levy
    ? [
        { label: '出资人数', value: [counted(levy.people, '人')] },
        ...(levy.waived === undefined ? [] : [{ label: '免交', value: [counted(levy.waived, '人')] }]),
        ...(levy.ceiling === undefined ? [] : [{ label: '每人上限', value: [yuan(levy.ceiling)] }]),
        { label: '每人出', value: [yuan(levy.perPerson)] },
        { label: '筹资合计', value: [yuan(levy.amount)], isTotal: true },
      ]
    : [];
  const work: FactRow[] = labour
    ? [
        { label: '出劳人数', value: [counted(labour.people, '人')] },
        ...(labour.ceiling === undefined
          ? []
          : [{ label: '每人上限', value: [plainQuantity(labour.ceiling, ' 个工日')] }]),
        { label: '每人出工', value: [plainQuantity(labour.days, ' 个工日')] },
        { label: '一共', value: [plainQuantity(labour.total, ' 个工日')] },
        { label: '每个工日折', value: [yuan(labour.dayValue)] },
        { label: '折资合计', value: [yuan(labour.amount)], isTotal: true },
      ]
    : [];
  return [
    ...(levy ? [{ type: 'facts', heading: `${residents}筹资`, rows: money } as const] : []),
    ...(labour ? [{ type: 'facts', heading: `${residents}筹劳`, rows: work } as const] : []),
  ];
}

function uses({ uses: list, stage, result, investment }: CommunalLevy): Block[] {
  if (!list) return [];
  return [
    {
      type: 'facts',
      heading: stage === '完工' ? '钱花在哪' : '打算怎么用',
      rows: [
        ...list.map(({ title, amount }) => ({ label: title, value: [yuan(amount)] })),
        { label: '合计', value: [yuan(result?.spent ?? investment)], isTotal: true },
      ],
    },
  ];
}

function outcome({
  finishedOn,
  quality,
  received,
  spent,
  balance,
  balanceUse,
}: NonNullable<CommunalLevy['result']>): Block {
  return {
    type: 'facts',
    heading: '完工情况',
    rows: [
      { label: '完工', value: [fullDate(finishedOn)] },
      ...(quality ? [{ label: '验收', value: [quality] }] : []),
      { label: '实际到位', value: [yuan(received)] },
      { label: '实际支出', value: [yuan(spent)] },
      { label: '结余', value: [yuan(balance)], isTotal: true },
      ...(balanceUse ? [{ label: '结余怎么办', value: [balanceUse] }] : []),
    ],
  };
}
