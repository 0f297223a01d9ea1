import { LAWFUL, LAWFUL_FRAMES, LAWFUL_ITEMS, LAWFUL_STORIES, LAWFUL_TITLES, NEUTRAL } from './lawful.ts';
import { bullets } from './leaking.ts';
import { fullName, subject } from './names.ts';
import { digits, fullWidth, zeroWidth } from './numbers.ts';
import type { Random } from './random.ts';
import { bareRows, markdownTable, otherSheet, pastedRows, personSheet } from './sheets.ts';
import { fill } from './slots.ts';
import { foot, head, LAWFUL_DOCUMENTS, yamlDocument, yamlRows } from './yaml.ts';

/** A lawful text and how it is written. */
export interface CleanDraft {
  text: string;
  form: string;
}

/** A lawful sentence that resembles a leak of a label. */
function resembling(random: Random, label: string): string {
  return fill(random, random.pick(LAWFUL[label]!));
}

/** A sentence that tells of somebody what may be told. */
function lawfulStory(random: Random): string {
  const who = subject(random, ['full', 'full', 'honorific', 'half']).text;
  return fill(random, random.pick(LAWFUL_FRAMES), { s: who, p: fill(random, random.pick(LAWFUL_STORIES)) });
}

/** Lawful sentences: some resemble leaks of one label, some of others, some of none. */
function sentences(random: Random, label: string, most: number): string[] {
  const found = [random.chance(0.2) ? lawfulStory(random) : resembling(random, label)];
  for (let more = random.int(0, most); more > 0; more--) {
    const roll = random.next();
    if (roll < 0.4) found.push(resembling(random, label));
    else if (roll < 0.55) found.push(lawfulStory(random));
    else if (roll < 0.75) found.push(resembling(random, random.pick(Object.keys(LAWFUL))));
    else found.push(fill(random, random.pick(NEUTRAL)));
  }
  return [...new Set(found)];
}

/** The same text with full-width figures or invisible signs, now and then. */
function dressed(random: Random, text: string): CleanDraft {
  const roll = random.next();
  if (roll < 0.06) return { text: text.replace(/\d+/g, fullWidth), form: 'full-width' };
  if (roll < 0.09)
    return { text: text.replace(/\d{3,}/g, (run) => zeroWidth(random, run)), form: 'zero-width' };
  if (roll < 0.13)
    return { text: text.replace(/(?<![\d,.])(\d+)(?=[年月日人户元亩盏件])/g, ' $1 '), form: 'blanks' };
  return { text, form: 'plain' };
}

/** A lawful notice in running text. */
export function cleanProse(random: Random, label: string): CleanDraft {
  const title = random.chance(0.4)
    ? `${random.pick(['# ', '## ', ''])}${fill(random, random.pick(LAWFUL_TITLES))}\n\n`
    : '';
  const end = random.chance(0.15) ? fill(random, '\n\n{v}村民委员会\n{y}年{m}月{d}日') : '';
  return dressed(random, title + sentences(random, label, 3).join(random.pick(['', '', '\n', '\n\n'])) + end);
}

/** A lawful list. */
export function cleanList(random: Random, label: string): CleanDraft {
  const mark = bullets(random);
  const items = random.chance(0.5)
    ? sentences(random, label, 4)
    : Array.from({ length: random.int(2, 5) }, () =>
        random.chance(0.2)
          ? fill(random, '{s}：{p}', { s: fullName(random), p: fill(random, random.pick(LAWFUL_STORIES)) })
          : fill(random, random.pick(LAWFUL_ITEMS)),
      );
  if (random.chance(0.3)) items.push(resembling(random, label));
  const title = random.chance(0.5)
    ? `${fill(random, random.pick(LAWFUL_TITLES))}${random.pick(['：', '\n'])}\n`
    : '';
  return dressed(random, title + items.map((one, at) => mark(at) + one).join('\n'));
}

/** A lawful sheet: of beneficiaries, or of anything else. */
function sheet(random: Random): ReturnType<typeof personSheet> {
  return random.chance(0.45) ? personSheet(random, random.int(1, 5)) : otherSheet(random);
}

/** A lawful Markdown table. */
export function cleanTable(random: Random, label: string): CleanDraft {
  const { title, headings, rows } = sheet(random);
  const top = random.chance(0.5) ? `${random.pick(['### ', ''])}${title}\n\n` : '';
  const after = random.chance(0.4) ? `\n\n${resembling(random, label)}` : '';
  return dressed(random, top + markdownTable(headings, rows) + after);
}

/** Lawful rows without a heading. */
export function cleanRows(random: Random): CleanDraft {
  return dressed(random, bareRows(sheet(random).rows, random.pick([' ', '  ', ' | ', '　', ' / '])));
}

/** Lawful rows pasted from a spreadsheet. */
export function cleanPaste(random: Random): CleanDraft {
  const { headings, rows } = sheet(random);
  return dressed(
    random,
    pastedRows(random.chance(0.7) ? [headings, ...rows] : rows, random.pick(['\t', ','])),
  );
}

/** A lawful file of fields. */
export function cleanYaml(random: Random, label: string): CleanDraft {
  const roll = random.next();
  if (roll < 0.35) {
    return { text: yamlDocument(random, sentences(random, label, 1).join('')), form: 'plain' };
  }
  if (roll < 0.65) {
    const mobile = random.pick(['154', '164', '169']) + digits(random, 8);
    return { text: fill(random, random.pick(LAWFUL_DOCUMENTS), { mobile }), form: 'plain' };
  }
  const { kind, title, ...rest } = sheet(random);
  const comments = new Map<number, string>();
  if (random.chance(0.3)) comments.set(0, resembling(random, label));
  const top = random.chance(0.7) ? `${head(random, kind, title)}\n` : '';
  const below = foot(random);
  const rows = yamlRows({ kind, title, ...rest }, random.pick(['flow', 'block'] as const), comments);
  return { text: top + rows + (below ? `\n${below}` : ''), form: 'plain' };
}

/** A lawful text whose lines end wherever the paper ended. */
export function cleanBreak(random: Random, label: string): CleanDraft & { format: 'yaml' | 'markdown' } {
  const signs = [...sentences(random, label, 2).join('')];
  const width = Math.min(random.int(9, 26), Math.ceil(signs.length / 2));
  const lines: string[] = [];
  for (let at = 0; at < signs.length; at += width)
    lines.push(
      signs
        .slice(at, at + width)
        .join('')
        .trim(),
    );
  if (random.chance(0.2)) {
    const open = random.pick(['text: |', 'note: |', 'record: >-']);
    return { text: [open, ...lines.map((line) => `  ${line}`)].join('\n'), form: 'plain', format: 'yaml' };
  }
  return { text: lines.join('\n'), form: 'plain', format: 'markdown' };
}
