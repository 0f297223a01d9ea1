/** What carries out what was decided: the works, the letting or the levy that is published under its own item. */
import { addDays, type CalendarDate } from '../../values/calendar-date.ts';
import type { CommonContent, FileOf } from '../../disclosure/disclosure-fields.ts';
import type { Fen } from '../../values/fen.ts';
import type { OfKind } from '../document-context.ts';
import { isSameThing } from '../named-alike.ts';
import type { Deliberation } from './schema.ts';

/** So long before or after it, something of the same name is the same: a bridge is not mended every year. */
const NEAR_DAYS = 3 * 365;
/** Within so many days after it was decided, it is let. */
const LETTING_DAYS = 365;

interface Works extends CommonContent {
  readonly kind: 'project';
  readonly project: string;
  readonly name: string;
  readonly stage: string;
  readonly investment?: Fen | undefined;
}

interface Levy extends CommonContent {
  readonly kind: 'communal-levy';
  readonly name: string;
  readonly stage: string;
  readonly investment: Fen;
}

interface Letting extends CommonContent {
  readonly kind: 'lease';
  readonly lease: string;
  readonly stage: string;
  readonly lots: readonly { readonly name: string }[];
}

/** The stage at which nothing of it is left to be told. */
const LAST_STAGES: ReadonlySet<string> = new Set(['结算', '完工', '结果']);

const isLastStage = ({ content }: FileOf): boolean =>
  'stage' in content && LAST_STAGES.has(String(content.stage));

type Decided = Pick<Deliberation, 'matter' | 'funding' | 'steps' | 'publishedOn'>;

/**
 * Works and levies of the name of the matter, or of nearly that name and its very sum; lettings of what the matter names,
 * announced within a year after it was decided. Of whatever has an identifier all stages, for the sum of a later one may
 * have grown.
 */
export function carriedOutBy(decided: Decided, ofKind: OfKind): FileOf[] {
  return [...worksOf(decided, ofKind), ...lettingsOf(decided, ofKind)];
}

/** The last stage of it, the first to be published first; what was decided is carried out by then. */
export function lastOfCarriedOut(decided: Decided, ofKind: OfKind): FileOf | undefined {
  return carriedOutBy(decided, ofKind)
    .filter(isLastStage)
    .sort((a, b) => (a.content.publishedOn < b.content.publishedOn ? -1 : 1))[0];
}

function worksOf(decided: Decided, ofKind: OfKind): FileOf[] {
  const { matter, funding, publishedOn } = decided;
  const named = { name: matter, sum: funding?.budget };
  const isIt = ({ content }: FileOf<Works> | FileOf<Levy>): boolean =>
    isNear(publishedOn, content.publishedOn) &&
    isSameThing(named, { name: content.name, sum: content.investment });
  const works = ofKind<Works>('project');
  const found = new Set(
    [...Map.groupBy(works, ({ content }) => content.project)]
      .filter(([, ones]) => ones.some(isIt) && !isOverBefore(ones, decided))
      .map(([project]) => project),
  );
  const levies = ofKind<Levy>('communal-levy');
  const names = new Set(
    [...Map.groupBy(levies, ({ content }) => content.name)]
      .filter(([, ones]) => ones.some(isIt) && !isOverBefore(ones, decided))
      .map(([name]) => name),
  );
  return [
    ...works.filter(({ content }) => found.has(content.project)),
    ...levies.filter(({ content }) => names.has(content.name) && isNear(publishedOn, content.publishedOn)),
  ];
}

/** Whether its last stage was published before anybody spoke of what is decided here: then that was another time. */
export function isOverBefore(
  ones: readonly FileOf[],
  { steps, publishedOn }: Pick<Deliberation, 'steps' | 'publishedOn'>,
): boolean {
  const begunOn = steps.flatMap(({ on }) => on ?? []).sort()[0] ?? publishedOn;
  return ones.some((one) => isLastStage(one) && one.content.publishedOn < begunOn);
}

function lettingsOf({ matter, steps }: Decided, ofKind: OfKind): FileOf[] {
  const decidedOn = steps.find(({ step, on }) => step === '决议' && on !== undefined)?.on;
  if (decidedOn === undefined || !/租|发包/u.test(matter)) return [];
  const lettings = ofKind<Letting>('lease');
  const found = new Set(
    lettings
      .filter(
        ({ content: { lots, publishedOn } }) =>
          publishedOn >= decidedOn &&
          publishedOn <= addDays(decidedOn, LETTING_DAYS) &&
          lots.every(({ name }) => matter.includes(name)),
      )
      .map(({ content }) => content.lease),
  );
  return lettings.filter(({ content }) => found.has(content.lease));
}

/** Whether something of the same name may be the same, by its days. */
export function isNear(a: CalendarDate, b: CalendarDate): boolean {
  return b >= addDays(a, -NEAR_DAYS) && b <= addDays(a, NEAR_DAYS);
}
