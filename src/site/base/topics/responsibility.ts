/** 谁负责: the first responsible person of every site, and at the levels above the leading group, tasks, appraisals. */
import { undated, type BaseTopic } from '../topic.ts';
import { responsibilityLevels } from './responsibility-levels.ts';
import { responsibilitySections } from './responsibility-sections.ts';

interface ResponsibilityFacts {
  readonly name: string;
  readonly post: string;
  readonly phone?: string;
  /** Who say for what one can come to them, and whom one can call. */
  readonly helpers: number;
  readonly supervisor: string;
  readonly supervisionPhone: string;
}

export const responsibilityTopic: BaseTopic<ResponsibilityFacts> = {
  name: 'responsibility',
  title: '谁负责',
  source: '村（社区）的出自各自写的负责人，第一个是第一责任人；市、县（区）、乡镇（街道）的出自各级写的情况',
  facts: ({ profile: { officers, supervision } }) => {
    const [first] = officers;
    if (!first) return undefined;
    return {
      name: first.name,
      post: first.post,
      ...(first.phone !== undefined && { phone: first.phone }),
      helpers: officers.filter(({ phone, helpsWith }) => phone !== undefined && helpsWith !== undefined)
        .length,
      supervisor: supervision.person,
      supervisionPhone: supervision.phone,
    };
  },
  figures: [
    {
      label: '第一责任人写了电话的',
      unit: '个',
      how: '第一个负责人写了工作电话的村（社区）相加',
      of: ({ phone }) => (phone === undefined ? 0 : 1),
      outOf: () => 1,
      compares: undated,
    },
    {
      label: '写明管什么、打什么电话的人',
      unit: '人',
      how: '各村（社区）写了“管什么”和工作电话的负责人相加',
      of: ({ helpers }) => helpers,
      compares: undated,
    },
  ],
  worstFirst: {
    heading: '群众不知道打谁电话的',
    silent: { distance: 3, says: '没有写负责人' },
    distance: ({ phone, helpers }) => (phone === undefined ? 2 : helpers === 0 ? 1 : 0),
    say: ({ phone }) => (phone === undefined ? '第一责任人没有写电话' : '没有一个人写了管什么'),
  },
  columns: [
    { title: '第一责任人', widthCharacters: 10, onPage: true, cell: ({ name }) => name },
    { title: '职务', widthCharacters: 24, onPage: true, cell: ({ post }) => post },
    { title: '电话', widthCharacters: 16, onPage: true, cell: ({ phone }) => phone ?? null },
    { title: '写明管什么的人数', widthCharacters: 16, cell: ({ helpers }) => helpers },
    { title: '监督委员会', widthCharacters: 10, cell: ({ supervisor }) => supervisor },
    { title: '监督电话', widthCharacters: 16, cell: ({ supervisionPhone }) => supervisionPhone },
  ],
  sectionsOf: responsibilitySections,
  levels: responsibilityLevels,
};
