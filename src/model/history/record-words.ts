/** What a clerk is told about a change of a file that the ledger counts by. */
import type { CalendarDate } from '../values/calendar-date.ts';
import type { Finding } from '../schema/finding.ts';
import { yamlText } from './correction-lines.ts';
import { COUNTED, type CountedDifference, type RecordType } from './counted.ts';
import { textOf, type IndexedEntry } from './records.ts';
import { entriesOf, isRecord, type Content } from './value-key.ts';

/** Changes that are told one by one, with their lines to paste. */
const TOLD = 8;

/** Something that counts is not what was published, and nobody says why. */
export function changedWithoutReason(
  type: RecordType,
  { untold, content, today }: { untold: readonly CountedDifference[]; content: Content; today: CalendarDate },
): Finding {
  const { name } = COUNTED[type];
  const told = untold.slice(0, TOLD);
  const rest = untold.length - told.length;
  return {
    code: 'CHANGED_WITHOUT_REASON',
    path: untold[0]?.path ?? [],
    message: [
      `${name}里台账要算的，公布以后改了 ${untold.length} 处，没有写原因：`,
      ...told.map(
        ({ name: what, before, after }) =>
          `    ${what}：公布的是 ${before ?? '没有写'}，现在是 ${after ?? '没有写'}`,
      ),
      ...(rest > 0 ? [`    还有 ${rest} 处，写好这些再查一次`] : []),
    ].join('\n'),
    hint: [
      '改错了的，改回公布的样子。该改的，把下面几行原样抄到文件最后，不要缩进，补上 why（为什么）和 by（谁决定）。',
      '  改以前到期的仍照原来的算；这次改动和原因，台账上看得到。',
      '',
      entriesOf(content['changes']).length === 0 ? 'changes:' : '# 接在原来的 changes 最后：',
      ...told.flatMap((difference) => changeLines(difference, today)),
    ].join('\n'),
  };
}

function changeLines({ what, was }: CountedDifference, on: CalendarDate): string[] {
  return [
    `  - on: ${on}`,
    `    what: ${what}`,
    ...(was === undefined || was === null ? [] : [`    was: ${yamlFlow(was)}`]),
    '    why:',
    '    by:',
  ];
}

/** A value on one line of YAML. */
export function yamlFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yamlFlow).join(', ')}]`;
  if (isRecord(value))
    return `{ ${Object.entries(value)
      .map(([key, one]) => `${key}: ${yamlFlow(one)}`)
      .join(', ')} }`;
  if (typeof value !== 'string') return JSON.stringify(value);
  return /^(?:\d{4}-\d{2}-\d{2}|[a-z][a-z-]*)$/.test(value) &&
    !/^(?:true|false|null|yes|no|on|off)$/.test(value)
    ? value
    : value.includes(',')
      ? JSON.stringify(value)
      : yamlText(value);
}

/** A published entry of `changes` is gone or says something else. */
export function changeLost({ index, entry }: IndexedEntry): Finding {
  return {
    code: 'CORRECTION_CHANGED',
    path: ['changes'],
    message: `第 ${index + 1} 条改动（${textOf(entry, 'on')}，${textOf(entry, 'what')}）公布过，现在改了或没有了。改动的记录公布以后只能再加，不能改，也不能删。`,
    hint: '请改回公布的样子。',
  };
}

/** A published entry of `purges` is gone or says something else. */
export function purgeLost({ index, entry }: IndexedEntry): Finding {
  return {
    code: 'CORRECTION_CHANGED',
    path: ['purges'],
    message: `第 ${index + 1} 条隐私清除的记录（${textOf(entry, 'on')}）公布过，现在改了或没有了。它公布以后只能再加，不能改，也不能删。`,
    hint: '请改回公布的样子。',
  };
}

/** An entry of `changes` tells of a change that there was not, or of another value than was published. */
export function changeNotTrue(
  { index, entry }: IndexedEntry,
  differences: readonly CountedDifference[],
): Finding {
  const what = textOf(entry, 'what');
  const real = differences.find((difference) => difference.what === what);
  return {
    code: 'CHANGED_WITHOUT_REASON',
    path: ['changes', index, real ? 'was' : 'what'],
    message: real
      ? `第 ${index + 1} 条改动写的原来的值，和公布的不一样：公布的是 ${real.before ?? '没有写'}。`
      : `第 ${index + 1} 条改动说改了 ${what}，可是它和公布的一样，没有改过。`,
    hint: real
      ? real.was === undefined || real.was === null
        ? '原来没有写这一项，请把 was 这一行删掉。'
        : `请写成：was: ${yamlFlow(real.was)}`
      : '请把这一条删掉。',
  };
}

/** A change is said to hold from a day that is past. */
export function changeDatedBack(
  { index, entry }: IndexedEntry,
  { changedOn, today }: { readonly changedOn: CalendarDate; readonly today: CalendarDate },
): Finding {
  return {
    code: 'DATE_ORDER',
    path: ['changes', index, 'on'],
    message: `第 ${index + 1} 条改动的日期是 ${textOf(entry, 'on')}，可是 ${changedOn} 才改。以前到期的要照原来的算，不能往回改。`,
    hint: `请写真正改的那天，或以后的一天：${today}`,
  };
}

/** A withdrawal was published, and is gone or says something else. */
export function withdrawalChanged(type: RecordType, withdrawal: unknown): Finding {
  const line = (key: string): string => `  ${key}: ${yamlText(textOf(withdrawal, key))}`;
  return {
    code: 'WITHDRAWAL_UNDONE',
    path: [],
    message: `这份${COUNTED[type].name} ${textOf(withdrawal, 'on')} 已经撤回，现在撤回的几行改了或没有了。撤回了就不能再恢复。`,
    hint: [
      '请把下面几行原样抄回文件最后，不要缩进；要重新发，请另写一个新文件。',
      '',
      'withdrawal:',
      `  on: ${textOf(withdrawal, 'on')}`,
      line('why'),
      line('by'),
    ].join('\n'),
  };
}

/** A published file that counts is not there any more. */
export function recordDeleted(
  type: RecordType,
  { restore, today }: { readonly restore: string; readonly today: CalendarDate },
): Finding {
  const isOrder = type === 'rectification';
  return {
    code: 'DELETED_WITHOUT_WITHDRAWAL',
    path: [],
    message: `这份${COUNTED[type].name}公布过，台账要算它，现在文件没有了。公布过的不能删${isOrder ? '，发错了只能撤回，记录要留着' : ''}。`,
    hint: [
      '请先把文件找回来：',
      `    ${restore}`,
      ...(isOrder
        ? [
            '  发错了的，再把撤回的几行抄到文件最后，不要缩进，补上 why（为什么）和 by（谁决定）：',
            '',
            'withdrawal:',
            `  on: ${today}`,
            '  why:',
            '  by:',
          ]
        : ['  里面不要的，在文件里删掉，再照检查报的写 changes。']),
    ].join('\n'),
  };
}
