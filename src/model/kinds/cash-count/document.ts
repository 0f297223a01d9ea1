import type { DisclosureDocument, Phrase } from '../../blocks.ts';
import { fen } from '../../fen.ts';
import { fullDate, money, yuan } from '../../values.ts';
import type { CashCount, CountedAccount } from './schema.ts';

/** How much money there is, and whether it is what the book says; then account by account. */
export function cashCountDocument(count: CashCount): DisclosureDocument {
  const { accounts, totals, countedOn, counters } = count;
  return {
    lead: [[[fullDate(countedOn), '盘点，'], ['实有 ', yuan(totals.counted), '，'], outcome(count)]],
    blocks: [
      {
        type: 'table',
        heading: '逐个账户',
        note: [['单位：元']],
        columns: [
          { title: '账户', align: 'start', weight: 4, isKey: true },
          { title: '账面数', align: 'end', weight: 2 },
          { title: '实存数', align: 'end', weight: 2, isKey: true },
          { title: '差额', align: 'end', weight: 2, isKey: true },
          ...(hasReasons(count) ? [{ title: '原因', align: 'start', weight: 4 } as const] : []),
        ],
        groups: [
          {
            rows: accounts.map((account) => [
              [accountName(account)],
              [money(account.book)],
              [money(account.counted)],
              [money(account.difference)],
              ...(hasReasons(count) ? [account.reason === undefined ? [] : [account.reason]] : []),
            ]),
          },
        ],
        total: [
          ['合计'],
          [money(totals.book)],
          [money(totals.counted)],
          [money(totals.difference)],
          ...(hasReasons(count) ? [[]] : []),
        ],
        footnotes: ['差额＝实存数－账面数。为了安全，账号只登尾号。'],
      },
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

function hasReasons({ accounts }: CashCount): boolean {
  return accounts.some(({ reason }) => reason !== undefined);
}
