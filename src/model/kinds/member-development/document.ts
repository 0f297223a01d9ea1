import type { Block, DisclosureDocument, Phrase } from '../../disclosure/blocks.ts';
import { formatDayOrPeriod, type DayOrPeriod } from '../../values/day-or-period.ts';
import { counted, fullDate, person } from '../../values/values.ts';
import { rowTable, wordsColumn } from '../row-table.ts';
import type { Developed, DevelopmentStage, MemberDevelopment } from './schema.ts';

const DECISIONS: Readonly<Record<DevelopmentStage, readonly [before: string, after: string]>> = {
  入党积极分子: ['拟把 ', '确定为入党积极分子'],
  发展对象: ['拟把 ', '列为发展对象'],
  接收预备党员: ['拟接收 ', '为预备党员'],
  预备党员转正: ['拟同意 ', '转为正式党员'],
};

/**
 * What is intended, then who: one row each, so that the list can be taken down as one when its time is over. Until when
 * and whom to tell is said above, as for every posting.
 */
export function memberDevelopmentDocument(notice: MemberDevelopment): DisclosureDocument {
  const { persons, stage, organisation, decidedOn, mailbox } = notice;
  const [before, after] = DECISIONS[stage];
  return {
    lead: [[[before, counted(persons.length, '名'), '同志', `${after}。`]]],
    blocks: [
      personTable(persons),
      {
        type: 'facts',
        heading: '谁研究的',
        rows: [
          { label: '党支部', value: [organisation] },
          ...(decidedOn ? [{ label: '研究日期', value: [fullDate(decidedOn)] }] : []),
          ...(mailbox ? [{ label: '意见箱或信箱', value: [mailbox] }] : []),
        ],
      },
    ],
  };
}

function personTable(persons: readonly Developed[]): Block {
  return rowTable<Developed>({
    heading: '公示对象',
    columns: [
      wordsColumn('姓名', ({ name }) => person(name), { isKey: true }),
      wordsColumn(
        persons.some(({ nation }) => nation) ? '性别、民族' : '性别',
        ({ sex, nation }) => (nation ? `${sex}，${nation}` : sex),
        { isKey: true },
      ),
      wordsColumn('出生年月', ({ born }) => formatDayOrPeriod(born), { isKey: true }),
      wordsColumn('文化程度', ({ education }) => education),
      wordsColumn('职务和表现', postAndRecord, { weight: 3 }),
      wordsColumn('入党经过', story, { weight: 4 }),
      wordsColumn('联系人、介绍人', helpers, { weight: 3 }),
    ],
    rows: persons,
  });
}

function postAndRecord({ post, experience }: Developed): string | undefined {
  return [post, experience].filter(Boolean).join('；') || undefined;
}

/** `2022年11月申请入党，2023年12月8日确定为积极分子，…`. */
function story(one: Developed): string {
  const told: readonly (readonly [DayOrPeriod | undefined, string])[] = [
    [one.appliedOn, '申请入党'],
    [one.activistOn, '确定为积极分子'],
    [one.candidateOn, '列为发展对象'],
    [one.probationaryOn, '接收为预备党员'],
    [one.probationEndsOn, one.extendedMonths ? `预备期满（延长${one.extendedMonths}个月）` : '预备期满'],
  ];
  return told
    .flatMap(([day, what]) => (day === undefined ? [] : [`${formatDayOrPeriod(day)}${what}`]))
    .join('，');
}

function helpers({ contacts = [], introducers = [] }: Developed): Phrase {
  const named = (title: string, names: readonly string[]): Phrase[] =>
    names.length === 0
      ? []
      : [[title, ...names.flatMap((name, index) => [...(index > 0 ? ['、'] : []), person(name)])]];
  const [first = [], second] = [...named('培养联系人', contacts), ...named('入党介绍人', introducers)];
  return second ? [...first, '；', ...second] : first;
}
