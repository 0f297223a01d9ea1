/** 公开目录一览: every item with when it is due and on what it rests, section by section. */
import type { Audience, Catalogue, CatalogueItem } from '../../../src/model/catalogue/catalogue.ts';
import type { Frequency } from '../../../src/model/duties/frequency.ts';
import type { DueRule } from '../../../src/model/duties/due-rule.ts';
import { formatBasis } from '../../../src/model/catalogue/legal-basis.ts';
import { SECTIONS, type Section } from '../../../src/model/disclosure/section.ts';
import { signerName } from '../../../src/model/disclosure/signatures.ts';
import { formatLimit, unitOf } from '../../../src/model/values/time-limit.ts';
import { markdownTable } from './sections.ts';

const SECTION_TITLES: Readonly<Record<Section, string>> = {
  party: '党务公开',
  affairs: '村（居）务公开',
  finance: '财务公开',
  other: '其他事项',
};

const FREQUENCY_WORDS: Readonly<Record<Frequency, string>> = {
  weekly: '每周',
  monthly: '每月',
  quarterly: '每季',
  semiannual: '每半年',
  annual: '每年',
  event: '有事',
  permanent: '长期',
};

const AUDIENCE_WORDS: Readonly<Record<Audience, string>> = {
  public: '',
  members: '给集体经济组织成员看',
  party: '给党员看',
  township: '给乡镇（街道）看',
};

/** One table a section. */
export function catalogueTables(catalogue: Catalogue): string {
  const required = catalogue.items.filter((item) => item.required === true).length;
  return [
    `共 ${catalogue.items.length} 项，其中 ${required} 项必须（★），到期没有公布记入督查考核台账。`,
    ...SECTIONS.flatMap((section) => [
      `### ${SECTION_TITLES[section]}`,
      markdownTable(
        ['事项', '`item`', '谁公开', '多久一次', '最晚', '公示、上墙', '给谁看、签字、保管', '依据'],
        catalogue.items.filter((item) => item.section === section).map((item) => row(item, catalogue)),
      ),
    ]),
  ].join('\n\n');
}

/** The items of a kind as a list, with what a clerk must know of each. */
export function itemsList(items: readonly CatalogueItem[], catalogue: Catalogue): string {
  return items
    .map((item) => {
      const [title = '', id = '', sites, frequency, due, posting, , basis] = row(item, catalogue);
      const when = [sites, frequency, due, posting].filter((part) => part !== '').join('；');
      return `- **${title}**（${id}）：${when}。${basis === '' ? '' : `\n\n  依据：${basis}。`}`;
    })
    .join('\n');
}

function row(item: CatalogueItem, { laws = [] }: Catalogue): string[] {
  const { title, id, sites, frequency, required, basis = [] } = item;
  return [
    `${required === true ? '★ ' : ''}${title}`,
    `\`${id}\``,
    { village: '村', community: '社区', both: '村、社区' }[sites],
    FREQUENCY_WORDS[frequency],
    dueWords(item),
    joined(postingWords(item)),
    joined(keepingWords(item)),
    // Every version is told: what was published under the old one still rests on it.
    basis
      .flatMap(({ law: lawId, article }) => {
        const law = laws.find((one) => one.id === lawId);
        return law ? [formatBasis({ law, article })] : [];
      })
      .join('；'),
  ];
}

function dueWords({ due, trigger, frequency }: CatalogueItem): string {
  if (!due) return trigger ?? '';
  const isPeriodic = frequency !== 'event' && frequency !== 'permanent';
  return `${isPeriodic ? '' : (trigger ?? '变更后')}${ruleWords(due, isPeriodic)}`;
}

function ruleWords({ after, into, by, nextYear, count }: DueRule, isPeriodic: boolean): string {
  const days = `${after ?? into ?? ''} ${unitOf({ count })}内`;
  if (by !== undefined) {
    const [month, day] = by.split('-').map(Number);
    return `${nextYear === true ? '第二年' : '当年'} ${month} 月 ${day} 日前`;
  }
  if (into !== undefined) return `期初 ${days}`;
  return isPeriodic ? `期满后 ${days}` : `，${days}`;
}

function postingWords({ posting, result, wallDays, onWall }: CatalogueItem): (string | false)[] {
  return [
    posting !== undefined && `公示至少 ${formatLimit(posting)}`,
    result !== undefined && `结果 ${formatLimit(result)}内公布`,
    wallDays !== undefined && `上墙 ${wallDays} 天`,
    onWall === true && '长期挂着',
  ];
}

function keepingWords({ audience, names, signatures = [], retention }: CatalogueItem): (string | false)[] {
  return [
    audience !== undefined && AUDIENCE_WORDS[audience],
    names === 'masked' && '网上隐去名字中间的字',
    names === 'none' && '不登姓名',
    signatures.length > 0 && `${signatures.map(signerName).join('、')}签字`,
    retention === 'permanent' && '永久保管',
    retention === '10y' && '保管 10 年',
  ];
}

function joined(parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false && part !== '').join('；');
}
