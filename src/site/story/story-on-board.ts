/** 墙上贴着什么, with the story of each: which sheet of it this is, and where else on the board there are others of it. */
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import type { HungItem } from '../board/board-lists.ts';
import type { SiteContext } from '../site-context.ts';
import { storyWith } from './site-stories.ts';

interface Panel {
  readonly title: string;
  readonly items: readonly HungItem[];
}

/** The same lists; of what is a step among others the detail says so. */
export function withStories(panels: readonly Panel[], context: SiteContext): Panel[] {
  const slots = new Map(
    panels.flatMap(({ items }) =>
      items.flatMap(({ disclosureId, slots: [first] }) =>
        disclosureId !== undefined && first ? [[disclosureId, first.label] as const] : [],
      ),
    ),
  );
  const byId = new Map(context.published.map((one) => [one.id, one]));
  return panels.map(({ title, items }) => ({
    title,
    items: items.map((item) => {
      const disclosure = item.disclosureId === undefined ? undefined : byId.get(item.disclosureId);
      const told = disclosure && storyOnBoard(disclosure, slots, context);
      return told === undefined ? item : { ...item, detail: `${item.detail}。${told}` };
    }),
  }));
}

/** `三组过水桥维修共 7 份，这是第 4 份，另见财2、村4` */
function storyOnBoard(
  disclosure: Disclosure,
  slots: ReadonlyMap<string, string>,
  context: SiteContext,
): string | undefined {
  const story = storyWith(disclosure, context);
  if (!story || story.steps.length === 1) return undefined;
  const ids = story.steps.map((step) => step.disclosure.id);
  const others = ids.flatMap((id) => (id === disclosure.id ? [] : (slots.get(id) ?? [])));
  return (
    `${story.name}共 ${ids.length} 份，这是第 ${ids.indexOf(disclosure.id) + 1} 份` +
    (others.length > 0 ? `，另见${others.join('、')}` : '')
  );
}
