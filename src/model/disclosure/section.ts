/** The four sections 版块 of a public board. The order is the order on the wall. */
export const SECTIONS = ['party', 'affairs', 'finance', 'other'] as const;

export type Section = (typeof SECTIONS)[number];

/** Whether a folder name is one of the four sections. */
export function isSection(text: string): text is Section {
  return (SECTIONS as readonly string[]).includes(text);
}

/** What a publicity board 宣传栏 tells of: 惠民政策, 法律法规, 科技文化, 基层党建. */
export const PUBLICITY_TOPICS = ['policy', 'law', 'culture', 'building'] as const;

export type PublicityTopic = (typeof PUBLICITY_TOPICS)[number];

/** Their names as on the board. */
export const TOPIC_TITLES: Readonly<Record<PublicityTopic, string>> = {
  policy: '惠民政策',
  law: '法律法规',
  culture: '科技文化',
  building: '基层党建',
};

/** Whatever a panel of a board may be for. */
export const BOARD_SECTIONS = [...SECTIONS, ...PUBLICITY_TOPICS] as const;

export type BoardSection = (typeof BOARD_SECTIONS)[number];
