import type { Block, DisclosureDocument, FactRow, Phrase, Sentence } from '../../disclosure/blocks.ts';
import { daysBetween, parseDate } from '../../values/calendar-date.ts';
import { type DayOrPeriod } from '../../values/day-or-period.ts';
import { sumFen } from '../../values/fen.ts';
import { counted, dayOrPeriod, fullDate, yuan } from '../../values/values.ts';
import type { DocumentContext } from '../document-context.ts';
import { levelsTable } from '../levels.ts';
import { depositRows, registrationRows } from '../offering.ts';
import { amountColumn, rowTable, wordsColumn } from '../row-table.ts';
import { isOfCandidates } from './candidates.ts';
import type { Project } from './schema.ts';
import { overdueSentence, stageReached, stageRows, toldStages, type ToldStages } from './stage-rows.ts';

/** A project says what is built, for how much, how far it is; then money, bids, contract and dates. */
export function projectDocument(project: Project, context: DocumentContext): DisclosureDocument {
  const told = toldStages(project, context);
  return {
    lead: [
      [[`${project.name}，`], ...stageReached(project, told)],
      [...whoBuilds(project, price(project)), ...price(project)],
      ...unsettled(project, told),
      ...overdueSentence(project, told),
    ],
    blocks: [
      { type: 'facts', heading: '修什么、在哪修', rows: basics(project) },
      ...moneyFrom(project),
      ...bidding(project),
      ...contract(project),
      ...schedule(project),
      ...faults(project),
      ...settlement(project),
      { type: 'steps', heading: '办到哪一步', rows: stageRows(project, told) },
    ],
  };
}

function moneyFrom(project: Project): Block[] {
  const { sources = [], investment } = project;
  const rows: FactRow[] = [
    ...sources.map(({ source, amount }) => ({
      label: source,
      value: [yuan(amount), ...received(project, source)],
    })),
    ...(investment === undefined ? [] : [{ label: '总投资', value: [yuan(investment)], isTotal: true }]),
  ];
  return [
    ...(rows.length > 0 ? [{ type: 'facts', heading: '钱从哪来', rows } as const] : []),
    ...levelsTable(sources.map(({ source, levels }) => ({ title: source, levels }))),
  ];
}

/** Who won, as soon as that is told: what people ask first of a tender. */
function whoBuilds(project: Project, priced: readonly Phrase[]): Phrase[] {
  const { bidding: bid, contract: signed } = project;
  const mark = priced.length > 0 ? '，' : '。';
  if (signed) return [[`${signed.contractor}施工${mark}`]];
  const first = isOfCandidates(project) && bid?.bids?.find(({ rank }) => rank === 1);
  if (first) return [[`第一中标候选人是${first.bidder}。`]];
  return bid?.winner === undefined ? [] : [[`${bid.winner}中标${mark}`]];
}

/** Finished and not settled: what it cost is still to come, and is owed. */
function unsettled({ stage, settlement: settled }: Project, { latest }: ToldStages): Sentence[] {
  return stage === '竣工' && latest === stage && !settled ? [[['尚未结算。']]] : [];
}

/** The price as far as it is known, and what of a settled one is still owed. */
function price({ settlement: settled, contract: signed, bidding: bid, investment }: Project): Phrase[] {
  if (settled)
    return [
      ['结算价 ', yuan(settled.amount), '，'],
      settled.unpaid === 0 ? ['钱已付清。'] : ['还有 ', yuan(settled.unpaid), '没付。'],
    ];
  if (signed?.amount !== undefined) return [['合同价 ', yuan(signed.amount), '。']];
  const won = bid?.bids?.find(({ bidder }) => bidder === bid.winner);
  if (won?.amount !== undefined) return [['中标价 ', yuan(won.amount), '。']];
  if (investment !== undefined) return [['总投资 ', yuan(investment), '。']];
  return bid?.ceiling === undefined ? [] : [['控制价 ', yuan(bid.ceiling), '。']];
}

function basics(project: Project): FactRow[] {
  return [
    { label: '地点', value: [project.location] },
    { label: '内容', value: [project.content] },
    ...building(project),
    ...optionalText('建设单位', project.owner),
    ...optionalText('负责人', project.responsible),
  ];
}

/** How much of a source has come in. */
function received({ premises }: Project, source: string): Phrase {
  const own = premises?.receipts?.filter((one) => one.source === source) ?? [];
  return own.length === 0 ? [] : ['，到位 ', yuan(sumFen(own.map(({ amount }) => amount)))];
}

function building({ premises }: Project): FactRow[] {
  if (!premises) return [];
  const { work, rooms, area } = premises;
  return [{ label: work, value: [`${rooms}，`, counted(area, '平方米')] }];
}

/** What was found to be badly built, and whether it was put right; what is not, first. */
function faults({ premises }: Project): Block[] {
  const list = premises?.faults ?? [];
  if (list.length === 0) return [];
  return [
    rowTable<(typeof list)[number]>({
      heading: '质量问题和返修',
      columns: [
        wordsColumn('什么问题', ({ what }) => what, { weight: 4, isKey: true }),
        wordsColumn('哪天发现', ({ foundOn }) => [fullDate(foundOn), '发现']),
        wordsColumn('答应哪天修好', ({ repairBy }) => ['答应', dayOrPeriod(repairBy), '修好']),
        wordsColumn('哪天修好', ({ repairedOn }) => (repairedOn ? fullDate(repairedOn) : '还没修好'), {
          isKey: true,
          align: 'end',
        }),
      ],
      rows: list.toSorted((a, b) => Number(a.repairedOn !== undefined) - Number(b.repairedOn !== undefined)),
    }),
  ];
}

function bidding({ bidding: bid }: Project): Block[] {
  if (!bid) return [];
  const facts: FactRow[] = [
    { label: '方式', value: [bid.method] },
    ...optionalText('谁能投标', bid.qualification),
    ...registrationRows(bid.registration),
    ...optionalDate('开标日期', bid.on),
    ...optionalText('开标时间、地点', bid.openingAt),
    ...(bid.ceiling === undefined ? [] : [{ label: '控制价', value: [yuan(bid.ceiling)] }]),
    ...(bid.floor === undefined ? [] : [{ label: '最低限价', value: [yuan(bid.floor)] }]),
    ...optionalText('怎么定标', bid.award),
    ...depositRows(bid.deposits),
    ...(bid.winner === undefined ? [] : [{ label: '中标人', value: [bid.winner], isTotal: true }]),
  ];
  const { bids = [] } = bid;
  return [
    { type: 'facts', heading: '怎么选的施工队', rows: facts },
    ...(bids.length === 0
      ? []
      : [
          rowTable<(typeof bids)[number]>({
            heading: '各家报价',
            note: [['单位：元']],
            columns: [
              wordsColumn('投标人', ({ bidder }) => bidder, { weight: 3, isKey: true }),
              amountColumn('报价', ({ amount }) => amount, { isKey: true }),
              wordsColumn('名次', ({ rank }) => (rank === undefined ? undefined : `第${rank}中标候选人`), {
                isKey: true,
              }),
              wordsColumn('说明', ({ note }) => note, { weight: 3 }),
            ],
            rows: bids,
            total: 'none',
          }),
        ]),
  ];
}

function contract({ contract: signed }: Project): Block[] {
  if (!signed) return [];
  return [
    {
      type: 'facts',
      heading: '合同',
      rows: [
        { label: '施工单位', value: [signed.contractor] },
        ...(signed.supervisor === undefined ? [] : [{ label: '监理单位', value: [signed.supervisor] }]),
        ...optionalDate('签订日期', signed.signedOn),
        ...(signed.amount === undefined
          ? []
          : [{ label: '合同价', value: [yuan(signed.amount)], isTotal: true }]),
      ],
    },
  ];
}

function schedule({ schedule: dates }: Project): Block[] {
  const rows: FactRow[] = [
    ...optionalDate('开工', dates.startOn),
    ...optionalDate('计划完工', dates.finishBy),
    ...optionalDate('实际完工', dates.finishedOn),
    ...lateness(dates),
    ...optionalDate('验收', dates.acceptedOn),
    ...(dates.quality === undefined ? [] : [{ label: '验收结果', value: [dates.quality] }]),
  ];
  return rows.length > 0 ? [{ type: 'facts', heading: '工期', rows }] : [];
}

/** How far the work fell behind its plan, which people can count for themselves and should not have to. */
function lateness({ finishBy, finishedOn }: Project['schedule']): FactRow[] {
  const [planned, finished] = [finishBy && parseDate(finishBy), finishedOn && parseDate(finishedOn)];
  // Between a month and a day nobody can count days.
  if (!planned || !finished || finished <= planned) return [];
  return [{ label: '比计划晚', value: [counted(daysBetween(planned, finished), '天')] }];
}

function settlement({ settlement: settled, stage }: Project): Block[] {
  if (!settled)
    return stage === '竣工'
      ? [{ type: 'facts', heading: '结算', rows: [{ label: '结算价', value: ['尚未结算'] }] }]
      : [];
  return [
    {
      type: 'facts',
      heading: '结算',
      rows: [
        ...(settled.changes === undefined ? [] : [{ label: '变更', value: [settled.changes] }]),
        { label: '已付', value: [yuan(settled.paid)] },
        { label: '未付', value: [yuan(settled.unpaid)] },
        { label: '结算价', value: [yuan(settled.amount)], isTotal: true },
      ],
    },
  ];
}

function optionalText(label: string, text: string | undefined): FactRow[] {
  return text === undefined ? [] : [{ label, value: [text] }];
}

function optionalDate(label: string, date: DayOrPeriod | undefined): FactRow[] {
  return date === undefined ? [] : [{ label, value: [dayOrPeriod(date)] }];
}
