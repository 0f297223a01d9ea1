/** Invented sites for properties of the score: how each did what it owed, and whatever else there is to say of it. */
import fc from 'fast-check';
import type { Catalogue } from '../../src/model/catalogue/catalogue.ts';
import type { Disclosure } from '../../src/model/disclosure/disclosure.ts';
import { dutiesOf } from '../../src/model/duties/duties.ts';
import type { Duty } from '../../src/model/duties/duty.ts';
import { rectificationSchema } from '../../src/model/place/rectification.ts';
import type { Site } from '../../src/model/place/site.ts';
import { addDays, type CalendarDate } from '../../src/model/values/calendar-date.ts';
import { aCatalogue, aDisclosure, aSite, day } from './a-site.ts';

export const PHOTOS = ['hung', 'early', 'none'] as const;

/** Whether the sheet has a photo, and hung as long as it should. */
export type Photo = (typeof PHOTOS)[number];

/** What became of one duty: published so many days after the last (0 and below is in time), or never. */
export type Kept = { readonly daysLate: number; readonly photo: Photo } | 'never';

/** All that a score may depend on. Duty number n was kept as entry n says, from the top again when there are more. */
export interface SiteRecord {
  readonly asOf: CalendarDate;
  readonly kept: readonly Kept[];
  /** Sheets that nobody owed, with or without photos. */
  readonly beyond: readonly Photo[];
  /** Questions that were published, and answered in time or not at all: every one is owed an answer. */
  readonly answeredQuestions: number;
  readonly openQuestions: number;
  readonly purges: number;
  readonly overdueOrders: number;
  readonly untrueOrders: number;
  /** How often the same record stands there: twice as many items, each kept as its twin. */
  readonly times: number;
}

const SHEETS = [
  { id: 'fin-monthly-statement', section: 'finance', frequency: 'monthly', due: { after: 10 }, wallDays: 10 },
  { id: 'fin-bank', section: 'finance', frequency: 'monthly', due: { after: 15 } },
  { id: 'party-meetings', section: 'party', frequency: 'quarterly', due: { after: 15 }, wallDays: 7 },
  { id: 'work-report', section: 'affairs', frequency: 'semiannual', due: { after: 30 }, wallDays: 10 },
  { id: 'duties-of-officers', section: 'affairs', frequency: 'permanent', due: { after: 30 } },
] as const;

function catalogueOf({ times }: SiteRecord): Catalogue {
  const owed = Array.from({ length: times }, (_, copy) =>
    SHEETS.map((item) => ({ ...item, id: nameOf(item.id, copy), required: true, title: item.id })),
  ).flat();
  return aCatalogue(
    ...owed,
    { id: 'resolution', section: 'affairs', frequency: 'event', wallDays: 10, title: '会议决议' },
    { id: 'feedback', section: 'other', frequency: 'event', title: '意见建议与答复', kinds: ['feedback'] },
  );
}

const nameOf = (item: string, copy: number): string => (copy === 0 ? item : `${item}-x${copy}`);
const firstOf = (item: string): string => item.replace(/-x\d+$/, '');

/** The duties of a record that are due by its day, in an order that does not depend on how often it stands there. */
export function dutiesDue(record: SiteRecord): Duty[] {
  const site = aSite({ catalogue: catalogueOf({ ...record, times: 1 }) });
  return dutiesOf(site, record.asOf).filter(({ state }) => state === 'missing');
}

const keyOf = ({ item, cause }: Pick<Duty, 'item' | 'cause'>): string =>
  `${firstOf(item.id)} ${cause.type === 'period' ? cause.period : ''}`;

/** How a duty was kept, by its number. */
export function keptAs({ kept }: SiteRecord, number: number): Kept {
  return kept[number % kept.length] ?? 'never';
}

/** The same record in which one duty was kept otherwise. */
export function keeping(record: SiteRecord, number: number, as: Kept): SiteRecord {
  const kept = dutiesDue(record).map((_, index) => (index === number ? as : keptAs(record, index)));
  return { ...record, kept };
}

/** A real site with that record. */
export function siteWith(record: SiteRecord): Site {
  const catalogue = catalogueOf(record);
  const numbers = new Map(dutiesDue(record).map((duty, number) => [keyOf(duty), number]));
  const owed = dutiesOf(aSite({ catalogue }), record.asOf).flatMap((duty): Disclosure[] => {
    const number = numbers.get(keyOf(duty));
    return number === undefined ? [] : sheetFor(duty, keptAs(record, number), record.asOf);
  });
  const beyond = record.beyond.map((photo, index) =>
    aDisclosure(
      { item: 'resolution', publishedOn: day('2026-01-02'), ...proofOf(photo, day('2026-01-02')) },
      { id: `2026-01-02-resolution-${index}`, section: 'affairs' },
    ),
  );
  const site = aSite({
    catalogue,
    disclosures: withPurges([...owed, ...beyond, ...questionsOf(record)], record),
  });
  return { ...site, rectifications: ordersOf(record) };
}

function sheetFor({ item, cause, dueOn }: Duty, kept: Kept, asOf: CalendarDate): Disclosure[] {
  if (kept === 'never') return [];
  // What must always be there is never late: it was there from the first day or is not there.
  const publishedOn = addDays(dueOn, cause.type === 'permanent' ? -1 : kept.daysLate);
  if (publishedOn > asOf) return [];
  const period = cause.type === 'period' ? { period: cause.period } : {};
  return [
    aDisclosure(
      { item: item.id, publishedOn, title: item.id, ...period, ...proofOf(kept.photo, publishedOn) },
      {
        id: `${publishedOn}-${item.id}-${cause.type === 'period' ? cause.period : 'always'}`,
        section: item.section,
      },
    ),
  ];
}

function proofOf(photo: Photo, on: CalendarDate) {
  if (photo === 'none') return {};
  const early = photo === 'early' ? { until: on } : {};
  return { posted: { on, far: 'far.jpg', near: 'near.jpg', ...early } };
}

/** Leaks stand in a sheet of their own, so that there can be one where nothing else is. */
function withPurges(disclosures: Disclosure[], { purges }: SiteRecord): Disclosure[] {
  const leaks = Array.from({ length: purges }, (_, index) =>
    aDisclosure(
      {
        item: 'resolution',
        publishedOn: day('2026-01-02'),
        purges: [{ on: day('2026-01-03'), what: '一名村民的身份证号', by: '村委会' }],
        ...proofOf('hung', day('2026-01-02')),
      },
      { id: `2026-01-02-leak-${index}`, section: 'affairs' },
    ),
  );
  return [...disclosures, ...leaks];
}

function questionsOf({ openQuestions, answeredQuestions, times }: SiteRecord): Disclosure[] {
  const count = (openQuestions + answeredQuestions) * times;
  if (count === 0) return [];
  const entries = Array.from({ length: count }, (_, index) => ({
    ...{ number: `${index + 1}`, askedOn: '2026-01-02', channel: '当面', question: '路灯什么时候修？' },
    ...(index < openQuestions * times
      ? { state: '还没答复' }
      : { state: '已解决', answer: { on: '2026-01-03', by: '村委会', text: '修好了' } }),
  }));
  return [
    aDisclosure(
      { kind: 'feedback', item: 'feedback', publishedOn: day('2026-01-03'), type: '公布', entries },
      { id: '2026-01-03-feedback', section: 'other' },
    ),
  ];
}

function ordersOf({ overdueOrders, untrueOrders }: SiteRecord): Site['rectifications'] {
  const order = (id: string, more: object) => ({
    id,
    content: rectificationSchema.parse({
      ...{
        issuedOn: '2026-01-02',
        issuer: '青石镇人民政府',
        deadline: '2026-01-05',
        problems: ['公布的不对'],
      },
      ...more,
    }),
  });
  const done = { on: '2026-01-04', text: '改了', checkedBy: '镇纪委', passed: true };
  return [
    ...Array.from({ length: overdueOrders }, (_, index) => order(`overdue-${index}`, {})),
    ...Array.from({ length: untrueOrders }, (_, index) =>
      order(`untrue-${index}`, { untrue: true, result: done }),
    ),
  ];
}

const PHOTO = fc.constantFrom(...PHOTOS);
const IN_TIME: fc.Arbitrary<Kept> = fc.record({ daysLate: fc.constant(0), photo: PHOTO });
const LATE: fc.Arbitrary<Kept> = fc.record({ daysLate: fc.integer({ min: 1, max: 120 }), photo: PHOTO });
const NEVER: fc.Arbitrary<Kept> = fc.constant('never');

/** Diligent, late and idle sites alike: one shape of year for each record, so that whole months are missing as in life. */
const KEPT = fc
  .tuple(fc.nat(8), fc.nat(8), fc.nat(8))
  .chain(([inTime, late, never]) =>
    fc.array(
      fc.oneof(
        { weight: inTime + 1, arbitrary: IN_TIME },
        { weight: late, arbitrary: LATE },
        { weight: never, arbitrary: NEVER },
      ),
      { minLength: 1, maxLength: 40 },
    ),
  );

/** Sites as they may stand on a day of 2026 when something is owed: from the middle of February on. */
export const SITE_RECORD: fc.Arbitrary<SiteRecord> = fc.record({
  asOf: fc.integer({ min: 0, max: 310 }).map((days) => addDays(day('2026-02-20'), days)),
  kept: KEPT,
  beyond: fc.array(PHOTO, { maxLength: 12 }),
  answeredQuestions: fc.nat(2),
  openQuestions: fc.nat(2),
  purges: fc.constantFrom(0, 0, 0, 1),
  overdueOrders: fc.constantFrom(0, 0, 0, 1),
  untrueOrders: fc.constantFrom(0, 0, 0, 0, 1),
  times: fc.constant(1),
});

/** A record without anything that holds a score down whatever else is good. */
export function withoutOffence(record: SiteRecord): SiteRecord {
  return { ...record, purges: 0, overdueOrders: 0, untrueOrders: 0, openQuestions: 0 };
}
