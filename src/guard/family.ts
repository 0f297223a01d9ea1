/** Kin and misfortune: deaths, divorces, prison, violence, desertion in the house of somebody who is named or meant. */
import { isOfSomebody } from './judge-statement.ts';
import type { PrivateMatch } from './private-finding.ts';
import type { Scene } from './scene.ts';
import { toMatch, type Statement } from './statements.ts';

const KIN =
  '(?:配偶|丈夫|妻子|爱人|老伴儿?|老公|老婆|媳妇|父母|双亲|父亲|母亲|爹|妈妈?|爸爸?|娘|继父|继母|养父|养母|公公|婆婆|岳父|岳母|儿子|女儿|儿女|子女|独生子|独子|独女|长子|次子|长女|次女|大儿子|二儿子|小儿子|闺女|儿媳妇?|女婿|孙子|孙女|外孙女?|哥哥?|弟弟?|姐姐?|妹妹?|兄弟|家人|家属|家里人|亲人|家中[^，。；|]{0,4}|男人|女人|当家的|顶梁柱|其[夫妻子女父母兄弟姐妹])';
const DEATH =
  '(?:亡故|去世|过世|离世|故去|病故|病逝|身故|身亡|死亡|死了|死得早|早亡|早逝|早故|早死|没了|不在了|走了(?!出)|走得早|溺亡|溺水|遇难|意外死|夭折|自杀|上吊|喝药|双亡|撒手|先后(?:去|离|过|亡)|丧生|殒命|殉|车祸)';
const LEFT =
  '(?:改嫁|再嫁|另嫁|另娶|再婚|离家|出走|跑了|跟人|失踪|失联|走失|下落不明|杳无音信|音信全无|无音信|没音信|不知去向|弃家|抛弃|撇下|扔下|不管|不养|不赡养|不尽|拒绝赡养|不孝|不给|断绝|分居|离异|离婚|离了|离了婚|出轨|外遇|赌|欠债|欠下|负债|躲债|吸|酗酒|家暴|打骂|殴打|虐待|在押|在逃|服刑|判刑|被判|入狱|坐牢|蹲监|进监狱|羁押|拘留|被抓|被捕|刑满|犯罪|强奸|偷|抢|诈骗)';

/** Each is one thing that may be said of a house. */
const TERMS: readonly RegExp[] = [
  new RegExp(`${KIN}[^，。；;|]{0,10}?(?:${DEATH}|${LEFT})`, 'g'),
  new RegExp(`(?:死|丧|没|失去|失)(?:了)?(?:丈夫|妻子|老伴|儿子|女儿|独子|独女|父母|双亲|爹|娘|孩子)`, 'g'),
  /丧偶|丧夫|丧妻|丧子|丧女|丧父|丧母|守寡|寡居|寡妇|鳏居|孀居|遗孀|遗属|孤儿寡母|老年丧|中年丧|白发人送|失独|独居无依|无儿无女|无依无靠|膝下无|孤寡|单亲|单身带|独自(?:抚养|带|拉扯)|一人(?:抚养|带|拉扯)|未婚先|未婚生|非婚生|私生|父不详|弃婴|抱养|收养|领养(?!老)|过继|入赘|上门女婿|同居|姘/g,
  /离异|离婚|离过婚|离了婚|已离|办了?离|婚姻破裂|感情破裂|感情不和|夫妻不和|分居|再婚|二婚|三婚|改嫁|再嫁|复婚|大龄未婚|未婚(?!证)|打光棍|光棍|婚变|出轨|外遇|婚外/g,
  /服刑|判刑|被判(?!定|断)|获刑|入狱|坐牢|坐过牢|蹲监狱?|蹲大狱|进监狱|在监|狱中|监狱|劳改|劳教|刑满|释放(?:人员)?|刑释|社区矫正|矫正对象|缓刑|假释|保外就医|取保候审|羁押|看守所|在押|拘留|拘役|刑事|前科|案底|犯罪|犯了?(?:事|法|罪)|涉案|被抓|被捕|在逃|通缉|帮信罪?|诈骗罪|盗窃罪|涉黑|邪教|传销/g,
  /家暴|家庭暴力|家庭矛盾|家庭纠纷|打老婆|打媳妇|虐待|遗弃|弃养|不赡养|不孝|不养(?:老|爹|妈|娘|父|母)|不管(?:老人|父母|爹|妈)|不给(?:赡养|抚养|生活)费|拒绝赡养|赡养纠纷|抚养权|争家产|婆媳|断绝(?:关系|来往)|离家出走|出走|下落不明|杳无音信|不知去向|失踪|失联|音信全无|自杀|轻生|寻短见|喝农药|上吊|跳楼|投河/g,
  /(?:欠|背)(?:了|着|下|有)?(?:[^，。；;|]{0,6})?(?:赌债|外债|饥荒|高利贷|网贷|债)|赌博|赌债|网贷|高利贷|借高利|老赖|失信(?:被执行)?人?|被执行人|躲债|破产|债台高筑|被骗(?:走|了|光|去)?|拉(?:下|了)?饥荒|债主|讨债/g,
  /家破人亡|家庭变故|家道中落|突遭变故|遭遇变故|遭变故|变故|家中(?:失火|起火|着火)|父母双亡|双亲(?:亡|去|过)/g,
];
/** What these words are in, is about everybody or about work. */
const IS_GENERAL =
  /宣传|政策|法律|知识|讲座|条例|婚姻登记|婚姻法|反家暴法|调解室|调解委员会|移风易俗|随礼|彩礼|红白|治理|防范|防骗|反诈|打击|整治|禁止|严禁|远离|抵制|倡导|普法|预防|标准|计划生育|特别扶助|奖励扶助|关爱活动|停车|车辆|树|井|水|猪|牛|羊|狗|收养犬|监督|监测|监委|监理|监控|设备|工程|项目|案件受理|立案|方案|备案|档案|提案|议案|教案|答案|图案|公益诉讼|养殖|养护|保养|养老(?:保险|金|院|服务)|营养|培养|护路/;
const NO_TERM =
  /^(?:单亲(?:家庭补助|母亲项目)|失独家庭(?:扶助|补助|特别)|遗属(?:补助|抚恤|津贴)|孤寡老人(?:[0-9一二三四五六七八九十]+|慰问|关爱)|未婚(?:育|证|登记)|释放(?:活力|动能|红利|潜力|信号)|刑事(?:案件|责任)|犯罪(?:线索|行为)|社区矫正(?:工作|法|对象\d|人员\d|\d)|失踪(?:犬|牲畜)|变故保险|车祸多发|监狱(?:路|街))/;

/** All that is said of a family's misfortune. */
export function findFamily(scene: Scene): PrivateMatch[] {
  if (!TERMS.some((pattern) => scene.bare().search(pattern) !== -1)) return [];
  return scene.statements().flatMap(findInStatement);
}

function findInStatement(statement: Statement): PrivateMatch[] {
  const { text, blank } = statement;
  if (statement.about === 'nobody' && !/家|户|某/.test(text) && statement.shape === 'record') return [];
  return TERMS.flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(({ index: start, 0: word }) => {
      const end = start + word.length;
      if (NO_TERM.test(text.slice(start, end + 8))) return false;
      return isOfSomebody(statement, { start, end, general: IS_GENERAL, blank });
    })
    .map(({ index, 0: word }) => toMatch(statement, 'family', index, index + word.length));
}
