/** One or two photos illustrate; they are not worth a sheet, and so a slot, of their own. */
import type { FlowItem } from './flow.ts';

/** More are evidence, as those of a project before, during and after the work, and are printed whatever they take. */
const MOST_SPARED = 2;

const ON_WEB = '扫左下角二维码看。';

/** Photos that are to be found on the web, as a footnote. */
export function photosOnWebNote(count: number): FlowItem {
  return { type: 'footnote', label: `照片${count}张`, text: ON_WEB };
}

/** How many photos such a footnote leaves to the web; none when it is another item. */
function photosOnWeb(item: FlowItem | undefined): number {
  return item?.type === 'footnote' && item.text === ON_WEB
    ? Number(/\d+/.exec(item.label ?? '')?.[0] ?? 0)
    : 0;
}

/** The flow with its few photos left to the web; `undefined` when it has none, or more than a few. */
export function withoutFewPhotos(flow: readonly FlowItem[]): FlowItem[] | undefined {
  const at = flow.findIndex(({ type }) => type === 'photos');
  const item = flow[at];
  if (item?.type !== 'photos' || item.photos.length > MOST_SPARED) return undefined;
  const hasHeading = flow[at - 1]?.type === 'heading';
  // Those that cannot be printed at all are told already, after the others.
  const told = photosOnWeb(flow[at + 1]);
  return [
    ...flow.slice(0, hasHeading ? at - 1 : at),
    photosOnWebNote(item.photos.length + told),
    ...flow.slice(told > 0 ? at + 2 : at + 1),
  ];
}
