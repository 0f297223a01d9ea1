/** What has been agreed to is written, once, and checked among the other files of its village. */
import { draftText, type Draft } from '../../src/draft/draft.ts';
import { compareMatters } from '../../src/draft/same-matter.ts';
import type { Chosen } from '../../src/sheet/match-columns.ts';
import { readHeading } from '../../src/sheet/read-heading.ts';
import type { SheetReading } from '../../src/sheet/reading.ts';
import { startedFiles } from '../new/started-files.ts';
import { DraftNotWritten, writeDraft } from '../new/write-draft.ts';
import { EXIT, type ExitCode } from '../terminal/exit-codes.ts';
import { shownPath } from '../terminal/shown-path.ts';
import { rememberColumns } from './mapping-memory.ts';
import type { ImportOptions } from './options.ts';
import type { Scene } from './scene.ts';
import { checkWritten, draftOf, findEarlier, privateNumbers, type Matter } from './write-import.ts';

export interface AlreadyThere {
  readonly words: string;
  /** Whether it says the same as the sheet. */
  readonly isSame: boolean;
}

/** Whether the matter has a disclosure of the period, or a draft, that an import must not go beside. */
export function alreadyThere(
  reading: SheetReading,
  matter: Matter,
  options: ImportOptions,
): AlreadyThere | undefined {
  const { contentRoot } = options;
  const earlier = findEarlier(reading, matter, options);
  if (earlier && earlier.matter !== 'other') {
    const named = `${shownPath(contentRoot, earlier.path)}（《${earlier.title}》）`;
    if (earlier.isSame) return { words: `这张表已经导入过了，内容一样：${named}`, isSame: true };
    const words = `这一期已经有一份：${named}，和这张表不一样。\n${earlier.matter === 'same' ? SAME : UNKNOWN}`;
    return { words, isSame: false };
  }
  const begun = startedFiles(contentRoot, matter.site).find(
    ({ item, period, valueOf }) =>
      matter.period !== undefined &&
      item === matter.item.id &&
      period === matter.period &&
      compareMatters(reading.kind, (key) => reading.values[key], valueOf) !== 'other',
  );
  if (!begun) return undefined;
  const named = begun.title === undefined ? '' : `（《${begun.title}》）`;
  const words = `这一期已经有一份，还没填完：${shownPath(contentRoot, begun.path)}${named}\n请打开它，照这张表接着填。要是另一件事，先把它填完，再导入这张表。`;
  return { words, isSame: false };
}

const SAME =
  '公布过的，在那个文件里改，并写上更正；还没公布的，打开那个文件，照这张表改。同一件事不另写一份。';
const UNKNOWN = `是同一件事：${SAME}\n是另一件事：在表的第一行写清是哪一项，例如“水南村2026年××补贴发放表”，再导入。`;

/** What is said of another matter of the same item and period, which is left as it is; empty when there is none. */
function besideOther(reading: SheetReading, matter: Matter, options: ImportOptions): string {
  const earlier = findEarlier(reading, matter, options);
  return earlier?.matter === 'other' && !earlier.isSame
    ? `这一期还有一份：${shownPath(options.contentRoot, earlier.path)}（《${earlier.title}》），是另一件事，没有动它。\n`
    : '';
}

/** Writes the disclosure, unless it is there already. */
export async function finishImport(
  { options, print }: Scene,
  reading: SheetReading,
  { matter, chosen }: { matter: Matter; chosen: Chosen },
): Promise<ExitCode> {
  const there = alreadyThere(reading, matter, options);
  if (there) {
    print(`\n${there.words}\n什么也没有写。\n`);
    return there.isSame ? EXIT.good : EXIT.problems;
  }
  const started = startedFiles(options.contentRoot, matter.site);
  const draft = draftOf(reading, matter, {
    ...options,
    takenNumbers: started.flatMap(({ number }) => number ?? []),
  });
  const numbers = privateNumbers(draftText(draft));
  if (numbers > 0) {
    print(
      `\n表里还有 ${numbers} 处身份证号、银行卡号之类的个人信息，不能写进要公布的文件。请在表里删掉，再导入。\n什么也没有写。\n`,
    );
    return EXIT.problems;
  }
  try {
    // Another matter of the day may have taken the name.
    const { path } = writeDraft(options.contentRoot, matter.site, draft, { ifTaken: 'number' });
    const { report, isGood, isRight } = await checkWritten(path, matter, options);
    // What made a file that is wrong is nothing to do again the next time.
    const isRemembered =
      isRight && rememberColumns(options.contentRoot, reading.kind, { ...confirmed(reading), ...chosen });
    print(
      `\n写好了：${shownPath(options.contentRoot, path)}\n${besideOther(reading, matter, options)}${isRemembered ? '这次认的列记在 import.yaml 里，下次不用再认。\n' : ''}`,
    );
    print(postedEarlier(reading, draft.publishedOn));
    print(takenOver(draft, reading));
    const toDo = isRight ? '请打开这个文件填好' : '还有上面这些要改：请打开这个文件改好';
    print(
      isGood
        ? `${report === '' ? '检查过了，没有错。' : `${report}\n没有错，上面是提醒。`}请打开看一遍，再运行 npm run submit。\n`
        : `\n${report}${isRight ? '' : '\n'}${toDo}，再运行 npm run check。\n`,
    );
    return isGood ? EXIT.good : EXIT.problems;
  } catch (cause) {
    if (!(cause instanceof DraftNotWritten)) throw cause;
    print(`\n${cause.message}\n`);
    return EXIT.problems;
  }
}

/** A sheet that hung out before the day of publishing: which of the two is wrong only people know. */
function postedEarlier({ posting }: SheetReading, publishedOn: string): string {
  return posting === undefined || posting.from >= publishedOn
    ? ''
    : `表上写的公示期从 ${posting.from} 开始，比公布日期 ${publishedOn} 早。那天已经贴出去的，把公布日期改成 ${posting.from}（再导入时加 --date ${posting.from}）；还没贴的，改公示期。\n`;
}

/** What stands in the file though no sheet says it, and might be otherwise; empty where there is nothing of it. */
function takenOver({ values, remarks = {} }: Draft, { titles }: SheetReading): string {
  const said = titles.map((line) => line.replace(/\s+/g, ''));
  const title = String(values['title'] ?? '');
  const short = said.find((line) => line !== title && line !== '' && title.includes(line));
  const issuer = remarks['issuer'];
  const who = values['approvals'] === undefined ? '发布单位' : '发布单位、签字的人';
  return [
    short === undefined ? '' : `标题写成了《${title}》，表上是“${short}”。\n`,
    issuer === undefined ? '' : `${who}${issuer}：${String(values['issuer'])}。\n`,
  ].join('');
}

/** Columns that were not known by their very names, and that the clerk has agreed to. */
function confirmed({ columns }: SheetReading): Chosen {
  return Object.fromEntries(
    columns.flatMap(({ heading, field, means }) =>
      field && (means === 'similar' || means === 'content') ? [[readHeading(heading).name, field.key]] : [],
    ),
  );
}
