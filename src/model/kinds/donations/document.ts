import type { Block, DisclosureDocument, FactRow, Phrase, Sentence } from '../../disclosure/blocks.ts';
import { sumFen, type Fen } from '../../values/fen.ts';
import { counted, fullDate, monthDay, person, yuan } from '../../values/values.ts';
import type { DocumentContext } from '../document-context.ts';
import { amountColumn, rowTable, wordsColumn } from '../row-table.ts';
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
  const { pledged, raised, matched, received, goodsValue } = totals;
  const amount = (label: string, value: Fen | undefined): FactRow[] =>
    value === undefined ? [] : [{ label, value: [yuan(value)] }];
  return [
    { label: '捐给什么事', value: [cause] },
    ...(since ? [{ label: '从哪天起', value: [fullDate(since)] }] : []),
    ...(until ? [{ label: '截至', value: [fullDate(until)] }] : []),
    ...(isPartial ? [{ label: '明细', value: ['只列了一部分'] }] : []),
    ...amount('认捐', pledged),
    ...amount('筹款', raised),
    ...amount('配捐', matched),
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

/** Organisations and persons apart: a list of persons leaves the web in time, one of organisations stays. */
function gifts(heading: string, donors: readonly Donor[], residents = ''): Block[] {
  if (donors.length === 0) return [];
  const hasAmounts = donors.some(({ pledged, received, goodsValue }) =>
    [pledged, received, goodsValue].some((amount) => amount !== undefined),
  );
  return [
    rowTable<Donor>({
      heading,
      note: hasAmounts ? [['单位：元']] : undefined,
      columns: [
        wordsColumn('谁捐的', (donor) => donorName(donor, residents), { weight: 4, isKey: true }),
        amountColumn('认捐（元）', ({ pledged }) => pledged, { isKey: true }),
        amountColumn('筹款（元）', ({ raised }) => raised),
        amountColumn('配捐（元）', ({ matched }) => matched),
        amountColumn('到账（元）', ({ received }) => received, { isKey: true }),
        wordsColumn('物资', ({ goods }) => goods, { weight: 3 }),
        amountColumn('折价（元）', ({ goodsValue }) => goodsValue),
        wordsColumn('日期', ({ on }) => on && [monthDay(on)], { align: 'center' }),
        wordsColumn('说明', ({ note }) => note),
      ],
      rows: donors,
      total: '小计',
    }),
  ];
}

function uses({ uses: list = [] }: Donations): Block[] {
  if (list.length === 0) return [];
  return [
    rowTable<(typeof list)[number]>({
      heading: '用在哪',
      note: [['单位：元']],
      columns: [
        wordsColumn('用途', ({ title }) => title, { weight: 4, isKey: true }),
        amountColumn('金额（元）', ({ amount }) => amount, { isKey: true }),
        wordsColumn('日期', ({ on }) => on && [monthDay(on)], { align: 'center' }),
        wordsColumn('票据', ({ voucher }) => voucher),
      ],
      rows: list,
    }),
  ];
}
