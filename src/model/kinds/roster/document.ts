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

/** 一组组长, 2组组长: one post, once in every group. */
const NUMBER = /^第?[一二三四五六七八九十百\d]+/;

/**
 * Who leads the body, and how to call them: a list stands in order of rank. Of several in one post nobody leads: it is
 * said how many they are, and of 一组组长, 二组组长 nothing.
 */
function whomToCall({ members }: Roster): Sentence[] {
  const head = members.find(({ post }) => HEAD.test(post));
  if (!head) return [];
  const alike = members.filter(({ post }) => post.replace(NUMBER, '') === head.post.replace(NUMBER, ''));
  if (alike.length > 1)
    return alike.every(({ post }) => post === head.post) ? [[[`${head.post} ${alike.length} 人。`]]] : [];
  const named = `${head.post}：${head.name}`;
  return [head.phone === undefined ? [[`${named}。`]] : [[`${named}，`], [`电话 ${head.phone}。`]]];
}
