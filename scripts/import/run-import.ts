/** The story of an import: open, understand, show, agree, write, check. Nothing is written before it is agreed to. */
import type { Scene } from './scene.ts';
import { basename, extname } from 'node:path';
import { loadContent } from '../../src/loader/load-content.ts';
import { tellable } from '../../src/loader/tell/showable.ts';
import { dateParts } from '../../src/model/values/calendar-date.ts';
import { KIND_TITLES, type Kind } from '../../src/model/kinds.ts';
import { formatPeriod, periodParts, periodStart, type Period } from '../../src/model/values/period.ts';
import type { City } from '../../src/model/place/city.ts';
import type { Site } from '../../src/model/place/site.ts';
import type { Grid } from '../../src/sheet/grid.ts';
import { categoryBefore } from '../../src/sheet/category-before.ts';
import { closedList } from '../../src/sheet/closed-lists.ts';
import type { Chosen } from '../../src/sheet/match-columns.ts';
import type { CellRemark, SheetReading } from '../../src/sheet/reading.ts';
import { ownWorkbook, readingOfWorkbook, type OwnWorkbook } from '../../src/sheet/reading-of-workbook.ts';
import type { RankedKind } from '../../src/sheet/guess-kind.ts';
import { guessPeriod, yearOfDates } from '../../src/sheet/guess-period.ts';
import type { Surroundings } from '../../src/sheet/surroundings.ts';
import { manyProjects } from '../../src/sheet/many-projects.ts';
import { trialBalance } from '../../src/sheet/trial-balance.ts';
import { understand } from '../../src/sheet/understand.ts';
import { namedSites, type NamedSite } from '../new/choose-site.ts';
import { EXIT, type ExitCode } from '../terminal/exit-codes.ts';
import { UsageError } from '../terminal/options.ts';
import { agreeOn, resolveMap } from './agree.ts';
import { contradictions, isCover } from './compare-matter.ts';
import { chooseItem, chooseKind, choosePeriod, chooseSite, wordsOf } from './choose-matter.ts';
import { chooseSheet, otherSheets } from './choose-sheet.ts';
import { alreadyThere, finishImport } from './finish-import.ts';
import { chosenFor, recallColumns } from './mapping-memory.ts';
import { openTableFile } from './open-table-file.ts';
import type { ImportOptions } from './options.ts';
import { elsewhereWords, guestWords, tooEarlyWords, unknownKind, whyNot } from './refusal-words.ts';
import { showElsewhere, showHidden, showReading } from './show.ts';
import { guard } from './table-guard.ts';
import { importInspection, inspectionIn } from './import-inspection.ts';
import { isGuestOf, type Matter } from './write-import.ts';

/** Runs an import. Throws `UsageError` for what only the command line can say. */
export async function runImport({ options, print: printRaw, questions, show }: Scene): Promise<ExitCode> {
  const print = (text: string): void => printRaw(tellable(text));
  const opened = openTableFile(options.file);
  if ('refusal' in opened) {
    print(`${opened.refusal.message}\n${opened.refusal.hint}\n什么也没有写。\n`);
    return EXIT.problems;
  }
  const { grids, isOpenElsewhere } = opened.value;
  const inspected = inspectionIn(grids);
  if (inspected) return importInspection({ options, print, questions }, inspected);
  const name = basename(options.file, extname(options.file));
  const ours = ownWorkbook(grids);
  const grid = (ours && grids[0]) ?? chooseSheet(grids, options, name);
  const words = wordsOf(name, grid);
  const allWords = [words, ...grids.filter(({ isHidden }) => !isHidden).map((one) => wordsOf('', one))].join(
    '\n',
  );
  const sites = namedSites(options.contentRoot, options.asOf);
  const known = sites.some(({ id }) => id === ours?.siteId) ? ours?.siteId : undefined;
  const wish = { ...options, site: options.site ?? known };
  const named = await chooseSite(wish, { sites, words: allWords }, questions);
  const loaded = await loadContent(options.contentRoot, { asOf: options.asOf, siteIds: [named.id] });
  const site = [...loaded.sites, ...loaded.damaged].find(({ profile }) => profile.id === named.id);
  if (!site) {
    print(
      `${named.name}的基本情况（site.yaml）读不出来。请先运行 npm run check，改好再导入。\n什么也没有写。\n`,
    );
    return EXIT.problems;
  }
  print(`表格：${basename(options.file)}${grids.length > 1 && !ours ? `，工作表“${grid.name}”` : ''}\n`);
  if (isOpenElsewhere) print('提醒：这个文件在 Excel 里还开着，没存盘的改动不会导入。\n');
  if (!ours) print(otherSheets(grids, grid));
  const closed = ours ? undefined : (closedList(grid, words) ?? trialBalance(grid) ?? manyProjects(grid));
  if (closed) {
    print(`这是${closed.what}。\n${closed.instead}。\n什么也没有写。\n`);
    return EXIT.problems;
  }
  const found = await findMatter(
    { options, print, questions },
    { site, sites, city: loaded.city, grid, grids, ours, words, allWords, name },
  );
  if ('nearest' in found) {
    print(unknownKind(found.nearest));
    return EXIT.problems;
  }
  return carryOn({ options, print, questions, ...(show && { show }) }, found);
}

interface Found {
  readonly matter: Matter;
  /** What in the workbook says that it is of elsewhere or another time. */
  readonly contradicted: (reading: SheetReading) => readonly CellRemark[];
  readonly read: (chosen: Chosen, withHidden: boolean) => SheetReading;
  readonly kind: Kind;
  /** What is read: the sheet that was chosen, or all of a workbook of ours. */
  readonly sheets: readonly Grid[];
  readonly remark: string | undefined;
}

interface Opened {
  readonly site: Site;
  readonly sites: readonly NamedSite[];
  readonly city: City | undefined;
  /** The file's name without its ending. */
  readonly name: string;
  readonly grid: Grid;
  readonly grids: readonly Grid[];
  /** Whether our own program made the workbook. */
  readonly ours: OwnWorkbook | undefined;
  readonly words: string;
  /** Of all sheets that are not hidden. */
  readonly allWords: string;
}

async function findMatter(
  scene: Scene,
  { site, sites, city, grid, grids, ours, words, allWords, name }: Opened,
): Promise<Found | { readonly nearest: readonly RankedKind[] }> {
  const { options, questions } = scene;
  if (ours?.isNewer === true)
    throw new UsageError('这张表是更新的程序做的，现在的程序看不全。请先更新程序，再导入。');
  const asked = ours ? { kind: ours.kind } : await chooseKind(options, { grid, words, site }, questions);
  if ('nearest' in asked) return asked;
  const { kind } = asked;
  const whole = ours && readingOfWorkbook(kind, grids, options.withHidden);
  const spoken = options.period ?? guessPeriod(allWords);
  const said = whole?.values['item'];
  const item = await chooseItem(
    typeof said === 'string' && options.item === undefined ? { ...options, item: said } : options,
    {
      ...{ site, kind, words, period: spoken },
      isOneOfSeveral: !ours && grids.filter(({ rows }) => rows.length > 0).length > 1,
    },
    questions,
  );
  const { period, remark } = choosePeriod(options, {
    kind,
    site,
    item,
    words: allWords,
    read: whole?.values['period'],
  });
  const around = {
    ...surroundings(period ?? spoken, grid, options),
    categoryBefore: categoryBefore(site.disclosures),
  };
  return {
    matter: { site, item, period },
    kind,
    sheets: ours ? grids : [grid],
    remark,
    contradicted: (reading) =>
      contradictions(reading, {
        ...{ site, sites, city, period, fileName: name, madeFor: ours?.siteId },
        sheets: ours ? [] : [grid],
        covers: ours ? [] : grids.filter((one) => one !== grid && isCover(one)),
      }),
    read: (chosen, withHidden) =>
      ours
        ? withItem(readingOfWorkbook(kind, grids, withHidden), item.id)
        : understand(grid, { kind, guard, chosen, around, withHidden, words }),
  };
}

/** A form of ours says the item by its title; a file by its id. */
function withItem(reading: SheetReading, id: string): SheetReading {
  const { values } = reading;
  return values['item'] === undefined ? reading : { ...reading, values: { ...values, item: id } };
}

/** Days without a year are of the period's; without a month, of the period when it is a month. */
function surroundings(period: Period | undefined, grid: Grid, { asOf }: ImportOptions): Surroundings {
  if (period === undefined) {
    const year = yearOfDates(grid);
    return year === undefined ? { year: dateParts(asOf).year, yearBefore: asOf } : { year };
  }
  const { year, length } = periodParts(period);
  return length === 'month' ? { year, month: dateParts(periodStart(period)).month } : { year };
}

interface Decided {
  readonly chosen: Chosen;
  readonly withHidden: boolean;
}

async function carryOn(scene: Scene, found: Found): Promise<ExitCode> {
  const { options, print } = scene;
  const { matter, kind, remark } = found;
  const recalled = chosenFor(recallColumns(options.contentRoot), kind);
  const period = matter.period === undefined ? '' : ` ${formatPeriod(matter.period)}`;
  const named = matter.item.title === KIND_TITLES[kind] ? '' : `（${KIND_TITLES[kind]}）`;
  print(
    `当作：${matter.site.profile.name}${period} ${matter.item.title}${named}\n${remark === undefined ? '' : `${remark}\n`}\n`,
  );
  const early = tooEarlyWords({ kind, period: matter.period }, options.publishedOn ?? options.asOf);
  if (early !== undefined) {
    print(`${early}\n什么也没有写。\n`);
    return EXIT.problems;
  }
  return offer(scene, found, {
    chosen: { ...recalled, ...resolveMap(options.map, kind) },
    withHidden: options.withHidden,
  });
}

/** Shows a reading until somebody agrees to it or leaves. */
async function offer(scene: Scene, found: Found, decided: Decided): Promise<ExitCode> {
  const { options, print, questions } = scene;
  const { chosen, withHidden } = decided;
  const reading = found.read(chosen, withHidden);
  const hidden = found.sheets.map((sheet) => showHidden(sheet, withHidden)).join('');
  const elsewhere = found.contradicted(reading);
  const guest = isGuestOf(reading, found.matter.item);
  const parts = [
    [hidden, showReading(reading)].filter((part) => part !== '').join('\n'),
    guest === undefined ? '' : guestWords(guest, found.matter.item.title),
    showElsewhere(elsewhere),
  ];
  print(scene.show ? scene.show(reading, elsewhere) : parts.join(''));
  const { site, period } = found.matter;
  const ofOthers = { found: elsewhere, reading, siteName: site.profile.name, period };
  const refusal = elsewhere.length > 0 ? elsewhereWords(ofOthers) : whyNot(reading);
  const isUnasked = !questions || (options.isAgreed && reading.rivals.length > 0);
  if (options.isDryRun || (refusal !== undefined && isUnasked)) {
    const there = refusal === undefined ? alreadyThere(reading, found.matter, options) : undefined;
    const words = refusal ?? `只是看看（--dry-run）。${there ? `\n${there.words}` : ''}`;
    print(`\n${words}\n什么也没有写。\n`);
    return refusal === undefined && there?.isSame !== false ? EXIT.good : EXIT.problems;
  }
  const answer = await agreeOn(scene, { reading, refusal, hasHidden: hidden !== '', withHidden });
  if (answer.type === 'write') return finishImport(scene, reading, { matter: found.matter, chosen });
  if (answer.type === 'leave') {
    print('\n什么也没有写。\n');
    return EXIT.problems;
  }
  return offer(scene, found, {
    chosen: { ...chosen, ...answer.chosen },
    withHidden: answer.withHidden ?? withHidden,
  });
}
