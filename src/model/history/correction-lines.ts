/** The lines of a correction for a clerk to paste: at the left edge, and so short that no terminal breaks them. */
import type { Change } from './substance.ts';
import { entriesOf } from './value-key.ts';
import type { ReadVersion } from './versions.ts';

/** With the key before them, and quotes around values, less than 60 columns. */
const MOST_OF_NAMES = 48;
const MOST_OF_VALUES = 44;
/** For `等 10 处`. */
const ROOM_FOR_COUNT = 8;
const UNSAID = '没有写';

/** A `corrections:` entry to paste; a further one when there are some already. Who and why is the clerk's to say. */
export function correctionLines({ content, on }: ReadVersion, changes: readonly Change[]): string[] {
  const isFirst = entriesOf(content['corrections']).length === 0;
  const told = chooseTold(changes);
  const isWhole = told.length === changes.length;
  const names = listed(
    told.map(({ name }) => name),
    MOST_OF_NAMES - (isWhole ? 0 : ROOM_FOR_COUNT),
  );
  const values = (of: (change: Change) => string | undefined): string =>
    yamlText(
      listed(
        told.map((change) => of(change) ?? UNSAID),
        MOST_OF_VALUES,
      ),
    );
  return [
    isFirst ? 'corrections:' : '# 接在原来的 corrections 最后：',
    `  - on: ${on}`,
    `    what: ${yamlText(isWhole ? names : `${names}等 ${changes.length} 处`)}`,
    `    before: ${values(({ before }) => before)}`,
    `    after: ${values(({ after }) => after)}`,
    '    why:',
    '    by:',
  ];
}

/**
 * The entry that was wrong, the closing line that went with it, and more while there is room, in the order of the file:
 * which totals went along as well, the sheet itself shows, and a long correction needs a sheet more on the wall.
 */
function chooseTold(changes: readonly Change[]): readonly Change[] {
  const entries = changes.filter(({ path }) => path.some((step) => typeof step === 'number'));
  const others = changes.filter((change) => !entries.includes(change));
  const closing = others.find(({ path }) => path[0] === 'closing') ?? others.at(-1);
  const wanted =
    entries.length > 0
      ? [...entries.slice(0, 1), ...(closing ? [closing] : []), ...entries.slice(1)]
      : others;
  const chosen: Change[] = [];
  for (const change of wanted) {
    const so = [...chosen, change];
    const names = so.map(({ name }) => name);
    const room = MOST_OF_NAMES - (so.length < changes.length ? ROOM_FOR_COUNT : 0);
    const isFitting =
      columnsOf(names.join('；')) <= room &&
      [so.map(({ before }) => before ?? UNSAID), so.map(({ after }) => after ?? UNSAID)].every(
        (parts) => columnsOf(parts.join('；')) <= MOST_OF_VALUES,
      );
    if (chosen.length > 0 && !isFitting) break;
    chosen.push(change);
  }
  return changes.filter((change) => chosen.includes(change));
}

/** Parts as one text that is short enough. */
function listed(parts: readonly string[], most: number): string {
  const text = parts.join('；');
  if (columnsOf(text) <= most) return text;
  const kept: string[] = [];
  for (const character of text) {
    if (columnsOf([...kept, character].join('')) > most - 2) break;
    kept.push(character);
  }
  return `${kept.join('')}…`;
}

/** As a terminal shows it: Chinese and its marks are two wide. */
function columnsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x300 ? 1 : 2), 0);
}

/** A text as it may stand after a key: in quotes unless it is plain Chinese, so that `5.65` stays a text. */
export function yamlText(text: string): string {
  const isPlain = /^\p{Script=Han}/u.test(text) && !/[:#'"&*[\]{}]/.test(text);
  return isPlain ? text : `'${text.replaceAll("'", "''")}'`;
}
