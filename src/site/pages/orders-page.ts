/** 督查整改: what inspections found here and what was to be put right, with the site's own answer. Overdue ones first. */
import { faultsOf, financeSeen, type SiteInspection } from '../../model/place/inspection.ts';
import { chainsOf, chainStates, type OrderChain } from '../../model/place/order-chains.ts';
import {
  countedDeadline,
  photosOnWebOf,
  type Rectification,
  type RectificationState,
} from '../../model/place/rectification.ts';
import type { City } from '../../model/place/city.ts';
import { keepsOrders } from '../../model/place/ledger-inside.ts';
import type { Site } from '../../model/place/site.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { vocabularyOf } from '../../model/words/vocabulary.ts';
import { siteFrame, type SiteFrame } from '../frame.ts';
import type { SiteContext } from '../site-context.ts';
import { ordersPath, relativeHref, sitePath, type SitePath } from '../urls.ts';
import { dayOf, type Day } from './entries.ts';
import { photoView, type PhotoView } from './photo-view.ts';

/** What an order's state is called, wherever it stands. */
export const ORDER_STATES: Readonly<Record<RectificationState, string>> = {
  overdue: '整改超期',
  open: '整改中',
  replied: '已答复，等复查',
  done: '✓ 已改好',
  withdrawn: '已撤回',
};

/** Overdue ones first, what is done last. */
export const ORDER_RANK: Readonly<Record<RectificationState, number>> = {
  overdue: 0,
  open: 1,
  replied: 2,
  done: 3,
  withdrawn: 4,
};

export interface OrderStep {
  readonly id: string;
  /** `第2次发`; nothing where the matter has one order. */
  readonly nth?: string;
  readonly issued: Day;
  readonly issuer: string;
  readonly number?: string | undefined;
  readonly untrue: boolean;
  readonly foundBy?: string;
  readonly problems: readonly string[];
  readonly deadline: Day;
  readonly before: readonly PhotoView[];
  readonly reply?: { readonly on: Day; readonly by: string; readonly text: string };
  readonly after: readonly PhotoView[];
  readonly check?: {
    readonly on: Day;
    readonly by: string;
    readonly passed: boolean;
    readonly text?: string | undefined;
  };
  readonly withdrawal?: { readonly on: Day; readonly why: string; readonly by: string };
  readonly purges: readonly { readonly day: Day; readonly what: string; readonly by: string }[];
}

export interface MatterView {
  readonly state: RectificationState;
  readonly says: string;
  /** Newest order first: where it stands now is what one asks. */
  readonly steps: readonly OrderStep[];
}

export interface InspectionView {
  readonly on: Day;
  readonly by: string;
  readonly faults: readonly string[];
  readonly finance?: string | undefined;
  readonly good: readonly string[];
}

export interface OrdersView {
  readonly frame: SiteFrame;
  readonly lead: string;
  readonly matters: readonly MatterView[];
  readonly inspections: readonly InspectionView[];
}

/** Whether there is anything to show: an order that was issued, or an inspection. */
export function hasOrdersPage(
  { rectifications, inspected = [] }: Site,
  asOf: CalendarDate,
  city: Pick<City, 'ledgerInside'>,
): boolean {
  if (keepsOrders(city)) return false;
  return (
    rectifications.some(({ content }) => content.issuedOn <= asOf) || inspected.some(({ on }) => on <= asOf)
  );
}

/** The page of a site's orders and inspections. */
export function ordersView(context: SiteContext): OrdersView {
  const { site, asOf, words } = context;
  const { id, name } = site.profile;
  const path = ordersPath(id);
  const matters = mattersOf(site, asOf).map((matter) => matterView(matter, context));
  return {
    frame: {
      ...siteFrame(context, {
        path,
        title: `督查整改 · ${name}`,
        description: `上级到${name}检查发现了什么，最晚哪天改好，${words.place}里怎么答复，复查过没有。`,
        crumbs: [{ text: '首页', path: sitePath(id) }],
      }),
      // As the ledger: whoever looks for it finds it here, and no search engine keeps it.
      isIndexed: false,
    },
    lead: leadOf(matters.map(({ state }) => state)),
    matters,
    inspections: (site.inspected ?? [])
      .filter(({ on }) => on <= asOf)
      .map((seen) => inspectionView(seen, context.currentYear)),
  };
}

/** One line to that page on the home, where there is one. */
export function ordersLinks(
  { site, asOf, city }: SiteContext,
  from: SitePath,
): { text: string; note: string; href: string }[] {
  if (!hasOrdersPage(site, asOf, city)) return [];
  const states = mattersOf(site, asOf).map(({ state }) => state);
  const note = states.length > 0 ? leadOf(states).replace(/。$/, '') : '检查看到什么';
  return [{ text: '督查整改', note, href: relativeHref(from, ordersPath(site.profile.id)) }];
}

interface Matter {
  readonly chain: OrderChain;
  /** Of the whole: overdue as long as one of its orders is. */
  readonly state: RectificationState;
}

function mattersOf({ rectifications }: Site, asOf: CalendarDate): Matter[] {
  const issued = rectifications.filter(({ content }) => content.issuedOn <= asOf);
  return chainsOf(issued)
    .map((chain): Matter => {
      const states = chainStates(chain, asOf);
      return { chain, state: states.includes('overdue') ? 'overdue' : (states.at(-1) ?? 'open') };
    })
    .sort((a, b) => ORDER_RANK[a.state] - ORDER_RANK[b.state]);
}

function leadOf(states: readonly RectificationState[]): string {
  const told = (['overdue', 'open', 'replied', 'done'] as const).flatMap((state) => {
    const count = states.filter((one) => one === state).length;
    const words = { overdue: '超期', open: '整改中', replied: '等复查', done: '改好' }[state];
    return count > 0 ? [`${words} ${count} 件`] : [];
  });
  return told.length === 0 ? '没有要整改的。' : `${told.join('，')}。`;
}

function matterView({ chain, state }: Matter, context: SiteContext): MatterView {
  return {
    state,
    says: ORDER_STATES[state],
    steps: chain.map((order, index) => stepOf(order, chain.length > 1 ? index + 1 : 0, context)).reverse(),
  };
}

/** `nth` is 0 where there is only one. */
function stepOf({ id, content }: Rectification, nth: number, context: SiteContext): OrderStep {
  const { asOf, currentYear, site, photos: sizes } = context;
  const { reply, result, withdrawal, photos = [], purges = [] } = content;
  const day = (on: CalendarDate): Day => dayOf(on, currentYear);
  const shown = photosOnWebOf(content, asOf);
  const place = { siteId: site.profile.id, from: ordersPath(site.profile.id), sizes };
  const views = shown.map((photo) => ({
    isBefore: photo.path[0] === 'photos',
    view: photoView(photo, place),
  }));
  return {
    id,
    ...(nth > 0 && { nth: `第${nth}次发` }),
    issued: day(content.issuedOn),
    issuer: content.issuer,
    number: content.number,
    untrue: content.untrue === true,
    ...foundBy(content, site),
    problems: content.problems,
    deadline: day(countedDeadline(content)),
    before: photos.length > 0 ? views.filter(({ isBefore }) => isBefore).map(({ view }) => view) : [],
    after: views.filter(({ isBefore }) => !isBefore).map(({ view }) => view),
    ...(reply &&
      reply.on <= asOf && {
        reply: {
          on: day(reply.on),
          by: reply.by ?? vocabularyOf(site.profile.type).committeeShort,
          text: reply.text,
        },
      }),
    ...(result &&
      result.on <= asOf && {
        check: {
          on: day(result.on),
          by: result.checkedBy ?? content.issuer,
          passed: result.passed,
          text: result.text,
        },
      }),
    ...(withdrawal &&
      withdrawal.on <= asOf && {
        withdrawal: { on: day(withdrawal.on), why: withdrawal.why, by: withdrawal.by },
      }),
    purges: purges.filter(({ on }) => on <= asOf).map(({ on, what, by }) => ({ day: day(on), what, by })),
  };
}

/** Said once: by the inspection that the order names, or by the order. */
function foundBy(
  { inspection, foundBy: who }: Rectification['content'],
  { inspected = [] }: Site,
): { foundBy?: string } {
  const by = inspected.find(({ id }) => id === inspection)?.by;
  if (by !== undefined) return { foundBy: `${by}检查` };
  return who === undefined ? {} : { foundBy: who };
}

function inspectionView(seen: SiteInspection, year: string): InspectionView {
  return {
    on: dayOf(seen.on, year),
    by: seen.by,
    faults: faultsOf(seen),
    finance: financeSeen(seen),
    good: seen.good ?? [],
  };
}
