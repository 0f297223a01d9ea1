/** One sheet that was sent, imported into the stage. */
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import type { CellRemark, SheetReading } from '../../src/sheet/reading.ts';
import { runImport } from '../import/run-import.ts';
import { rivalWords } from '../import/show.ts';
import { EXIT } from '../terminal/exit-codes.ts';
import { UsageError } from '../terminal/options.ts';
import type { FetchedFile } from './fetch-files.ts';

export interface TakeScene {
  /** Of the stage. */
  readonly contentRoot: string;
  readonly asOf: CalendarDate;
  /** Of the site. */
  readonly id: string;
  readonly publishedOn: CalendarDate | undefined;
}

export interface TakenSheet {
  /** Why it is not taken; empty when it is. */
  readonly faults: readonly string[];
  /** What of it is private and was left out. */
  readonly left: readonly string[];
}

export async function takeSheet(
  { contentRoot, asOf, id, publishedOn }: TakeScene,
  { name, path }: FetchedFile,
): Promise<TakenSheet> {
  const options = {
    ...{
      file: path,
      contentRoot,
      asOf,
      site: id,
      map: {},
      withHidden: false,
      isAgreed: true,
      isDryRun: false,
    },
    ...(publishedOn && { publishedOn }),
  };
  const found: string[] = [];
  const left: string[] = [];
  let said = '';
  const show = (reading: SheetReading, elsewhere: readonly CellRemark[]): string => {
    found.push(...faultsOf(reading, elsewhere));
    left.push(...reading.leftOut.map(({ where, what }) => `“${name}”${where}有${what}`));
    return '';
  };
  try {
    const print = (text: string): void => void (said += text);
    const ended = await runImport({ options, print, questions: undefined, show });
    if (ended === EXIT.good || said.includes('\n写好了：')) return { faults: [], left };
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause;
    said = cause.message;
  }
  const words = said.replace(/^(?:表格|当作)：.*$/gm, '').trim();
  return { faults: [`表格“${name}”：${[...found, words].join('\n')}`], left };
}

/** What is wrong in a sheet, each with its cell or row. */
function faultsOf({ proofs, problems, rivals }: SheetReading, elsewhere: readonly CellRemark[]): string[] {
  return [
    ...proofs.flatMap(({ where, stated, computed, difference, rows, holds }) =>
      holds ? [] : [`${where}写的是 ${stated}，加起来是 ${computed}，差 ${difference}（${rows}）。`],
    ),
    ...[...problems, ...elsewhere].map(({ cell, text }) => `${cell} ${text}`),
    ...rivals.map((one) => `${rivalWords(one)}，请只留要公布的那一列。`),
  ];
}
