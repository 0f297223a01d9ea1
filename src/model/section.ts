/** The four sections 版块 of a public board. The order is the order on the wall. */
export const SECTIONS = ['party', 'affairs', 'finance', 'other'] as const;

export type Section = (typeof SECTIONS)[number];

/** Whether a folder name is one of the four sections. */
export function isSection(text: string): text is Section {
  return (SECTIONS as readonly string[]).includes(text);
}
