/** Days that disclosures name and that people would put into a calendar. One line per kind that has such days. */
import { formatMonthDay, type CalendarDate } from '../../model/calendar-date.ts';
import type { DisclosureContent } from '../../model/disclosure.ts';
import type { Kind } from '../../model/kinds.ts';
import { STEPS } from '../../model/kinds/deliberation/schema.ts';

/** A day, or days in a row, both ends included. */
export interface NamedDays {
  /** Unique among those of one disclosure, and permanent. */
  readonly name: string;
  /** What several disclosures tell of together, e.g. one election; then `name` is unique within it. */
  readonly series?: string;
  readonly title: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** What one should know, a line each. */
  readonly about: readonly string[];
  /** Held already when it was published: a meeting. Others are left out once they are over. */
  readonly isRecord?: true;
}

type DaysOf<K extends Kind> = (content: Extract<DisclosureContent, { kind: K }>) => readonly NamedDays[];

const DAYS: { readonly [K in Kind]?: DaysOf<K> } = {
  resolution: ({ on, meeting, session = '', place, motions }) => [
    {
      ...dayNamed('meeting', `${session}${meeting}`, on),
      about: [`在${place}开会，议了：`, ...motions.map(({ title, outcome }) => `${title}（${outcome}）`)],
      isRecord: true,
    },
  ],
  deliberation: ({ matter, steps }) =>
    steps.flatMap(({ step, by, on, plannedBy }) =>
      // When the result must be out is a duty, and stands there as one.
      on !== undefined || plannedBy === undefined || step === '结果公开'
        ? []
        : [
            dayNamed(
              `step-${STEPS.indexOf(step) + 1}`,
              `${by.includes(step) ? by : by + step}（最晚这天）：${matter}`,
              plannedBy,
            ),
          ],
    ),
  project: ({ project, name, bidding }) =>
    bidding?.on === undefined
      ? []
      : [{ ...dayNamed('bidding', `开标：${name}`, bidding.on), series: `project/${project}` }],
  lease: ({ lease, registration, openingOn, lots }) => {
    const what = lots.map(({ name }) => name).join('、');
    const series = `lease/${lease}`;
    return [
      ...(registration === undefined
        ? []
        : [
            {
              name: 'registration',
              series,
              title: `招租报名：${what}`,
              from: registration.from,
              until: registration.until,
              about: [`在${registration.place}报名，找${registration.contact}，电话 ${registration.phone}。`],
            },
          ]),
      ...(openingOn === undefined
        ? []
        : [{ ...dayNamed('opening', `招租开标：${what}`, openingOn), series }]),
    ];
  },
  election: ({ election, body, electionDay, polling = [], voters }) => [
    {
      ...dayNamed('day', `投票：选${body}`, electionDay),
      series: `election/${election}`,
      about: polling.map(({ place, hours }) => `${place}，${hours}。`),
    },
    ...(voters === undefined
      ? []
      : [
          {
            ...dayNamed('objections', `选民名单申诉最后一天：选${body}`, voters.objectionsUntil),
            series: `election/${election}`,
            about: [`名单贴在${voters.listAt}。${formatMonthDay(voters.decidedBy)}前答复。`],
          },
        ]),
  ],
  'income-distribution': ({ period, readableFrom, issuer }) =>
    readableFrom === undefined
      ? []
      : [
          dayNamed('readable', `这天起可以查${period.slice(0, 4)}年收益分配表`, readableFrom, [
            `${issuer}备查。`,
          ]),
        ],
};

/** The days of a disclosure. */
export function daysNamedIn(content: DisclosureContent): readonly NamedDays[] {
  // The map has for each kind the days of that kind, which is more than the compiler can see.
  const ofKind = DAYS[content.kind] as DaysOf<Kind> | undefined;
  return ofKind ? ofKind(content) : [];
}

function dayNamed(name: string, title: string, on: CalendarDate, about: readonly string[] = []): NamedDays {
  return { name, title, from: on, until: on, about };
}
