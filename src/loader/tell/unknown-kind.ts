/** Which kind was meant: the three nearest, and not all of them. */
import { KIND_TITLES, KINDS, type Kind } from '../../model/kinds.ts';
import type { Finding } from '../../model/schema/finding.ts';
import { editDistance } from '../../model/values/nearest.ts';
import { quote } from './wording.ts';

/** What is told of a file whose kind is missing or none; what was written is read only then. */
export function unknownKind(writtenOf: () => string, kind: unknown): Finding {
  if (kind === undefined || kind === null) {
    return {
      code: kind === null ? 'FIELD_EMPTY' : 'FIELD_MISSING',
      path: ['kind'],
      message: kind === null ? '「格式」是空的。' : '少了「格式」，不知道这份文件是什么。',
      hint: `请在第一行写 kind，例如：kind: notice。${ALL_KINDS}`,
    };
  }
  const written = writtenOf();
  const exact = KINDS.find((one) => KIND_TITLES[one] === written);
  return {
    code: 'VALUE_NOT_ALLOWED',
    path: ['kind'],
    message: `没有${quote(written)}这种「格式」。`,
    hint: `是不是 ${namesOf(nearestKinds(written))}？${ALL_KINDS}`,
    replacement: exact,
  };
}

const ALL_KINDS = `一共 ${KINDS.length} 种，看 guide/kinds/README.md。`;

function namesOf(kinds: readonly Kind[]): string {
  return kinds.map((one) => `${one}（${KIND_TITLES[one]}）`).join('、');
}

/** The three that look most like what was written, by their name or by what clerks call them. */
function nearestKinds(written: string): Kind[] {
  const wanted = written.trim().toLowerCase();
  const distance = (kind: Kind): number => {
    const title = KIND_TITLES[kind];
    const common = [...wanted].filter(
      (character) => /\p{Script=Han}/u.test(character) && title.includes(character),
    );
    return editDistance(wanted, kind) / Math.max(wanted.length, kind.length) - common.length;
  };
  return KINDS.toSorted((a, b) => distance(a) - distance(b)).slice(0, 3);
}
