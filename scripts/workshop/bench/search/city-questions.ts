/**
 * Twenty questions of villagers and twenty of officials to the city of 511 sites, and what the title of one of the first
 * answers says. The villages named are of the invented city.
 */
export interface CityQuestion {
  readonly asks: 'villager' | 'official';
  readonly q: string;
  /** Of a title among the first ten of the page. */
  readonly answer: RegExp;
}

const villager = (q: string, answer: RegExp): CityQuestion => ({ asks: 'villager', q, answer });
const official = (q: string, answer: RegExp): CityQuestion => ({ asks: 'official', q, answer });

export const CITY_QUESTIONS: readonly CityQuestion[] = [
  villager('低保', /低保|最低生活保障/),
  villager('修路', /路|工程|项目|四议/),
  villager('前瓦沿村', /前瓦沿/),
  villager('钱花哪了', /收支|明细/),
  villager('种地补贴', /补贴/),
  villager('书记工资', /报酬|补贴/),
  villager('网格员是谁', /网格/),
  villager('身份证丢了怎么办', /身份证|办事|户口/),
  villager('医保怎么交', /医保|医疗|缴费/),
  villager('dibao', /低保|最低生活保障/),
  villager('地包给谁了', /租|承包|发包/),
  villager('高龄补贴一个月多少钱', /高龄/),
  villager('账上还有多少钱', /资金|收支|货币|盘点|资产/),
  villager('两万块', /./),
  villager('草河城 低保', /低保|最低生活保障/),
  villager('党员开会', /党员|三会一课|党/),
  villager('谁欠钱', /债权|欠/),
  villager('残疾人补贴', /残疾/),
  villager('开会说了啥', /决议|会议/),
  villager('图书室几点开门', /图书/),
  official('2026年10月财务收支', /2026年10月.*收支/),
  official('一事一议筹资', /一事一议|筹资/),
  official('中标公示', /中标|成交|招标/),
  official('债权债务', /债权债务|债务/),
  official('资产 2025年', /资产/),
  official('财务收支 本溪县', /收支/),
  official('本溪县 合同', /合同/),
  official('桓仁 干部报酬', /报酬|补贴/),
  official('2025年第四季度 三会一课', /三会一课/),
  official('代办件统计', /代办/),
  official('审计', /审计/),
  official('四议一审两公开', /四议/),
  official('村务监督委员会', /监督/),
  official('换届选举', /选举|换届/),
  official('征地补偿', /征地|征收|补偿/),
  official('三万多', /./),
  official('宅基地审批', /宅基地/),
  official('平山区 资金盘点', /盘点|资金/),
  official('会议决议 2026年', /决议/),
  official('意见建议答复', /答复|意见/),
];
