/** 52 weeks of the boards of all sample sites, played again: how much work they are, and what for. */
import { beforeAll, describe, expect, test } from 'vitest';
import { isWorkOnDayOff, movedIn, yearOfWalls, type Step } from '../../support/year-of-walls.ts';

let years: ReadonlyMap<string, readonly Step[]>;

beforeAll(async () => {
  years = await yearOfWalls();
});

const allSteps = (): Step[] => [...years.values()].flat();

describe('over 52 weeks of all sample sites', () => {
  test('most sheets are hung once and taken down once', () => {
    const work: number[] = [];
    for (const steps of years.values()) {
      const seen = new Set<string>(steps[0]?.was.keys());
      const again = new Map<string, number>();
      for (const step of steps) {
        for (const sheet of movedIn(step)) again.set(sheet, (again.get(sheet) ?? 0) + 1);
        for (const sheet of step.is.keys())
          if (!step.was.has(sheet) && seen.has(sheet)) again.set(sheet, (again.get(sheet) ?? 0) + 1);
        for (const sheet of step.is.keys()) seen.add(sheet);
      }
      work.push(...[...seen].map((sheet) => again.get(sheet) ?? 0));
    }
    work.sort((a, b) => a - b);
    const more = work.filter((times) => times > 0).length;
    expect(work.length).toBeGreaterThan(500);
    expect(work[Math.floor(work.length / 2)]).toBe(0);
    // Before weeks were thought of, it was every fourth.
    expect(more / work.length).toBeLessThan(0.12);
  });

  test('nothing moves but for something that must hang and was not there', () => {
    for (const step of allSteps()) {
      if (movedIn(step).length === 0) continue;
      const up = new Set([...step.before.values()].map(({ span }) => span));
      const comes = [...step.wallDay.reasons].filter(
        ([span, { reason }]) => !up.has(span) && !['newest', 'earlier'].includes(reason),
      );
      expect([step.day, comes.length]).not.toEqual([step.day, 0]);
    }
  });

  test('nobody works on a day off but for a posting that begins then', () => {
    const off = allSteps().filter(isWorkOnDayOff);
    for (const { day: on, before, wallDay } of off) {
      const up = new Set([...before.values()].map(({ span }) => span));
      const comes = [...wallDay.reasons.keys()].filter((span) => !up.has(span));
      expect(comes.map(({ startsOffDuty }) => startsOffDuty)).toContain(on);
    }
  });

  test('the sheets of one disclosure hang in neighbouring slots of one panel', () => {
    for (const { wallDay } of allSteps())
      for (const [, own] of Map.groupBy(wallDay.wall, ([, { span }]) => span)) {
        const slots = own.sort(([, a], [, b]) => a.sheet - b.sheet).map(([slot]) => slot);
        expect(new Set(slots.map(({ panel }) => panel)).size).toBe(1);
        expect((slots.at(-1)?.order ?? 0) - (slots[0]?.order ?? 0)).toBe(slots.length - 1);
      }
  });

  test("the newest month's accounts hang in the first slot of their panel", () => {
    for (const [siteId, steps] of years) {
      const accounts = [...(steps.at(-1)?.wallDay.wall ?? [])].filter(
        ([, { span, sheet }]) => span.disclosure.content.kind === 'accounts' && sheet === 1,
      );
      const periodOf = ([, { span }]: (typeof accounts)[number]) => span.disclosure.content.period ?? '';
      const monthly = accounts.filter((one) => /^\d{4}-\d{2}$/.test(periodOf(one)));
      const [newest] = monthly.sort((a, b) => (periodOf(a) < periodOf(b) ? 1 : -1));
      expect([siteId, newest?.[0].slot.id]).toEqual([siteId, '财1']);
    }
  });
});
