import type { Block, DisclosureDocument, Phrase, Sentence, Value } from '../../disclosure/blocks.ts';
import { formatPeriod } from '../../values/period.ts';
import { counted, dateSeenFrom, monthDay } from '../../values/values.ts';
import type { DocumentContext } from '../document-context.ts';
import { countColumn, rowTable, wordsColumn, type RowColumn } from '../row-table.ts';
import { SESSION_CLASSES, type Session, type Sessions } from './schema.ts';
import { splitSessions, type HeldSession } from './split.ts';

/** How many were held and how many came, what comes next; then every session by day. */
export function sessionsDocument(list: Sessions, context: DocumentContext): DisclosureDocument {
  const { held, planned, cancelled } = splitSessions(list);
  return {
    lead: [...heldSentence(list, held), ...nextSentence(list, planned, context), ...notHeld(cancelled)],
    blocks: [
      ...plannedTables(list, planned, context),
      ...(held.length === 0 ? [] : [heldTable(held)]),
      ...byClass(held),
    ],
  };
}

function heldSentence({ period }: Sessions, held: readonly HeldSession[]): Sentence[] {
  if (held.length === 0) return [];
  const taught = held.filter(({ cooperative }) => cooperative !== undefined).length;
  return [
    [
      [`${period === undefined ? '' : formatPeriod(period)}办了 `, counted(held.length, '场'), '，'],
      ['来了 ', counted(peopleAt(held), '人次'), taught === 0 ? '。' : '，'],
      ...(taught === 0 ? [] : [['其中合作社来讲了 ', counted(taught, '场'), '。'] satisfies Phrase]),
    ],
  ];
}

/** On the web what still comes; a sheet hangs longer than that, so it says what was planned when it was published. */
function nextSentence(list: Sessions, planned: readonly Session[], context: DocumentContext): Sentence[] {
  if (context.onPaper) return sessionsNamed(list, planned, { said: '公布时定下 ', first: '第一场' });
  const { ahead, past } = parted(planned, context);
  if (ahead.length > 0) return sessionsNamed(list, ahead, { said: '后面安排了 ', first: '最近一场' });
  return past.length === 0 ? [] : [[['公布时定下 ', counted(past.length, '场'), '，'], ['日子都过了。']]];
}

/** How many, and the first of them. */
function sessionsNamed(
  { publishedOn }: Sessions,
  sessions: readonly Session[],
  { said, first }: { readonly said: string; readonly first: string },
): Sentence[] {
  const [next] = sessions;
  if (!next) return [];
  const { on, time = '', class: name, topic, place } = next;
  return [
    [
      [said, counted(sessions.length, '场'), '，'],
      [sessions.length === 1 ? '在' : `${first}在`, dateSeenFrom(publishedOn, on), `${time && ` ${time}`}，`],
      [`${name}：${topic}，`],
      [`在${place}。`],
    ],
  ];
}

interface Parted {
  readonly ahead: readonly Session[];
  readonly past: readonly Session[];
}

/** Those that were planned, by the day as of which the page is made. */
function parted(planned: readonly Session[], { asOf }: DocumentContext): Parted {
  return { ahead: planned.filter(({ on }) => on >= asOf), past: planned.filter(({ on }) => on < asOf) };
}

function notHeld(cancelled: readonly Session[]): Sentence[] {
  return cancelled.map(({ on, topic, cancelled: why = '' }) => [
    [monthDay(on), `的“${topic}”没办成：`],
    [`${why.replace(/。$/, '')}。`],
  ]);
}

function peopleAt(held: readonly HeldSession[]): number {
  return held.reduce((sum, { present }) => sum + present, 0);
}

/** What, by whom, where and for whom: few enough to stand side by side on a sheet of paper. */
function commonColumns(): RowColumn<Session>[] {
  return [
    wordsColumn('内容', (session) => `${session.class}：${session.topic}`, { weight: 4, isKey: true }),
    wordsColumn('谁讲谁带', leaders, { weight: 3 }),
    wordsColumn('地点', ({ place }) => place),
    wordsColumn('给谁办的', forWhom),
  ];
}

function leaders({ teacher, cooperative }: Session): Phrase {
  const names = [teacher, cooperative].filter((one) => one !== undefined);
  return names.length === 0 ? [] : [names.join('，')];
}

function forWhom({ audience, expected }: Session): Phrase {
  const whom = [audience, expected === undefined ? undefined : `应到${expected}人`];
  const told = whom.filter((one) => one !== undefined);
  return told.length === 0 ? [] : [told.join('，')];
}

/** The day as it is said on the page, and at what time. */
function dayColumn<S extends Session>(dayOf: (on: Session['on']) => Value): RowColumn<S> {
  return wordsColumn('日期', ({ on, time }) => [dayOf(on), ...(time === undefined ? [] : [` ${time}`])], {
    isKey: true,
    weight: 3,
  });
}

function plannedTables(list: Sessions, planned: readonly Session[], context: DocumentContext): Block[] {
  if (context.onPaper) return plannedTable(list, '公布时定下的', planned);
  const { ahead, past } = parted(planned, context);
  return [...plannedTable(list, '后面的安排', ahead), ...plannedTable(list, '公布时定下、日子过了的', past)];
}

function plannedTable({ publishedOn }: Sessions, heading: string, rows: readonly Session[]): Block[] {
  if (rows.length === 0) return [];
  return [
    rowTable<Session>({
      heading,
      columns: [dayColumn((on) => dateSeenFrom(publishedOn, on)), ...commonColumns()],
      rows,
    }),
  ];
}

function heldTable(held: readonly HeldSession[]): Block {
  return rowTable<HeldSession>({
    heading: '办过的',
    columns: [
      dayColumn(monthDay),
      ...commonColumns(),
      countColumn('到场人数', ({ present }) => present, { isKey: true, weight: 2 }),
    ],
    rows: held,
  });
}

/** How many of each class, where there is more than one. */
function byClass(held: readonly HeldSession[]): Block[] {
  const rows = SESSION_CLASSES.flatMap((name) => {
    const own = held.filter((one) => one.class === name);
    return own.length === 0
      ? []
      : [{ label: name, value: [counted(own.length, '场'), '，', counted(peopleAt(own), '人次')] }];
  });
  return rows.length < 2 ? [] : [{ type: 'facts', heading: '各类多少场', rows }];
}
