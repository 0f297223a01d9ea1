/** Words and ways of writing that tell who a child is. */
import { LOOSE_NAME, NAME, SURE_NAME } from './names.ts';

export const MAY_HOLD =
  /(?<!\d)(?:1[0-7]|\d)(?:周)?岁|[一二三四五六七八九十](?:周)?岁|年龄|出生|孩|[学中]生|孤儿|儿童|幼儿|婴|未成年|少年|[女男]童|朋友|年级|初[一二三]|高[一二三]|[大中小]班|年龄|幼儿园|学前|托[儿班管]|小学|中学|村小|中心校|书包|助学|六一|夏令营|年.{1,2}班|小饭桌|新生|在读|就读|儿子|女儿|孙[子女辈]|外孙|个月大|娃|龙凤胎|双胞胎|千金|[小丫]头|[小胖]小?子|闺女|断奶|入托|入园|虚岁|今年|会坐|学走|走道|走路|满月|百天|周岁|老[大二三四疙]|[一二三四五六七八九\d][)）]班|[添得生][了下]|添的/;
const AGE =
  '(?:(?<![\\d.十百])(?:1[0-7]|[0-9])|(?<![一二三四五六七八九十百\\d])(?:十[一二三四五六七]?|[一二三四五六七八九]))(?:周)?岁';
const NOT_A_RULE = '(?<!(?:满|至|到|-|—|~|从|超过|低于|大于|小于|不足|达)\\s?)';
const NOT_A_GROUP = '(?!以|及|至|到|[-—~–]|的?(?:儿童|老|树|孩子免)|之间|前|后|起|开始|龄|组|班|婴)';
const CHILD =
  '(?:儿子|女儿|儿女|子女|孙子|孙女|孙辈|外孙女?|之子|之女|其子|其女|[大二三小]儿子|[大二三小]女儿|[大二三小]孩|老[大二三四]|孩子|独子|独女|长子|次子|长女|次女|幼子|幼女|弟弟|妹妹|侄孙女?|侄子|侄女|侄儿|老疙瘩|老丫头|老小|[大二三小老]小子|[大二三小老]丫头|外甥女?|娃|双胞胎|龙凤胎|闺女|丫头|小子|小孙子|小孙女|重孙女?|千金|宝宝|小家伙|(?<=家|的)(?:那?个?小的)|[小胖大]胖?小子|胖丫头|少年|幼儿|婴儿|男孩|女孩|男娃|女娃|[男女][童婴生])';
const WORD =
  '(?:(?<!大)(?:小学|初中|高中|中学|学)生|孤儿|儿童|幼儿|婴儿|未成年人|未成年子女|少年|小朋友|男孩|女孩|[女男][童婴])';
/** 除夕、初一、初五、十五可以放: days of the first month, and no forms of a school. */
const LUNAR_BEFORE =
  '(?<!(?:除夕|三十|大年|春节|正月)(?:[、和到至]?初[一二三四五六七八九十])*[、和到至]?|[年月])';
const LUNAR_AFTER = '(?![次到至日\\d]|[、和](?:初[四五六七八九十]|十五|十六|元宵))';
const CLASS = `(?:[一二三四五六七八九1-9]年级|${LUNAR_BEFORE}初[一二三]${LUNAR_AFTER}|高[一二三](?!危|线)|[大中小]班|学前班)`;
/** Between signs, so that any surname will do. */
const CHILD_NAME = `(?:(?<![\\u3400-\\u9fff])|(?<=等奖|冠军|亚军|第[一二三]名|孩子叫))(?![\\u3400-\\u9fff]{0,3}[妈爸爹娘父母亲爷奶孙儿女妻夫户])${LOOSE_NAME}(?=[，,、(（|])`;
const LINK = '[，,、:：(（ ]{0,2}';
const OF = '(?:的|同学|学生)?';
const ENDS = '(?=[，,、。；;:：()（）\\s|·等的由和及在作获领患已走被同小是系捡拾考得荣把于与将向上读]|的|$)';

export const SCHOOL =
  '(?:小学|中心校|村小|初中|高中(?!毕业|文化|学历|以上)|中学|幼儿园|学前班|托儿所|托班|托管班|职高|职教中心)';
export const SCHOOL_CLASS = `(?:${CLASS}|[一二三四五六七八九1-9](?:年级?)?[(（]?[一二三四五六七八九\\d]{1,2}[)）]?班(?!子)|幼儿园[大中小托]班)`;
const NOT_TAUGHT = '(?!教师|老师|校长|园长|退休|任教|门口|操场|附近|旁|对面|桥|路|改|建|维修|食堂)';
/** A child of a house that is named: where it goes to school, how old, how small it is. */
export const CHILD_OF_HOUSE: readonly RegExp[] = [
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
    `${CHILD}[^。；;|]{0,6}?(?:未满月|满月|满百天|过百天|满周岁|断奶|会走路|刚出生|才出生|下生|吃奶|哺乳|[一二三四五六七八九十\\d]{1,4}个月(?:大)?(?![^。；;|]{0,2}(?:工资|补|钱)))`,
    'g',
  ),
  // What only a small one does, and what is done for one.
  new RegExp(
    `${CHILD}[^。；;|]{0,10}?(?:(?:没|未|才|刚)?断奶|学会?(?:走|爬|说话|叫人)|会(?:走|爬|坐|翻身|说话|叫)|走道|[入上]托|入园|虚岁|今年(?:十[一二三四五六七]?|[七八九]|[5-9]|1[0-7])(?=[，。；|]|$)|走路|长牙|打(?:预防|防疫)?针|疫苗|满月|百[天日]|写作业|背书包|上下学|放学|校车|校服|寄宿|住校|家长会|跳级|留级|辍学|[尿喂]奶|喝奶|抱着)`,
    'g',
  ),
  new RegExp(`(?:没|未|不|才|刚)(?:出|足|到|满)?(?:满月|周岁|断奶|百天|足月|会走)的?[小大]?${CHILD}`, 'g'),
  new RegExp(
    `${CHILD}[^。；;|]{0,8}?考[上入取]了?[^，。；;|]{0,6}(?:[一二三四五六七八九十]中|高中|初中|实验|中学)`,
    'g',
  ),
  // One that has just come: 上月得了个千金, 前年添的一对双胞胎.
  new RegExp(
    `(?:添[了的]?|得了|(?<![出独])生[了下])(?:[一二两俩三]?(?:个|对|位|口))?(?:大胖|胖|小)?(?:千金|小子|丫头|闺女|儿子|女儿|孙子|孙女|外孙女?|双胞胎|龙凤胎|娃|男孩|女孩|宝宝|孩子|男婴|女婴)(?!的病|气)`,
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
export const PUPILS =
  /(?:资助学生|受助学生|学生名单|助学金(?:名单|人员|对象)|托管班(?:报名|名单|学员)?|受表彰的学生|三好学生|优秀(?:学生|少先队员)|少先队员|小学生|获奖学生|新生名单|入园(?:儿童|名单)|六一(?:儿童节)?慰问|书包(?:发给|领取)|夏令营)[^：:。；;|，,]{0,6}(?:[：:]|有|给|是)\s*|助学金(?:发给|给)/g;
/** Each with the name, or the age where there is no name, as its group. */
export const PATTERNS: readonly RegExp[] = [
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
export const NAMED_CHILD = new RegExp(`岁|${WORD}|${SCHOOL_CLASS}|${SCHOOL}`);
/** Further names after the first: 小学生李思彤、王浩然. */
export const NEXT_NAME = new RegExp(`^[、，和及]\\s?(${NAME})${ENDS}`);

export const CHILD_HEADING = /^(?:学生|儿童|孤儿|孩子|未成年人|幼儿)(?:姓名|名字)?$/;
export const SCHOOL_LABEL =
  /^(?:年级|班级|就读|在读|学校|所在学校|就读学校|note|remark|school|备注|说明|情况)/;
export const NOTE = new RegExp(
  `${NOT_A_RULE}${AGE}${NOT_A_GROUP}|(?<!大)学生|${SCHOOL_CLASS}|小学(?!教师|老师|退休)|初中生|高中生|幼儿园(?!教师|老师|园长)|孤儿`,
  'g',
);
export const IS_CLASS = new RegExp(`^(?:${SCHOOL_CLASS})$`);
export const LIST_OF_CHILDREN =
  /(?:孤儿|事实无人抚养儿童|困境儿童|留守儿童|未成年人|小学生|中学生|贫困学生|儿童福利)/;
export const TITLE = {
  yaml: /^(?:title|subsidy|program)\s*:[^\n]*$/gm,
  text: /^#+\s[^\n]*$|^title\s*:[^\n]*$/gm,
};
