/** Illness, disability, pregnancy and drugs of a person who is named or meant. Campaigns and programmes are not. */
import { findHealthTerms, IS_GENERAL, MAY_HOLD_HEALTH, NO_TERM } from './health-terms.ts';
import { isOfSomebody } from './judge-statement.ts';
import { PERSON_HEADING } from './names.ts';
import type { PrivateMatch } from './private-finding.ts';
import { cellsBelow, type Scene } from './scene.ts';
import { toMatch, type Statement } from './statements.ts';

/** A degree of disability that stands alone below or after its heading. */
const DEGREE = /残疾(?:等级|类别|类型|程度|情况)|disability\w*/i;
const DEGREE_ONLY = /^(?:视力|听力|言语|肢体|智力|精神|多重)?[一二三四1-4]级?$/;
const KEY_AND_DEGREE = /(?:残疾(?:等级|类别|类型|程度|情况)|disability\w*)\s*:\s*['"]?([一二三四1-4]级)/gi;
const CAUSE_LABEL =
  /(?:(?:致困|致贫|困难|救助|返贫|申请|帮扶|纳入)(?:的?主要)?(?:原因|理由)|病情|病种|健康(?:状况|情况)|患病情况|残疾情况|身体(?:状况|情况))\s*[:：|]\s*$/;

/** All that is said of a person's health. */
export function findHealth(scene: Scene): PrivateMatch[] {
  const degrees = DEGREE.test(scene.text) ? findDegrees(scene) : [];
  if (!MAY_HOLD_HEALTH.test(scene.text)) return degrees;
  return [...scene.statements().flatMap(findInStatement), ...degrees];
}

function findInStatement(statement: Statement): PrivateMatch[] {
  const { text, blank } = statement;
  return findHealthTerms(text)
    .filter(({ start, word }) => {
      const end = start + word.length;
      if (NO_TERM.test(text.slice(start, end + 4))) return false;
      if (CAUSE_LABEL.test(text.slice(0, start)) && !/人数|户数/.test(text)) return true;
      return isOfSomebody(statement, { start, end, general: IS_GENERAL, blank });
    })
    .map(({ start, word }) => toMatch(statement, 'health', start, start + word.length));
}

function findDegrees(scene: Scene): PrivateMatch[] {
  const keys = [...scene.text.matchAll(KEY_AND_DEGREE)].map((match): PrivateMatch => {
    const end = match.index + match[0].length;
    return { kind: 'health', start: end - (match[1] ?? '').length, end };
  });
  const cells = cellsBelow(scene, DEGREE)
    .filter(
      ({ row, text }) =>
        row.headings.some((heading) => PERSON_HEADING.test(heading)) && DEGREE_ONLY.test(text),
    )
    .map(({ start, text }): PrivateMatch => ({ kind: 'health', start, end: start + text.length }));
  return [...keys, ...cells];
}
