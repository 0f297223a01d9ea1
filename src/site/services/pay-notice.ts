/** What a village announced of paying for a matter: how much, until when and where stand in its notice alone. */
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { documentOf } from '../../model/disclosure/document.ts';
import { kindNamed } from '../../model/kinds.ts';
import { asksForMoney } from '../../model/services/matter.ts';
import type { Link } from '../links.ts';
import { shortTitle } from '../pages/entries.ts';
import { documentText } from '../search/search-text.ts';
import type { SiteContext } from '../site-context.ts';
import { disclosurePath, relativeHref, servicesPath } from '../urls.ts';
import type { ServiceHere } from './site-services.ts';

export interface PayNotice extends Link {
  /** The sentence of it that says how much; absent where none does. */
  readonly amount?: string | undefined;
}

/** The newest notice that still holds and whose title names what the matter is about: 医保. */
export function payNotice({ matter }: ServiceHere, context: SiteContext): PayNotice | undefined {
  if (!asksForMoney(matter)) return undefined;
  const { profile } = context.site;
  const found = context.inForce.find(({ content }) => {
    const until = kindNamed(content.kind).validUntil?.(content);
    return until !== undefined && until >= context.asOf && content.title.includes(matter.group);
  });
  return (
    found && {
      text: shortTitle(found.content.title, profile.name),
      href: relativeHref(servicesPath(profile.id), disclosurePath(profile.id, found.section, found.id)),
      amount: amountIn(found, context),
    }
  );
}

/** What is longer is no sentence that answers. */
const LONGEST_AMOUNT = 80;

function amountIn({ content }: Disclosure, context: SiteContext): string | undefined {
  const { inForce, words, site, asOf } = context;
  const document = documentOf(content, {
    disclosures: inForce,
    words,
    catalogue: site.catalogue,
    asOf,
    reach: 'web',
  });
  const sentences = documentText(document).match(/[^。！？]+[。！？]?/g) ?? [];
  const found = sentences.map((one) => one.trim()).find((one) => /\d\s*元/.test(one));
  return found && found.length <= LONGEST_AMOUNT ? found : undefined;
}

/**
 * The steps with the notice in the place of where to pay: the city's text knows other ways than the village may (手机或银行交钱
 * beside 到村部交). What the village's own guide says of the steps stays.
 */
export function stepsWithNotice(
  { text }: Link,
  { matter: { id, steps }, guide }: ServiceHere,
): string | undefined {
  const said = guide && kindNamed(guide.content.kind).guides?.(guide.content).matters;
  if (said?.some((here) => here.matter === id && here.steps !== undefined)) return steps;
  return steps
    ?.split(/(→|，)/)
    .map((step) => (asksForMoney({ steps: step }) ? ` 交钱（在哪交、怎么交，看《${text}》） ` : step))
    .join('')
    .trim();
}
