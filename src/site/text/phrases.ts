/**
 * Where a line of Chinese may break. Titles are set with `word-break: keep-all` and may break only between the
 * phrases found here, so that no line ends in the middle of a word, a name, a date, or before a number's unit.
 */
import { literalPattern } from './literal-pattern.ts';

const segmenter = new Intl.Segmenter('zh-Hans-CN', { granularity: 'word' });

/** Words of this trade that a general dictionary takes apart. */
const TRADE_WORDS = [
  '四议一审两公开',
  '四议两公开',
  '三会一课',
  '村民代表会议',
  '居民代表会议',
  '村民委员会',
  '居民委员会',
  '村务监督委员会',
  '居务监督委员会',
  '股份经济合作社',
  '换届选举',
  '党支部',
  '村委会',
  '居委会',
  '监委会',
  '两委',
];

/** Numbers with what belongs to them: 2026年9月, 1—10月, 第三季度, 〔2026〕9号, 1,650.00元; short quotations. */
const FIXED = [
  String.raw`\d{4}年(?:(?:\d{1,2}[—–-])?\d{1,2}月(?:\d{1,2}日|份)?|第[一二三四]季度|[上下]半年|度)?`,
  String.raw`(?:\d{1,2}[—–-])?\d{1,2}月(?:\d{1,2}日|份)?`,
  String.raw`[上下]半年`,
  String.raw`第[\d一二三四五六七八九十]+\p{Script=Han}`,
  String.raw`[〔[]\d+[〕\]]\d*\p{Script=Han}?`,
  String.raw`[\d.,—–-]*\d\s?(?:%|万元|平方米|公里|\p{Script=Han})?`,
  String.raw`“[^“”]{1,6}”`,
  String.raw`（[^（）]{1,8}）`,
].join('|');

/** These open something and belong to what follows; all other marks belong to what precedes. */
const OPENING = /^[“‘（《〈「『【〔([]+$/u;
const MARK = /^[\p{P}\p{S}\s]+$/u;
const CLOSED = /[，。：；！？、\s]$/u;
/** One-character words that lean on the word after them. */
const LEANS_FORWARD = new Set([...'和与及或在对由把被向从各']);

/** Titles recur on many pages of a site: lists, sheets, pictures. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 5000;

/** A title as phrases that must not be broken; joined they are the title again. `names` are never taken apart. */
export function phrasesOf(title: string, names: readonly string[] = []): readonly string[] {
  const key = [title, ...names].join('\0');
  const found = known.get(key);
  if (found) return found;
  const phrases = takeApart(title, names);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, phrases);
  return phrases;
}

function takeApart(title: string, names: readonly string[]): string[] {
  const words: string[] = [];
  let end = 0;
  for (const match of title.matchAll(fixedPattern(names))) {
    words.push(...segment(title.slice(end, match.index)), match[0]);
    end = match.index + match[0].length;
  }
  words.push(...segment(title.slice(end)));
  return join(words);
}

const patterns = new Map<string, RegExp>();

function fixedPattern(names: readonly string[]): RegExp {
  const key = names.join('|');
  let pattern = patterns.get(key);
  if (!pattern) {
    pattern = new RegExp([...names.map(literalPattern), ...TRADE_WORDS, FIXED].join('|'), 'gu');
    patterns.set(key, pattern);
  }
  return pattern;
}

function segment(text: string): string[] {
  return text === '' ? [] : [...segmenter.segment(text)].map(({ segment: word }) => word);
}

/** Attaches marks and single characters to their neighbours. */
function join(words: readonly string[]): string[] {
  const phrases: string[] = [];
  let pending = '';
  for (const word of words) {
    if (OPENING.test(word) || (pending === '' && LEANS_FORWARD.has(word))) {
      pending += word;
    } else if (pending === '' && clingsBack(word, phrases.at(-1))) {
      phrases[phrases.length - 1] += word;
    } else {
      phrases.push(pending + word);
      pending = '';
    }
  }
  if (pending !== '') phrases.push(pending);
  return phrases;
}

/** What kind of money it is, is read with what it is for: 一次性补贴, 地力保护补贴. */
const MONEY = new Set(['补贴', '补助', '资金']);

/** A longer phrase would leave a title no place to break. */
const LONGEST_WITH_MONEY = 6;

function clingsBack(word: string, previous: string | undefined): boolean {
  if (previous === undefined) return false;
  if (MONEY.has(word))
    return !CLOSED.test(previous) && [...previous].length + word.length <= LONGEST_WITH_MONEY;
  if (MARK.test(word)) return true;
  return [...word].length === 1 && !/\d/.test(word) && !CLOSED.test(previous);
}
