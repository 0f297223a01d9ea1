/** What the guard finds, and how a clerk is told. */
import { maskAll } from './mask.ts';

/** Kinds of private data, in the order in which one that overlaps another wins. */
export const PRIVATE_KINDS = [
  'id-number',
  'bank-card',
  'certificate',
  'phone',
  'account',
  'address',
  'birth-date',
  'minor',
  'health',
  'family',
  'income',
  'column',
] as const;

export type PrivateKind = (typeof PRIVATE_KINDS)[number];

/** Where in a text something private stands: offsets in UTF-16 units, the end not included. */
export interface PrivateMatch {
  readonly kind: PrivateKind;
  readonly start: number;
  readonly end: number;
  /** What may be written instead, of the same length; absent when a mask would still tell, and a person must say. */
  readonly mend?: string;
  /** What may be printed of it, of the same length; absent when nothing may. */
  readonly shown?: string;
}

export interface PrivateFinding extends PrivateMatch {
  /** The private text itself. Never print it: logs are kept. */
  readonly text: string;
  /** What may be printed instead; of the same length as `text`. */
  readonly shown: string;
  readonly message: string;
  readonly hint: string;
}

interface Wording {
  readonly title: string;
  /** `shown` is what may be read of it, in brackets. */
  readonly message: (shown: string) => string;
  readonly hint: string;
}

const WORDINGS: Readonly<Record<PrivateKind, Wording>> = {
  'id-number': {
    title: '身份证号',
    message: (shown) => `这里有身份证号${shown}，不能公布。`,
    hint: '请整个删掉；要分清同名的人，写小组或户编号。',
  },
  'bank-card': {
    title: '银行卡号',
    message: (shown) => `这里有个人的银行卡号或账号${shown}，不能公布。`,
    hint: '请整个删掉；如果是单位的对公账户，请在同一行写明户名。',
  },
  certificate: {
    title: '证件号、车牌号',
    message: (shown) => `这里有个人的证件号或车牌号${shown}，不能公布。`,
    hint: '请整个删掉；办没办证，写“已办”就行。',
  },
  phone: {
    title: '个人电话',
    message: (shown) => `这里像是个人的电话${shown}，不能公布。`,
    hint: '请删掉；如果是工作电话，先写进 site.yaml 的负责人或干部名单（roster），再写在这里。',
  },
  account: {
    title: '微信、QQ、邮箱',
    message: (shown) => `这里有个人的微信号、QQ 号或邮箱${shown}，不能公布。`,
    hint: '请删掉；要人联系，写监督委员会或村（居）委会的电话。',
  },
  address: {
    title: '住址',
    message: (shown) => `这里有门牌、楼栋或房号${shown}，不能公布。`,
    hint: '请只写到村民小组、小区或网格；不是名单的，谁家的也不写，写“一户”。',
  },
  'birth-date': {
    title: '生日',
    message: (shown) => `这里有个人的生日${shown}，不能公布到日。`,
    hint: '请只写年月，如 1988年11月。',
  },
  minor: {
    title: '未成年人',
    message: (shown) => `这里有未成年人的姓名或年龄${shown}，不能公布。`,
    hint: '请只写人数和金额，不写是谁。',
  },
  health: {
    title: '病情、残疾',
    message: () => '这里写了一个人的病情、残疾或生育情况，不能公布。',
    hint: '请整句删掉，不要只把病名换成星号；补贴、救助只写名称和金额，没来的、代班的只写“请假”“代班”。',
  },
  family: {
    title: '家庭变故',
    message: () => '这里写了一家人的变故或私事（丧偶、离异、服刑、不赡养一类），不能公布。',
    hint: '请整句删掉；只写补贴或救助的名称和金额。',
  },
  income: {
    title: '个人收入、欠债',
    message: () => '这里写了一家人的收入、存款、欠债或难处，不能公布。',
    hint: '请删掉；村里发给他的钱照写，他自己挣多少、欠多少、还不还得起不写。',
  },
  column: {
    title: '不该有的栏目',
    message: (shown) => `名单里不能有${shown}这一栏。`,
    hint: '请把这一栏连同下面的内容一起删掉。',
  },
};

/** A title that says a list is of children: there is nothing to mask, the list itself must go. */
const LIST_OF_CHILDREN: Wording = {
  title: '未成年人',
  message: (shown) => `这是孩子的名单${shown}，不能公布名单。`,
  hint: '请只公布人数和金额合计，不写是谁。',
};

/** What a clerk calls a kind of private data: 身份证号. */
export function titleOfPrivate(kind: PrivateKind): string {
  return WORDINGS[kind].title;
}

/** A match of a text with the words for it. */
export function toPrivateFinding(text: string, match: PrivateMatch): PrivateFinding {
  const own = text.slice(match.start, match.end);
  const isList = match.kind === 'minor' && match.shown === own;
  const shown = match.shown ?? maskAll(own);
  const { message, hint } = isList ? LIST_OF_CHILDREN : WORDINGS[match.kind];
  const isHalfMasked = match.mend !== undefined && /[*×●○]/.test(own);
  const said = message(inBrackets(match.kind, shown));
  return {
    ...match,
    text: own,
    shown,
    message: isHalfMasked ? said.replace('不能公布', '打了星号也不能公布') : said,
    hint,
  };
}

function inBrackets(kind: PrivateKind, shown: string): string {
  const readable = shown.replace(/\s*\n\s*/g, ' ').trim();
  if (kind === 'column') return `“${readable}”`;
  return /[^×*\s]/.test(readable) ? `（${readable}）` : '';
}
