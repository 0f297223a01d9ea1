/** The stories of a site as everybody may read them. */
import { compareText } from '../values/compare-text.ts';
import type { CalendarDate } from '../values/calendar-date.ts';
import type { FactRow } from '../disclosure/blocks.ts';
import { kindNamed } from '../kinds.ts';
import { isPublished, isWithdrawn, type Disclosure } from '../disclosure/disclosure.ts';
import { postingState } from '../disclosure/posting.ts';
import type { SiteOfDuties } from '../duties/duties.ts';
import { disclosuresInForce, type DisclosuresInForce } from '../duties/in-force.ts';
import { isOnWeb, visibilityOf } from '../privacy/visibility.ts';
import { addressOf } from './address.ts';
import { labelOf, nameOf, toldApart } from './naming.ts';
import { owedIn, promisedEver } from './owed.ts';
import { moneyOf, paymentsOf } from './money.ts';
import { standsOf } from './stands.ts';
import type { Story, StoryStep } from './story.ts';
import { isRegular, tiedGroups } from './ties.ts';

/**
 * The stories of a site as of a day, the newest step of any first. Two steps make one, or a single step that promised
 * another; what comes with every period is a series and no story. Nothing is told of what the web does not show.
 */
export function storiesOf(site: SiteOfDuties, asOf: CalendarDate): Story[] {
  const inForce = disclosuresInForce(site, asOf);
  const published = site.disclosures
    .filter((one) => isPublished(one, asOf) && isOnWeb(inForce.items.get(one.content.item)))
    .sort((a, b) => compareText(a.content.publishedOn, b.content.publishedOn) || compareText(a.id, b.id));
  const groups = tiedGroups(published, inForce)
    .filter((steps) => isStory(steps, site, inForce))
    .map((steps): Group => ({ steps, readable: steps.filter((one) => isReadable(one, inForce)) }));
  const names = toldApart(
    groups.map(({ steps, readable }) => ({
      name: nameOf(steps, readable, site.profile.name),
      year: steps[0]?.content.publishedOn.slice(0, 4) ?? '',
    })),
  );
  return groups
    .map((group, index): Story => ({ ...tell(group, published, inForce), name: names[index] ?? '' }))
    .sort((a, b) => compareText(lastDay(b), lastDay(a)) || compareText(a.id, b.id));
}

interface Group {
  readonly steps: readonly Disclosure[];
  /** Those in force of which the web shows all. */
  readonly readable: readonly Disclosure[];
}

function isReadable({ content }: Disclosure, { items, asOf }: DisclosuresInForce): boolean {
  return (
    !isWithdrawn(content, asOf) &&
    visibilityOf(content, items.get(content.item), { reach: 'web', asOf }).body === 'full'
  );
}

function isStory(steps: readonly Disclosure[], site: SiteOfDuties, inForce: DisclosuresInForce): boolean {
  const [only, second] = steps;
  if (second) return true;
  return only !== undefined && !isRegular(only, inForce) && promisedEver(only, site, inForce);
}

function tell(
  { steps, readable }: Group,
  published: readonly Disclosure[],
  inForce: DisclosuresInForce,
): Omit<Story, 'name'> {
  const { asOf } = inForce;
  const standing = steps.filter(({ content }) => !isWithdrawn(content, asOf));
  const open = standing.flatMap(({ content: { posting } }) =>
    posting && postingState(posting, asOf) === 'open' ? [posting.until] : [],
  );
  return {
    ...addressOf(steps),
    steps: inOrder(
      steps.map((disclosure) => ({
        disclosure,
        label: readable.includes(disclosure) ? labelOf(disclosure) : disclosure.content.type,
        on: readable.includes(disclosure) ? happenedOn(disclosure) : undefined,
        isWithdrawn: isWithdrawn(disclosure.content, asOf),
      })),
    ),
    owed: owedIn(standing, inForce),
    stands: standsOf(readable),
    told: readable.map(({ content }) => kindNamed(content.kind).story?.told?.(content)).findLast(Boolean),
    openUntil: open.sort().at(-1),
    facts: factsOf(readable),
    money: moneyOf(readable, published, inForce),
    payments: paymentsOf(readable, published, inForce),
  };
}

/** The day on which what it tells of happened; a day that is still to come is a plan. */
function happenedOn({ content }: Disclosure): CalendarDate | undefined {
  const on = kindNamed(content.kind).story?.on?.(content);
  return on !== undefined && on < content.publishedOn ? on : undefined;
}

/** A vote that was published after what it led to still stands before it. Equals stay as they were published. */
function inOrder(steps: readonly StoryStep[]): StoryStep[] {
  const dayOf = ({ on, disclosure }: StoryStep): string => on ?? disclosure.content.publishedOn;
  return [...steps].sort((a, b) => compareText(dayOf(a), dayOf(b)));
}

/** Of facts of one name what was said last, in the order of that. */
function factsOf(readable: readonly Disclosure[]): FactRow[] {
  const told = readable.flatMap(({ content }) => kindNamed(content.kind).story?.facts?.(content) ?? []);
  return told.filter(({ label }, index) => !told.slice(index + 1).some((later) => later.label === label));
}

/** The day of its newest step. */
export function lastDay({ steps }: Pick<Story, 'steps'>): CalendarDate {
  const days = steps.map(({ disclosure }) => disclosure.content.publishedOn);
  return (days.sort().at(-1) ?? '') as CalendarDate;
}
