/** 自来水站7月收支, 库存现金日记账: books of a part of the village, which are not its statement of a month. Pure. */

const OF_OTHERS =
  /(?:村|社区|^|\d{4}年\d{1,2}月份?)(\p{Script=Han}{0,4}(?:水站|供水站|福利院|幸福院|敬老院|养老院|食堂|老年协会|理事会|专户|基金|代管资金))[^\t]*(?:收支|账|收入|支出)/u;
const OF_A_PURSE = /((?:库存)?现金|银行(?:存款)?)(?:日记账|明细(?!表)|流水账?)/;

/**
 * Whose books the words above a table say it shows, where that is not the whole village; one line each. A village may have
 * one purse only: the cash book is a part where it is one sheet of several.
 */
export function partOfBooks(lines: readonly string[], isOneOfSeveral: boolean): string | undefined {
  for (const line of lines) {
    const plain = line.normalize('NFKC').replace(/[^\S\t]/g, '');
    const part = OF_OTHERS.exec(plain)?.[1] ?? (isOneOfSeveral ? OF_A_PURSE.exec(plain)?.[1] : undefined);
    if (part !== undefined) return part;
  }
  return undefined;
}
