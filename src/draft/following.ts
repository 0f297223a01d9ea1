/** What is promised by another disclosure: the next stage of the same matter, or its result. */
import { takesKind, type CatalogueItem } from '../model/catalogue/catalogue.ts';
import type { Disclosure } from '../model/disclosure/disclosure.ts';
import type { Duty } from '../model/duties/duty.ts';
import { KIND_SCHEMAS, kindNamed, PROSE, type Kind } from '../model/kinds.ts';
import { fieldsOf } from '../model/schema/schema-fields.ts';
import { slugOf } from './draft-slug.ts';

/** The disclosure that a duty's draft names in `follows`; `undefined` where a regular one fulfils it. */
export function followedBy(
  duty: Pick<Duty, 'cause'>,
  disclosures: readonly Disclosure[],
): Disclosure | undefined {
  const { cause } = duty;
  if (cause.type !== 'follow-up') return undefined;
  const promise = disclosures.find(({ id }) => id === cause.disclosureId);
  return promise && goesOn(promise) !== 'in turn' ? promise : undefined;
}

/** What became of a resolution is told in words; everything else goes on as it began. */
export function followingKind(promise: Disclosure, item: CatalogueItem): Kind | undefined {
  const { kind } = promise.content;
  if (goesOn(promise) === 'in words') return PROSE;
  return takesKind(item, kind) ? kind : undefined;
}

/** Whether a draft of a kind tells the same matter again, so that most of it stays. */
export function isContinued(promise: Disclosure, kind: Kind): boolean {
  return promise.content.kind === kind && goesOn(promise) === 'by stages';
}

/** The stage after that of an earlier disclosure; `undefined` after the last, and where there are none. */
export function nextStage(promise: Disclosure): string | undefined {
  const { content } = promise;
  if (!('stage' in content) || goesOn(promise) !== 'by stages') return undefined;
  const stages = fieldsOf(KIND_SCHEMAS[content.kind]).find(({ key }) => key === 'stage')?.choices ?? [];
  const position = stages.indexOf(content.stage);
  return position === -1 ? undefined : stages[position + 1];
}

function goesOn({ content }: Disclosure) {
  return kindNamed(content.kind).goesOn;
}

/** Words at the end of a name that say how far something was. */
const STAGE_WORDS = /-(?:tender|approved|started|finished|winner|notice|lease|applicants|applications|list)$/;

/** `2026-02-26-cold-store-lease` → `cold-store-result`. */
export function followingSlug(promise: Disclosure): string {
  return `${slugOf(promise.id).replace(STAGE_WORDS, '')}-result`;
}

/** 谢家崴子村 ＋ 三组过水桥维修的结果 ＋ 公布; what has a title within begins with 关于. */
export function followingTitle(siteName: string, promised: string, type: string): string {
  const named = promised.replace(/^“(.+)”的结果$/, '关于《$1》结果的').replace(/落实得怎么样$/, '落实情况');
  return `${siteName}${named}${type}`;
}
