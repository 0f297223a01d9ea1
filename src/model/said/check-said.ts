/**
 * What the texts of a disclosure say against what is filled in. A text is not understood here: its numbers, days, shares
 * and names are read out of it, and held against the figures that can be meant. Whatever agrees with any of them is
 * let be, and all that is found is a warning: only a person knows which of the two is wrong.
 */
import type { DisclosureContent } from '../disclosure/disclosure.ts';
import type { Finding } from '../schema/finding.ts';
import { textsIn } from '../privacy/private-fields.ts';
import { checkAges } from './check-ages.ts';
import { checkArithmetic } from './check-arithmetic.ts';
import { checkDates, checkSigned } from './check-dates.ts';
import { checkFigures } from './check-figures.ts';
import { checkIssuer, type Home } from './check-issuer.ts';
import { checkNames } from './check-names.ts';
import { checkPeriod } from './check-period.ts';
import { checkPlace } from './check-place.ts';
import { checkSeries } from './check-series.ts';
import { checkShares } from './check-shares.ts';
import { checkStage } from './check-stage.ts';
import { checkTables } from './check-tables.ts';
import { checkTerms } from './check-terms.ts';
import { checkUnits } from './check-units.ts';
import { checkBallots } from './check-ballots.ts';
import type { Figure, Figures } from './figure.ts';
import { figuresIn } from './figures.ts';
import { kindNamed } from '../kinds.ts';
import { linesOf, type SaidText } from './statements.ts';

/** Told of what was wrong or is to go, of other people's duties, or no sentence at all. */
const NOT_SAID: ReadonlySet<string | number> = new Set([
  'corrections',
  'withdrawal',
  'purges',
  'exemptions',
  'posted',
  'posting',
  'approvals',
  'number',
  'asPublished',
  'photos',
]);

/** Findings for all texts of a disclosure, of a site whose places and issuers are known or not. */
export function checkSaid(content: DisclosureContent, home: Home = { places: [], issuers: [] }): Finding[] {
  const texts = saidIn(content);
  const lines = texts.flatMap(linesOf);
  let known: readonly Figure[] | undefined;
  // Most files say nothing in words that figures are needed for.
  const figures: Figures = () =>
    (known ??= [...figuresIn(content), ...(kindNamed(content.kind).said?.(content) ?? [])]);
  const named = checkNames(lines, content, home.places);
  // One letter apart from the own name is told as such.
  const isTold = named.some(({ path }) => path[0] === 'issuer');
  const signed = isTold ? [] : checkIssuer(content, home);
  const signedAt = new Set(signed.map(({ path }) => path.join('.')));
  return [
    ...signed,
    ...checkPlace(lines, content, home).filter(({ path }) => !signedAt.has(path.join('.'))),
    ...checkFigures(texts, figures),
    ...checkShares(lines, figures),
    ...checkArithmetic(texts, figures),
    ...checkDates(lines, figures, content),
    ...checkAges(lines, content),
    ...checkPeriod(content),
    ...checkStage(content),
    ...checkSeries(texts),
    ...checkTerms(texts, figures),
    ...checkUnits(texts, figures, content),
    ...checkBallots(texts),
    ...named,
    ...texts
      .filter(({ path }) => path[0] === 'body')
      .flatMap((said) => [...checkTables(said), ...checkSigned(said, content)]),
  ];
}

function saidIn(content: DisclosureContent): SaidText[] {
  return textsIn(content).filter(
    ({ path, text }) => !NOT_SAID.has(path[0] ?? '') && /\p{Script=Han}/u.test(text),
  );
}
