/** What holds of every board and every content, day after day. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CalendarDate } from '../../src/model/values/calendar-date.ts';
import type { Disclosure } from '../../src/model/disclosure/disclosure.ts';
import type { HangPlan, HangReason } from '../../src/paper/board/hang.ts';
import { aDisclosure, day } from '../support/a-site.ts';
import { posting } from '../support/a-site-context.ts';
import { aBoard, planWall } from '../support/a-wall.ts';

const FIRST_DAY = day('2026-09-01');
const DAYS = 40;

const aDay = fc.integer({ min: 0, max: DAYS - 10 }).map((days) => addDays(FIRST_DAY, days));

/** News, reports, rosters, goals and postings, corrected, withdrawn, taken down. */
const aContent = fc
  .record({
    from: aDay,
    section: fc.constantFrom('party', 'other'),
    what: fc.constantFrom('news', 'report', 'roster', 'goals', 'posting'),
    days: fc.integer({ min: 1, max: 15 }),
    end: fc.constantFrom('none', 'none', 'none', 'withdrawn', 'expired', 'taken-down', 'corrected'),
  })
  .map(({ from, section, what, days, end }) => {
    const later = addDays(from, days);
    const ends = {
      none: {},
      withdrawn: { withdrawal: { on: later, why: '数据错误', by: '村委会' } },
      expired: { validUntil: later },
      'taken-down': { posted: { on: from, until: later, far: 'a.jpg', near: 'b.jpg' } },
      corrected: { corrections: [{ on: later, what: '日期', why: '笔误', by: '村会计' }] },
    };
    const fields = what === 'posting' ? { item: 'news', ...posting(from, later) } : { item: what };
    return { section, fields: { publishedOn: from, ...fields, ...ends[end] } };
  });

const aWall = fc.record({
  contents: fc.array(aContent, { minLength: 1, maxLength: 14 }),
  sheets: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 14, maxLength: 14 }),
  party: fc.array(fc.constantFrom('A3', 'A4'), { minLength: 1, maxLength: 4 }),
  other: fc.array(fc.constantFrom('A3', 'A4'), { minLength: 1, maxLength: 5 }),
});

type AWall = typeof aWall extends fc.Arbitrary<infer T> ? T : never;

function planned(
  { contents, sheets, party, other }: AWall,
  asOf: CalendarDate,
  isKnown: (disclosure: Disclosure) => boolean = () => true,
) {
  const disclosures = contents
    .map(({ section, fields }, index) =>
      aDisclosure(fields, { id: `d${index}`, section: section as Disclosure['section'] }),
    )
    .filter(isKnown);
  const sheetsOf = Object.fromEntries(sheets.map((count, index) => [`d${index}`, count]));
  return planWall({ board: aBoard({ party, other }), disclosures, sheets: sheetsOf, asOf });
}

/** `o1` → `d3 2/2`. */
function wallOf({ panels }: HangPlan): Map<string, string> {
  return new Map(
    panels.flatMap(({ hangings }) =>
      hangings.map(({ slot, candidate, sheet, count }) => [
        slot.id,
        candidate ? `${candidate.disclosure.id} ${sheet}/${count}` : '-',
      ]),
    ),
  );
}

const idsOn = (wall: ReadonlyMap<string, string>): Set<string> =>
  new Set([...wall.values()].filter((text) => text !== '-').map((text) => text.split(' ')[0] ?? ''));

const ORDER: readonly HangReason[] = ['posting', 'wall-days', 'permanent', 'duty', 'newest', 'earlier'];
const mustHang = (reason: HangReason): boolean => ORDER.indexOf(reason) < ORDER.indexOf('newest');

const everyDay = Array.from({ length: DAYS }, (_, days) => addDays(FIRST_DAY, days));

describe('on every board, whatever is published', () => {
  test('each sheet of what hangs hangs once, and nothing hangs in part', () => {
    fc.assert(
      fc.property(aWall, aDay, (wall, asOf) => {
        const sheets = [...wallOf(planned(wall, asOf)).values()].filter((text) => text !== '-');
        expect(new Set(sheets).size).toBe(sheets.length);
        for (const [id, own] of Map.groupBy(sheets, (text) => text.split(' ')[0]))
          expect([id, own.length]).toEqual([id, Number(own[0]?.split('/')[1])]);
      }),
    );
  });

  test('nothing that must hang waits while slots that would do hold what is less urgent', () => {
    fc.assert(
      fc.property(aWall, aDay, (wall, asOf) => {
        const { panels, waiting } = planned(wall, asOf);
        for (const { candidate } of waiting)
          for (const { hangings } of panels)
            for (const [stock, slots] of Map.groupBy(hangings, ({ slot }) => slot.stock)) {
              const toBeHad = slots.filter(
                (slot) =>
                  !slot.candidate || ORDER.indexOf(slot.candidate.reason) > ORDER.indexOf(candidate.reason),
              );
              const count =
                (wall.sheets[Number(candidate.disclosure.id.slice(1))] ?? 1) + Number(stock.id === 'A4');
              expect(toBeHad.length).toBeLessThan(count);
            }
      }),
    );
  });

  test('a slot stays blank only when nothing that is left would fit it', () => {
    fc.assert(
      fc.property(aWall, aDay, (wall, asOf) => {
        const { panels, waiting } = planned(wall, asOf);
        const blank = panels.some(({ hangings }) =>
          hangings.some(({ candidate, slot }) => !candidate && slot.stock.id === 'A3'),
        );
        const small = waiting.filter(
          ({ candidate }) => wall.sheets[Number(candidate.disclosure.id.slice(1))] === 1,
        );
        expect(blank && small.length > 0).toBe(false);
      }),
    );
  });

  test('a day is planned the same, whether or not one knows what comes after it', () => {
    fc.assert(
      fc.property(aWall, aDay, (wall, asOf) => {
        const known = planned(wall, asOf, ({ content }) => content.publishedOn <= asOf);
        expect(wallOf(known)).toEqual(wallOf(planned(wall, asOf)));
      }),
    );
  });

  test('from one day to the next only what must hang moves anything that still may', () => {
    fc.assert(
      fc.property(aWall, (wall) => {
        const plans = everyDay.map((asOf) => planned(wall, asOf));
        plans.slice(1).forEach((plan, index) => {
          const [before, after] = [wallOf(plans[index] as HangPlan), wallOf(plan)];
          const wasUp = idsOn(before);
          const comes = plan.panels
            .flatMap(({ hangings }) => hangings.flatMap(({ candidate }) => candidate ?? []))
            .some(
              ({ disclosure: { id, content }, reason }) =>
                // What a proof says was taken down too early is put up again, like something new.
                mustHang(reason) && (!wasUp.has(id) || content.posted?.until !== undefined),
            );
          const moved = [...after].filter(
            ([slot, text]) =>
              text !== '-' && before.get(slot) !== text && [...before.values()].includes(text),
          );
          expect(moved.length > 0 && !comes).toBe(false);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('the moves of a week make of one wall the other', () => {
    fc.assert(
      fc.property(aWall, aDay, (wall, asOf) => {
        const plan = planned(wall, asOf);
        const { week } = plan;
        if (!week) return;
        const slots = wallOf(planned(wall, addDays(week.from, -1)));
        for (const { slot, up } of week.moves)
          slots.set(slot.id, up ? `${up.candidate.disclosure.id} ${up.sheet}/${up.count}` : '-');
        expect(slots).toEqual(wallOf(planned(wall, week.until > asOf ? week.until : asOf)));
      }),
    );
  });
});
