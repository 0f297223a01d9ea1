/** Illness, disability, pregnancy and drugs of a person who is named or meant. Campaigns and programmes are not. */
import { findHealthTerms, IS_GENERAL, NO_TERM } from './health-terms.ts';
import { maskAll } from './mask.ts';
import { isName, isOfBeneficiary, NAME, PERSON_HEADING } from './names.ts';
import type { PrivateMatch } from './private-finding.ts';
import { cellsBelow, entryAround, rowAt, type Scene } from './scene.ts';
import type { TableRow } from './tables.ts';
import type { FoundWord } from './words.ts';

/** Somebody who is not named but known to everybody in the village. */
const FAMILY =
  /(?:其妻|其夫|其子|其女|其母|其父|丈夫|妻子|爱人|儿子|女儿|儿媳|女婿|婆婆|公公|哥哥|姐姐|弟弟|妹妹|爷爷|奶奶|家属|母亲|父亲|老伴|户主|本人|该户|申请人|该村民|此人|[他她](?![们人])|孙子|孙女)[^。；;\n]{0,14}$/;
/** 周福来（ · 谢玉兰，患 · 龙殿臣是 · 王桂芝因: the person right before the illness. */
const PERSON_BEFORE = new RegExp(
  `${NAME}(?:老人|大爷|大娘|同志|家)?(?:[（(]|[，,、:： ]{0,2}(?:系|是|因|患有?|身患|患上|确诊(?:为)?|得了?|有|为|属|在|被)?[^，。；;\\n|、]{0,3})$`,
);
/** 李娜已怀孕 · 张敏2月做了人流: some words between. */
const PERSON_NEAR = new RegExp(`${NAME}[^，。；;\\n|、（(:：]{1,10}$`);
/** 周福来，三组村民，去年确诊 · 周福来（一组），因病致贫，患有: the one a sentence is about, and what was found. */
const PERSON_OF_SENTENCE = new RegExp(
  `^[ \\t　]*(?:[-*·\\d.、]+[ 　]*)?${NAME}[，,（(][^。；;\\n|]*(?:患有?|身患|患上|确诊(?:为|患)?|得了)$`,
);
/** 肺癌病人赵永峰 · 精神残疾：张三 · 孕检名单：张敏. */
const PERSON_AFTER = new RegExp(
  `^(?:症|病)?(?:患者|病人|病毒携带者|人员|的|人|名单|对象|者)*[:： ]{0,2}${NAME}(?=[，,、。；;:：()（）\\s|等的已由捐]|同志|老人|领|捐|$)`,
);
/** 戒毒人员刘某每周 … : after these words a name needs no end. */
const PATIENT_AFTER = new RegExp(`^(?:症|病)?(?:患者|病人|人员|携带者)${NAME}`);
/** A programme or a place whose name holds the word. */
const PROGRAMME =
  /^(?:人?(?:联合会|两项|证|车位|康复|服务|就业|保障|护理|生活|补贴|专用|工作|事业|辅助|之家|托养|无障碍|家庭|日)|者?(?:救助|防|普查|筛查|疫苗)|人和|人由|人、|人上门|\\d)/;
const LABEL = /(?:(?:致困|致贫|困难|救助)原因|病情|病种|健康状况|患病情况)\s*[:：|]/;

/** A degree of disability that stands alone below or after its heading. */
const DEGREE = /残疾(?:等级|类别|类型|程度|情况)|disability\w*/i;
const DEGREE_ONLY = /^(?:视力|听力|言语|肢体|智力|精神|多重)?[一二三四1-4]级?$/;
const KEY_AND_DEGREE = /(?:残疾(?:等级|类别|类型|程度|情况)|disability\w*)\s*:\s*['"]?([一二三四1-4]级)/gi;

/** All that is said of a person's health. */
export function findHealth(scene: Scene): PrivateMatch[] {
  const { text, original } = scene;
  const terms = findHealthTerms(text);
  if (terms.length === 0 && !DEGREE.test(text)) return [];
  const blank = withoutTerms(text, terms);
  return [...terms.filter((term) => isOfPerson(scene, blank, term)), ...findDegrees(scene)].map(
    ({ start, word }) => {
      const end = start + word.length;
      return { kind: 'health', start, end, masked: maskAll(original.slice(start, end)) };
    },
  );
}

/** A term must not be read as a name: 高血压 begins with a surname. */
function withoutTerms(text: string, terms: readonly FoundWord[]): string {
  let blank = '';
  let end = 0;
  for (const { start, word } of terms) {
    blank += text.slice(end, start) + '□'.repeat(word.length);
    end = start + word.length;
  }
  return blank + text.slice(end);
}

function findDegrees(scene: Scene): FoundWord[] {
  const keys = [...scene.text.matchAll(KEY_AND_DEGREE)].map((match) => {
    const word = match[1] ?? '';
    return { start: match.index + match[0].length - word.length, word };
  });
  const cells = cellsBelow(scene, DEGREE)
    .filter(({ row, text }) => isOfPersons(row) && DEGREE_ONLY.test(text))
    .map(({ start, text }) => ({ start, word: text }));
  return [...keys, ...cells];
}

function isOfPerson(scene: Scene, blank: string, { start, word }: FoundWord): boolean {
  const { text } = scene;
  const end = start + word.length;
  if (NO_TERM.test(text.slice(start, end + 3))) return false;
  const isWeak = word === '残疾' || word === '残疾人';
  if (isWeak && PROGRAMME.test(text.slice(start + 2, end + 8))) return false;
  const after = text.slice(end, end + 14).split('\n', 1)[0] ?? '';
  const next = blank.slice(end, end + 14);
  if (PERSON_AFTER.test(next) || (PATIENT_AFTER.test(next) && !IS_GENERAL.test(after))) return true;
  const before = /[^。；;\n|]*$/.exec(blank.slice(Math.max(0, start - 30), start))?.[0] ?? '';
  const sentence = /[^。；;\n|]*$/.exec(blank.slice(Math.max(0, start - 80), start))?.[0] ?? '';
  if (PERSON_OF_SENTENCE.test(sentence)) return !IS_GENERAL.test(after.slice(0, 8));
  if (PERSON_BEFORE.test(before)) return !IS_GENERAL.test(after.slice(0, 8));
  if (isWeak) return false;
  const clause = `${/[^，]*$/.exec(before)?.[0] ?? ''}${word}${/^[^，。；;\n|]*/.exec(after)?.[0] ?? ''}`;
  const isNear = PERSON_NEAR.test(before) || FAMILY.test(before) || LABEL.test(before);
  return (isNear && !IS_GENERAL.test(clause)) || isInEntryOfPerson(scene, start);
}

function isOfPersons({ headings }: TableRow): boolean {
  return headings.some((heading) => PERSON_HEADING.test(heading));
}

/** A row of a list, in YAML or in a table, whose note says what its person has. */
function isInEntryOfPerson(scene: Scene, position: number): boolean {
  const row = rowAt(scene, position);
  if (row) {
    const names = row.headings.findIndex((heading) => PERSON_HEADING.test(heading));
    return !row.isHeading && names !== -1 && isName(row.cells[names]?.text ?? '');
  }
  return scene.format === 'yaml' && isOfBeneficiary(entryAround(scene, position));
}
