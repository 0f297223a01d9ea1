/** Words for illness, disability, pregnancy and drugs, which say something of a person when a person stands beside. */
import { wordFinder } from './words.ts';

const ILLNESS = `
  尿毒症 肾衰 肾衰竭 肾病 肾炎 肾结石 肾积水 透析 白血病 淋巴瘤 肿瘤 肺癌 肝癌 胃癌 肠癌 骨癌 脑癌 血癌 结肠癌 直肠癌 食道癌 乳腺癌
  宫颈癌 子宫癌 卵巢癌 前列腺癌 甲状腺癌 胰腺癌 膀胱癌 癌 癌症 化疗 放疗 糖尿病 高血压 低血压 高血脂 心脏病 冠心病 心梗 心肌梗死 心肌梗塞
  心衰 脑梗 脑梗死 脑梗塞 脑出血 脑溢血 脑血栓 血栓 中风 偏瘫 截瘫 瘫痪 瘫在床 半身不遂 脑瘫 脑萎缩 脑膜炎 帕金森 癫痫 哮喘 肺气肿 肺心病 肺炎
  尘肺 尘肺病 矽肺 慢阻肺 支气管炎 肝硬化 肝病 肝腹水 肝炎 乙肝 丙肝 肺结核 结核 结核病 梅毒 淋病 性病 艾滋 艾滋病 HIV hiv 麻风 麻风病 红斑狼疮
  类风湿 风湿 风湿病 关节炎 强直性脊柱炎 股骨头坏死 腰椎间盘突出 骨折 骨质疏松 小儿麻痹 先天性心 先天性残 罕见病 渐冻症 肌无力 肌萎缩
  白内障 青光眼 贫血 血友病 地中海贫血 甲亢 甲减 痛风 疝气 痔疮 白癜风 银屑病 牛皮癣 胃溃疡 胃病 胃出血 胆结石 肠梗阻 新冠 确诊阳性 核酸阳性
  精神分裂 精神分裂症 精神病 神经病 精神障碍 精神疾病 精神异常 精神失常 抑郁 抑郁症 躁狂 躁狂症 双相 焦虑症 自闭症 孤独症 老年痴呆 痴呆 阿尔茨海默
  唐氏 智障 弱智 智力低下 侏儒 植物人 昏迷 残废 重症 重病 绝症 患病 疾病 病危 病故 卧床 住院 手术 搭桥 心脏支架 血管支架 起搏器
  肾移植 肝移植 心移植 器官移植`;
const SENSES = ['视力', '听力', '言语', '肢体', '智力', '精神', '多重'];
const DEGREES = [...'一二三四1234ⅠⅡⅢⅣ'].map((degree) => `${degree}级`);
const DISABILITY = [
  ...SENSES.flatMap((sense) => [`${sense}残疾`, ...DEGREES.map((degree) => sense + degree)]),
  ...DEGREES.flatMap((degree) => [
    `残疾${degree}`,
    `${degree}残疾`,
    ...SENSES.flatMap((sense) => [`${sense}残疾${degree}`, `${degree}${sense}残疾`]),
  ]),
  ...'残疾等级 残疾类别 致残 重残 智残 精残 视残 听残 肢残 聋哑 聋哑人 聋人 盲人 哑巴 聋子 瞎子 失明 失聪 截肢 残疾 残疾人'.split(
    ' ',
  ),
];
const BIRTH =
  '孕检 怀孕 孕妇 身孕 流产 人流 引产 上环 取环 结扎 节育 不孕 不育 不孕不育 试管婴儿 预产期 难产 绝育';
const DRUGS = '吸毒 戒毒 涉毒 强戒 美沙酮 毒瘾';

/** All terms of a text. */
export const findHealthTerms = wordFinder([
  ...`${ILLNESS} ${BIRTH} ${DRUGS}`.trim().split(/\s+/),
  ...DISABILITY,
]);

/** Words that only begin like a term. */
export const NO_TERM = /^(?:手术刀|住院(?:楼|费用|报销|部|陪护|护理)|重症监护|一级残疾?军人)/;

/** What makes a clause one about everybody: campaigns, rules, services, sums. */
export const IS_GENERAL =
  /宣传|防治|预防|筛查|普查|讲座|知识|政策|疫苗|接种|建档|随访|义诊|监测|培训|条例|门诊|标准|免费|保险|报销|除治|统防|世界|远离|科普|病日|违法|禁毒|防癌/;
