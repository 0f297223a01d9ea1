/** What on a sheet says that it is of another place or another period than it is imported for. Pure. */
import { formatPeriod, type Period } from '../model/values/period.ts';
import type { Kind } from '../model/kinds.ts';
import { strangerIn, stemOf, type KnownPlace } from './named-places.ts';
import type { CellRemark } from './reading.ts';
import { fitsPeriod, isApart, spokenPeriods } from './spoken-periods.ts';
import { sheetHints } from './sheet-hints.ts';

/** Words of a workbook outside its entries. */
export interface Words {
  /** Above the table, in the name of the sheet, at the head and foot of the page. */
  readonly titles: readonly CellRemark[];
  /** Below and beside: seals, remarks, further titles. */
  readonly others: readonly CellRemark[];
  /** What the file is called: it counts where the workbook itself says nothing. */
  readonly file: CellRemark;
}

export interface Target {
  readonly places: readonly KnownPlace[];
  readonly period: Period | undefined;
  readonly kind: Kind;
}

/** Each place where the workbook contradicts what it is imported for. */
export function findElsewhere(words: Words, target: Target): CellRemark[] {
  return [...otherPlaces(words, target), ...otherPeriods(words, target)];
}

function otherPlaces({ titles, others, file }: Words, { places }: Target): CellRemark[] {
  const own = places.find(({ type, isOwn }) => type === 'site' && isOwn);
  const said = [...titles, ...others];
  const isNamed =
    own !== undefined && said.some(({ text }) => text.replace(/\s/g, '').includes(stemOf(own.name)));
  return [...said, ...(isNamed ? [] : [file])].flatMap(({ cell, text }) => {
    const stranger = strangerIn(text, places) ?? strangerAlone(text, places);
    if (!stranger || !own) return [];
    const ours = places.find(({ type, isOwn }) => isOwn && type === stranger.type) ?? own;
    const isNoChoice = stranger.id === undefined || isOfSeveral(cell, others, own.name);
    const way = isNoChoice ? '' : `（导入到那里用 --site ${stranger.id}）`;
    return [{ cell, text: `写的是“${short(text)}”，是${stranger.name}的，不是${ours.name}的${way}` }];
  });
}

/** Whether a cell stands in a column that names the own village in other rows: a list of several villages. */
export function isOfSeveral(cell: string, others: readonly CellRemark[], own: string): boolean {
  const columnOf = (name: string): string => /^[A-Z]+(?=\d+$)/.exec(name)?.[0] ?? '';
  const column = columnOf(cell);
  return (
    column !== '' &&
    others.some(
      (one) => columnOf(one.cell) === column && one.text.length <= 8 && one.text.includes(stemOf(own)),
    )
  );
}

/** A sheet called 东石 is that of 东石村. */
function strangerAlone(text: string, places: readonly KnownPlace[]): KnownPlace | undefined {
  const plain = text.replace(/[\s\d]/g, '');
  if (places.some(({ name, isOwn }) => isOwn && stemOf(name) === plain)) return undefined;
  return plain.length < 2
    ? undefined
    : places.find(({ type, name, isOwn }) => type === 'site' && !isOwn && stemOf(name) === plain);
}

const LIKE_TITLE = /表|账|公示|公布|公开|明细|情况|收支|名单|台账|花名册/;

function otherPeriods({ titles, others, file }: Words, { period, kind }: Target): CellRemark[] {
  if (period === undefined) return [];
  const below = others.filter(({ text }) => LIKE_TITLE.test(text) && text.length <= 40);
  const said = [...titles, ...below].filter(({ text }) => spokenPeriods(text).length > 0);
  return (said.length > 0 ? said : [file]).flatMap(({ cell, text }) => {
    const spoken = spokenPeriods(text);
    const apart = spoken.find((one) => isApart(one, period));
    const fits = spoken.some((one) => fitsPeriod(one, period, sheetHints(kind).isFlow === true));
    const first = apart ?? (fits ? undefined : spoken[0]);
    if (!first) return [];
    return [{ cell, text: `写的是“${short(text)}”，说的是${first.written}，不是${formatPeriod(period)}` }];
  });
}

function short(text: string): string {
  const line = [...text.replace(/\s+/g, ' ')];
  return line.length > 30 ? `${line.slice(0, 30).join('')}…` : line.join('');
}
