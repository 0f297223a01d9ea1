/** 合同台账, by quarter: the same contracts, with the rent that has come in by then. */
import { calendarDate } from '../../../../src/model/values/calendar-date.ts';
import { formatPeriod, periodEnd, periodParts } from '../../../../src/model/values/period.ts';
import { drafts, moneyApprovals, occasionsOf, treasurer, type Issue, type Occasion } from '../drafting.ts';
import { firmNames } from '../names.ts';
import type { World } from '../world.ts';
import type { Draft, WrittenKind } from '../written.ts';

const ITEM = 'fin-contracts';
const SUBJECTS = ['机动地30亩', '老村部院子', '临街门市2间'];

/** Contracts that run for many years, so that none ends in the time of a generated city. */
export function contractsDrafts(world: World): Draft[] {
  return drafts(
    world,
    occasionsOf(world, ITEM, 40).map((occasion) => registerOf(world, occasion)),
  );
}

function registerOf(world: World, { period, publishedOn }: Occasion): Issue<WrittenKind<'contracts'>> {
  const chance = world.chance.of(ITEM);
  const firms = firmNames(chance, {
    place: world.county.shortName,
    trade: '农业公司',
    count: SUBJECTS.length,
  });
  const { year } = periodParts(period);
  const rows = SUBJECTS.map((subject, index) => {
    const yearlyRent = chance.between(30, 240) * 100;
    // The rent of a year is paid when it begins.
    const due = yearlyRent * (year - 2021);
    return {
      number: `${world.profile.documentPrefix}合2022-0${index + 1}`,
      subject,
      party: { organisation: firms[index] ?? '' },
      signedOn: calendarDate('2021-12-20'),
      from: calendarDate('2022-01-01'),
      until: calendarDate('2031-12-31'),
      years: 10,
      yearlyRent,
      due,
      received: due,
      arrears: 0,
    };
  });
  const total = (key: 'yearlyRent' | 'due') => rows.reduce((sum, row) => sum + row[key], 0);
  return {
    slug: `contracts-${period.toLowerCase()}`,
    publishedOn,
    content: {
      kind: 'contracts',
      item: ITEM,
      title: `${world.profile.name}${formatPeriod(period)}合同台账公布`,
      type: '公布',
      period,
      issuer: treasurer(world),
      upTo: periodEnd(period),
      rows,
      totals: {
        contracts: rows.length,
        yearlyRent: total('yearlyRent'),
        due: total('due'),
        received: total('due'),
        arrears: 0,
      },
      approvals: moneyApprovals(world, publishedOn),
    },
  };
}
