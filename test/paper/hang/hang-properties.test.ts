/** What holds of every board and every content, day after day. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CalendarDate } from '../../../src/model/values/calendar-date.ts';
import { isWorkingDay } from '../../../src/model/values/working-days.ts';
import type { Disclosure } from '../../../src/model/disclosure/disclosure.ts';
import type { HangPlan, HangReason } from '../../../src/paper/hang/hang.ts';
import { aDisclosure, day } from '../../support/a-site.ts';
import { posting } from '../../support/a-site-context.ts';
import { aBoard, planWall } from '../../support/a-wall.ts';

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

/** `o1` → `d3 2+1/2`: of two sheets the second. */
function wallOf({ panels }: HangPlan): Map<string, string> {
  return new Map(
    panels.flatMap(({ hangings }) =>
      hangings.map(({ slot, candidate, sheet, bound, count }) => [
        slot.id,
        candidate ? `${candidate.disclosure.id} ${sheet}+${bound}/${count}` : '-',
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
  test('each sheet of what hangs hangs once, in reading order in neighbouring slots of one panel', () => {
    fc.assert(
      fc.property(aWall, aDay, (wall, asOf) => {
        for (const { hangings } of planned(wall, asOf).panels) {
          const shown = hangings.flatMap(({ slot, candidate, sheet, bound, count }) =>
            candidate ? [{ slot, id: candidate.disclosure.id, sheet, bound, count }] : [],
          );
          for (const [, own] of Map.groupBy(shown, ({ id }) => id)) {
            const sheets = own.flatMap(({ sheet, bound }) =>
              Array.from({ length: bound }, (_, index) => sheet + index),
            );
            expect(sheets).toEqual(Array.from({ length: own[0]?.count ?? 0 }, (_, index) => index + 1));
            const at = own.map(({ slot }) => hangings.findIndex((one) => one.slot === slot));
            expect(at.at(-1)).toBe((at[0] ?? 0) + at.length - 1);
            expect(new Set(own.map(({ slot }) => slot.stock)).size).toBe(1);
          }
        }
      }),
    );
  });

  test('what hangs in several slots hangs in a panel of its own section', () => {
    fc.assert(
      fc.property(aWall, aDay, (wall, asOf) => {
        const apart = planned(wall, asOf).panels.flatMap(({ panel, hangings }) =>
          hangings.flatMap(({ candidate, bound, count }) =>
            candidate && bound < count && candidate.section !== panel.section ? [candidate] : [],
          ),
        );
        expect(apart).toEqual([]);
      }),
    );
  });

  test('on a working day nothing that must hang waits while a slot is free or holds what is less urgent', () => {
    fc.assert(
      fc.property(aWall, aDay.filter(isWorkingDay), (wall, asOf) => {
        const { panels, waiting } = planned(wall, asOf);
        for (const { candidate } of waiting)
          for (const { hangings } of panels)
            for (const slot of hangings)
              expect(
                slot.candidate && ORDER.indexOf(slot.candidate.reason) <= ORDER.indexOf(candidate.reason),
              ).toBe(true);
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
          slots.set(slot.id, up ? `${up.candidate.disclosure.id} ${up.sheet}+${up.bound}/${up.count}` : '-');
        expect(slots).toEqual(wallOf(planned(wall, week.until > asOf ? week.until : asOf)));
      }),
    );
  });
});
