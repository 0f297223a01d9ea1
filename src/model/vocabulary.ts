import type { Section } from './section.ts';

/** Villages and communities are one model with two vocabularies (domain: 村与社区双轨同构). */
export type SiteType = 'village' | 'community';

export interface Vocabulary {
  /** 村 / 社区 */
  readonly place: string;
  /** 村民 / 居民 */
  readonly residents: string;
  /** 村民委员会 / 居民委员会 */
  readonly committee: string;
  /** 村委会 / 居委会 */
  readonly committeeShort: string;
  /** 村务监督委员会 / 居务监督委员会 */
  readonly supervision: string;
  /** 村民代表会议 / 居民代表会议 */
  readonly representatives: string;
  /** 村部 / 社区服务站 */
  readonly office: string;
  /** 组 the smallest unit: 村民小组 / 居民小组 */
  readonly group: string;
  /** Long section titles as on the board: 党务公开, 村务公开, … */
  readonly sections: Readonly<Record<Section, string>>;
  /** Two-character section names for narrow buttons: 党务, 村务, … */
  readonly sectionsShort: Readonly<Record<Section, string>>;
}

const WORDS: Readonly<Record<SiteType, Vocabulary>> = {
  village: {
    place: '村',
    residents: '村民',
    committee: '村民委员会',
    committeeShort: '村委会',
    supervision: '村务监督委员会',
    representatives: '村民代表会议',
    office: '村部',
    group: '村民小组',
    sections: { party: '党务公开', affairs: '村务公开', finance: '财务公开', other: '其他事项' },
    sectionsShort: { party: '党务', affairs: '村务', finance: '财务', other: '其他' },
  },
  community: {
    place: '社区',
    residents: '居民',
    committee: '居民委员会',
    committeeShort: '居委会',
    supervision: '居务监督委员会',
    representatives: '居民代表会议',
    office: '社区服务站',
    group: '居民小组',
    sections: { party: '党务公开', affairs: '居务公开', finance: '财务公开', other: '其他事项' },
    sectionsShort: { party: '党务', affairs: '居务', finance: '财务', other: '其他' },
  },
};

/** The words of a village or a community. */
export function vocabularyOf(type: SiteType): Vocabulary {
  return WORDS[type];
}
