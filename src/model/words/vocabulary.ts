import type { Section } from '../disclosure/section.ts';

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
  /** Whom one asks first: 村里 / 社区 */
  readonly local: string;
  /** Whose money it is: 村集体 / 社区 */
  readonly economy: string;
  /** What the affairs are about, in a few words for those who look for something. */
  readonly affairsTopics: string;
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
    local: '村里',
    economy: '村集体',
    affairsTopics: '会议决定、工程项目、土地和宅基地、补助救助、值班分工',
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
    local: '社区',
    economy: '社区',
    affairsTopics: '会议决定、工程项目、物业和环境、补助救助、值班分工',
    sections: { party: '党务公开', affairs: '居务公开', finance: '财务公开', other: '其他事项' },
    sectionsShort: { party: '党务', affairs: '居务', finance: '财务', other: '其他' },
  },
};

/** The words of a village or a community. */
export function vocabularyOf(type: SiteType): Vocabulary {
  return WORDS[type];
}

/** What a text that is for both has in both words, the longest first: `村（居）委会`, `村民（居民）会议`. */
const PAIRS: readonly Readonly<Record<SiteType, string>>[] = [
  { village: '村规民约', community: '居民公约' },
  { village: '村民', community: '居民' },
  { village: '村级', community: '社区' },
  { village: '村', community: '社区' },
  { village: '村', community: '居' },
];

/** A text that is written once for both, in the words of one: `村（居）委会成员` is `居委会成员` in a community. */
export function inWordsOf(text: string, type: SiteType): string {
  return PAIRS.reduce(
    (read, pair) => read.replaceAll(`${pair.village}（${pair.community}）`, pair[type]),
    text,
  );
}
