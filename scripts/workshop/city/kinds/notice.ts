/** 公告、通知、公示 in words: what is owed by period or always, and what the season brings. */
import { formatPeriod, type Period } from '../../../../src/model/values/period.ts';
import {
  drafts,
  eventDays,
  firstDayOf,
  itemOf,
  moneyApprovals,
  occasionsOf,
  type Issue,
} from '../drafting.ts';
import type { World } from '../world.ts';
import type { Draft, WrittenKind } from '../written.ts';

type Issuer = 'party' | 'committee';

interface Text {
  readonly item: string;
  readonly slug: string;
  readonly title: string;
  readonly issuer: Issuer;
  /** In how many of a hundred sites, where the catalogue leaves it open. */
  readonly share: number;
  readonly lines: readonly string[];
}

const PERIODIC: readonly Text[] = [
  {
    item: 'party-progress',
    slug: 'progress',
    title: '目标任务完成情况',
    issuer: 'party',
    share: 100,
    lines: ['公开栏按月更换，没有漏项。', '主街和岔路每周清扫。', '困难户都有人联系。'],
  },
  {
    item: 'party-annual-plan',
    slug: 'party-plan',
    title: '年度目标任务与工作计划',
    issuer: 'party',
    share: 100,
    lines: ['把每月的账按时贴出来。', '修好群众反映最多的一段路。', '每季上一次党课。'],
  },
  {
    item: 'work-report',
    slug: 'work-report',
    title: '工作报告',
    issuer: 'committee',
    share: 100,
    lines: [
      '全年开代表会议，定下的事都公布了。',
      '修了路灯，清了排水沟。',
      '集体的钱怎么花的，账目每月都在公开栏上。',
    ],
  },
  {
    item: 'annual-goals',
    slug: 'goals',
    title: '年度目标',
    issuer: 'committee',
    share: 30,
    lines: ['清理闲置房前屋后。', '增加三处路灯。'],
  },
  {
    item: 'fin-plan',
    slug: 'plan',
    title: '财务计划',
    issuer: 'committee',
    share: 40,
    lines: ['先保工资和水电，再办公益事业。', '工程一律比价，不超预算。'],
  },
  {
    item: 'supervision-opinion',
    slug: 'opinion',
    title: '监督意见',
    issuer: 'committee',
    share: 30,
    lines: ['本期票据看过，手续齐全。', '建议清运费写明车数。'],
  },
];

const PERMANENT: readonly Text[] = [
  {
    item: 'complaint-channel',
    slug: 'complaints',
    title: '意见受理渠道',
    issuer: 'committee',
    share: 100,
    lines: ['到监委会当面说，或投门口的意见箱，五天内答复。', '对答复不满意，可以打12345。'],
  },
  {
    item: 'village-profile',
    slug: 'profile',
    title: '基本情况',
    issuer: 'committee',
    share: 50,
    lines: ['情况每年核一次，以公开栏为准。'],
  },
];

const SEASONAL: readonly Text[] = [
  {
    item: 'emergency',
    slug: 'fire',
    title: '秋季防火通知',
    issuer: 'committee',
    share: 100,
    lines: ['不烧秸秆，不带火种上山。', '发现烟火马上报告值班的人。'],
  },
  {
    item: 'emergency',
    slug: 'flood',
    title: '汛期安全通知',
    issuer: 'committee',
    share: 100,
    lines: ['下大雨不过漫水桥。', '听到铜锣声往高处走。'],
  },
  {
    item: 'notices',
    slug: 'insurance',
    title: '医保缴费通知',
    issuer: 'committee',
    share: 100,
    lines: ['12月底前缴清，手机缴或到代办员那里缴。'],
  },
  {
    item: 'activities',
    slug: 'activity',
    title: '文化活动通知',
    issuer: 'committee',
    share: 100,
    lines: ['广场晚上放电影，自带板凳。'],
  },
];

/** All notices of a site. */
export function noticeDrafts(world: World): Draft[] {
  const periodic = PERIODIC.flatMap((text) =>
    occasionsOf(world, text.item, text.share).flatMap(({ period, publishedOn }) =>
      noticeOf(world, text, { publishedOn, period }),
    ),
  );
  const permanent = PERMANENT.flatMap((text) => {
    const publishedOn = firstDayOf(world, text.item, text.share);
    return publishedOn ? noticeOf(world, text, { publishedOn }) : [];
  });
  const seasonal = eventDays(world, 'notices', SEASONAL.length).flatMap((publishedOn, index) => {
    const text = SEASONAL[index % SEASONAL.length];
    return text ? noticeOf(world, text, { publishedOn }) : [];
  });
  return [...periodic, ...permanent, ...seasonal];
}

function noticeOf(
  world: World,
  { item, slug, title, issuer, lines }: Text,
  { publishedOn, period }: { publishedOn: Issue['publishedOn']; period?: Period },
): Draft[] {
  const { signatures } = itemOf(world, item) ?? {};
  const content: WrittenKind<'notice'> = {
    kind: 'notice',
    item,
    title: `${world.profile.name}${period ? formatPeriod(period) : ''}${title}`,
    type: item === 'emergency' || item === 'notices' || item === 'activities' ? '通知' : '公布',
    ...(period && { period }),
    issuer: world.profile.issuers[issuer],
    ...(signatures && { approvals: moneyApprovals(world, publishedOn) }),
    body: lines.map((line, index) => `${index + 1}. ${line}`).join('\n'),
  };
  return drafts(world, [{ slug: period ? `${slug}-${period.toLowerCase()}` : slug, publishedOn, content }]);
}
