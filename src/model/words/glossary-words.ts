/** The words themselves. `isHard`: rarely heard outside an office; explained first. `（…）` has the community's word. */
import type { SiteType } from './vocabulary.ts';

export interface GlossaryEntry {
  readonly word: string;
  /** At most 40 characters, in everyday words. */
  readonly explanation: string;
  /** How a text may write it, where that is not the word itself. */
  readonly forms?: readonly string[];
  readonly isHard?: boolean;
  /** Only in one of the two. */
  readonly only?: SiteType;
}

export interface GlossaryTopic {
  readonly title: string;
  readonly entries: readonly GlossaryEntry[];
}

export const GLOSSARY: readonly GlossaryTopic[] = [
  {
    title: '怎么商量、怎么定',
    entries: [
      {
        word: '一事一议',
        explanation: '修路、修桥这类公益小事，大家开会商量出不出钱、出多少工。',
        isHard: true,
        only: 'village',
      },
      {
        word: '筹资筹劳',
        explanation: '为一件公益事，商量好每人出多少钱、出几天工。',
        isHard: true,
        only: 'village',
      },
      { word: '工日', explanation: '一个人干一天活，算一个工日。', forms: ['个工日'] },
      { word: '以资代劳', explanation: '不出工的人自愿出钱顶工。', isHard: true, only: 'village' },
      {
        word: '四议一审两公开',
        explanation: '大事要过四道会、审一道，决议和办的结果都贴出来。',
        forms: ['四议一审两公开', '四议两公开'],
        isHard: true,
      },
      { word: '村民（居民）会议', explanation: '十八岁以上的村民（居民）都能参加的大会，最大的事由它定。' },
      { word: '村民（居民）代表会议', explanation: '推选出来的代表开会，替大家定事。' },
      {
        word: '两委',
        explanation: '党支部（党委）委员会和村（居）委会，合起来叫两委。',
        forms: ['“两委”', '两委会'],
        isHard: true,
      },
      { word: '一肩挑', explanation: '党组织书记兼着村（居）委会主任。', isHard: true },
      { word: '村（居）务监督委员会', explanation: '推选出来查账、盯公开的几个人，村（居）委会的人不能当。' },
      {
        word: '民主理财',
        explanation: '监督委员会里出几个人，一张票一张票地查账。',
        forms: ['民主理财'],
        isHard: true,
      },
      { word: '民主评议', explanation: '大家或代表给干部、党员评好坏。', isHard: true },
      { word: '村规民约（居民公约）', explanation: '村民（居民）自己商定的规矩，不能和法律抵触。' },
      { word: '弃权', explanation: '投了票，但不说赞成也不说反对。' },
      { word: '选举委员会', explanation: '推选出来主持选举的几个人，自己要参选就得退出。', isHard: true },
      { word: '选民', explanation: '登记过、可以投票的人。' },
      { word: '另行选举', explanation: '头一次没选够人，再投一次，补上空着的名额。', isHard: true },
    ],
  },
  {
    title: '怎么公开',
    entries: [
      { word: '公示', explanation: '先贴出来听意见，几天里没有问题再定；公布是告诉大家结果。' },
      { word: '公示期', explanation: '可以提意见的那几天，过了才定。', isHard: true },
      { word: '更正', explanation: '登错了改过来，写明改了哪里、为什么、谁改的。' },
      { word: '撤回', explanation: '登出来的不作数了，留下这页说明为什么。' },
      { word: '备案', explanation: '把材料送到上级存一份，上级可以查。', isHard: true },
      { word: '无发生额', explanation: '这段时间没有这项收入，也没有这项支出。', isHard: true },
      { word: '校验码', explanation: '八位的号，纸上和网上一样，就是同一份、没改过。' },
      { word: '权力清单', explanation: '干部能办哪些事、怎么办，一条条列出来。', isHard: true },
      { word: '回音壁', explanation: '群众提的意见和答复，都登在这里。' },
      { word: '网格', explanation: '把村（社区）分成几片，每片有专人管。' },
      { word: '网格员', explanation: '管一片的人，有事可以直接找他。' },
      { word: '代办', explanation: '有人替你跑腿办手续。' },
    ],
  },
  {
    title: '账上的词',
    entries: [
      { word: '三资', explanation: '集体的资金、资产、资源：钱，房屋设备，土地山林水面。', isHard: true },
      {
        word: '资产清查',
        explanation: '把集体的家底一样样点清、登记、算出值多少钱。',
        forms: ['资产清查', '清产核资'],
        isHard: true,
      },
      { word: '固定资产', explanation: '房屋、机器、车这类能用一年以上的东西。', isHard: true },
      { word: '原值', explanation: '买来或建成时花的钱。', isHard: true },
      { word: '折旧', explanation: '东西越用越旧，每年从原来的价钱里减掉一部分。', isHard: true },
      { word: '净值', explanation: '原值减去折旧，账上现在还值多少。', isHard: true },
      { word: '结存', explanation: '到那天账上还剩多少钱。' },
      { word: '结余', explanation: '收的减去花的，剩下的钱。' },
      { word: '货币资金', explanation: '现金加上银行里的存款。', isHard: true },
      { word: '库存现金', explanation: '由出纳管着、没存银行的现钱。' },
      { word: '流动资产', explanation: '现金、存款、别人欠的这类，一年里能变成钱的。', isHard: true },
      { word: '负债', explanation: '欠别人的钱。' },
      { word: '债权', explanation: '别人欠集体的钱。', isHard: true },
      { word: '债务', explanation: '集体欠别人的钱。', isHard: true },
      { word: '应收', explanation: '按合同、按规定该收的钱。' },
      { word: '应付款', explanation: '该付、还没付出去的钱。', forms: ['应付款项', '应付款'] },
      { word: '所有者权益', explanation: '家底减去欠的债，真正归成员大家的部分。', isHard: true },
      { word: '公积公益金', explanation: '收益里先留下的一份，用来发展生产、办公益。', isHard: true },
      { word: '可分配收益', explanation: '今年挣的加上以前没分的，能拿来分的钱。', isHard: true },
      { word: '未分配收益', explanation: '挣来还没有分的钱，留到以后。', isHard: true },
      { word: '转移支付', explanation: '上级财政拨下来的钱，不用还。', isHard: true },
      { word: '衔接资金', explanation: '国家帮脱贫地方接着发展的钱，只能用在批准的项目上。', isHard: true },
      { word: '专项资金', explanation: '上级指定了用处的钱，只能花在那件事上。', isHard: true },
      { word: '财政奖补', explanation: '大家办成公益事，财政按规定补一部分钱。', isHard: true },
      { word: '工作经费', explanation: '财政给的、办公办事用的钱。' },
      { word: '党建经费', explanation: '给党组织学习、办活动用的钱。' },
      { word: '公共收益', explanation: '小区公用的地方停车、广告挣的钱，归全体业主。', isHard: true },
      { word: '预算', explanation: '事前打算收多少、花多少。' },
      { word: '决算', explanation: '事后算清实际收了多少、花了多少。', isHard: true },
      { word: '凭证', explanation: '一笔账的依据，编了号，附着发票、收据。' },
      { word: '审计', explanation: '请外面的人查账，看数真不真、手续全不全。' },
      { word: '经济责任审计', explanation: '干部任期满或离任时，查他管的那段时间的账。', isHard: true },
      { word: '误工补贴', explanation: '为公家的事耽误了自己干活，补的钱。', isHard: true },
      { word: '绩效', explanation: '看干得好坏发的那部分报酬。' },
    ],
  },
  {
    title: '工程和招标',
    entries: [
      { word: '立项', explanation: '定下来要办这个项目。' },
      { word: '招标', explanation: '公开请人来报价，挑合适的。' },
      { word: '中标', explanation: '报价和条件被选上，由它来干。' },
      { word: '控制价', explanation: '最高价，报价高过它就不要。', isHard: true },
      { word: '开标', explanation: '当众拆开各家的报价。' },
      { word: '流标', explanation: '报名的不够，这次没有招成。', isHard: true },
      { word: '竞争性谈判', explanation: '请几家来谈，价钱和条件谈好再选一家。', isHard: true },
      { word: '询价', explanation: '向几家问价，挑合适的。', isHard: true },
      { word: '底价', explanation: '出租、出售的最低价，低于它不成交。', isHard: true },
      {
        word: '保证金',
        explanation: '先交的押金，按约定办完就退。',
        forms: ['履约保证金', '投标保证金', '保证金'],
      },
      { word: '监理', explanation: '请来盯施工质量的单位。', isHard: true },
      { word: '竣工', explanation: '工程干完了。' },
      { word: '验收', explanation: '干完了，检查合不合格。' },
      { word: '结算', explanation: '按实际干的活，算清一共该付多少钱。' },
      { word: '质保金', explanation: '先扣着的一点工程款，保修期里没问题再付。', isHard: true },
    ],
  },
  {
    title: '土地和林地',
    entries: [
      { word: '承包地', explanation: '集体包给各户种、签了合同的地。' },
      { word: '机动地', explanation: '集体没有包到户、留着出租或调剂的地。', isHard: true },
      { word: '流转', explanation: '把承包地租给别人种，承包权还是自家的。', isHard: true },
      { word: '四荒', explanation: '荒山、荒沟、荒丘、荒滩。', isHard: true },
      { word: '宅基地', explanation: '集体给农户盖住房用的地。' },
      { word: '征地', explanation: '国家因公共需要把集体的地收归国有，要给补偿。' },
      { word: '青苗', explanation: '地里还没收的庄稼；征地毁了要赔青苗补偿费。', isHard: true },
      { word: '安置补助', explanation: '征地以后，补助失去土地的人过日子的钱。', isHard: true },
      {
        word: '耕地地力保护补贴',
        explanation: '国家给有耕地的农户发的钱，为的是把地养好。',
        forms: ['耕地地力保护补贴', '地力保护补贴', '地力补贴'],
        isHard: true,
      },
      { word: '退耕还林', explanation: '坡地不种庄稼改种树，国家给补助。', isHard: true },
      { word: '公益林', explanation: '护水土、护环境的林子，不能随便砍。', isHard: true },
      { word: '股份经济合作社', explanation: '管集体家底的组织，成员人人有份。' },
    ],
  },
  {
    title: '补助和救助',
    entries: [
      {
        word: '最低生活保障',
        explanation: '就是低保：家里每人收入低于标准，国家每月补上。',
        forms: ['最低生活保障'],
        isHard: true,
      },
      { word: '低保', explanation: '家里每人收入低于标准，国家每月补上。' },
      {
        word: '特困',
        explanation: '没劳力、没收入、没人养的人，由政府供养。',
        forms: ['特困供养', '特困人员', '特困'],
        isHard: true,
      },
      { word: '临时救助', explanation: '突然遇到难处，一次性帮一把。' },
      { word: '医疗救助', explanation: '看病花钱太多，医保报完再帮一部分。' },
      { word: '高龄津贴', explanation: '上了岁数的老人，每月发的钱。' },
      { word: '残疾人两项补贴', explanation: '困难残疾人的生活补贴，重度残疾人的护理补贴。', isHard: true },
      { word: '一卡通', explanation: '各种惠农补贴都打到这一张卡（折）上，在本人名下。', isHard: true },
      {
        word: '公益性岗位',
        explanation: '政府出钱的护林、保洁这类活，先给找活难的人。',
        forms: ['公益性岗位', '公益岗位', '公益岗'],
        isHard: true,
      },
      { word: '初审', explanation: '先审一遍，还没有最后批。', isHard: true },
    ],
  },
  {
    title: '党务',
    entries: [
      { word: '三会一课', explanation: '党员大会、支委会、党小组会，再加党课。', isHard: true },
      { word: '主题党日', explanation: '党支部每月定一天，党员一起学习、办实事。' },
      { word: '入党积极分子', explanation: '申请入党、正在培养的人，还不是党员。', isHard: true },
      { word: '发展对象', explanation: '培养了一年以上、准备近期接收的积极分子。', isHard: true },
      { word: '预备党员', explanation: '已经接收，再考察一年，合格才转正。', isHard: true },
      { word: '党费', explanation: '党员每月交的钱，用在党的活动上。' },
    ],
  },
];
