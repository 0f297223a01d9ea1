/** The desks that are open in browsers, and what they are told after each save (server-sent events). */
import type { ServerResponse } from 'node:http';
import type { DeskEvents } from '../../../src/site/desk/desk-view.ts';
import type { LiveCity } from '../live-city.ts';
import { boardOf, wordsOf } from './site-words.ts';
import type { Printing } from './printing.ts';

/** The board is planned when the page that was asked for first is there: both need the same processor. */
const BOARD_AFTER_MS = 900;
/** A connection on which nothing is said is closed by some programs between. */
const BREATH_MS = 20_000;

export interface Listeners {
  /** Keeps an answer open and tells it everything. */
  readonly add: (siteId: string, response: ServerResponse) => void;
  /** Tells the desks of a site what is new. */
  readonly tell: (siteId: string) => void;
  readonly tellPrint: (siteId: string) => void;
  readonly close: () => void;
}

/** None yet. */
export function openListeners(city: LiveCity, printing: () => Printing): Listeners {
  const open = new Map<string, Set<ServerResponse>>();
  const boards = new Map<string, NodeJS.Timeout>();
  const send = <K extends keyof DeskEvents>(siteId: string, name: K, data: DeskEvents[K]): void => {
    for (const response of open.get(siteId) ?? [])
      response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const liveOf = (siteId: string) => city.opened().find(({ id }) => id === siteId);
  const tell = (siteId: string): void => {
    const live = liveOf(siteId);
    if (!live || !open.get(siteId)?.size) return;
    send(siteId, 'view', wordsOf(city, live));
    clearTimeout(boards.get(siteId));
    boards.set(
      siteId,
      setTimeout(() => send(siteId, 'board', boardOf(city, live)), BOARD_AFTER_MS),
    );
  };
  const tellPrint = (siteId: string): void => send(siteId, 'print', printing().stateOf(siteId));
  const breath = setInterval(() => {
    for (const response of [...open.values()].flatMap((set) => [...set])) response.write(':\n\n');
  }, BREATH_MS);
  breath.unref();
  return {
    tell,
    tellPrint,
    add: (siteId, response) => {
      const own = open.get(siteId) ?? new Set();
      open.set(siteId, own.add(response));
      response.on('close', () => own.delete(response));
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      tell(siteId);
      tellPrint(siteId);
    },
    close: () => {
      clearInterval(breath);
      boards.forEach((timer) => clearTimeout(timer));
      for (const response of [...open.values()].flatMap((set) => [...set])) response.end();
    },
  };
}
