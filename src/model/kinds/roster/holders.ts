import { vocabularyOf } from '../../words/vocabulary.ts';
import { splitPosts, type Holder, type HolderContext } from '../office-holder.ts';
import type { Roster } from './schema.ts';

/** Posts that say nothing without the body they belong to. */
const BARE = /^(?:第一)?(?:副)?(?:书记|主任|委员|成员)$/;

/** Its members, each with the body that their post is in. */
export function holdersIn({ members, item }: Roster, site: HolderContext): Holder[] {
  const prefix = prefixOf(item, site);
  return members.map(({ name, post, phone }) => ({
    name,
    posts: splitPosts(post).map((one) => (BARE.test(one) ? prefix + one : one)),
    phone,
  }));
}

function prefixOf(item: string, { party, type }: HolderContext): string {
  if (item === 'party-committee-roles') return partyShort(party);
  if (item === 'committee-roles') return vocabularyOf(type).committeeShort;
  return item === 'supervision-committee' ? '监委会' : '';
}

/** 中共水南村支部委员会 → 党支部. */
function partyShort(party: string): string {
  if (party.includes('总支')) return '党总支';
  return party.includes('支部') ? '党支部' : '党委';
}
