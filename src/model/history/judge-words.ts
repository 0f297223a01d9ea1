/** What a clerk is told about a change of what was published: what it was, what it is, what to write. */
import { formatDate, parseDate } from '../values/calendar-date.ts';
import type { Finding } from '../schema/finding.ts';
import { correctionLines, yamlText } from './correction-lines.ts';
import { textOf } from './records.ts';
import type { Change } from './substance.ts';
import { fieldOf, isAbsent, type Content } from './value-key.ts';
import type { ReadVersion, Version } from './versions.ts';
import { PROSE } from '../kinds.ts';

/** Changes that are told one by one; more than these are counted. */
const TOLD = 6;

/** `“水南村2026年9月财务收支公布表”2026年10月9日公布`. */
function publication(content: Content): string {
  const day = parseDate(textOf(content, 'publishedOn'));
  return `“${textOf(content, 'title')}”${day ? formatDate(day) : '已经'}公布`;
}

/** Where a field can be added: where there is a text, above it. */
function pasteAt(content: Content): string {
  return content['kind'] === PROSE ? '第二行“---”的上面' : '文件最后';
}

/** Changed in substance, and nobody says so. */
export function changedWithoutCorrection(
  was: ReadVersion,
  is: ReadVersion,
  changes: readonly Change[],
): Finding {
  const told = changes
    .slice(0, TOLD)
    .map(({ name, before, after, difference }) =>
      difference === undefined
        ? `    ${name}：公布的是 ${before ?? '没有写'}，现在是 ${after ?? '没有写'}`
        : `    ${name}（【公布的】→【现在的】）：${difference}`,
    );
  const rest = changes.length - told.length;
  return {
    code: 'CHANGED_WITHOUT_CORRECTION',
    path: changes[0]?.path ?? [],
    message: [
      `${publication(was.content)}，后来改了 ${changes.length} 处，没有写更正：`,
      ...told,
      ...(rest > 0 ? [`    还有 ${rest} 处`] : []),
    ].join('\n'),
    hint: [
      `改错了的，改回公布的样子。改得对的，把下面几行原样抄到${pasteAt(is.content)}，不要缩进，补上 why（为什么）和 by（谁更正、谁核对）。`,
      '  因为个人隐私拿掉的，不写更正，写隐私清除（content/guide/privacy.md）。',
      '',
      ...correctionLines(is, changes),
    ].join('\n'),
  };
}

/** The file is used for another disclosure, which would have its address. */
export function idReused(was: ReadVersion, is: ReadVersion, restore: string): Finding {
  return {
    code: 'ID_REUSED',
    path: ['title'],
    message: `这个文件已经用过了：${publication(was.content)}，现在写的是“${textOf(is.content, 'title')}”。文件名就是网址，公布过的不能再给别的用。`,
    hint: `请把现在的内容另存成新文件，文件名用它自己的公布日期；再把这个文件改回公布的样子：\n    ${restore}`,
  };
}

/** A published file is not there any more. */
export function deleted(was: ReadVersion, is: Version, restore: string): Finding {
  const isWithdrawn = !isAbsent(was.content['withdrawal']);
  return {
    code: 'DELETED_WITHOUT_WITHDRAWAL',
    path: [],
    message: `${publication(was.content)}，现在文件没有了。公布过的不能删${isWithdrawn ? '，撤回的也要留着这一页' : '，只能撤回：网页上留下撤回的日期和原因'}。`,
    hint: [
      '请先把文件找回来：',
      `    ${restore}`,
      ...(isWithdrawn
        ? []
        : [
            `  不该公布的，再把撤回的几行抄到${pasteAt(was.content)}，不要缩进，补上 why（为什么）和 by（谁决定）：`,
            '',
            'withdrawal:',
            `  on: ${is.on}`,
            '  why:',
            '  by:',
          ]),
    ].join('\n'),
  };
}

/** A published file lies under another name, which is another address. */
export function renamed(was: ReadVersion, newFile: string): Finding {
  return {
    code: 'DELETED_WITHOUT_WITHDRAWAL',
    path: [],
    message: `${publication(was.content)}，现在文件改了名，成了 ${newFile}。文件名就是网址，改了名，墙上的二维码和别人存的网址就打不开了。`,
    hint: `请把文件名改回 ${was.file}。`,
  };
}

/** It was withdrawn, and is to stand again. */
export function withdrawalUndone(was: ReadVersion): Finding {
  const withdrawal = was.content['withdrawal'];
  const line = (key: string): string => `  ${key}: ${yamlText(textOf(withdrawal, key))}`;
  return {
    code: 'WITHDRAWAL_UNDONE',
    path: [],
    message: `“${textOf(was.content, 'title')}”${textOf(withdrawal, 'on')} 已经撤回，现在撤回的几行没有了。撤回了就不能再恢复。`,
    hint: [
      `请把下面几行原样抄回${pasteAt(was.content)}，不要缩进；要重新公布，请另写一个新文件。`,
      '',
      'withdrawal:',
      `  on: ${textOf(withdrawal, 'on')}`,
      line('why'),
      line('by'),
    ].join('\n'),
  };
}

/** The correction's day is not between the publication of what was wrong and the day it was put right. */
export function correctionDay(
  { index, on }: { readonly index: number; readonly on: string },
  { wrongSince, rightOn }: { readonly wrongSince: string; readonly rightOn: string },
): Finding {
  const path = ['corrections', index, 'on'];
  return on < wrongSince
    ? {
        code: 'DATE_ORDER',
        path,
        message: `第 ${index + 1} 条更正的日期是 ${on}，可是它要改的内容 ${wrongSince} 才公布。`,
        hint: `请写真正改的那天，例如：${rightOn}`,
      }
    : {
        code: 'DATE_IN_FUTURE',
        path,
        message: `第 ${index + 1} 条更正的日期是 ${on}，可是 ${rightOn} 就已经改了。`,
        hint: `请写真正改的那天：${rightOn}`,
      };
}

/** There is a correction, but it names none of the figures that changed. */
export function correctionIncomplete(index: number, figures: readonly Change[]): Finding {
  const told = figures
    .slice(0, TOLD)
    .map(({ name, before, after }) => `    ${name}：原来 ${before ?? '没有写'}，现在 ${after ?? '没有写'}`);
  return {
    code: 'CORRECTION_INCOMPLETE',
    severity: 'warning',
    path: ['corrections', index],
    message: [`新写的更正没有提到改了的数：`, ...told].join('\n'),
    hint: '请在 before 和 after 里写清楚原来是多少、改成多少。',
  };
}

/** The date of a correction as written; `undefined` when it is none, which its own check says. */
export function dayOfEntry(entry: unknown): string | undefined {
  const on = fieldOf(entry, 'on');
  return typeof on === 'string' && parseDate(on) ? on : undefined;
}
