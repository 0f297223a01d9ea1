/** Children: a name with an age below eighteen, a school, or a word for a child; or one who is known by kin. */
import { IS_RULE, tellsOfSomebody } from './judge-statement.ts';
import { maskName } from './mask.ts';
import { isName, LOOSE_NAME, NAME, PERSON_HEADING, SURE_NAME } from './names.ts';
import type { PrivateMatch } from './private-finding.ts';
import { cellsBelow, type Scene } from './scene.ts';
import { placeOf, toMatch, type Statement } from './statements.ts';
import { isMeant } from './subjects.ts';

const MAY_HOLD =
  /(?<!\d)(?:1[0-7]|\d)(?:周)?岁|[一二三四五六七八九十](?:周)?岁|年龄|出生|孩|[学中]生|孤儿|儿童|幼儿|婴|未成年|少年|[女男]童|朋友|年级|初[一二三]|高[一二三]|[大中小]班|年龄|幼儿园|学前|托[儿班管]|小学|中学|村小|中心校|书包|助学|六一|夏令营|年.{1,2}班|小饭桌|新生|在读|就读|儿子|女儿|孙[子女辈]|外孙|个月大|娃|龙凤胎|双胞胎/;
const AGE =
  '(?:(?<![\\d.十百])(?:1[0-7]|[0-9])|(?<![一二三四五六七八九十百\\d])(?:十[一二三四五六七]?|[一二三四五六七八九]))(?:周)?岁';
const NOT_A_RULE = '(?<!(?:满|至|到|-|—|~|从|超过|低于|大于|小于|不足|达)\\s?)';
const NOT_A_GROUP = '(?!以|及|至|到|[-—~–]|的?(?:儿童|老|树|孩子免)|之间|前|后|起|开始|龄|组|班|婴)';
const CHILD =
  '(?:儿子|女儿|儿女|子女|孙子|孙女|孙辈|外孙女?|之子|之女|其子|其女|[大二三小]儿子|[大二三小]女儿|[大二三小]孩|老[大二三四]|孩子|独子|独女|长子|次子|长女|次女|幼子|幼女|弟弟|妹妹|侄孙女?|侄子|侄女|侄儿|老疙瘩|老丫头|老小|[大二三小老]小子|[大二三小老]丫头|外甥女?|娃|双胞胎|龙凤胎|闺女|丫头|小子|小孙子|小孙女|重孙女?|少年|幼儿|婴儿|男孩|女孩|男娃|女娃|[男女][童婴生])';
const WORD =
  '(?:(?<!大)(?:小学|初中|高中|中学|学)生|孤儿|儿童|幼儿|婴儿|未成年人|未成年子女|少年|小朋友|男孩|女孩|[女男][童婴])';
const CLASS =
  '(?:[一二三四五六七八九1-9]年级|(?<![年月])初[一二三](?![次到至日\\d])|高[一二三](?!危|线)|[大中小]班|学前班)';
/** Between signs, so that any surname will do. */
const CHILD_NAME = `(?:(?<![\\u3400-\\u9fff])|(?<=等奖|冠军|亚军|第[一二三]名|孩子叫))(?![\\u3400-\\u9fff]{0,3}[妈爸爹娘父母亲爷奶孙儿女妻夫户])${LOOSE_NAME}(?=[，,、(（|])`;
const LINK = '[，,、:：(（ ]{0,2}';
const OF = '(?:的|同学|学生)?';
const ENDS = '(?=[，,、。；;:：()（）\\s|·等的由和及在作获领患已走被同小是系捡拾考得荣把于与将向上读]|的|$)';

const SCHOOL =
  '(?:小学|中心校|村小|初中|高中(?!毕业|文化|学历|以上)|中学|幼儿园|学前班|托儿所|托班|托管班|职高|职教中心)';
const SCHOOL_CLASS = `(?:${CLASS}|[一二三四五六七八九1-9]年[一二三四五六七八九\\d]{1,2}班|幼儿园[大中小托]班)`;
const NOT_TAUGHT = '(?!教师|老师|校长|园长|退休|任教|门口|操场|附近|旁|对面|桥|路|改|建|维修|食堂)';
/** A child of a house that is named: where it goes to school, how old, how small it is. */
const CHILD_OF_HOUSE: readonly RegExp[] = [
  new RegExp(
    `${CHILD}[^。；;|]{0,12}?(?:[上念读就在入升供]|正在|刚)[^。；;|，]{0,10}?(?:${SCHOOL}|${SCHOOL_CLASS}|(?<![大升])学(?!习|历|会|到|徒|手|技|车))`,
    'g',
  ),
  new RegExp(`${CHILD}[^。；;|]{0,10}?${SCHOOL_CLASS}`, 'g'),
  new RegExp(
    `${CHILD}[^。；;|]{0,8}?(?:刚满|才满|不满|未满|满|才|刚|已|快|今年|现年|过完?年就?)?${AGE}`,
    'g',
  ),
  new RegExp(
    `${CHILD}[^。；;|]{0,6}?(?:未满月|满月|满百天|过百天|满周岁|断奶|会走路|刚出生|才出生|下生|吃奶|哺乳|[一二三四五六七八九十\\d]+个月(?:大)?(?![^。；;|]{0,2}(?:工资|补|钱)))`,
    'g',
  ),
  new RegExp(`${AGE}的?[小大]?${CHILD}`, 'g'),
  new RegExp(`(?:${SCHOOL})?${SCHOOL_CLASS}`, 'g'),
  new RegExp(`${CHILD}[^。；;|]{0,8}?(?:中考|小升初|升(?:初|高)[一中]|升的?初一|转(?:来|学))`, 'g'),
  new RegExp(`(?:这|那)(?:个)?孩子叫${LOOSE_NAME}|${AGE}的${LOOSE_NAME}`, 'g'),
  new RegExp(
    `(?:[上念读就在入供])[^。；;|，]{0,4}(?:${SCHOOL}|${SCHOOL_CLASS})[^。；;|，]{0,6}的?${CHILD}`,
    'g',
  ),
];
/** Lists of pupils: whoever is named behind these words is a child. */
const PUPILS =
  /(?:资助学生|受助学生|学生名单|助学金(?:名单|人员|对象)|托管班(?:报名|名单|学员)?|受表彰的学生|三好学生|优秀(?:学生|少先队员)|少先队员|小学生|获奖学生|新生名单|入园(?:儿童|名单)|六一(?:儿童节)?慰问|书包(?:发给|领取)|夏令营)[^：:。；;|，,]{0,6}(?:[：:]|有|给|是)\s*|助学金(?:发给|给)/g;
/** Each with the name, or the age where there is no name, as its group. */
const PATTERNS: readonly RegExp[] = [
  // 谢小雨，8岁 · 刘某，男，16岁 · 王小宝(9岁)
  new RegExp(`(${NAME})${LINK}(?:[男女]${LINK})?(?:今年|现年)?${NOT_A_RULE}${AGE}${NOT_A_GROUP}`, 'g'),
  // 17岁的刘某某
  new RegExp(
    `${NOT_A_RULE}${AGE}的?(?:${CHILD}|少女|少年|学生|村民|居民)?(?:(${NAME})${ENDS}|([\\u3400-\\u9fff]某某?|${SURE_NAME}))`,
    'g',
  ),
  // 女儿9岁 · 儿子李浩，12岁 · 孩子今年七岁
  new RegExp(`${CHILD}[^。；;\\n|]{0,6}?${NOT_A_RULE}(${AGE})${NOT_A_GROUP}`, 'g'),
  // 小学生李思彤 · 受助学生：李思彤 · 孤儿李明轩
  new RegExp(`${WORD}${LINK}(?:(${NAME})${ENDS}|(${SURE_NAME}))`, 'g'),
  // 大班陈一诺 · 三年级李浩
  new RegExp(`(?:${CLASS}|幼儿园)${OF}${LINK}(?:(${NAME})${ENDS}|(${SURE_NAME}))`, 'g'),
  // 三年级的卞子轩, 四年级二班 阎一诺
  new RegExp(
    `${SCHOOL_CLASS}(?:[一二三四五六\\d]班)?(?:的|同学|学生)?${LINK}(${LOOSE_NAME})(?=[在捡拾考获把将，,、。；）)]|同学|$)`,
    'g',
  ),
  // 李浩(三年级学生) · 李浩，桥头小学三年级
  // 卢雨桐，实验小学一年二班 · 萧诗涵(镇中心校五年级)
  new RegExp(
    `(${CHILD_NAME})${LINK}[^。；;|，]{0,8}(?:${SCHOOL}${NOT_TAUGHT}[^。；;|，]{0,2})?${SCHOOL_CLASS}(?!组|教|老师)`,
    'g',
  ),
  // 衣浩宇，九岁
  new RegExp(
    `(${CHILD_NAME})[，,、(（]{1,2}(?:[男女][，,])?(?:今年|现年)?${NOT_A_RULE}${AGE}${NOT_A_GROUP}`,
    'g',
  ),
  new RegExp(
    `(${NAME})${LINK}[^。；;\\n|，]{0,8}(?:${CLASS}(?!组|教)|(?:小学|初中|高中|中学|幼儿园)(?:在读|就读|学生|上学))`,
    'g',
  ),
];
/** What every one of them has in it. */
const NAMED_CHILD = new RegExp(`岁|${WORD}|${SCHOOL_CLASS}|${SCHOOL}`);
/** Further names after the first: 小学生李思彤、王浩然. */
const NEXT_NAME = new RegExp(`^[、，和及]\\s?(${NAME})${ENDS}`);

const CHILD_HEADING = /^(?:学生|儿童|孤儿|孩子|未成年人|幼儿)(?:姓名|名字)?$/;
const SCHOOL_LABEL = /^(?:年级|班级|就读|在读|学校|所在学校|就读学校|note|remark|school|备注|说明|情况)/;
const NOTE = new RegExp(
  `${NOT_A_RULE}${AGE}${NOT_A_GROUP}|(?<!大)学生|${SCHOOL_CLASS}|小学(?!教师|老师|退休)|初中生|高中生|幼儿园(?!教师|老师|园长)|孤儿`,
  'g',
);
const IS_CLASS = new RegExp(`^(?:${SCHOOL_CLASS})$`);
const LIST_OF_CHILDREN =
  /(?:孤儿|事实无人抚养儿童|困境儿童|留守儿童|未成年人|小学生|中学生|贫困学生|儿童福利)/;
const TITLE = { yaml: /^(?:title|subsidy|program)\s*:[^\n]*$/gm, text: /^#+\s[^\n]*$|^title\s*:[^\n]*$/gm };

/** All that tells who a child is. */
export function findMinors(scene: Scene): PrivateMatch[] {
  if (!MAY_HOLD.test(scene.bare())) return [];
  return [
    ...scene
      .statements()
      .filter(({ text }) => MAY_HOLD.test(text))
      .flatMap((statement) => [
        ...namesIn(statement),
        ...pupilsIn(statement),
        ...bornLately(statement),
        ...childrenOfHouse(statement),
        ...notesIn(statement),
      ]),
    ...findListed(scene),
    ...findAges(scene),
    ...findChildColumns(scene),
    ...findLists(scene),
  ];
}

/** The name, or the age, of each match, and the names that follow it. */
function namesIn(statement: Statement): PrivateMatch[] {
  const { text } = statement;
  if (!NAMED_CHILD.test(text)) return [];
  return PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap((match) => {
    const own = match[1] ?? match[2] ?? '';
    if (own === '') return [];
    const start = match.index + match[0].lastIndexOf(own);
    const found = [matchOf(statement, start, start + own.length)];
    for (let end = start + own.length; ;) {
      const next = NEXT_NAME.exec(text.slice(end, end + 8));
      if (!next?.[1]) return found;
      found.push(matchOf(statement, end + next[0].length - next[1].length, end + next[0].length));
      end += next[0].length;
    }
  });
}

/** Whoever was born since then was a child when this was written. */
const FIRST_YEAR_OF_CHILDREN = 2010;

/** A day of birth of these years, of somebody who is named. */
function bornLately(statement: Statement): PrivateMatch[] {
  return [
    ...statement.text.matchAll(
      /(20\d\d)年\d{1,2}月(?:\d{1,2}日)?(?:出生(?!的|医学|证|后|人口)|生(?!产|效|成))|出生(?:日期|于)?[:：]?(20\d\d)[-年./]\d{1,2}/g,
    ),
  ]
    .filter(
      ([, first, second]) => Number(first ?? second) >= FIRST_YEAR_OF_CHILDREN && isMeant(statement.about),
    )
    .map(({ index, 0: day }) => toMatch(statement, 'minor', index, index + day.length));
}

/** What a list is called whose names are children's. */
const CHILDREN_LISTED =
  /(?:小学|学生|新生|小饭桌|托管班|夏令营|少先队|入园|幼儿园|书包|助学|小升初|四点半|儿童|孩子们?)(?!教师|老师|家长|代表)/;
const NAMES_ONLY = new RegExp(`^[\\s\\d.、*+-]*(?:${LOOSE_NAME})(?:[、，, ]{1,2}${LOOSE_NAME})*[。；]?$`);

/** Names by themselves below a title that says whose they are, and objects of a list of children. */
function findListed(scene: Scene): PrivateMatch[] {
  let isListOfChildren = false;
  return scene.statements().flatMap((statement) => {
    const { text, shape } = statement;
    if (shape === 'sentence' && NAMES_ONLY.test(text)) {
      if (!isListOfChildren) return [];
      return [...text.matchAll(new RegExp(LOOSE_NAME, 'g'))].map(({ index, 0: name }) =>
        matchOf(statement, index, index + name.length),
      );
    }
    if (shape === 'sentence' && text.length < 60)
      isListOfChildren = CHILDREN_LISTED.test(text) && !FOR_ALL.test(text.replace(/\d\s?名/, ''));
    return [];
  });
}

/** Every name of a list of pupils. */
function pupilsIn(statement: Statement): PrivateMatch[] {
  const { text } = statement;
  return [...text.matchAll(PUPILS)].flatMap((match) => {
    let end = match.index + match[0].length;
    const found: PrivateMatch[] = [];
    for (let next = PUPIL.exec(text.slice(end)); next; next = PUPIL.exec(text.slice(end))) {
      const start = end + next[0].length - (next[1] ?? '').length;
      found.push(matchOf(statement, start, start + (next[1] ?? '').length));
      end = start + (next[1] ?? '').length;
    }
    return found;
  });
}

const PUPIL = new RegExp(
  `^(?:[（(][^）)]{0,14}[）)])?[、，,和及 ]{0,2}(${LOOSE_NAME})(?=[、，,和及（(。；;\\s]|各|每|等|$)`,
);

const IS_CLASS_ALONE = new RegExp(`^(?:${SCHOOL})?${SCHOOL_CLASS}$`);
/** Whoever works at a school, or brings something there. */
const OF_SCHOOL = /教室|班主任|教师|老师|任教|家长会|捐|食堂|校车|课桌|改造|维修/;
/** Admissions and awards: so many children, of such an age. */
const FOR_ALL =
  /年满|未满|大人陪|家长(?:陪|带|要)|适龄|招(?:新)?生|以前出生|全免|名额|不公布|\d\s?名(?!单)|开学/;

function childrenOfHouse(statement: Statement): PrivateMatch[] {
  const { text } = statement;
  return CHILD_OF_HOUSE.flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(
      ({ index, 0: words }) =>
        !/大学|大专|本科|研究生|硕士|博士/.test(words) &&
        !FOR_ALL.test(text) &&
        !(IS_CLASS_ALONE.test(words) && OF_SCHOOL.test(text)) &&
        (tellsOfSomebody(statement, index) || (statement.about === 'nobody' && isMeant(statement.before))) &&
        (statement.about === 'person' || !IS_RULE.test(text.slice(0, index + words.length + 8))),
    )
    .map(({ index, 0: words }) => toMatch(statement, 'minor', index, index + words.length));
}

/** A record whose note says how old its person is, or in which class. */
function notesIn(statement: Statement): PrivateMatch[] {
  const { text, shape, labelAt } = statement;
  if (shape !== 'record') return [];
  return [...text.matchAll(NOTE)]
    .filter(({ index, 0: word }) => {
      if (statement.about !== 'person') return false;
      const label = labelAt(index);
      if (word.endsWith('岁')) return !/^(?:subsidy|title|条件|标准)/.test(label);
      if (IS_CLASS.test(word)) return !/教师|老师|校长/.test(text);
      return label === ''
        ? new RegExp(`^(?:学生|${SCHOOL_CLASS}|孤儿)`).test(word)
        : SCHOOL_LABEL.test(label);
    })
    .map(({ index, 0: word }) => toMatch(statement, 'minor', index, index + word.length));
}

function matchOf(statement: Statement, start: number, end: number): PrivateMatch {
  const own = statement.text.slice(start, end);
  const match = toMatch(statement, 'minor', start, end);
  return own.endsWith('岁') || placeOf(statement, start, end).end - match.start !== own.length
    ? match
    : { ...match, shown: maskName(own) };
}

/** A column 年龄 with numbers below eighteen beside names. */
function findAges(scene: Scene): PrivateMatch[] {
  return cellsBelow(scene, /^(?:年龄|周岁)/).flatMap(({ row, start, text }): PrivateMatch[] => {
    const age = /^\d+/.exec(text)?.[0] ?? '';
    const names = row.headings.findIndex((heading) => PERSON_HEADING.test(heading));
    if (age === '' || Number(age) >= 18 || !isName(row.cells[names]?.text ?? '')) return [];
    return [{ kind: 'minor', start, end: start + age.length }];
  });
}

/** A column 学生姓名: all names below it are children's. */
function findChildColumns(scene: Scene): PrivateMatch[] {
  return cellsBelow(scene, CHILD_HEADING)
    .filter(
      ({ row, text }) =>
        isName(text) &&
        !/[×*]/.test(text) &&
        !row.cells.some((cell) => /本科|专科|大专|大学|研究生/.test(cell.text)),
    )
    .map(({ start, text }) => ({ kind: 'minor', start, end: start + text.length, shown: maskName(text) }));
}

/** A list whose title says that it is of children: only sums are published of it (民发〔2019〕62号). */
function findLists({ text, format, tables }: Scene): PrivateMatch[] {
  for (const match of text.matchAll(format === 'yaml' ? TITLE.yaml : TITLE.text)) {
    const word = LIST_OF_CHILDREN.exec(match[0]);
    if (!word) continue;
    const hasNames =
      format === 'yaml'
        ? new RegExp(`(?:^|[{\\s])name\\s*:\\s*['"]?${NAME}`).test(text) && /^rows\s*:/m.test(text)
        : tables().some(({ start, headings, rows }) => {
            const names = headings.findIndex((heading) => PERSON_HEADING.test(heading));
            return (
              start > match.index &&
              names !== -1 &&
              rows.some(({ isHeading, cells }) => !isHeading && isName(cells[names]?.text ?? ''))
            );
          });
    const start = match.index + word.index;
    if (hasNames) return [{ kind: 'minor', start, end: start + word[0].length, shown: word[0] }];
  }
  return [];
}
