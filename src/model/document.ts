/** How any disclosure reads. One line per kind; the compiler names a kind that is missing. */
import type { DisclosureDocument, Value } from './blocks.ts';
import type { DisclosureContent } from './disclosure.ts';
import type { DocumentContext } from './kinds/document-context.ts';
import { accountsDocument } from './kinds/accounts/document.ts';
import { deliberationDocument } from './kinds/deliberation/document.ts';
import { noticeDocument } from './kinds/notice/document.ts';
import { projectDocument } from './kinds/project/document.ts';
import { resolutionDocument } from './kinds/resolution/document.ts';
import { rosterDocument } from './kinds/roster/document.ts';
import { subsidyListDocument } from './kinds/subsidy-list/document.ts';
import type { Kind } from './kinds.ts';
import type { Vocabulary } from './vocabulary.ts';

type Read<K extends Kind> = (
  content: Extract<DisclosureContent, { kind: K }>,
  context: DocumentContext,
) => DisclosureDocument;

const DOCUMENTS: { readonly [K in Kind]: Read<K> } = {
  notice: noticeDocument,
  accounts: accountsDocument,
  'subsidy-list': subsidyListDocument,
  resolution: resolutionDocument,
  deliberation: deliberationDocument,
  project: projectDocument,
  roster: rosterDocument,
};

/** The disclosure as blocks, the same for phone, paper and search. */
export function documentOf(content: DisclosureContent, context: DocumentContext): DisclosureDocument {
  // The map has for each kind the document of that kind, which is more than the compiler can see.
  const document = (DOCUMENTS[content.kind] as Read<Kind>)(content, context);
  const item = context.catalogue.items.find(({ id }) => id === content.item);
  return item?.maskNames === true ? markPersons(document, context.words) : document;
}

/** Tables that list private persons, told apart from others, with a note that their names are masked on the web. */
function markPersons(document: DisclosureDocument, words: Vocabulary): DisclosureDocument {
  const blocks = document.blocks.map((block) =>
    block.type === 'table' && block.groups.some(({ rows }) => rows.flat(2).some(isPerson))
      ? { ...block, listsPersons: true, footnotes: [...block.footnotes, maskedNote(words)] }
      : block,
  );
  return { ...document, blocks };
}

function isPerson(value: Value): boolean {
  return typeof value === 'object' && value.type === 'person';
}

function maskedNote({ office }: Vocabulary): string {
  return `网上隐去名字中间的字，${office}墙上是全名。身份证号、银行卡号，哪里都不登。`;
}
