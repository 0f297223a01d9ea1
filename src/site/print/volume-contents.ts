/** 卷内文件目录: one row for each item, in the columns of GB/T 9705. */
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { isWithdrawn, type Disclosure } from '../../model/disclosure/disclosure.ts';
import { onPages, registerRowMm, type RegisterColumn } from '../../paper/board/register.ts';
import type { SiteContext } from '../site-context.ts';
import type { Volume, VolumeItem } from './volume.ts';

/** Together as wide as the type area of a bound page, 170 mm. */
export const CONTENTS_COLUMNS: readonly RegisterColumn[] = [
  { title: '顺序号', widthMm: 13, align: 'center' },
  { title: '文号', widthMm: 27, align: 'start' },
  { title: '责任者', widthMm: 29, align: 'start' },
  { title: '题名', widthMm: 53, align: 'start' },
  { title: '日期', widthMm: 21, align: 'center' },
  { title: '页号', widthMm: 13, align: 'center' },
  { title: '备注', widthMm: 14, align: 'center' },
];

/** What the heading, the table's head and the foot leave of a page. */
const ROOM_MM = 222;

export interface ContentsRow {
  readonly disclosureId: string;
  /** As many as there are columns. */
  readonly cells: readonly string[];
}

/** The contents of a volume, page by page; what is kept elsewhere comes last. */
export function contentsPages(volume: Volume, context: SiteContext): ContentsRow[][] {
  const { items, elsewhere } = volume;
  const rows = [
    ...items.map((item) => itemRow(item, { isLast: item === items.at(-1), asOf: context.asOf })),
    ...elsewhere.map(elsewhereRow),
  ];
  return onPages(rows, ({ cells }) => registerRowMm(cells, CONTENTS_COLUMNS), ROOM_MM);
}

/** 页号 is the first page of an item; of the last one its first and last (GB/T 9705). */
function itemRow(
  { disclosure, number, firstPage, lastPage }: VolumeItem,
  { isLast, asOf }: { isLast: boolean; asOf: CalendarDate },
): ContentsRow {
  const page = isLast && lastPage > firstPage ? `${firstPage}-${lastPage}` : String(firstPage);
  return row(disclosure, { number: String(number), page, note: noteOf(disclosure, asOf) });
}

function elsewhereRow(disclosure: Disclosure): ContentsRow {
  return row(disclosure, { number: '', page: '', note: '另卷存' });
}

function row(
  { id, content }: Disclosure,
  { number, page, note }: { number: string; page: string; note: string },
): ContentsRow {
  const { number: documentNumber = '', issuer, title, publishedOn } = content;
  return {
    disclosureId: id,
    cells: [number, documentNumber, issuer, title, publishedOn.replaceAll('-', ''), page, note],
  };
}

function noteOf(disclosure: Disclosure, asOf: CalendarDate): string {
  return [
    ...(isWithdrawn(disclosure.content, asOf) ? ['撤回'] : []),
    ...(wasCorrected(disclosure, asOf) ? ['更正'] : []),
  ].join('，');
}

/** Whether a disclosure has been corrected by a day. */
export function wasCorrected({ content }: Disclosure, asOf: CalendarDate): boolean {
  return (content.corrections ?? []).some(({ on }) => on <= asOf);
}
