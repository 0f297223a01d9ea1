/**
 * What stands on the slip of a slot for which there is nothing (空位条). 空栏 does not pass an inspection, and neither does
 * a board that says there was nothing when something was owed: the duties say which it is.
 */
import { dutyName } from '../../model/duties/duty.ts';
import { owedDuties } from '../../model/duties/owed.ts';
import { inOrderToBegin } from '../../model/duties/duties.ts';
import type { BoardSection } from '../../model/disclosure/section.ts';
import type { Panel, Slot } from '../../paper/board/board.ts';
import type { HangPlan } from '../../paper/hang/hang.ts';
import type { SiteContext } from '../site-context.ts';

/** The name of the slip itself. */
export const EMPTY_SLIP = '空位条';

/** In all empty slots of a panel but the last, which is the last to be filled. */
const SEE_LAST = '空位，说明见本版块最后一个空位';

/** What stands on the slip of a slot: of several empty ones in a panel one says it for all. */
export function emptySlotWords(
  { slot, panel }: { readonly slot: Slot; readonly panel: Panel },
  plan: Pick<HangPlan, 'panels' | 'waiting'>,
  context: SiteContext,
): string {
  const hangings = plan.panels.find((one) => one.panel === panel)?.hangings ?? [];
  const empty = hangings.filter(({ candidate }) => !candidate);
  const isOther = empty.some((one) => one.slot === slot) && empty.at(-1)?.slot !== slot;
  return isOther && !context.closed ? SEE_LAST : emptyPanelWords(panel.section, plan, context);
}

/** `本期无公开事项` where the duties of the section say that nothing was due, and nothing of it hangs or waits. */
function emptyPanelWords(
  section: BoardSection,
  { panels, waiting }: Pick<HangPlan, 'panels' | 'waiting'>,
  { duties, asOf, closed, words }: SiteContext,
): string {
  if (closed) return '已撤并，不再张贴';
  const owed = inOrderToBegin(owedDuties(duties.filter(({ item }) => item.section === section)), asOf);
  const [first] = owed;
  if (first) return `应公开、还没公开：${dutyName(first)}${owed.length > 1 ? `等${owed.length}件` : ''}`;
  const isOwn = ({
    candidate,
  }: {
    readonly candidate?: { readonly section: BoardSection } | undefined;
  }): boolean => candidate?.section === section;
  const waits = waiting.filter(isOwn).length;
  if (waits > 0) return `还有${waits}件贴不下，到${words.office}看，或者扫码看`;
  const isUp = panels.some(({ hangings }) => hangings.some(isOwn));
  return isUp ? '应当张贴的，都已贴出' : '本期无公开事项';
}
