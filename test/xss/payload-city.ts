/** A city in which every text that a clerk can write is a payload, as far as the checks let it stand. */
import { appendFileSync, cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isScalar, parseDocument, stringify, visit, type Document, type Scalar } from 'yaml';
import { SPECIMEN_SITE, writeSpecimens } from '../../scripts/dev/specimens.ts';
import { judgeText } from '../../src/loader/judge-text.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import { formatFieldPath, type ContentProblem } from '../../src/loader/tell/problem.ts';
import { calendarDate } from '../../src/model/values/calendar-date.ts';
import { PAYLOADS } from './payloads.ts';

/** After the last of the examples was published. */
export const PAYLOAD_DAY = calendarDate('2026-12-10');

export interface PayloadCity {
  readonly root: string;
  readonly siteId: string;
  /** How many texts are payloads now. */
  readonly fields: number;
  /** Payloads that the checks let nowhere. */
  readonly refused: readonly string[];
}

/** What may be left of one text: the payload, the payload behind what stood there, or what stood there. */
type Stage = 'payload' | 'behind' | 'original';

/** The inspection that the orders name, as one of the city that was at this site. */
function inspectIn(root: string, site: string): void {
  const id = 'benxi-county.xiaoshi/2026-10-20-boards';
  const round = readFileSync(join('content/inspections', `${id}.yaml`), 'utf8');
  mkdirSync(join(root, 'inspections/city'), { recursive: true });
  const [first = ''] = round.split('  - site: shipangou');
  writeFileSync(
    join(root, 'inspections/city/2026-10-20-boards.yaml'),
    first.replace('site: liuheyan', `site: ${basename(site)}`),
  );
  for (const file of listFiles(join(root, site, 'rectifications'))) {
    const path = join(root, site, 'rectifications', file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(id, 'city/2026-10-20-boards'));
  }
}

/** Writes the city into an empty folder. */
export async function writePayloadCity(root: string): Promise<PayloadCity> {
  await writeSpecimens('content', { to: root, asOf: PAYLOAD_DAY });
  const village = `sites/${readdirSync(join(root, 'sites'))[0]}`;
  const folder = listFiles(join(root, village)).find((file) => file.endsWith('/site.yaml')) ?? '';
  const site = `${village}/${dirname(folder)}`;
  for (const [from, to] of [
    ['sites/benxi-county/xiaoshi/xiejiawaizi/publicity', `${site}/publicity`],
    ['sites/benxi-county/xiaoshi/liuheyan/rectifications', `${site}/rectifications`],
    ['sites/benxi-county/xiaoshi/xiejiawaizi/photos', `${site}/photos`],
    ['sites/benxi-county/xiaoshi/liuheyan/photos', `${site}/photos`],
    ['ledger.yaml', 'ledger.yaml'],
    ['publicity', 'publicity'],
    ['regions', 'regions'],
    ['standards', 'standards'],
  ] as const)
    cpSync(join('content', from), join(root, to), { recursive: true });
  inspectIn(root, site);
  const board = listFiles(join(root, 'boards')).find((file) =>
    /^use: publicity$/m.test(readFileSync(join(root, 'boards', file), 'utf8')),
  );
  appendFileSync(
    join(root, site, 'site.yaml'),
    `publicityBoard: ${board?.replace('.yaml', '')}\npublicityPlace: 村部院里\n`,
  );
  const files = listFiles(root).filter((file) => /\.(?:yaml|md)$/.test(file) && !file.endsWith('README.md'));
  let next = 0;
  const placing = new Map(
    files.map((file) => {
      const placed = placeIn(root, file, next);
      next += placed.texts;
      return [file, placed] as const;
    }),
  );
  const settle = async (): Promise<readonly string[]> => {
    for (let round = 0; round < 8; round++) {
      const { problems } = await loadContent(root, { asOf: PAYLOAD_DAY });
      const errors = problems.filter(({ severity }) => severity === 'error');
      if (errors.length === 0) break;
      for (const [file, texts] of placing)
        texts.giveUp(
          errors.filter((one) => one.file === file),
          round > 3,
        );
    }
    return [...placing.values()].flatMap((texts) => texts.payloads());
  };
  // Those that stood only where the checks let nothing like them in are tried where another stands once more.
  const first = await settle();
  const spare = first.filter((payload, index) => first.indexOf(payload) < index);
  const refused = PAYLOADS.filter((payload) => !first.includes(payload));
  const waiting = Array.from({ length: 12 }, () => refused).flat();
  for (const texts of [...placing.values()].reverse()) texts.exchange(spare, waiting);
  const left = await settle();
  return {
    root,
    siteId: SPECIMEN_SITE,
    fields: left.length,
    refused: PAYLOADS.filter((payload) => !left.includes(payload)),
  };
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

interface Placing {
  /** How many texts the file has. */
  readonly texts: number;
  /** Takes payloads back where these problems are; all of them when `isAll`. Writes the file again. */
  readonly giveUp: (problems: readonly ContentProblem[], isAll: boolean) => void;
  readonly payloads: () => readonly string[];
  /** Puts payloads that wait in the place of spare ones that stand alone, takes both from their lists, and writes the file. */
  readonly exchange: (spare: string[], waiting: string[]) => void;
}

const FRONT = /^---\n([^]*?)\n---\n([^]*)$/;

/** Payloads in a file's texts, beginning with that of a number. */
function placeIn(root: string, file: string, first: number): Placing {
  const text = readFileSync(join(root, file), 'utf8');
  const [, head = text, body] = FRONT.exec(text) ?? [];
  const leaves = textsIn(parseDocument(head));
  const stages = new Map<string, Stage>(leaves.map((leaf) => [leaf, 'payload']));
  const payloadOf = new Map(
    leaves.map((leaf, index) => [leaf, PAYLOADS[(first + index) % PAYLOADS.length] ?? '']),
  );
  // A body takes all of them, each in a paragraph of its own.
  let lines = body === undefined ? [] : PAYLOADS.filter((payload) => !payload.includes('\0'));
  const compose = (): string => {
    const document = parseDocument(head);
    forTexts(document, (leaf, scalar) => {
      const [stage, payload = ''] = [stages.get(leaf), payloadOf.get(leaf)];
      if (stage === 'payload') scalar.value = payload;
      else if (stage === 'behind') scalar.value = `${String(scalar.value)}${payload}`;
      if (stage !== 'original') scalar.type = 'QUOTE_DOUBLE';
    });
    const fields = document.toString({ lineWidth: 0 });
    return body === undefined ? fields : `---\n${fields}---\n\n${lines.join('\n\n')}\n`;
  };
  const giveUp = (problems: readonly ContentProblem[], isAll: boolean): void => {
    if (isAll && problems.length > 0) for (const leaf of leaves) stages.set(leaf, 'original');
    const written = compose().split('\n');
    const wrong = new Set(
      problems.flatMap(({ line }) => (body === undefined ? [] : (written[line - 1] ?? []))),
    );
    lines = lines.filter((line) => !wrong.has(line));
    for (const { field, line } of problems)
      for (const leaf of leaves)
        if (
          field === undefined
            ? (written[line - 1] ?? '').includes(quoted(payloadOf.get(leaf) ?? ''))
            : leaf === field || leaf.startsWith(`${field}.`) || leaf.startsWith(`${field}[`)
        )
          stages.set(leaf, stages.get(leaf) === 'payload' && leaf === field ? 'behind' : 'original');
    writeFileSync(join(root, file), compose());
  };
  // Alone first, which is quick: of a file that no schema reads, all stays as it was.
  for (let round = 0; round < 6; round++) {
    const problems = judgeText(file, compose(), PAYLOAD_DAY).problems.filter(
      ({ severity }) => severity === 'error',
    );
    giveUp(problems, round === 5);
    if (problems.length === 0) break;
  }
  return {
    texts: leaves.length,
    giveUp,
    payloads: () => [
      ...leaves.flatMap((leaf) => (stages.get(leaf) === 'original' ? [] : (payloadOf.get(leaf) ?? []))),
      ...lines,
    ],
    exchange: (spare, waiting) => {
      for (const leaf of leaves) {
        const at = stages.get(leaf) === 'payload' ? spare.indexOf(payloadOf.get(leaf) ?? '') : -1;
        const next = at === -1 ? undefined : waiting.shift();
        if (next === undefined) continue;
        spare.splice(at, 1);
        payloadOf.set(leaf, next);
      }
      writeFileSync(join(root, file), compose());
    },
  };
}

/** A text as it stands between double quotes. */
function quoted(text: string): string {
  return stringify(text, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trim().slice(1, -1);
}

function textsIn(document: Document): string[] {
  const leaves: string[] = [];
  forTexts(document, (leaf) => leaves.push(leaf));
  return leaves;
}

/** Texts that are values, by their paths as problems name them. */
function forTexts(document: Document, each: (leaf: string, scalar: Scalar) => void): void {
  visit(document, {
    Scalar: (key, node, path) => {
      if (key === 'key' || typeof node.value !== 'string') return;
      const steps = path.flatMap((parent, index): (string | number)[] => {
        const next = path[index + 1] ?? node;
        if (parent && typeof parent === 'object' && 'key' in parent && isScalar(parent.key))
          return [String(parent.key.value)];
        if ('items' in parent && Array.isArray(parent.items)) {
          const at = parent.items.findIndex((one: unknown) => one === next);
          return parent.items.some((one: unknown) => typeof one === 'object' && one !== null && 'key' in one)
            ? []
            : [at];
        }
        return [];
      });
      each(formatFieldPath(steps), node);
    },
  });
}
