import { dayNamed, type NamedDays } from '../named-days.ts';
import type { Lease } from './schema.ts';

/** When one may register, and when offers are opened. */
export function daysIn({ lease, registration, openingOn, lots, publishedOn }: Lease): NamedDays[] {
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
            from: registration.from ?? publishedOn,
            until: registration.until,
            isOpenToAll: true as const,
            about: [
              [
                `在${registration.place}报名`,
                ...(registration.contact === undefined ? [] : [`找${registration.contact}`]),
                ...(registration.phone === undefined ? [] : [`电话 ${registration.phone}`]),
              ].join('，') + '。',
            ],
          },
        ]),
    ...(openingOn === undefined ? [] : [{ ...dayNamed('opening', `招租开标：${what}`, openingOn), series }]),
  ];
}
