/** What becomes of disclosures after they were published: photographed on the wall, corrected, taken back. */
import { addDays, type CalendarDate } from '../../../src/model/values/calendar-date.ts';
import { SHARES } from './shares.ts';
import type { World } from './world.ts';
import type { Draft } from './written.ts';

/** Photos that a site's proofs name: the whole board, and the sheet. */
export const PROOF_PHOTOS = { far: 'board-wall.jpg', near: 'board-finance.jpg' } as const;

/** Of how many of its newest accounts a site that takes photos has them. */
const PHOTOGRAPHED = 3;

/** Whether a site photographs its board: only where somebody cares. */
export function takesPhotos({ chance, diligence }: World): boolean {
  return diligence !== 'silent' && diligence !== 'negligent' && chance.of('photos').happens(SHARES.photos);
}

/** The same disclosures, some with what was done to them since. */
export function livedOn(world: World, drafts: readonly Draft[]): Draft[] {
  const photographed = new Set(
    takesPhotos(world)
      ? drafts.filter(({ content }) => content.kind === 'accounts').slice(-PHOTOGRAPHED)
      : [],
  );
  return drafts.map((draft): Draft => {
    const { section, slug, publishedOn } = draft;
    const chance = world.chance.of('afterwards', section, publishedOn, slug);
    const content = {
      ...draft.content,
      ...(photographed.has(draft) && { posted: { on: publishedOn, ...PROOF_PHOTOS } }),
      ...(chance.of('corrected').happens(SHARES.corrected) && correctionOf(world, draft)),
      ...(chance.of('withdrawn').happens(SHARES.withdrawn) && withdrawalOf(world, draft)),
    };
    return { ...draft, content };
  });
}

/** Slips that no figure depends on. The books of all months follow from each other. */
const SLIPS = {
  accounts: {
    what: '一笔支出的备注写漏了',
    after: '补写了用在哪里',
    why: '群众看了问，查凭证补上',
    by: '会计，监委会核对',
  },
  notice: { what: '一处说法不清楚', after: '写清楚了找谁办', why: '有人打电话来问', by: '代办员' },
} as const;

function correctionOf({ asOf }: World, { publishedOn, content }: Draft): object {
  const on = addDays(publishedOn, 3);
  const slip = content.kind === 'accounts' || content.kind === 'notice' ? SLIPS[content.kind] : undefined;
  return slip && on <= asOf ? { corrections: [{ on, ...slip }] } : {};
}

/** Items of which nothing is owed: what takes one back owes nothing by it. */
const FREE: ReadonlySet<string> = new Set(['activities', 'emergency', 'notices']);

function withdrawalOf({ asOf, words }: World, { publishedOn, content }: Draft): object {
  const on: CalendarDate = addDays(publishedOn, 2);
  const isFree = content.kind === 'notice' && content.type === '通知' && FREE.has(content.item);
  return isFree && on <= asOf
    ? { withdrawal: { on, why: '日子定错了，另发新的通知', by: `${words.place}“两委”会` } }
    : {};
}
