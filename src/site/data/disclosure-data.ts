/**
 * A disclosure as data: `data.json` beside its page, and a CSV for each of its tables. They say what the page says, no
 * more: `contentOnWeb` decides for both. The shape is told in README.md beside this file.
 */
import type { Correction } from '../../model/disclosure/disclosure-fields.ts';
import {
  isWithdrawn,
  lastChangedOn,
  type Disclosure,
  type DisclosureContent,
} from '../../model/disclosure/disclosure.ts';
import { documentOf, type ReadingContext } from '../../model/disclosure/document.ts';
import { formatFenPlain, type Fen, type Micro } from '../../model/values/fen.ts';
import { KIND_TITLES } from '../../model/kinds.ts';
import { personsIn } from '../../model/privacy/private-fields.ts';
import { formatSentence } from '../../model/values/values.ts';
import { photosOnWeb, tellsChanges, visibilityOf } from '../../model/privacy/visibility.ts';
import {
  contentOnWeb,
  ownFields,
  type ShownField,
  type WebContent,
} from '../../model/privacy/web-content.ts';
import type { WrittenAmounts } from '../../model/values/written.ts';
import { contentHash, formatCheckCode } from '../content-hash.ts';
import { formatCsv, type CsvCell } from '../text/csv.ts';
import type { SiteContext } from '../site-context.ts';
import {
  disclosureDataPath,
  disclosurePath,
  disclosureTablePath,
  photoPath,
  publicHref,
  type SitePath,
} from '../urls.ts';
import { DATA_FORMAT_VERSION, quantityText, type DataColumn } from './data-column.ts';
import { kindTables, tableRows } from './kind-tables.ts';

/** A file of a release: where it lies, and what is in it. */
export interface DataFile {
  readonly path: SitePath;
  readonly content: string;
}

/** A table of a disclosure with its rows. */
export interface DisclosureTable {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** `data.json` and the tables of every disclosure of a site that has a page. */
export function disclosureDataFiles(context: SiteContext): DataFile[] {
  return context.published.flatMap((disclosure) => {
    const path = disclosurePath(context.site.profile.id, disclosure.section, disclosure.id);
    return [
      { path: disclosureDataPath(path), content: `${JSON.stringify(disclosureData(disclosure, context))}\n` },
      ...disclosureTables(disclosure, context).map((table) => ({
        path: disclosureTablePath(path, table.name),
        content: formatCsv(table),
      })),
    ];
  });
}

/** The tables of a disclosure that have rows on the web; none of what is withdrawn or not for everybody. */
export function disclosureTables(disclosure: Disclosure, context: SiteContext): DisclosureTable[] {
  const content = isWithdrawn(disclosure.content, context.asOf)
    ? undefined
    : webContentOf(disclosure, context);
  if (!content) return [];
  return kindTables(disclosure.content.kind)
    .map((table) => ({ ...table, rows: tableRows(table, content) }))
    .filter(({ rows }) => rows.length > 0);
}

/** What of a disclosure's own fields the web may show; asked for by its own files and by the tables of its site. */
export function webContentOf(disclosure: Disclosure, context: SiteContext): WebContent | undefined {
  const known = shown.get(context) ?? new Map<Disclosure, WebContent | undefined>();
  shown.set(context, known);
  if (!known.has(disclosure))
    known.set(disclosure, contentOnWeb(disclosure.content, documentContext(context)));
  return known.get(disclosure);
}

const shown = new WeakMap<SiteContext, Map<Disclosure, WebContent | undefined>>();

function documentContext({ inForce, words, catalogue, asOf }: SiteContext): ReadingContext {
  return { disclosures: inForce, words, catalogue, asOf, reach: 'web' };
}

/** Disclosures that stand and whose fields everybody may read. */
export function openDisclosures(context: SiteContext): Disclosure[] {
  return context.inForce.filter((one) => webContentOf(one, context) !== undefined);
}

/** The JSON of a disclosure; of one that is withdrawn only that it was there. */
export function disclosureData(disclosure: Disclosure, context: SiteContext): Record<string, unknown> {
  const { content } = disclosure;
  const withdrawn = isWithdrawn(disclosure.content, context.asOf);
  return {
    format: 'gongkailan-disclosure',
    formatVersion: DATA_FORMAT_VERSION,
    ...(context.city.sample === true && { sample: true }),
    ...identity(disclosure, context),
    state: withdrawn ? 'withdrawn' : 'published',
    ...(content.purges && { purges: content.purges }),
    ...(withdrawn ? { withdrawal: toldWithdrawal(content, context) } : said(disclosure, context)),
  };
}

function identity(disclosure: Disclosure, { site, city, words, items, asOf, closed }: SiteContext) {
  const { id, section, content } = disclosure;
  const { profile, county, township } = site;
  return {
    id,
    address: publicHref(city.publicUrl, disclosurePath(profile.id, section, id)),
    site: {
      id: profile.id,
      name: profile.name,
      type: profile.type,
      township: { code: township.code, name: township.name },
      county: { code: county.code, name: county.name },
      ...(closed && { closed: { on: closed.on, into: site.succession?.into ?? [] } }),
    },
    section: { id: section, title: words.sections[section] },
    item: { id: content.item, title: items.get(content.item)?.title ?? content.item },
    kind: { id: content.kind, title: KIND_TITLES[content.kind] },
    title: content.title,
    type: content.type,
    number: content.number,
    period: content.period,
    issuer: content.issuer,
    publishedOn: content.publishedOn,
    lastChangedOn: lastChangedOn(content, asOf),
  };
}

/** Corrections as a copy may tell of them: at least when, and by whom. */
export function toldCorrections(
  content: DisclosureContent,
  context: SiteContext,
): (Pick<Correction, 'on' | 'by'> & Partial<Correction>)[] {
  const { corrections = [] } = content;
  return tellsWhy(content, context) ? corrections : corrections.map(({ on, by }) => ({ on, by }));
}

function toldWithdrawal(content: DisclosureContent, context: SiteContext) {
  const { withdrawal } = content;
  if (!withdrawal || tellsWhy(content, context)) return withdrawal;
  return { on: withdrawal.on, by: withdrawal.by };
}

function tellsWhy(content: DisclosureContent, { items, asOf }: SiteContext): boolean {
  return tellsChanges(content, items.get(content.item), { reach: 'web', asOf, isCopied: true });
}

function said(disclosure: Disclosure, context: SiteContext) {
  const { content } = disclosure;
  const { asOf, items, site, city } = context;
  const shows = visibilityOf(content, items.get(content.item), { reach: 'web', asOf });
  const { lead } = documentOf(content, documentContext(context));
  const fields = webContentOf(disclosure, context);
  const path = disclosurePath(site.profile.id, disclosure.section, disclosure.id);
  const photos = photosOnWeb(content, items.get(content.item), asOf);
  return {
    check: formatCheckCode(contentHash(disclosure)),
    shows: personsIn(content).length > 0 ? shows : { body: shows.body },
    lead: lead.map(formatSentence).join(''),
    posting: content.posting,
    approvals: content.approvals,
    ...(fields && content.corrections && { corrections: toldCorrections(content, context) }),
    ...(photos.length > 0 && {
      photos: photos.map(({ file, caption }) => ({
        address: publicHref(city.publicUrl, photoPath(site.profile.id, file)),
        caption,
      })),
    }),
    content: fields && groupJson(ownFields(content.kind), fields, content.written),
    tables: disclosureTables(disclosure, context).map(({ name, title, rows }) => ({
      name,
      title,
      rows: rows.length,
      address: publicHref(city.publicUrl, disclosureTablePath(path, name)),
    })),
  };
}

function groupJson(fields: readonly ShownField[], group: WebContent, written: WrittenAmounts | undefined) {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = group[field.key];
      return value === undefined ? [] : [[field.key, valueJson(field, value, written)]];
    }),
  );
}

/** Money as integer fen and as decimal yuan, other decimals as text, so that no reader rounds them. */
function valueJson(field: ShownField, value: unknown, written: WrittenAmounts | undefined): unknown {
  if (field.type === 'group') return groupJson(field.fields, value as WebContent, written);
  if (field.type === 'list') {
    const { entry } = field;
    return entry ? (value as unknown[]).map((one) => valueJson(entry, one, written)) : [];
  }
  if (field.type !== 'number') return value;
  if (field.unit === undefined) return quantityText(value as Micro);
  const amount = value as Fen;
  const asWritten = written?.[amount];
  return {
    fen: amount,
    yuan: formatFenPlain(amount),
    ...(asWritten !== undefined && { written: asWritten }),
  };
}
