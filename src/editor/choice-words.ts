/** What the English words of choices mean: editors show it beside the word that is written. */
import { KIND_TITLES } from '../model/kinds.ts';
import { CEILING_NAMES } from '../model/place/ledger-rule.ts';
import { TOPIC_TITLES } from '../model/disclosure/section.ts';

/** Words whose field does not explain them, because whoever writes such a file knows. */
const KNOWN: Readonly<Record<string, string>> = {
  ...KIND_TITLES,
  ...TOPIC_TITLES,
  ...CEILING_NAMES,
  party: '党务',
  affairs: '村务（居务）',
  finance: '财务',
  other: '其他',
  village: '村',
  community: '社区',
  both: '村和社区都要',
  weekly: '每周',
  monthly: '每月',
  quarterly: '每季度',
  semiannual: '每半年',
  annual: '每年',
  event: '有事就公开',
  permanent: '长期公开，或永久保管',
  leader: '负责人',
  supervision: '监督委员会或民主理财小组',
  accountant: '会计或报账员',
};

/** The meaning of each word, empty where the word is Chinese itself. The field's own description goes first. */
export function choiceWords(words: readonly string[], description = ''): string[] {
  return words.map((word) => {
    if (/\p{Script=Han}/u.test(word)) return '';
    // Descriptions explain their words in a row: permanent 永久，30y 三十年.
    const said = new RegExp(`(?:^|[^A-Za-z0-9-])${word} ([^，；。、]+)`, 'u').exec(description)?.[1];
    return said?.trim() ?? KNOWN[word] ?? '';
  });
}
