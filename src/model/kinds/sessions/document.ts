import type { Block, DisclosureDocument, Phrase, Sentence, Value } from '../../disclosure/blocks.ts';
import { formatPeriod } from '../../values/period.ts';
import { counted, dateSeenFrom, monthDay } from '../../values/values.ts';
import { countColumn, rowTable, wordsColumn, type RowColumn } from '../row-table.ts';
import { SESSION_CLASSES, type Session, type Sessions } from './schema.ts';
import { splitSessions, type HeldSession } from './split.ts';

/** How many were held and how many came, what comes next; then every session by day. */
export function sessionsDocument(list: Sessions): DisclosureDocument {
  const { held, planned, cancelled } = splitSessions(list);
  return {
    lead: [...heldSentence(list, held), ...nextSentence(list, planned), ...notHeld(cancelled)],
    blocks: [
      ...plannedTable(list, planned),
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

function nextSentence({ publishedOn }: Sessions, planned: readonly Session[]): Sentence[] {
  const [next] = planned;
  if (!next) return [];
  const { on, time = '', class: name, topic, place } = next;
  return [
    [
      ['后面安排了 ', counted(planned.length, '场'), '，'],
      [planned.length === 1 ? '在' : '最近一场在', dateSeenFrom(publishedOn, on), `${time && ` ${time}`}，`],
      [`${name}：${topic}，`],
      [`在${place}。`],
    ],
  ];
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

function plannedTable({ publishedOn }: Sessions, planned: readonly Session[]): Block[] {
  if (planned.length === 0) return [];
  return [
    rowTable<Session>({
      heading: '后面的安排',
      columns: [dayColumn((on) => dateSeenFrom(publishedOn, on)), ...commonColumns()],
      rows: planned,
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
