/** 东桥维修: the works that tests of stories follow, at whatever stage. */
import { aDisclosure } from './a-site.ts';

export const aProject = (stage: string, publishedOn: string, more: Readonly<Record<string, unknown>> = {}) =>
  aDisclosure(
    {
      kind: 'project',
      title: `水南村东桥维修${stage}公示`,
      publishedOn,
      project: 'east-bridge',
      name: '东桥维修',
      location: '一组',
      content: '修桥',
      responsible: '王强',
      investment: 50_000,
      sources: [{ source: '村集体', amount: 50_000 }],
      stage,
      schedule: {},
      ...more,
    },
    { id: `${publishedOn}-bridge`, section: 'affairs' },
  );
