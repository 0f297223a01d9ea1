/** 签字: whether those whom the catalogue asks for have signed. */
import type { CatalogueItem, Signer } from '../catalogue/catalogue.ts';
import type { DisclosureContent } from './disclosure.ts';
import type { Finding } from '../schema/finding.ts';
import { NIL_RETURN } from '../kinds.ts';

interface SignerRule {
  readonly name: string;
  /** An office that signs, for a hint. */
  readonly example: string;
  /** How a clerk may write the office that signs. */
  readonly pattern: RegExp;
}

/** Supervision first: 监督委员会主任 is no leader, and 民主理财小组组长 no accountant. */
const SIGNERS: Readonly<Record<Signer, SignerRule>> = {
  supervision: { name: '监督委员会或民主理财小组', example: '民主理财小组组长', pattern: /监督|监委|理财/ },
  accountant: { name: '会计或报账员', example: '会计', pattern: /会计|报账|出纳/ },
  leader: {
    name: '负责人（书记、主任、理事长）',
    example: '理事长',
    pattern: /书记|主任|理事长|负责人|社长/,
  },
};

/** Which signature the office of an approval is; `undefined` when none that the catalogue asks for. */
export function signerOf(role: string): Signer | undefined {
  return (Object.keys(SIGNERS) as Signer[]).find((signer) => SIGNERS[signer].pattern.test(role));
}

/** What a signature is called. */
export function signerName(signer: Signer): string {
  return SIGNERS[signer].name;
}

/** A warning where a signature is missing: it may stand on the paper only (农经发〔2011〕13号: signed, then published). */
export function checkSignatures(
  { approvals = [], kind }: Pick<DisclosureContent, 'approvals' | 'kind'>,
  item: CatalogueItem | undefined,
): Finding[] {
  if (!item?.signatures || kind === NIL_RETURN) return [];
  const signed = new Set(approvals.map(({ role }) => signerOf(role)));
  const missing = item.signatures.filter((signer) => !signed.has(signer));
  const [first] = missing;
  if (first === undefined) return [];
  return [
    {
      code: 'SIGNATURE_MISSING',
      severity: 'warning',
      path: approvals.length > 0 ? ['approvals'] : ['item'],
      message: `“${item.title}”要有${missing.map(signerName).join('、')}签字，这里没有写。`,
      hint: `请在 approvals 里加上谁、哪天签的，例如：- { role: ${SIGNERS[first].example}, name: 姓名, action: 签字, on: 2026-10-09 }`,
    },
  ];
}
