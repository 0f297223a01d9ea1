/** The village's own money, moved between bank and till: neither income nor expense, and both are too high by it. */
import { formatFen } from '../values/fen.ts';
import type { Finding } from '../schema/finding.ts';
import type { BookEntry } from './book-entry.ts';

const MOVED =
  /提现|取现|提取?现金|(?:提|转|补充?)(?:取)?备用金|备用金(?:转|提|存)|存现|现金(?:存入|缴存|送存)|存入(?:银行|基本户|信用社|农商行)|(?:银行|基本户|专户|信用社)取款|转存|转(?:入|到|至)(?:基本户|专户|定期|本村|本社区)|账户(?:之?间)?(?:互转|划转|转账)|内部(?:往来|转账|划转)/;
/** What comes back or goes out for good, whatever way it takes. */
const IS_REAL = /利息|手续费|捐|补助|拨|租|借款|还款|退|结余上缴/;

/** A warning for the pair of one move, or for what is called one and stands alone. */
export function checkMovedMoney(entries: readonly BookEntry[]): Finding[] {
  return entries.flatMap((entry): Finding[] => {
    const other = entries.find(
      ({ side, amount, title }) =>
        side !== entry.side && amount === entry.amount && (title === entry.title || isMoved(title)),
    );
    if (!isMoved(`${entry.title} ${entry.note ?? ''}`) || (!other && !MOVED.test(entry.title))) return [];
    // Of a pair the second is the same mistake.
    if (other && entry.side === 'expense') return [];
    return [
      {
        code: 'CATEGORY_MISMATCH',
        severity: 'warning',
        path: entry.titlePath,
        message: `“${entry.title}”${formatFen(entry.amount)} 元是自己的钱挪地方，不是收入也不是支出${
          other ? '，收支两边都多记了' : ''
        }。`,
        hint: `请把这一笔${other ? `和${other.side === 'income' ? '收入' : '支出'}里的“${other.title}”` : ''}去掉，合计跟着改；用现金买了什么、付给谁，才记支出。`,
      },
    ];
  });
}

function isMoved(words: string): boolean {
  return MOVED.test(words) && !IS_REAL.test(words);
}
