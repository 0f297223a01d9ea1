/** 两个地方比一比: the page in which two places stand side by side. What they are stands behind `#` in its address. */
import { formatDate } from '../../../model/values/calendar-date.ts';
import { cityFrame, type PageFrame } from '../../frame.ts';
import type { Link } from '../../links.ts';
import { cityFooter, type CityContext, type CityFooter } from '../../pages/city-page.ts';
import type { Day } from '../../pages/entries.ts';
import { regionsWithSites, type Region } from '../../region.ts';
import {
  assetPath,
  cityPath,
  comparePath,
  COMPARE_FILE,
  ledgerFilePath,
  ledgerPath,
  relativeHref,
  SOUNDS_FILE,
  type SitePath,
} from '../../urls.ts';

export interface CompareView {
  readonly frame: PageFrame;
  readonly footer: CityFooter;
  readonly asOf: Day;
  readonly dataHref: string;
  readonly soundsHref: string;
  readonly rootHref: string;
  /** For whom no script runs: the ledgers, and the table of all. */
  readonly ledgers: readonly Link[];
  readonly workbook: Link;
}

/** The page without any place in it. */
export function compareView(context: CityContext): CompareView {
  const { city, asOf } = context;
  const path = comparePath();
  return {
    frame: {
      ...cityFrame(city, {
        path,
        title: `两个地方比一比 · ${city.title}`,
        description: `${city.name}的两个村（社区）、两个乡镇（街道），公开得怎么样，放在一起看。`,
        kicker: '公开督查',
        crumbs: [
          { text: city.title, path: cityPath() },
          { text: `${city.name}台账`, path: ledgerPath() },
        ],
      }),
      isIndexed: false,
    },
    footer: cityFooter(context, path),
    asOf: { iso: asOf, text: formatDate(asOf) },
    dataHref: relativeHref(path, ledgerFilePath(path, COMPARE_FILE)),
    soundsHref: relativeHref(path, assetPath(SOUNDS_FILE)),
    rootHref: relativeHref(path, cityPath()),
    ledgers: regionsWithSites(context).flatMap(({ county, township }) =>
      county && !township
        ? [{ text: `${county.shortName}台账`, href: relativeHref(path, ledgerPath(county.id)) }]
        : [],
    ),
    workbook: {
      text: '全市 Excel 表格',
      href: relativeHref(path, ledgerFilePath(ledgerPath(), 'ledger.xlsx')),
    },
  };
}

/** From a ledger to the page, with its region as the first of the two. */
export function compareLink({ county, township }: Region, from: SitePath): Link {
  const id = county ? `${county.id}/${township?.id ?? ''}` : '';
  return { text: '比一比', href: relativeHref(from, comparePath()) + (id === '' ? '' : `#a=${id}`) };
}
