/** Names of persons in running text: a surname, one or two characters, and nothing that reads as another word. */

/** Surnames that hardly ever begin another word, or whose words are few enough to name. */
const SURE_SURNAMES =
  '王李张刘陈杨赵傅吴周徐孙朱胡郭罗郑梁谢宋唐许韩冯邓曹彭曾肖董潘袁蔡蒋余杜魏苏吕丁卢姚沈钟姜崔谭廖韦贾邹孟秦邱侯尹薛闫段黎史贺郝顾龚邵覃钱戴汤佟赖庞樊殷翁荆葛乔栾迟丛隋滕佘祁娄阎裴耿霍褚俞邢倪';
/** Surnames that begin many words: they need a sign behind the name, or a word before it. */
const OTHER_SURNAMES =
  '黄马何林高田于叶程任陆范汪石金夏付方熊白江雷龙陶毛万武莫孔尚兰洪牛齐严曲关冷宫甘祝季柳温柴苗卜芦纪盛项鞠刁尤麻';
/** Rare ones that begin no other word. */
const STRICT_RARE =
  '萧晁茹仇满闵宦佴牧郗薄粟冮展蔺宓蒯淳璩牟逄敖鄂郎亓仝卞冉戚晏甄肇臧舒苑莘蒲蔺虞詹赫邬邰邸郁郜鄢雍靳韶鲍鲁宛巩狄阮靖饶骆佘喻亢仉伍冀凌匡厉岑岳欧禹竺綦耿聂訾谌郇郗鄞酆阙隗鞏苍勾施柯穆逯阚仲蔚颜翟缪窦寇奚屠邝裘嵇庾缑钮濮扈昝郦冼姬俎';
/** Rarer ones, which begin other words too. */
const RARE_SURNAMES =
  '那战初修衣鞠富章华云安文向卓古戚晏柏桂栗梅楚滑焦燕甄申符管粟肇臧舒苑莘蒲蔺虞詹赫路辛边连邬邰邸郁郜鄢雍靳韶鲍鲁单宗宛巩常康廉房时景明易游湛牟狄米解谷贝费阮靖饶骆佘逄喻亢仉从伍兴冀凌初匡卫卯厉双印历原司展岑岳巴幸庄庆廖战揭木朴植栾楼欧母沃沙泥涂漆瓮甄盖左包宁童毕蒙屈艾简麦党席苟巫桑池惠胥储劳皮盘伊祖丰宣晋浦戈羊杭况宿慕危茅丘贡暨咸谈矫禹竺籍练继綦耿聂臧芮苍药蓝虎衣覃訾诺谌车辜郇郗都鄞酆闻阙隆隗雀靖鞏顿马鹿';
/** Hardly ever seen, and words of their own: only before a word for old and young. */
const RAREST_SURNAMES =
  '支计区滑农银商师相敬展干红成应查乐南班井国门容鲜玉须全和荣海花权强帅豆卿平索来元信封位由官阳';
const COMPOUND =
  '欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|令狐|宇文|东方|慕容|长孙|端木|轩辕|南宫|西门|百里|司徒|赫连|澹台|呼延|完颜|爱新|纳兰|叶赫';
/** Characters that end a name because nobody is called so. */
const NOT_GIVEN =
  '的了是在和与及或由对给为从到于把被让将按照每各该此且但若因系等个户年月号组村镇县区街费免级度患已曾现获都也即又还再要应须请去入回上下前后左右内外里间多少些这那哪什么怎并其之所以亩名位只条座说打送领收付';
const HAN = '\u4e00-\u9fff';
const GIVEN_CHARACTER = `[${HAN}](?<![${NOT_GIVEN}])`;
const GIVEN = `(?:某某?|[×*○Xx]{1,2}(?![A-Za-z])|${GIVEN_CHARACTER}(?:${GIVEN_CHARACTER})?)`;
/** Other words that begin with a surname's character. */
const OTHER_WORDS = [
  '周[一二三四五六日末边围期岁年转知密长]|金[额融属牌色]|方[案便式法面向针位]|任[务何期职命免教选意]',
  '高[中龄度标速血级考一二三校压温于层新等效空低职]|关[于爱闭注系怀键心节]|何[时处种人为]|马[上路铃力]|于[是此]',
  '程[序度]|田[间地头块埂径]|石[油头子料材板灰]|江[河边]|林[业地权木场带下草长区]|张[贴榜挂开望]|陈[述列旧规年]',
  '黄[金色牌豆线河瓜]|孙[子女]|余[额下款粮热]|叶[片面子]|许[可多久]|曾[经用]|夏[季天秋粮令锄]|严[格禁重厉肃防查]',
  '白[天色灰蚁酒菜内字纸线板粉]|武[装术]|万[元亩人户吨]|牛[羊奶肉棚皮]|毛[病利豆驴衣肚]|段[落长路主管子]|雷[电雨]|龙[头舟灯]',
  '洪[水涝灾]|齐[全抓心]|尚[未需可]|范[围例畴]|郑重|胡[同萝]|苏[区维]|唐[氏突]|罗列|顾[问客]|付[款息清]|贺词',
  '汤药|兰[州花]|曲[线折]|史[料上]|黎[明族]|乔[木迁]|冷[水库链气]|祝[福愿贺]|季[度节]|柳[树条]|温[度室泉暖馨]',
  '苗[木圃]|纪[念律委检守]|盛[产况]|项目|麻[烦醉将]|李子|许愿|杨[树柳木]|柏[树油]|桂[花圆]|梅[花雨]|桑[树叶葚]|松[树林]',
  '颜[色料面]|左[右边侧手上下]|包[括装干村保户联扶片组抓]|宁[夏愿可]|童[年话装]|毕[业竟]|蒙[古]|艾[滋草灸]|简[单易介报历]|麦[子田收克苗]|党[员支委组群费政内建校龄日课务风章]|席[位]|池[塘子边]|惠[民农及]|储[存备蓄]|劳[动务力保资]|皮[毛肤]|盘[活点查山]|丰[收富产]|宣[传讲布读誓]|羊[群圈毛肉]|宿[舍]|危[房险桥旧]|丘[陵]|贡[献]|谈[话心判]|屠[宰]|安[全排装置防定]|常[务年住规用见委态]|华[北东南侨丽]|文[件明化书艺字体]|富[民农裕强]|时[间候限段]|明[确白显细年天]|路[灯面口边段基]|连[接续片同]|房[屋子产前顶租]|景[区观]|车[辆站位间库祸费]|战[略士]|初[步中级次审]|修[建缮路复理桥]',
].join('|');

/** Characters that are in given names more often than in anything else. */
const TYPICAL =
  '芳兰英珍梅霞秀桂玉淑凤莲琴菊娟娥芬芝花香艳丽红燕玲萍敏静慧颖婷婉洁琳倩雪蕊薇怡欣妍馨佳雅宝福贵财禄寿喜祥瑞庆昌盛旺发富荣华强刚勇军兵武斌杰伟俊峰磊鑫涛波海江洋洪浩鹏飞虎彪山林森柏松明亮光辉阳旭晨晓东春夏秋冬平安宁和顺成立建国民志忠孝仁义礼信德才学文良善诚远长永久恒胜利友来全金银生广田世家维守振清元宏运连云素亚景显绍占锁柱栓根满仓库存树新凯博宇轩睿泽';
/** A surname of any kind and two characters that are in names: one wherever it stands. */
export const LIKELY_NAME = `(?:(?!${OTHER_WORDS}|万元|金额|安全|文明|文学|展示|房顶|干部|全[村镇民家体部面额年国]|成[立本员果年长]|国家|国[有家旗道土]|和[平谐]|平[安房均原米台]|海洋|花[生园卉木]|应[急当收付]|信[用息访]|来[源信]|由[于国])[${OTHER_SURNAMES}${RARE_SURNAMES}${RAREST_SURNAMES}][${TYPICAL}]{2}(?!\\d(?!\\d{3}[.年/-])|[一二三四五六七八九十号路街里巷院苑区楼庄镇乡屯河桥店厂社]))`;

/** Two characters between signs: 单强，. */
export const SHORT_NAME = `(?<=^|[。；;，,：:、|（(\\s组])(?!${OTHER_WORDS}|初[春夏秋冬]|安[宁康平]|文[雅明]|明[亮明]|富[强贵裕]|连云|景明|常[青春]|康[宁平]|平[安]|丰[富盛])[${RARE_SURNAMES}][${TYPICAL}](?=[，,：:（(]|家[的里，,]|的)`;
/** Names of other peoples of the country: 巴图, 阿依古丽·买买提. */
export const OTHER_NAME = `(?:[${HAN}]{2,6}[·•][${HAN}]{2,6}|(?<![${HAN}])(?:巴图|其其格|乌云|斯琴|萨仁|娜仁|那仁|高娃|卓玛|扎西|次仁|尼玛|古丽|格日勒|朝鲁|呼和|布仁)[${HAN}]{0,3}(?=[，,：:（(家的、|]|$))`;
/** Called by everybody so: 二柱子, 小虎子, 大刚家. */
export const NICKNAME = `(?<![${HAN}])[大小二三四老][虎柱栓锁拴狗妮丫毛丑胖瘦黑顺军刚强宝凤英兰梅珍丽龙春秋生根成满福贵喜林山河江海](?:子|儿|头)?(?=家|他|她|的|[，,：:（(]|[爹妈媳])`;

/** Words for a person of whom only the surname is said: 老李家, 张大爷, 王某, 刘×. */
const SURNAME = `(?:${COMPOUND}|[${SURE_SURNAMES}${OTHER_SURNAMES}${STRICT_RARE}])`;
const MASKED_NAME = `(?:${COMPOUND}|[${SURE_SURNAMES}${OTHER_SURNAMES}${STRICT_RARE}${RARE_SURNAMES}])(?:[×*○〇]{1,2}[${HAN}]?|[Xx]{1,2}(?![A-Za-z])|某+)`;
/** Before a word for old and young any surname will do: 支大爷, 计大娘, 邱老爷子. */
const ANY_SURNAME = `(?:${COMPOUND}|[${SURE_SURNAMES}${OTHER_SURNAMES}${STRICT_RARE}${RARE_SURNAMES}${RAREST_SURNAMES}])`;
const ELDER =
  '(?:大爷|大娘|大叔|大婶|大妈|大姐|大哥|大嫂|大伯|大姨|大姑|大舅|二[爷叔婶姨姑嫂哥姐]|三[爷叔婶姨姑嫂哥姐]|老汉|老爷子|老太太?|老头儿?|老师傅|老[二三四五六七八九幺](?![\\d年月组排])|师傅|奶奶|爷爷|阿姨|阿婆|阿公|婆婆|老婆子|婶子|嫂子)';
/** 张大爷, 赵师傅: a surname that is one wherever it stands, and a word for old or skilled. */
export const CALLED = `${SURNAME}${ELDER}`;
const APPELLATION = `(?:老${SURNAME}(?:家|头|汉|太|大爷|大娘|两口子)?(?![${HAN}]?(?:庄|屯|沟|店|桥|河|营|堡))|${ANY_SURNAME}${ELDER}|${SURNAME}(?:婶|叔|嫂|姨|姐|哥|伯|婆|家(?=[的，,（(为给跟欠里没今去前现男女孩]|儿|媳|老[大二三四五]|两口|那))|阿[${HAN}](?=[老家的，,嫂婆叔婶姐哥妹公])|${MASKED_NAME})`;

/** A name, for use inside other patterns that say what stands beside it. */
export const NAME = `(?:(?:${COMPOUND}|(?!${OTHER_WORDS})[${SURE_SURNAMES}${OTHER_SURNAMES}])${GIVEN})`;
/** A name that is one whatever follows it: three characters with an unmistakable surname. */
export const SURE_NAME = `(?:(?!${OTHER_WORDS})[${SURE_SURNAMES}](?:某某?|${GIVEN_CHARACTER}${GIVEN_CHARACTER}))`;

/** A name at the end of a word, with a surname that hardly ever begins one. */
export const LAST_NAME = `(?:(?:(?!${OTHER_WORDS})[${SURE_SURNAMES}]${GIVEN})(?![${HAN}])|(?!${OTHER_WORDS})[${OTHER_SURNAMES}](?:${GIVEN_CHARACTER}){2}(?=[，,。；;：:、）)|]|$))`;

/** A name with a rare surname, between signs. */
export const RARE_NAME = `(?<![${HAN}])(?!${OTHER_WORDS})(?:[${RARE_SURNAMES}](?:${GIVEN_CHARACTER}){2}(?=[，,。；;：:、（(）)|\\s家的之]|老人|同志|$)|[${STRICT_RARE}](?:${GIVEN_CHARACTER}){2})`;
/** One behind the number of a group: 四组富連奎. */
export const NAME_IN_GROUP = `(?<=[一二三四五六七八九十\\d]组)(?!${OTHER_WORDS})[${RARE_SURNAMES}](?:${GIVEN_CHARACTER}){2}`;
/** One behind a word that asks for somebody, and before a sign: 请找商永久. */
export const NAME_ASKED_FOR = `(?<=[找由给叫]|收件人:?|联系|[就也]是)(?!${OTHER_WORDS})[${RARE_SURNAMES}${RAREST_SURNAMES}](?:${GIVEN_CHARACTER}){1,2}(?=[，,。；;：:（(]|$)`;
/** One that begins no other word, wherever it stands. */
export const STRICT_NAME = `(?!${OTHER_WORDS})[${STRICT_RARE}](?:${GIVEN_CHARACTER}){2}`;

/** Any surname there is, with one or two characters: only where something else tells that it is a name. */
export const LOOSE_NAME = `(?!万[元亩户人斤吨]|金额)(?:${COMPOUND}|[${SURE_SURNAMES}${OTHER_SURNAMES}${STRICT_RARE}${RARE_SURNAMES}])[${HAN}]{1,2}`;

/** Somebody, by whatever name; for use inside other patterns. */
export const SOMEBODY = `(?:${NAME}|${APPELLATION})`;
const NAME_ALONE = new RegExp(
  `^(?:${NAME}|${APPELLATION}|[${RARE_SURNAMES}](?:${GIVEN_CHARACTER}){2}|[${STRICT_RARE}](?:${GIVEN_CHARACTER}){1,2}|(?!初[步审一二三中]|战略|修[建缮路复理]|衣[物服]|那[里些个]|富[余裕])[战初富修衣那姜鞠麻]${GIVEN_CHARACTER}|${LIKELY_NAME})$`,
);

const ANY_NAME = new RegExp(`(?<![${HAN}])${NAME}(?![${HAN}])`);
/** In a column of names any two to four characters are one. */
const WHOLE_NAME = new RegExp(`^[${HAN}·×*○]{2,5}$`);
const THING =
  /(?:村|镇|乡|街道?|社区|县|区|市|组|屯|局|申请|办理|登记|参保|服务|补贴|救助|公示|会|联|委|办|科|站|所|队|社|部|院|校|厂|店|公司|中心|工程|项目|路|桥|户|费|款|金|证|人|卡|车)$/;

/** Whether a cell of a column of names holds one. */
export function isName(text: string): boolean {
  const name = text.replace(/[（(].*$/, '').trim();
  if (!WHOLE_NAME.test(name) || THING.test(name)) return false;
  return name.length <= 3 || new RegExp(`^(?:${COMPOUND})|[·×*○]`).test(name);
}

/** Whether a field without a label holds a name and nothing else: a surname and what may be a given name. */
export function isNameLike(text: string): boolean {
  return text.length <= 5 && NAME_ALONE.test(text.replace(/[（(].*$/, '').trim());
}

/** Whether a name stands by itself in a text, between signs or spaces. */
export function hasName(text: string): boolean {
  return ANY_NAME.test(text);
}

/** Headings of columns that name private persons. */
export const PERSON_HEADING =
  /姓名|名字|户主|房主|承包方|农户|养殖户|业主|住户|家长|监护人|(?:申请|承包|承租|领取|领款|收款|受助|享受|被救助|获奖|申报|登记|报名|反映|诉求|来访|委托|捐款|捐赠|投保|参保|缴费|受益|补助|补贴|当事|认捐|投工|出工|务工|被征地|权利|候选)人|^name$/i;
/** Headings that name persons or something else: only what reads like a name is one. */
export const PERHAPS_PERSON_HEADING = /对象$|^谁|人$|^户$|成员$/;
/** Headings of columns that tell that the persons of a table hold an office. */
export const OFFICE_HEADING =
  /职务|岗位|网格|部门|单位|找谁|代办|分工|监督|服务|值班|工作电话|班主任|教师|老师/;

/** Keys of YAML that name private persons. */
export const PERSON_KEY =
  /^(?:name|person|head|householder|household|applicant|recipient|beneficiary|payee|contractor|lessee|tenant|lessor|owner|donor|winner|who|from|askedBy|party[AB]?)$/i;
/** Keys that tell that the person of an object holds an office. */
export const OFFICE_KEY = /^(?:post|posts|duties|role|action|helpsWith|leader|worker|responsible|by)$/;
