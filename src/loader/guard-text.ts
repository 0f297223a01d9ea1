/** The guard at the door: every text is looked through before anything is made of it, remarks and broken YAML too. */
import { findPrivateData } from '../guard/find-private-data.ts';
import { titleOfPrivate, type PrivateFinding, type PrivateKind } from '../guard/private-finding.ts';
import type { GuardFormat } from '../guard/scene.ts';
import type { ProblemCode } from '../model/schema/finding.ts';
import { FILE_START, problemAt, type ContentProblem, type Span, type TextEdit } from './tell/problem.ts';
import { spanFinder, type Range } from './tell/span-finder.ts';

const CODES: Readonly<Record<PrivateKind, ProblemCode>> = {
  'id-number': 'PRIVATE_ID_NUMBER',
  'bank-card': 'PRIVATE_BANK_CARD',
  certificate: 'PRIVATE_CERTIFICATE',
  phone: 'PRIVATE_PHONE',
  account: 'PRIVATE_ACCOUNT',
  address: 'PRIVATE_ADDRESS',
  'birth-date': 'PRIVATE_BIRTH_DATE',
  minor: 'PRIVATE_MINOR',
  health: 'PRIVATE_HEALTH',
  family: 'PRIVATE_FAMILY',
  income: 'PRIVATE_INCOME',
  column: 'PRIVATE_COLUMN',
};

/** Problems of a file's text. `value` is what was read of it, for its exemptions; absent when it cannot be read. */
export function guardText(file: string, text: string, value: unknown): ContentProblem[] {
  const findings = findPrivateData(text, { format: formatOf(file) });
  const exemptions = exemptionsIn(text, value);
  const stopped = findings.filter((finding) => !exemptions.some((one) => covers(one, finding)));
  const unused = exemptions.filter(
    (one) => !findings.some((finding) => covers(one, finding) && !isInside(one.block, finding)),
  );
  if (stopped.length === 0 && unused.length === 0) return [];
  const spanOf = spanFinder(text);
  return [
    ...stopped.map((finding) => stop(file, spanOf, finding)),
    ...unused.map(({ own }) => unusedExemption(file, spanOf(own))),
  ];
}

function formatOf(file: string): GuardFormat {
  if (/\.ya?ml$/i.test(file)) return 'yaml';
  return /\.(?:md|markdown)$/i.test(file) ? 'markdown' : 'plain';
}

/** Problems of names of files and folders. */
export function guardPaths(paths: readonly string[]): ContentProblem[] {
  const seen = new Set<string>();
  return paths.flatMap((path) =>
    path.split('/').flatMap((name, index, names) => {
      const upToHere = names.slice(0, index + 1).join('/');
      if (seen.has(upToHere)) return [];
      seen.add(upToHere);
      return findPrivateData(name, { format: 'plain' }).map(({ kind, shown }) =>
        problemAt(path, FILE_START, {
          code: CODES[kind],
          message: `${upToHere === path ? '文件名' : '文件夹名'}里有${titleOfPrivate(kind)}（${shown}），网址和 git 里都看得到。`,
          hint: '请换一个名字，用日期和几个英文或拼音。',
        }),
      );
    }),
  );
}

interface ExemptedText {
  /** Everywhere the text stands. */
  readonly spans: readonly Range[];
  /** The lines of the field `exemptions`. */
  readonly block: Range;
  /** Where it stands in that field. */
  readonly own: Range;
}

function exemptionsIn(text: string, value: unknown): ExemptedText[] {
  if (!isRecord(value) || !Array.isArray(value['exemptions'])) return [];
  const block = blockOf(text);
  return value['exemptions'].flatMap((one: unknown) => {
    const exempted = isRecord(one) && typeof one['text'] === 'string' ? one['text'].trim() : '';
    if (exempted === '') return [];
    const spans = spansOf(text, exempted);
    return [{ spans, block, own: spans.find((span) => isInside(block, span)) ?? block }];
  });
}

function blockOf(text: string): Range {
  const start = text.search(/^exemptions\s*:/m);
  if (start === -1) return { start: 0, end: 0 };
  const below = text.indexOf('\n', start) + 1;
  const next = below === 0 ? -1 : text.slice(below).search(/^[^\s#-]/m);
  return { start, end: next === -1 ? text.length : below + next };
}

function spansOf(text: string, part: string): Range[] {
  const spans: Range[] = [];
  for (let start = text.indexOf(part); start !== -1; start = text.indexOf(part, start + part.length))
    spans.push({ start, end: start + part.length });
  return spans;
}

function isInside(outer: Range, { start, end }: Range): boolean {
  return outer.start <= start && end <= outer.end;
}

function covers({ spans }: ExemptedText, finding: PrivateFinding): boolean {
  return spans.some((span) => isInside(span, finding));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stop(file: string, spanOf: (range: Range) => Span, finding: PrivateFinding): ContentProblem {
  const { kind, message, hint } = finding;
  const problem = problemAt(file, spanOf(finding), { code: CODES[kind], message, hint });
  return finding.mend === undefined ? problem : { ...problem, fix: editsFor(spanOf, finding, finding.mend) };
}

function unusedExemption(file: string, span: Span): ContentProblem {
  return problemAt(file, span, {
    code: 'EXEMPTION_UNUSED',
    severity: 'warning',
    message: '这条豁免没有用上：文件里没有被当成个人信息的这几个字。',
    hint: '请删掉这条豁免；或者看看 text 是不是照原文一个字不差地抄的。',
  });
}

/** The masks of a finding, one for each line it goes over. */
function editsFor(
  spanOf: (range: Range) => Span,
  { kind, start, text }: PrivateFinding,
  mend: string,
): TextEdit[] {
  const masks = mend.split('\n');
  let position = start;
  return text.split('\n').map((part, index) => {
    const span = spanOf({ start: position, end: position + part.length });
    position += part.length + 1;
    return { ...span, replacement: masks[index] ?? '', removes: titleOfPrivate(kind) };
  });
}
