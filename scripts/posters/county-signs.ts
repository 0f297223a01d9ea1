/**
 * The signs of a whole county for the printing shop: one PDF a format with those of all its sites, and a list of how many
 * of which are made for whom. Put together from what was printed for each site.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { City, County } from '../../src/model/place/city.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import type { SignsFacts } from '../../src/site/print/print-facts.ts';
import { column, PLACE_COLUMNS, placeNames, type WorkbookTable } from '../../src/site/text/workbook.ts';
import { signFilePath } from '../../src/site/urls.ts';
import { formatXlsx } from '../build/ledger-files.ts';
import { joinPdfs } from './finish-pdf.ts';

export interface SiteOfCounty {
  readonly id: string;
  readonly name: string;
  readonly countyId: string;
  readonly townshipId: string;
}

export interface CountySignsJob {
  readonly city: City;
  readonly county: County;
  /** Those that were printed, in the order in which they come. */
  readonly sites: readonly SiteOfCounty[];
  readonly outDir: string;
  readonly on: CalendarDate;
}

/** What `signs/fit.json` of a site says of its prints. */
type SiteSignsReport = Pick<SignsFacts, 'prints'>;

/** Where a site's pieces of one format lie in the county's file. */
interface Share {
  readonly site: SiteOfCounty;
  readonly print: SignsFacts['prints'][number];
  /** Its first page, from 1. */
  readonly firstPage: number;
}

/** A site cannot be called so: there is no dot in its id. */
export const countySignsFolder = (countyId: string): string => `${countyId}.signs`;

/** Writes the files of a county; their paths from `outDir`. */
export async function writeCountySigns(job: CountySignsJob): Promise<string[]> {
  const { county, sites, outDir } = job;
  const folder = countySignsFolder(county.id);
  mkdirSync(join(outDir, folder), { recursive: true });
  const reports = sites.map((site) => ({ site, prints: readReport(outDir, site.id).prints }));
  const modes = [...new Set(reports.flatMap(({ prints }) => prints.map(({ mode }) => mode)))];
  const shares: Share[] = [];
  const files: string[] = [];
  for (const mode of modes) {
    const parts = reports.flatMap(({ site, prints }) =>
      prints.filter((print) => print.mode === mode).map((print) => ({ site, print })),
    );
    const file = `${folder}/${mode}.pdf`;
    shares.push(...(await joinFormat(parts, join(outDir, file), job)));
    files.push(file);
  }
  const list = `${folder}/list.xlsx`;
  writeFileSync(join(outDir, list), await formatXlsx(signLists(shares, job)));
  return [...files, list];
}

function readReport(outDir: string, siteId: string): SiteSignsReport {
  return JSON.parse(readFileSync(join(outDir, signFilePath(siteId, 'fit.json')), 'utf8')) as SiteSignsReport;
}

/** One format of all sites in one file; where each begins. */
async function joinFormat(
  parts: readonly Omit<Share, 'firstPage'>[],
  path: string,
  { outDir, county, on }: CountySignsJob,
): Promise<Share[]> {
  const pdfs = parts.map(({ site, print }) =>
    readFileSync(join(outDir, signFilePath(site.id, `${print.mode}.pdf`))),
  );
  const title = `${county.shortName}${parts[0]?.print.title ?? ''}`;
  const sizes = parts.flatMap(({ print }) => print.sizes);
  const { pdf, firstPages } = await joinPdfs(pdfs, { title, author: county.name, on, sizes });
  writeFileSync(path, pdf);
  return parts.map((part, index) => ({ ...part, firstPage: firstPages[index] ?? 1 }));
}

/** How many of each format for each site, and every single piece with the page that it is on. */
export function signLists(shares: readonly Share[], { city, sites }: CountySignsJob): WorkbookTable[] {
  const formats = [...Map.groupBy(shares, ({ print }) => print.mode).values()].flatMap((same) => {
    const [first] = same;
    return first?.print.pieces ? [{ first, same }] : [];
  });
  const countOf = (same: readonly Share[], siteId?: string): number =>
    same
      .filter(({ site }) => siteId === undefined || site.id === siteId)
      .flatMap(({ print }) => print.pieces ?? [])
      .reduce((sum, { copies }) => sum + copies, 0);
  return [
    {
      name: '数量',
      columns: [
        ...PLACE_COLUMNS,
        ...formats.map(({ first: { print } }) => column(`${print.title} ${sizeText(print)}`, 18)),
      ],
      rows: [
        ...sites.map((site) => [
          ...placeNames(site, city),
          ...formats.map(({ same }) => countOf(same, site.id)),
        ]),
        ['合计', '', `${sites.length}个`, ...formats.map(({ same }) => countOf(same))],
      ],
    },
    {
      name: '逐块',
      columns: [
        ...PLACE_COLUMNS,
        column('哪一种', 10),
        column('文件', 14),
        column('第几页', 8),
        column('上面的字', 32),
        column('做几块', 8),
      ],
      rows: formats.flatMap(({ same }) => same.flatMap((share) => pieceRows(share, city))),
    },
  ];
}

function pieceRows({ site, print, firstPage }: Share, city: City) {
  const { pieces = [], mode, title } = print;
  return pieces.map(({ name, page, copies }) => [
    ...placeNames(site, city),
    title,
    `${mode}.pdf`,
    firstPage + page - 1,
    name,
    copies,
  ]);
}

/** `300×120毫米`, of a piece. */
function sizeText({ sizes: [page], piece: size = page }: SignsFacts['prints'][number]): string {
  return size ? `${size.widthMm}×${size.heightMm}毫米` : '';
}
