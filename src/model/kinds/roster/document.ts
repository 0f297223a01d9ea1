import type { DisclosureDocument, Sentence } from '../../disclosure/blocks.ts';
import type { Roster } from './schema.ts';

/** A roster reads as its members in order of rank. Officers' names are public and never masked. */
export function rosterDocument(roster: Roster): DisclosureDocument {
  return {
    lead: [
      [
        // A body that is described in a clause of its own needs a comma before the number.
        [`${roster.body}${roster.body.includes('，') ? '，' : ''}`],
        [`共 ${roster.members.length} 人`],
        [roster.term ? `，任期${roster.term}。` : '。'],
      ],
      ...whomToCall(roster),
    ],
    blocks: [
      {
        type: 'people',
        heading: isDutyRota(roster) ? '值班安排' : '成员和分工',
        people: roster.members.map(({ name, post, duties, phone }) => ({ name, post, duties, phone })),
      },
    ],
  };
}

/** Who is on duty on which day: days stand there in the place of posts. */
function isDutyRota({ title, body }: Roster): boolean {
  return title.includes('值班') || body.includes('值班');
}

/** A post that leads a body. Whoever stands first on a list of days on duty leads nothing. */
const HEAD = /书记|主任|[组队站社会]长|网格长|负责人/;

/** Who leads the body, and how to call them: a list stands in order of rank. */
function whomToCall({ members }: Roster): Sentence[] {
  const head = members.find(({ post }) => HEAD.test(post));
  if (!head) return [];
  const named = `${head.post}：${head.name}`;
  return [head.phone === undefined ? [[`${named}。`]] : [[`${named}，`], [`电话 ${head.phone}。`]]];
}
