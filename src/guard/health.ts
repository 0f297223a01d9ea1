/** Illness, disability, pregnancy and drugs of a person who is named or meant. Campaigns and programmes are not. */
import { findHealthTerms, hasHealthTerm, IS_GENERAL, IS_NATURE, NO_TERM } from './health-terms.ts';
import { clauseAt, isOfSomebody } from './judge-statement.ts';
import type { PrivateMatch } from './private-finding.ts';
import type { Scene } from './scene.ts';
import { once } from './once.ts';
import { withoutNames } from './subjects.ts';
import { fieldsOf, toMatch, type Statement } from './statements.ts';

/** A kind or degree of disability that stands alone below or after its heading. */
const DEGREE = /残疾(?:等级|类别|类型|程度|情况|级别)|残疾$|disability/i;
const DEGREE_ONLY =
  /^(?:(?:视力|听力|言语|肢体|智力|精神|多重)残?疾?[、和]?)*(?:[一二三四1-4ⅠⅡⅢⅣ]级?)?(?:残疾?)?$/;
const CAUSE_LABEL =
  /(?:(?:致困|致贫|困难|救助|返贫|申请|帮扶|纳入)(?:的?主要)?(?:原因|理由)|病情|病种|健康(?:状况|情况)|患病情况|残疾情况|身体(?:状况|情况))\s*[:：|]\s*$/;

/** Done to a tree or a wire as well as to a leg. */
const DAMAGE = /^[锯砸压撞烧切断折](?:掉|坏|断|没|了)/;

/**
 * Ten people and more: 年老病残行动不便者63人 is nobody, where no name stands in the clause. Fewer may be a family, of which
 * the clause before tells: 王淑珍一家四口人，残疾2人.
 */
const MANY = /^[\u3400-\u9fff]{0,8}?(?<!\d)\d{2,}(?:多|余)?[人名户位]/;

/** All that is said of a person's health. */
export function findHealth(scene: Scene): PrivateMatch[] {
  if (!hasHealthTerm(scene.bare()) && !DEGREE.test(scene.bare())) return [];
  return scene.statements().flatMap((statement) => [...findInStatement(statement), ...degreesIn(statement)]);
}

function findInStatement(statement: Statement): PrivateMatch[] {
  const { text } = statement;
  // As long as the text, so that places in one are places in the other.
  const nameless = once(() => withoutNames(text));
  return findHealthTerms(text)
    .filter(({ start, word }) => {
      const end = start + word.length;
      if (NO_TERM.test(text.slice(start, end + 4))) return false;
      if (DAMAGE.test(word) && IS_NATURE.test(nameless().slice(Math.max(0, start - 120), start)))
        return false;
      if (IS_NATURE.test(clauseAt(nameless(), start, end))) return false;
      const clause = clauseAt(text, start, end);
      if (MANY.test(text.slice(end, end + 12)) && clauseAt(nameless(), start, end) === clause) return false;
      if (CAUSE_LABEL.test(text.slice(Math.max(0, start - 120), start)) && !/人数|户数/.test(text))
        return true;
      return isOfSomebody(statement, { start, end, general: IS_GENERAL });
    })
    .map(({ start, word }) => toMatch(statement, 'health', start, start + word.length));
}

function degreesIn(statement: Statement): PrivateMatch[] {
  if (statement.shape !== 'record') return [];
  return fieldsOf(statement)
    .filter(({ label, text }) => DEGREE.test(label) && DEGREE_ONLY.test(text) && statement.about === 'person')
    .map(({ start, text }) => toMatch(statement, 'health', start, start + text.length));
}
