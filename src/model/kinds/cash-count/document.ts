import type { DisclosureDocument, Phrase } from '../../disclosure/blocks.ts';
import { fen } from '../../values/fen.ts';
import { fullDate, yuan } from '../../values/values.ts';
import { amountColumn, rowTable, wordsColumn } from '../row-table.ts';
import type { CashCount, CountedAccount } from './schema.ts';

/** How much money there is, and whether it is what the book says; then account by account. */
export function cashCountDocument(count: CashCount): DisclosureDocument {
  const { accounts, totals, countedOn, counters } = count;
  return {
    lead: [[[fullDate(countedOn), '盘点，'], ['实有 ', yuan(totals.counted), '，'], outcome(count)]],
    blocks: [
      rowTable<CountedAccount>({
        heading: '逐个账户',
        note: [['单位：元']],
        columns: [
          wordsColumn('账户', accountName, { weight: 4, isKey: true }),
          amountColumn('账面数', ({ book }) => book),
          amountColumn('实存数', ({ counted }) => counted, { isKey: true }),
          amountColumn('差额', ({ difference }) => difference, { isKey: true }),
          wordsColumn('原因', ({ reason }) => reason, { weight: 4 }),
        ],
        rows: accounts,
        footnotes: ['差额＝实存数－账面数。为了安全，账号只登尾号。'],
      }),
      {
        type: 'facts',
        heading: '谁数的',
        rows: [
          { label: '盘点日期', value: [fullDate(countedOn)] },
          { label: '盘点人', value: [counters] },
        ],
      },
    ],
  };
}

function outcome({ accounts, totals }: CashCount): Phrase {
  if (accounts.every(({ difference }) => difference === 0)) return ['和账上一样。'];
  if (totals.difference === 0) return ['总数和账上一样，有的账户对不上。'];
  return [`比账上${totals.difference < 0 ? '少' : '多'} `, yuan(fen(Math.abs(totals.difference))), '。'];
}

function accountName({ type, name, holder, tail }: CountedAccount): string {
  const more = [type === '库存现金' ? type : holder, tail === undefined ? undefined : `尾号${tail}`];
  const told = more.filter((one) => one !== undefined && one !== name).join('，');
  return told === '' ? name : `${name}（${told}）`;
}
