/** The notice and the result of one letting against each other. */
import type { FileOf } from '../../disclosure/disclosure-fields.ts';
import { formatFen } from '../../values/fen.ts';
import { LEASE_STAGES, type Lease } from './schema.ts';
import { formatDifference } from '../sum-checks.ts';
import { checkStages, stageFiles } from '../stages.ts';
import type { SiteFinding } from '../../schema/finding.ts';

type LeaseFile = FileOf<Lease>;

/** Findings across notices and results: one twice, in the wrong order, a result without notice or with other prices. */
export function checkLeaseStages(leases: readonly LeaseFile[]): SiteFinding[] {
  const notices = leases.filter(({ content }) => content.stage === '公告');
  return [
    ...checkStages(
      stageFiles(leases, ({ lease, lots, stage }) => ({
        matter: lease,
        name: lots[0]?.name ?? lease,
        stage,
      })),
      { stages: LEASE_STAGES, otherMatter: '是另一次招租，请换一个招租编号（lease）' },
    ),
    ...leases
      .filter(({ content }) => content.stage === '结果')
      .flatMap((result) => {
        const notice = notices.find(({ content }) => content.lease === result.content.lease);
        return notice
          ? [...checkPrices(result, notice), ...checkAnnounced(result, notice)]
          : [noticeMissing(result)];
      }),
  ];
}

/** It may have hung on the wall before the village went online, or have been written as a plain notice. */
function noticeMissing({ file, content }: LeaseFile): SiteFinding {
  return {
    file,
    finding: {
      code: 'STAGE_MISSING',
      severity: 'warning',
      path: ['lease'],
      message: `编号是“${content.lease}”的招租只有结果，找不到公告。出租前要先公告，让大家都能报名。`,
      hint: '公告写了的，请核对两份的 lease 是不是一样；只贴在墙上的，补一份公告。',
    },
  };
}

/** What was announced is what was let: a starting price that changed on the way needs a new notice. */
function checkPrices({ file, content }: LeaseFile, notice: LeaseFile): SiteFinding[] {
  return content.lots.flatMap(({ name, startingPrice }, index): SiteFinding[] => {
    const announced = notice.content.lots.find((lot) => lot.name === name)?.startingPrice;
    if (startingPrice === undefined || announced === undefined || startingPrice === announced) return [];
    return [
      {
        file,
        finding: {
          code: 'FILES_DISAGREE',
          path: ['lots', index, 'startingPrice'],
          message:
            `${name}的起始总价写的是 ${formatFen(startingPrice)} 元，公告里是 ${formatFen(announced)} 元，` +
            `差 ${formatDifference(startingPrice, announced)} 元，公告在 ${notice.file}。`,
          hint: '照公告的写；起始价真改过，要先撤回原来的公告，重新公告。',
        },
      },
    ];
  });
}

/** Let before anybody could hear of it. */
function checkAnnounced({ file, content }: LeaseFile, notice: LeaseFile): SiteFinding[] {
  const { from } = content.term;
  if (from === undefined || from >= notice.content.publishedOn) return [];
  return [
    {
      file,
      finding: {
        code: 'DATE_ORDER',
        severity: 'warning',
        path: ['term', 'from'],
        message: `租期从 ${from} 开始，公告 ${notice.content.publishedOn} 才贴出来（${notice.file}），先租后公告。`,
        hint: '日期写错了请改；真是先租后公告的，请写明为什么。',
      },
    },
  ];
}
