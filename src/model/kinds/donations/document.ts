import type { Block, DisclosureDocument, FactRow, Phrase, Sentence, TableColumn } from '../../blocks.ts';
import { sumFen, type Fen } from '../../fen.ts';
import { counted, fullDate, money, monthDay, person, yuan } from '../../values.ts';
import type { DocumentContext } from '../document-context.ts';
import type { Donations, Donor } from './schema.ts';

/** Donations lead with what came in, what was promised, what was spent and what is left. */
export function donationsDocument(donations: Donations, { words }: DocumentContext): DisclosureDocument {
  const { donors, plan } = donations;
  return {
    lead: [summary(donations), ...(plan ? [[[`${plan}。`.replace(/。。$/, '。')]]] : [])],
    blocks: [
      { type: 'facts', heading: '捐款情况', rows: figures(donations) },
      ...gifts(
        '单位捐赠',
        donors.filter(({ organisation }) => organisation !== undefined),
      ),
      ...gifts(
        '个人捐赠',
        donors.filter(({ organisation }) => organisation === undefined),
        words.residents,
      ),
      ...uses(donations),
    ],
  };
}

function summary({ cause, totals, spent, balance }: Donations): Sentence {
  const { pledged, received } = totals;
  const waiting = pledged === undefined ? 0 : pledged - received;
  return [
    [`${cause}，`],
    ...(waiting > 0 && pledged !== undefined ? [['认捐 ', yuan(pledged), '，'] satisfies Phrase] : []),
    ['到账 ', yuan(received), spent === undefined ? '。' : '，'],
    ...(spent === undefined ? [] : [['已用 ', yuan(spent), '，'] satisfies Phrase]),
    ...(balance === undefined ? [] : [['结余 ', yuan(balance), '。'] satisfies Phrase]),
  ];
}

function figures({ cause, since, until, totals, goodsUse, spent, balance, isPartial }: Donations): FactRow[] {
  const { pledged, received, goodsValue } = totals;
  const amount = (label: string, value: Fen | undefined): FactRow[] =>
    value === undefined ? [] : [{ label, value: [yuan(value)] }];
  return [
    { label: '捐给什么事', value: [cause] },
    ...(since ? [{ label: '从哪天起', value: [fullDate(since)] }] : []),
    ...(until ? [{ label: '截至', value: [fullDate(until)] }] : []),
    ...(isPartial ? [{ label: '明细', value: ['只列了一部分'] }] : []),
    ...amount('认捐', pledged),
    ...amount('到账', received),
    ...(pledged !== undefined && pledged > received
      ? amount('还没到账', sumFen([pledged, -received as Fen]))
      : []),
    ...amount('物资折价', goodsValue),
    ...(goodsUse ? [{ label: '物资用在哪', value: [goodsUse] }] : []),
    ...amount('已用', spent),
    ...amount('结余', balance).map((row) => ({ ...row, isTotal: true })),
  ];
}

function donorName({ organisation, name, people }: Donor, residents: string): Phrase {
  if (organisation !== undefined) return [organisation];
  if (name !== undefined) return [person(name)];
  return [counted(people ?? 1, ' 位'), residents];
}

interface Column extends TableColumn {
  readonly cell: (donor: Donor) => Phrase;
  readonly sumOf?: 'pledged' | 'received' | 'goodsValue';
}

/** Only columns that some gift fills. */
function columnsOf(donors: readonly Donor[], residents: string): Column[] {
  const has = (key: keyof Donor): boolean => donors.some((donor) => donor[key] !== undefined);
  const amountColumn = (title: string, key: 'pledged' | 'received' | 'goodsValue', isKey?: true): Column[] =>
    has(key)
      ? [
          {
            title,
            align: 'end',
            weight: 2,
            ...(isKey && { isKey }),
            sumOf: key,
            cell: (donor) => {
              const amount = donor[key];
              return amount === undefined ? [] : [money(amount)];
            },
          },
        ]
      : [];
  return [
    { title: '谁捐的', align: 'start', weight: 4, isKey: true, cell: (donor) => donorName(donor, residents) },
    ...amountColumn('认捐（元）', 'pledged', true),
    ...amountColumn('到账（元）', 'received', true),
    ...(has('goods')
      ? [
          {
            title: '物资',
            align: 'start',
            weight: 3,
            cell: ({ goods }: Donor) => (goods ? [goods] : []),
          } as const,
        ]
      : []),
    ...amountColumn('折价（元）', 'goodsValue'),
    ...(has('on')
      ? [
          {
            title: '日期',
            align: 'center',
            weight: 2,
            cell: ({ on }: Donor) => (on ? [monthDay(on)] : []),
          } as const,
        ]
      : []),
    ...(has('note')
      ? [
          {
            title: '说明',
            align: 'start',
            weight: 2,
            cell: ({ note }: Donor) => (note ? [note] : []),
          } as const,
        ]
      : []),
  ];
}

/** Organisations and persons apart: a list of persons leaves the web in time, one of organisations stays. */
function gifts(heading: string, donors: readonly Donor[], residents = ''): Block[] {
  if (donors.length === 0) return [];
  const columns = columnsOf(donors, residents);
  return [
    {
      type: 'table',
      heading,
      note: [['单位：元']],
      columns: columns.map(({ title, align, weight, isKey }) => ({
        title,
        align,
        weight,
        ...(isKey && { isKey }),
      })),
      groups: [{ rows: donors.map((donor) => columns.map(({ cell }) => cell(donor))) }],
      total: columns.map(({ sumOf }, index): Phrase =>
        index === 0 ? ['小计'] : sumOf ? [money(sumFen(donors.flatMap((donor) => donor[sumOf] ?? [])))] : [],
      ),
      footnotes: [],
    },
  ];
}

function uses({ uses: list, spent }: Donations): Block[] {
  if (!list) return [];
  return [
    {
      type: 'table',
      heading: '用在哪',
      note: [['单位：元']],
      columns: [
        { title: '用途', align: 'start', weight: 4, isKey: true },
        { title: '金额（元）', align: 'end', weight: 2, isKey: true },
        { title: '日期、票据', align: 'start', weight: 2 },
      ],
      groups: [
        {
          rows: list.map(({ title, amount, on, voucher }) => [
            [title],
            [money(amount)],
            [...(on ? [monthDay(on)] : []), ...(on && voucher ? ['，'] : []), ...(voucher ? [voucher] : [])],
          ]),
        },
      ],
      total: [['合计'], spent === undefined ? [] : [money(spent)], []],
      footnotes: [],
    },
  ];
}
