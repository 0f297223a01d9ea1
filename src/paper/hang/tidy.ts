/** What was hung on a day, put in order among itself: it is not printed yet, so that costs nothing. */
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { kindNamed } from '../../model/kinds.ts';
import { mustHang } from './candidates.ts';
import type { HangingSpan } from './hanging-spans.ts';
import type { Today } from './room.ts';
import { put, takeDown, type Hung, type Wall, type WallSlot } from './wall.ts';

/** In one slot, as nearly everything. */
interface Single {
  readonly span: HangingSpan;
  readonly hung: Hung;
  readonly at: WallSlot;
}

/** Puts what hangs since today where it belongs. */
export function tidy(today: Today, isNew: (span: HangingSpan) => boolean): void {
  sendHome(today, isNew);
  inNumberOrder(today, isNew);
}

function singles({ hung }: Wall): Single[] {
  return [...hung].flatMap(([span, its]) => {
    const [at, ...more] = its.wallSlots;
    return at && more.length === 0 ? [{ span, hung: its, at }] : [];
  });
}

const isAway = ({ span, at }: Single): boolean => at.panel.section !== span.section;

/** Of two papers in each other's way, each or at least one comes to the panel of its section. */
function sendHome(today: Today, isNew: (span: HangingSpan) => boolean): void {
  const { wall, poster, candidateOf } = today;
  const mustBeThere = ({ span }: Single): boolean => {
    const candidate = candidateOf(span);
    return candidate !== undefined && mustHang(candidate.reason);
  };
  for (const away of singles(wall).filter((one) => isNew(one.span) && isAway(one) && mustBeThere(one))) {
    const others = singles(wall).filter(
      (other) =>
        other.span !== poster &&
        other.at.panel.section === away.span.section &&
        isAway(other) &&
        other.at.slot.stock === away.at.slot.stock &&
        isNew(other.span),
    );
    const best = others.find(({ span }) => span.section === away.at.panel.section) ?? others[0];
    if (best && wall.hung.get(away.span) === away.hung) hangAnew(wall, [away, best], [best.at, away.at]);
  }
}

/** Papers of one item that are hung together hang in the order of their numbers, on whatever paper. */
function inNumberOrder({ wall, day, poster }: Today, isNew: (span: HangingSpan) => boolean): void {
  const fresh = singles(wall).filter(({ span }) => span.item && span !== poster && isNew(span));
  for (const [, own] of Map.groupBy(fresh, ({ span }) => span.item)) {
    const slots = own.map(({ at }) => at).sort((a, b) => a.order - b.order);
    const inOrder = [...own].sort((a, b) => compareNumbers(a.span, b.span));
    const set = inOrder.flatMap((one, index) => {
      const count = slots[index] && one.span.sheets(slots[index].slot.stock, day);
      return count === undefined || count > one.hung.count ? [] : [{ ...one, hung: { ...one.hung, count } }];
    });
    if (set.length > 1 && set.length === own.length) hangAnew(wall, set, slots);
  }
}

const NUMERIC = new Intl.Collator('zh', { numeric: true });

/** Earlier first, on one day by number: 9号 before 10号. */
function compareNumbers(a: HangingSpan, b: HangingSpan): number {
  const [of, than] = [a, b].map(({ from, disclosure }) => `${from} ${numberIn(disclosure)} ${disclosure.id}`);
  return NUMERIC.compare(of ?? '', than ?? '');
}

function numberIn({ content }: Disclosure): string {
  return kindNamed(content.kind).ownNumber?.(content) ?? content.number ?? '';
}

function hangAnew(wall: Wall, papers: readonly Single[], slots: readonly WallSlot[]): void {
  for (const { span } of papers) takeDown(wall, span);
  for (const [index, { span, hung }] of papers.entries()) {
    const wallSlot = slots[index];
    if (wallSlot) put(wall, span, { ...hung, wallSlots: [wallSlot] });
  }
}
