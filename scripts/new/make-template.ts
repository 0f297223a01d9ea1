/** `npm run new -- --xlsx accounts`: an Excel form for a kind, with what is known of the site already in it. */
import { loadContent } from '../../src/loader/load-content.ts';
import { appliesTo, takesKind, type CatalogueItem } from '../../src/model/catalogue/catalogue.ts';
import { KIND_TITLES, type Kind } from '../../src/model/kinds.ts';
import type { Site } from '../../src/model/place/site.ts';
import { formWorkbook } from '../../src/sheet/form-workbook.ts';
import { exampleValues } from '../sheet/example-values.ts';
import { reportingUnwritten, writeNewFile } from '../sheet/new-file.ts';
import { writeWorkbook } from '../sheet/write-workbook.ts';
import { EXIT, type ExitCode } from '../terminal/exit-codes.ts';
import { namedSites, siteNamed } from './choose-site.ts';
import type { NewOptions, NewStreams } from './new-disclosure.ts';
import { checkWish, draftFor } from './resolve-wish.ts';

/** Rows to write in, in each table: more can be added below them. */
const BLANK_ROWS = 40;

/** Writes the form to a file. Throws `UsageError`. */
export async function makeTemplate(
  kind: Kind,
  { options, out = `${kind}.xlsx` }: { readonly options: NewOptions; readonly out?: string | undefined },
  { print, report }: Pick<NewStreams, 'print' | 'report'>,
): Promise<ExitCode> {
  const siteId =
    options.site === undefined
      ? undefined
      : siteNamed(options.site, namedSites(options.contentRoot, options.asOf)).id;
  const { values, items } = siteId === undefined ? NOTHING_KNOWN : await knownOf(kind, siteId, options);
  return reportingUnwritten(report, async () => {
    const sheets = formWorkbook(kind, {
      siteId,
      values,
      items,
      example: exampleValues(kind),
      blankRows: BLANK_ROWS,
    });
    writeNewFile(out, await writeWorkbook(sheets));
    const tables = sheets.slice(1, -1).map(({ name }) => `“${name}”`);
    print(`写好了：${out}（${KIND_TITLES[kind]}）
里面有“填写”${tables.length > 0 ? `、${tables.join('、')}` : ''}和“说明”。

接下来：
  1. 用 Excel 或 WPS 打开填好，存盘、关掉。
  2. npm run import -- ${out}
     看一看读得对不对，再写成公开的文件。
`);
    return EXIT.good;
  });
}

interface Known {
  readonly values: Record<string, unknown>;
  /** Of the site's catalogue, those that may be written in the kind; first those that usually are. */
  readonly items: readonly CatalogueItem[];
}

const NOTHING_KNOWN: Known = { values: {}, items: [] };

/** What the site, the catalogue and earlier disclosures say. */
async function knownOf(kind: Kind, id: string, options: NewOptions): Promise<Known> {
  const loaded = await loadContent(options.contentRoot, { asOf: options.asOf, siteIds: [id] });
  const site = [...loaded.sites, ...loaded.damaged].find(({ profile }) => profile.id === id);
  if (!site) return NOTHING_KNOWN;
  const items = site.catalogue.items
    .filter((item) => appliesTo(item, site.profile.type) && takesKind(item, kind))
    .sort((a, b) => Number(b.kinds[0] === kind) - Number(a.kinds[0] === kind));
  const item = options.wish.item ?? usualItem(site, kind, items);
  if (item === undefined) return { values: {}, items };
  const wish = checkWish(site, { ...options.wish, kind, item });
  const scene = { site, asOf: options.asOf, started: [] };
  const { values } = draftFor(scene, { ...wish, item: wish.item ?? item }, options.settings);
  return { values, items };
}

/** The item of the kind that was disclosed last, else the first that is usually written in it. `items` begin with those. */
function usualItem({ disclosures }: Site, kind: Kind, items: readonly CatalogueItem[]): string | undefined {
  const last = disclosures.find(({ content }) => content.kind === kind);
  return last?.content.item ?? items[0]?.id;
}
