import type { Finding } from '../../finding.ts';
import type { Roster } from './schema.ts';

/** What is not true in a roster: one person on two lines. */
export function checkRoster({ members }: Roster): Finding[] {
  const seen = new Map<string, number>();
  return members.flatMap(({ name, post }, index): Finding[] => {
    const key = JSON.stringify([name, post]);
    const first = seen.get(key);
    seen.set(key, first ?? index);
    if (first === undefined) return [];
    return [
      {
        code: 'ROW_DUPLICATE',
        severity: 'warning',
        path: ['members', index, 'name'],
        message: `${post}${name}写了两遍：第 ${first + 1} 人和第 ${index + 1} 人。`,
        hint: '请删掉一个；同名的两个人，职务请写得不一样。',
      },
    ];
  });
}
