/** Whether a workbook is of the village and the period that it is imported for: everything in it that says otherwise. */
import type { City } from '../../src/model/place/city.ts';
import { formatPeriod, parsePeriod, type Period } from '../../src/model/values/period.ts';
import type { Site } from '../../src/model/place/site.ts';
import { findElsewhere } from '../../src/sheet/elsewhere.ts';
import { columnName, type Grid } from '../../src/sheet/grid.ts';
import type { KnownPlace } from '../../src/sheet/named-places.ts';
import type { CellRemark, SheetReading } from '../../src/sheet/reading.ts';
import type { NamedSite } from '../new/choose-site.ts';

export interface Compared {
  readonly site: Site;
  readonly period: Period | undefined;
  readonly city: City | undefined;
  readonly sites: readonly NamedSite[];
  /** The sheets that are read. */
  readonly sheets: readonly Grid[];
  /** Sheets with a few words and no number: what they say is said of the whole workbook. */
  readonly covers: readonly Grid[];
  /** The file's name without its ending. */
  readonly fileName: string;
  /** Our own form, made for a site. */
  readonly madeFor: string | undefined;
}

/** What contradicts the choice of site and period; a clerk has to mend it or to choose otherwise. */
export function contradictions(reading: SheetReading, compared: Compared): CellRemark[] {
  const { site, period, sheets, covers, fileName, madeFor } = compared;
  const beside = sheets.flatMap(({ asides = [] }) => asides);
  const words = {
    titles: [
      ...reading.prose.titles,
      ...sheets.map(({ name }) => ({ cell: '工作表的名字', text: name })),
      ...beside.filter(({ remarkOn }) => remarkOn === undefined).map(remarkOf),
      ...covers.flatMap(wordsOfCover),
    ],
    others: [
      ...reading.prose.others,
      ...beside.filter(({ remarkOn }) => remarkOn !== undefined).map(remarkOf),
    ],
    file: { cell: '文件名', text: fileName },
  };
  const target = { places: placesAround(compared), period, kind: reading.kind };
  return [...ofForm(reading, { site, period, madeFor }), ...findElsewhere(words, target)];
}

/** A sheet that only says what the workbook is. */
export function isCover({ isHidden, rows }: Grid): boolean {
  const filled = rows.flat().filter(({ kind }) => kind !== 'empty');
  return (
    !isHidden &&
    filled.length > 0 &&
    filled.length <= MOST_OF_COVER &&
    filled.every(({ kind }) => kind === 'text')
  );
}

const MOST_OF_COVER = 8;

function wordsOfCover({ name, rows }: Grid): CellRemark[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap(({ kind, text }, column) =>
      kind === 'text' ? [{ cell: `工作表“${name}”的 ${columnName(column)}${row + 1}`, text }] : [],
    ),
  );
}

function remarkOf({ where, text }: { readonly where: string; readonly text: string }): CellRemark {
  return { cell: where, text };
}

/** A form of ours says in cells of its own for whom it was made. */
function ofForm(
  { values }: SheetReading,
  { site, period, madeFor }: Pick<Compared, 'site' | 'period' | 'madeFor'>,
): CellRemark[] {
  const written = typeof values['period'] === 'string' ? parsePeriod(values['period']) : undefined;
  return [
    ...(madeFor !== undefined && madeFor !== site.profile.id
      ? [
          {
            cell: '这张空表',
            text: `是给 ${madeFor} 做的，不是给${site.profile.name}（${site.profile.id}）的`,
          },
        ]
      : []),
    ...(written !== undefined && period !== undefined && written !== period
      ? [{ cell: '“所属期间”', text: `写的是${formatPeriod(written)}，不是${formatPeriod(period)}` }]
      : []),
  ];
}

/** The site first, with the names that it signs by, then all others. */
function placesAround({ site, city, sites }: Compared): KnownPlace[] {
  const { profile, township, county } = site;
  const signs = Object.values(profile.issuers).filter((name): name is string => typeof name === 'string');
  return [
    { type: 'site', name: profile.name, isOwn: true, id: profile.id },
    ...signs.map((name): KnownPlace => ({ type: 'site', name, isOwn: true, id: profile.id })),
    ...(city ? [{ type: 'city', name: city.name, isOwn: true } as const] : []),
    ...(city?.counties ?? [county]).flatMap((one): KnownPlace[] =>
      [...new Set([one.name, one.shortName])].map((name) => ({
        type: 'county',
        name,
        isOwn: one.id === county.id,
      })),
    ),
    ...(city?.counties ?? []).flatMap((one) =>
      one.townships.map(({ id, name }): KnownPlace => ({
        type: 'township',
        name,
        isOwn: one.id === county.id && id === township.id,
      })),
    ),
    ...sites
      .filter(({ id }) => id !== profile.id)
      .map(({ id, name }): KnownPlace => ({ type: 'site', name, isOwn: false, id })),
  ];
}
