import type { Block, DisclosureDocument, Phrase } from '../../blocks.ts';
import { formatDayOrMonth, type DayOrMonth } from '../../day-or-month.ts';
import { counted, dateSeenFrom, fullDate, person } from '../../values.ts';
import type { Developed, DevelopmentStage, MemberDevelopment } from './schema.ts';

const DECISIONS: Readonly<Record<DevelopmentStage, readonly [before: string, after: string]>> = {
  入党积极分子: ['拟把 ', '确定为入党积极分子'],
  发展对象: ['拟把 ', '列为发展对象'],
  接收预备党员: ['拟接收 ', '为预备党员'],
  预备党员转正: ['拟同意 ', '转为正式党员'],
};

/**
 * What is intended and until when one may object; then who, one table for each. Names stand in tables only, where they
 * can be withheld.
 */
export function memberDevelopmentDocument(notice: MemberDevelopment): DisclosureDocument {
  const { persons, stage, posting, publishedOn, organisation } = notice;
  const [before, after] = DECISIONS[stage];
  return {
    lead: [
      [[before, counted(persons.length, '名'), '同志', `${after}。`]],
      [['有意见，', dateSeenFrom(publishedOn, posting.until), '以前', `告诉${posting.to}。`]],
    ],
    blocks: [
      ...persons.map((one, index) =>
        personTable(one, persons.length === 1 ? '公示对象' : `第 ${index + 1} 人`),
      ),
      {
        type: 'facts',
        heading: '怎么提意见',
        rows: [
          { label: '党支部', value: [organisation] },
          ...(notice.decidedOn ? [{ label: '研究日期', value: [fullDate(notice.decidedOn)] }] : []),
          { label: '受理单位', value: [posting.to] },
          { label: '电话', value: [posting.phone] },
          ...(notice.mailbox ? [{ label: '意见箱或信箱', value: [notice.mailbox] }] : []),
        ],
      },
    ],
  };
}

function personTable(one: Developed, heading: string): Block {
  const day = (title: string, written: DayOrMonth | undefined): (readonly [string, Phrase])[] =>
    written === undefined ? [] : [[title, [formatDayOrMonth(written)]]];
  const names = (title: string, list: readonly string[] | undefined): (readonly [string, Phrase])[] =>
    list ? [[title, list.flatMap((name, index) => [...(index > 0 ? ['、'] : []), person(name)])]] : [];
  const text = (title: string, written: string | undefined): (readonly [string, Phrase])[] =>
    written === undefined ? [] : [[title, [written]]];
  const rows: readonly (readonly [string, Phrase])[] = [
    ['姓名', [person(one.name)]],
    ['性别、民族', [`${one.sex}，${one.nation}`]],
    ...day('出生年月', one.born),
    ['文化程度', [one.education]],
    ...text('单位、职务', one.post),
    ...day('申请入党', one.appliedOn),
    ...day('确定为积极分子', one.activistOn),
    ...day('列为发展对象', one.candidateOn),
    ...day('接收为预备党员', one.probationaryOn),
    ...day('预备期满', one.probationEndsOn),
    ...text('延长预备期', one.extendedMonths ? `${one.extendedMonths}个月` : undefined),
    ...names('培养联系人', one.contacts),
    ...names('入党介绍人', one.introducers),
    ...text('经历和表现', one.experience),
  ];
  return {
    type: 'table',
    heading,
    columns: [
      { title: '项目', align: 'start', weight: 2, isKey: true },
      { title: '内容', align: 'start', weight: 5, isKey: true },
    ],
    groups: [{ rows: rows.map(([title, value]) => [[title], value]) }],
    footnotes: [],
  };
}
