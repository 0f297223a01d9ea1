/** What was decided against what came of it. */
import type { CommonContent, FileOf } from '../../disclosure/disclosure-fields.ts';
import { formatFen, type Fen } from '../../values/fen.ts';
import type { SiteFinding } from '../../schema/finding.ts';
import { isNamedAlike } from '../named-alike.ts';
import type { SeriesContext } from '../series-context.ts';
import { formatDifference } from '../sum-checks.ts';
import { carriedOutBy, isNear, isOverBefore } from './carried-out.ts';
import type { Deliberation } from './schema.ts';

interface Works extends CommonContent {
  readonly kind: 'project';
  readonly project: string;
  readonly name: string;
  readonly investment?: Fen | undefined;
  readonly settlement?: { readonly amount: Fen } | undefined;
}

type Decision = FileOf<Deliberation>;

/** Works that cost more than was decided, and works that look like what was decided but are tied to nothing. */
export function checkCarriedOut(files: readonly Decision[], { ofKind }: SeriesContext): SiteFinding[] {
  const works = ofKind<Works>('project');
  return files.flatMap((one) => {
    const tied = new Set(carriedOutBy(one.content, ofKind).map(({ id }) => id));
    return [
      ...checkBudget(
        one,
        works.filter(({ id }) => tied.has(id)),
      ),
      ...checkNames(
        one,
        works.filter(({ id }) => !tied.has(id)),
      ),
    ];
  });
}

/** 超概预警 against what people voted on: what the file of the settlement says of its own investment is checked there. */
function checkBudget(
  { file, content: { funding } }: Decision,
  works: readonly FileOf<Works>[],
): SiteFinding[] {
  const budget = funding?.budget;
  return works.flatMap(({ file: at, content: { settlement, investment } }): SiteFinding[] => {
    if (budget === undefined || !settlement || settlement.amount <= budget) return [];
    if (investment !== undefined && settlement.amount > investment) return [];
    return [
      {
        file: at,
        finding: {
          code: 'OVERSPENT',
          severity: 'warning',
          path: ['settlement', 'amount'],
          message:
            `结算价 ${formatFen(settlement.amount)} 元超过四议两公开定的预算 ${formatFen(budget)} 元，` +
            `超出 ${formatDifference(settlement.amount, budget)} 元，那一份是 ${file}。`,
          hint: '请核对这两个数；真的加了钱，请在 changes 里写明哪次会议定的、谁批准的。',
        },
      },
    ];
  });
}

/** Nearly the same words and another sum: whether that is one matter only the clerk knows. Told once a project. */
function checkNames(one: Decision, works: readonly FileOf<Works>[]): SiteFinding[] {
  const { matter, publishedOn, follows } = one.content;
  const alike = works.filter(
    ({ id, content }) =>
      isNear(publishedOn, content.publishedOn) &&
      isNamedAlike(matter, content.name) &&
      content.follows !== one.id &&
      follows !== id,
  );
  const byProject = Map.groupBy(alike, ({ content }) => content.project);
  return [...byProject].flatMap(([project, [first]]): SiteFinding[] => {
    const ofIt = works.filter(({ content }) => content.project === project);
    if (
      !first ||
      isOverBefore(ofIt, one.content) ||
      works.some(({ content }) => content.project === first.content.project && content.follows === one.id)
    )
      return [];
    return [
      {
        file: one.file,
        finding: {
          code: 'NAME_TWO_WAYS',
          severity: 'warning',
          path: ['matter'],
          message: `“${matter}”和工程“${first.content.name}”（${first.file}）像是一件事，名称和钱数对不上，连不到一起。`,
          hint: '是一件事，后公布的那份加一行 follows，或把名称写成一样，公布过的写更正；是两件事，可以不改。',
        },
      },
    ];
  });
}
