import type { DisclosureDocument } from '../../blocks.ts';
import type { Roster } from './schema.ts';

/** A roster reads as its members in order of rank. Officers' names are public and never masked. */
export function rosterDocument(roster: Roster): DisclosureDocument {
  return {
    lead: [
      [
        [`${roster.body}`],
        [`共 ${roster.members.length} 人`],
        [roster.term ? `，任期${roster.term}。` : '。'],
      ],
    ],
    blocks: [
      {
        type: 'people',
        heading: '成员和分工',
        people: roster.members.map(({ name, post, duties, phone }) => ({
          name,
          post,
          duties,
          ...(phone !== undefined && { phone }),
        })),
      },
    ],
  };
}
