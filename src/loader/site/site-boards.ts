/** Whether the boards that a site names exist and are for what it uses them for. */
import type { BoardStandard } from '../../model/place/board-standard.ts';
import type { Finding } from '../../model/schema/finding.ts';
import { findNearest } from '../../model/values/nearest.ts';
import { PUBLICITY_BOARD_POINT, type PublicityItem } from '../../model/place/publicity.ts';
import { TOPIC_TITLES } from '../../model/disclosure/section.ts';
import type { SiteProfile } from '../../model/place/site.ts';

export interface NamedBoards {
  readonly profile: SiteProfile;
  readonly publicity: readonly PublicityItem[];
  /** Ids of all board files. */
  readonly boardIds: ReadonlySet<string>;
  /** Those without problems. */
  readonly boards: ReadonlyMap<string, BoardStandard>;
}

type Use = NonNullable<BoardStandard['use']>;

const USES: Readonly<Record<Use, string>> = { disclosure: '公开栏', publicity: '宣传栏' };

/** Findings in `site.yaml`. */
export function checkSiteBoards(named: NamedBoards): Finding[] {
  const { profile, publicity } = named;
  const { board, publicityBoard, publicityPlace } = profile;
  return [
    ...checkBoard(board, { key: 'board', use: 'disclosure', named }),
    ...(publicityBoard === undefined
      ? []
      : checkBoard(publicityBoard, { key: 'publicityBoard', use: 'publicity', named })),
    ...(publicityBoard !== undefined && publicityPlace === undefined
      ? [
          {
            code: 'FIELD_MISSING',
            path: ['publicityBoard'],
            message: '写了宣传栏，没写它在哪，村民找不到。',
            hint: '请加一行 publicityPlace，例如：publicityPlace: 文化广场北侧。',
          } as const,
        ]
      : []),
    ...checkSurveyedBoard(named),
    ...(publicityBoard === undefined && profile.publicityBoardSince !== undefined
      ? [
          {
            code: 'FIELD_MISSING',
            path: ['publicityBoardSince'],
            message: '写了宣传栏哪天起有，没写用哪块宣传栏。',
            hint: `请加 publicityBoard 和 publicityPlace 两行；没有宣传栏，就删掉这一行。${listOf('publicity', named)}`,
          } as const,
        ]
      : []),
    ...(publicityBoard === undefined && publicity.length > 0
      ? [
          {
            code: 'FIELD_MISSING',
            path: ['publicityBoard'],
            message: `publicity 文件夹里有 ${publicity.length} 份宣传内容，这里没写用哪块宣传栏，贴不上去。`,
            hint: `请加 publicityBoard 和 publicityPlace 两行。${listOf('publicity', named)}`,
          } as const,
        ]
      : []),
  ];
}

/**
 * The survey and the board are one matter: one that is there is written down, for what hangs on it and what the county
 * counts go by that. A board that is there may still be short of the standard, so that is only asked about.
 */
function checkSurveyedBoard(named: NamedBoards): Finding[] {
  const { premises, publicityBoard } = named.profile;
  return (premises?.points ?? []).flatMap(({ id, isMet }, index): Finding[] => {
    if (id !== PUBLICITY_BOARD_POINT || isMet === (publicityBoard !== undefined)) return [];
    const path = ['premises', 'points', index, 'isMet'];
    if (isMet)
      return [
        {
          code: 'FIELD_MISSING',
          path,
          message: '摸底说宣传栏达标，site.yaml 里却没写用哪块宣传栏，统计、台账都当没有。',
          hint: `有就加 publicityBoard 和 publicityPlace 两行；没有，这里改成 isMet: false。${listOf('publicity', named)}`,
        },
      ];
    return [
      {
        code: 'FILES_DISAGREE',
        severity: 'warning',
        path,
        message: '摸底说宣传栏不达标，site.yaml 里却写了用哪块宣传栏。',
        hint: '后来立了的，这里改成 isMet: true；有，但是不合标准，用 note 写哪里不合；没有，就删掉 publicityBoard 和 publicityPlace 两行。',
      },
    ];
  });
}

interface BoardField {
  readonly key: 'board' | 'publicityBoard';
  readonly use: Use;
  readonly named: NamedBoards;
}

function checkBoard(id: string, { key, use, named }: BoardField): Finding[] {
  const { boardIds, boards } = named;
  if (!boardIds.has(id)) {
    const nearest = findNearest(id, boardIds);
    return [
      {
        code: 'BOARD_UNKNOWN',
        path: [key],
        message: `没有编号是“${id}”的${USES[use]}规格。`,
        hint: nearest ? `是不是“${nearest}”？` : `boards 文件夹里有：${namesOf([...boardIds])}。`,
      },
    ];
  }
  const standard = boards.get(id);
  // What a broken standard is for is not known.
  if (!standard || (standard.use ?? 'disclosure') === use)
    return topicsWithoutPanel(standard, { use, named });
  return [
    {
      code: 'BOARD_OF_OTHER_USE',
      path: [key],
      message: `“${id}”是${USES[standard.use ?? 'disclosure']}的规格，不能当${USES[use]}用。`,
      hint: listOf(use, named),
    },
  ];
}

/** A publicity board need not have all four topics, but then nothing can be written for the others. */
function topicsWithoutPanel(
  standard: BoardStandard | undefined,
  { use, named: { publicity } }: Pick<BoardField, 'use' | 'named'>,
): Finding[] {
  if (!standard || use !== 'publicity') return [];
  const topics = [...new Set(publicity.map(({ content }) => content.topic))];
  return topics
    .filter((topic) => !standard.panels.some(({ section }) => section === topic))
    .map((topic) => ({
      code: 'BOARD_OF_OTHER_USE',
      path: ['publicityBoard'],
      message: `宣传栏“${standard.id}”没有“${TOPIC_TITLES[topic]}”（${topic}）这个版块，写了的贴不上去。`,
      hint: '请换一块有这个版块的宣传栏，或者把这份内容改到别的版块。',
    }));
}

function listOf(use: Use, { boards }: NamedBoards): string {
  const ids = [...boards.values()].filter((one) => (one.use ?? 'disclosure') === use).map(({ id }) => id);
  return `${USES[use]}规格有：${namesOf(ids)}。`;
}

function namesOf(ids: readonly string[]): string {
  return [...ids].sort().join('、') || '（还没有）';
}
