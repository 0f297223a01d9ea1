/** Several 整改通知 of one matter: a repeat or a sharper one names the one before, `follows`. */
import { dateOrder } from '../values/date-order.ts';
import { findNearest } from '../values/nearest.ts';
import type { Finding } from '../schema/finding.ts';
import type { CalendarDate } from '../values/calendar-date.ts';
import { rectificationState, type Rectification, type RectificationState } from './rectification.ts';

/** Orders of one matter, first one first, as far as nothing is wrong with how they are joined. */
export type OrderChain<T extends Rectification = Rectification> = readonly [T, ...T[]];

/** The matters, in the order of their first orders. What follows something that is not there begins a matter. */
export function chainsOf<T extends Rectification>(orders: readonly T[]): OrderChain<T>[] {
  const byId = new Map(orders.map((order) => [order.id, order]));
  const next = new Map(
    orders.flatMap((order) => (order.content.follows ? [[order.content.follows, order]] : [])),
  );
  const isFirst = ({ content: { follows } }: T): boolean => follows === undefined || !byId.has(follows);
  return orders.filter(isFirst).map((first) => {
    const chain: [T, ...T[]] = [first];
    for (let one = next.get(first.id); one && !chain.includes(one); one = next.get(one.id)) chain.push(one);
    return chain;
  });
}

/** What is wrong with how the orders of a site are joined, by the id of the order that says it. */
export function checkOrderChains(
  orders: readonly Rectification[],
): { readonly id: string; readonly finding: Finding }[] {
  const byId = new Map(orders.map((order) => [order.id, order]));
  return orders.flatMap((order) => {
    const { follows } = order.content;
    if (follows === undefined) return [];
    const before = byId.get(follows);
    const finding = before ? checkJoint(order, before, orders) : unknown(follows, order, byId.keys());
    return finding ? [{ id: order.id, finding }] : [];
  });
}

function unknown(written: string, { id }: Rectification, ids: Iterable<string>): Finding {
  const nearest = findNearest(
    written.replace(/\.ya?ml$/, ''),
    [...ids].filter((one) => one !== id),
  );
  return {
    code: 'FOLLOWED_UNKNOWN',
    path: ['follows'],
    message: `本村（社区）没有叫“${written}”的整改通知，不知道接着哪一份。`,
    hint: nearest
      ? `是不是“${nearest}”？`
      : '写 rectifications 里前面那份的文件名，不带 .yaml，例如：2026-10-12-late-accounts；第一次发的，删掉这一行。',
  };
}

function checkJoint(
  order: Rectification,
  before: Rectification,
  orders: readonly Rectification[],
): Finding | undefined {
  if (order.id === before.id || comesBackTo(order, orders)) return circle(order, before);
  const twin = orders.find(({ id, content }) => content.follows === before.id && id < order.id);
  if (twin) return fork(before, twin);
  const { issuedOn } = order.content;
  if (issuedOn < before.content.issuedOn)
    return dateOrder(
      ['follows'],
      `这份 ${issuedOn} 发出，它接着的“${before.id}”${before.content.issuedOn} 才发出，先后反了。`,
    );
  const { result } = before.content;
  if (result?.passed && result.on > issuedOn)
    return {
      code: 'DATE_ORDER',
      path: ['follows'],
      message: `“${before.id}”${result.on} 才复查通过，可是 ${issuedOn} 已经接着发了这一份：一件事不能改好两回。`,
      hint: '还没改好才又发的，复查只写在最后一份里；改好以后又出毛病的，请核对日期。',
    };
  return undefined;
}

function comesBackTo(order: Rectification, orders: readonly Rectification[]): boolean {
  const seen = new Set([order.id]);
  let follows = order.content.follows;
  while (follows !== undefined && !seen.has(follows)) {
    seen.add(follows);
    const id = follows;
    follows = orders.find((one) => one.id === id)?.content.follows;
  }
  return follows === order.id;
}

function circle({ id }: Rectification, before: Rectification): Finding {
  return {
    code: 'FOLLOWED_UNKNOWN',
    path: ['follows'],
    message:
      id === before.id
        ? 'follows 写的是这份整改通知自己。'
        : `“${id}”接着“${before.id}”，那份又绕回来接着它，转成了一个圈。`,
    hint: '最先发的那份不写 follows，后发的写前面那份的文件名。',
  };
}

function fork({ id }: Rectification, twin: Rectification): Finding {
  return {
    code: 'FOLLOWED_UNKNOWN',
    path: ['follows'],
    message: `“${id}”已经有“${twin.id}”接着了，一份后面只能接一份。`,
    hint: `还是同一件事，请接着最后那份；另一件事，请删掉 follows。`,
  };
}

/** Where each order of a matter stands on a day: what a later one saw put right is done. */
export function chainStates(chain: OrderChain, asOf: CalendarDate): RectificationState[] {
  const states = chain.map(({ content }) => rectificationState(content, asOf));
  const done = states.lastIndexOf('done');
  return states.map((state, index) => (index < done && state !== 'withdrawn' ? 'done' : state));
}
