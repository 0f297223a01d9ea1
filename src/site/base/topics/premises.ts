/** 场所: how far the rooms of villages and communities are from the standard. */
import type { CalendarDate } from '../../../model/values/calendar-date.ts';
import type { Site } from '../../../model/place/site.ts';
import type { BaseTopic } from '../topic.ts';

interface PremisesFacts {
  readonly rooms: number;
  readonly area?: number;
}

export const premisesTopic: BaseTopic<PremisesFacts> = {
  name: 'premises',
  title: '场所',
  source: '出自各村（社区）写的房间',
  facts: ({ profile: { rooms } }: Site, _asOf: CalendarDate) => {
    if (!rooms) return undefined;
    const indoors = rooms.filter(({ isOutdoors }) => isOutdoors !== true);
    return { rooms: indoors.length, area: indoors.reduce((sum, { area = 0 }) => sum + area, 0) };
  },
  figures: [
    { label: '室内面积', unit: '平方米', how: '各村（社区）室内房间的面积相加', of: ({ area }) => area },
  ],
  worstFirst: {
    heading: '面积最小的',
    distance: ({ area = 0 }) => Math.max(0, 200 - area),
    say: ({ area = 0 }) => `${area} 平方米`,
  },
  columns: [{ title: '室内面积', widthCharacters: 12, onPage: true, cell: ({ area }) => area ?? null }],
};
